import { existsSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import path from 'node:path'
import type { Express } from 'express'
import pino from 'pino'
import { createId } from './accounts/tokens.ts'
import { createApp } from './app.ts'
import { startDigests } from './backpack/digest/send-digests.ts'
import { fillListings } from './backpack/library/fill-listings.ts'
import { startRefolding } from './backpack/library/refold-listings.ts'
import { startRechecking } from './backpack/rechecking/start-rechecking.ts'
import { type Config, readConfig } from './config.ts'
import { createDemoApp } from './demo/demo-app.ts'
import type { Deps } from './deps.ts'
import { createTestBadges } from './developers/test-badges.ts'
import { createFetchSafely } from './fetching/fetch-safely.ts'
import { startTelling } from './issuer/tell-added.ts'
import { limits } from './limits.ts'
import { createSendMail } from './mail/create-send-mail.ts'
import { loadSecret } from './secret.ts'
import type { Db } from './storage/database.ts'
import { migrate } from './storage/migrate.ts'
import { openSqlite } from './storage/sqlite.ts'
import { startSweeping } from './sweep.ts'

/** Says what is wrong in words and ends the process: the operator's mistakes are not stack traces. */
function refuse(...sentences: string[]): never {
  for (const sentence of sentences) process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

async function openDatabase(config: Config): Promise<Db> {
  try {
    const db = openSqlite(config.databaseFile)
    await migrate(db)
    await fillListings(db)
    return db
  } catch (error) {
    refuse(`The database ${config.databaseFile} could not be opened: ${(error as Error).message}`)
  }
}

/** Listens, or refuses with one sentence. Loopback means both families where the machine has both. */
async function listen(app: Express, port: number, host: string | null, setting: string): Promise<Server[]> {
  const hosts = host === null ? [undefined] : host === 'loopback' ? ['127.0.0.1', '::1'] : [host]
  const servers: Server[] = []
  for (const each of hosts) {
    const server = createServer(app)
    const error = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
      server.once('error', resolve)
      server.listen({ port, ...(each === undefined ? {} : { host: each }) }, () => resolve(null))
    })
    if (error === null) {
      server.on('error', (failure) => refuse(`The server stopped: ${failure.message}`))
      servers.push(server)
      continue
    }
    const isMissingFamily = error.code === 'EAFNOSUPPORT' || error.code === 'EADDRNOTAVAIL'
    if (each === '::1' && isMissingFamily) continue
    if (error.code === 'EADDRINUSE') {
      refuse(`Port ${port} is in use. Stop what uses it, or set ${setting} to another port.`)
    }
    refuse(`Could not listen on ${each ?? '*'}:${port}: ${error.message}`)
  }
  return servers
}

async function main(): Promise<void> {
  // What we write is people's: also in a folder that the operator made, and that others may look into.
  process.umask(0o077)
  const read = readConfig(process.env)
  if (!read.ok) refuse(...read.problems)
  const { config } = read

  const log = pino({ level: config.logLevel })
  let secret: string
  try {
    secret = loadSecret(config.secret, config.dataDir)
  } catch (error) {
    refuse(`The secret in ${config.dataDir} could not be read or made: ${(error as Error).message}`)
  }
  const db = await openDatabase(config)
  const deps: Deps = {
    config,
    db,
    secret,
    fetchSafely: createFetchSafely(config, { now: Date.now }),
    readOwn: config.hasTestBadges ? createTestBadges(config.publicUrl.href, secret).read : async () => null,
    sendMail: createSendMail(config, log),
    now: Date.now,
    newId: createId,
    log,
  }

  const host = config.host ?? (config.isProduction ? null : 'loopback')
  const root = config.publicUrl.href
  const demoUrl = config.demoPort === null ? null : `http://127.0.0.1:${config.demoPort}/`
  // All ports before anything is told: what is told to be there must not end in a refusal.
  const servers = await listen(createApp(deps), config.port, host, 'PORT')
  for (const server of servers) {
    // The app has times of its own (http/arrival.ts): an upload may take longer than all else.
    server.requestTimeout = 0
    server.keepAliveTimeout = limits.idleConnectionMs
  }
  if (config.demoPort !== null && demoUrl !== null) {
    const demo = createDemoApp({ backpackUrl: root, publicUrl: demoUrl })
    servers.push(...(await listen(demo, config.demoPort, '127.0.0.1', 'DEMO_PORT')))
  }

  const stopSweeping = startSweeping(deps)
  const stopRechecking = startRechecking(deps)
  const stopRefolding = startRefolding(deps)
  const stopDigests = startDigests(deps)
  const stopTelling = startTelling(deps)
  let isStopping = false
  const stop = async () => {
    if (isStopping) return
    isStopping = true
    stopSweeping()
    stopDigests()
    stopTelling()
    for (const server of servers) {
      server.close()
      server.closeAllConnections()
    }
    await Promise.all([stopRechecking(), stopRefolding()])
    await db.destroy()
    process.exit(0)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)

  // Said last: whoever reads that Ctrl-C stops it may press it at once.
  process.stdout.write(`\nOpen Backpack is at ${root}\n`)
  if (demoUrl !== null) {
    process.stdout.write(`A demo issuer is at ${demoUrl}\n`)
    process.stdout.write(
      'Open the demo issuer, press "Add to Backpack" and sign in with the address shown there.\n',
    )
  }
  if (config.smtpUrl === null) process.stdout.write(`Mail is not sent: read it at ${root}dev/mail\n`)
  process.stdout.write('Press Ctrl-C to stop.\n\n')
}

// The build says where its client half lies; a missing one is a mistake of deployment, told before anything starts.
if (import.meta.env?.PROD && !existsSync(path.join(import.meta.dirname, '../client/manifest.json'))) {
  refuse('The client build is missing. Run: npm run build')
}
await main()

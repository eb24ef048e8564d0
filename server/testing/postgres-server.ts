import { createServer } from 'node:http'
import pino from 'pino'
import { createId } from '../accounts/tokens.ts'
import { createApp } from '../app.ts'
import { readConfig } from '../config.ts'
import type { Deps } from '../deps.ts'
import { createFetchSafely } from '../fetching/fetch-safely.ts'
import { limits } from '../limits.ts'
import { createSendMail } from '../mail/create-send-mail.ts'
import { loadSecret } from '../secret.ts'
import { migrate } from '../storage/migrate.ts'
import { openPostgres } from '../storage/postgres.ts'

// The backpack as a process on PostgreSQL, for benches: operators cannot choose that yet, so `main.ts` knows nothing of it.
const { BENCH_POSTGRES_URL = '', ...env } = process.env
const read = readConfig(env)
if (!read.ok) throw new Error(read.problems.join(' '))
const { config } = read
const db = openPostgres(BENCH_POSTGRES_URL)
await migrate(db)
const log = pino({ level: config.logLevel })
const deps: Deps = {
  config,
  db,
  secret: loadSecret(config.secret, config.dataDir),
  fetchSafely: createFetchSafely(config, { now: Date.now }),
  readOwn: async () => null,
  sendMail: createSendMail(config, log),
  now: Date.now,
  newId: createId,
  log,
}
const server = createServer(createApp(deps)).listen(config.port, '127.0.0.1')
server.keepAliveTimeout = limits.idleConnectionMs
server.requestTimeout = 0
process.once('SIGTERM', async () => {
  server.close()
  server.closeAllConnections()
  await db.destroy()
  process.exit(0)
})

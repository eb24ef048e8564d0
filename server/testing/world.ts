import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import pino from 'pino'
import { createId } from '../accounts/tokens.ts'
import { createApp } from '../app.ts'
import { type Config, readConfig } from '../config.ts'
import type { Deps } from '../deps.ts'
import { createTestBadges } from '../developers/test-badges.ts'
import type { Mail } from '../mail/send-mail.ts'
import type { Db } from '../storage/database.ts'
import { migrate } from '../storage/migrate.ts'
import { openSqlite } from '../storage/sqlite.ts'
import { type Browser, createBrowser } from './browser.ts'
import { createFakeWeb, type FakeWeb } from './fake-web.ts'

/**
 * A whole backpack in one process for story tests over HTTP: real app, real database (in memory), fake web, a clock
 * that the test moves, and a mailbox that it reads.
 *
 * @property logged every line that was logged, to look for secrets in
 */
export type World = {
  url: string
  deps: Deps
  web: FakeWeb
  mails: Mail[]
  logged: string[]
  clock: { now: number }
  newBrowser: () => Browser
  close: () => Promise<void>
}

/** Noon of a winter's day: every test begins here. */
export const NOON = Date.UTC(2026, 10, 3, 12)

const SECRET = 'a secret of at least thirty-two characters'

/**
 * @param settings as an operator would give them
 * @param given a migrated database to use; without one, an SQLite in memory
 */
export async function createWorld(settings: Record<string, string> = {}, given?: Db): Promise<World> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const config = readTestConfig({ PORT: String(port), PUBLIC_URL: `http://localhost:${port}`, ...settings })

  const clock = { now: NOON }
  const web = createFakeWeb()
  const mails: Mail[] = []
  const logged: string[] = []
  const db = given ?? openSqlite(':memory:')
  if (given === undefined) await migrate(db)
  const deps: Deps = {
    config,
    db,
    secret: SECRET,
    fetchSafely: web.fetchSafely,
    readOwn: config.hasTestBadges ? createTestBadges(config.publicUrl.href, SECRET).read : async () => null,
    sendMail: async (mail) => {
      mails.push(mail)
      return { ok: true }
    },
    now: () => clock.now,
    newId: createId,
    log: pino({ level: 'info' }, { write: (line: string) => logged.push(line) }),
  }
  server.on('request', createApp(deps))

  const url = config.publicUrl.href
  return {
    url,
    deps,
    web,
    mails,
    logged,
    clock,
    newBrowser: () => createBrowser(url),
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      if (given === undefined) await db.destroy()
    },
  }
}

function readTestConfig(env: Record<string, string>): Config {
  const read = readConfig({ DATA_DIR: '/nonexistent', DEMO_PORT: '', LOG_LEVEL: 'info', ...env })
  if (!read.ok) throw new Error(read.problems.join(' '))
  return read.config
}

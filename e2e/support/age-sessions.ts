import path from 'node:path'
import Database from 'better-sqlite3'
import type { Backpack } from './start-backpack.ts'

/** Lets everybody have signed in an hour ago. */
export function ageSessions({ dataDir }: Backpack): void {
  const database = new Database(path.join(dataDir, 'backpack.db'))
  database.prepare('update session set created_at = created_at - 3600000').run()
  database.close()
}

import { SqliteAdapter, sql } from 'kysely'
import type { Db } from './database.ts'

/**
 * Has what was deleted leave the file, as far as a database can.
 *
 * SQLite overwrites it where it stood (`secure_delete`), but only when the log of changes is brought into the file, and
 * that log still has the old pages until it is emptied. PostgreSQL leaves it to its own vacuum.
 */
export async function scrubDeleted(db: Db): Promise<void> {
  if (!(db.getExecutor().adapter instanceof SqliteAdapter)) return
  // Where another process reads just now the log stays until the next time: no reason to fail.
  await sql`pragma wal_checkpoint(truncate)`.execute(db)
}

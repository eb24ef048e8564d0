import path from 'node:path'
import Database from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { makeFolder } from '../make-folder.ts'
import type { Db } from './database.ts'
import type { Tables } from './schema.ts'

/** Opens (or makes) the embedded database. `:memory:` is for tests. Throws when the file cannot be opened. */
export function openSqlite(file: string): Db {
  if (file !== ':memory:') makeFolder(path.dirname(file))
  const database = new Database(file)
  database.pragma('journal_mode = WAL')
  // FULL: an accepted badge survives a power cut, which is what "added" promises.
  database.pragma('synchronous = FULL')
  database.pragma('foreign_keys = ON')
  database.pragma('busy_timeout = 5000')
  // What is deleted is overwritten: a person who leaves does not stay in the file.
  database.pragma('secure_delete = ON')
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database }) })
}

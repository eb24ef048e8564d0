import path from 'node:path'
import Database from 'better-sqlite3'
import { type DialectAdapter, Kysely, SqliteDialect } from 'kysely'
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
  const dialect = new SqliteDialect({ database })
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => takingBackSchemas(dialect.createAdapter()),
      createDriver: () => dialect.createDriver(),
      createIntrospector: (db) => dialect.createIntrospector(db),
      createQueryCompiler: () => dialect.createQueryCompiler(),
    },
  })
}

/**
 * SQLite takes changes of its schema back with their transaction (https://www.sqlite.org/lang_transaction.html), which Kysely
 * does not count on. With it a start that is killed in the middle of a migration leaves nothing of it, and the next one begins anew.
 */
const takingBackSchemas = (adapter: DialectAdapter): DialectAdapter =>
  Object.create(adapter, { supportsTransactionalDdl: { value: true } })

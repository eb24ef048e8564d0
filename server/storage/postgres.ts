import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Db } from './database.ts'
import type { Tables } from './schema.ts'

const CONNECTIONS = 10

/**
 * Opens a pool on PostgreSQL. Nothing is connected until the first query, which is also what throws.
 *
 * Numbers come back as they do from SQLite: `bigint` holds epoch milliseconds and counts, all far below 2^53.
 */
export function openPostgres(url: string): Db {
  const pool = new pg.Pool({ connectionString: url, max: CONNECTIONS, types: { getTypeParser } })
  // A server that restarts ends idle connections. The pool makes new ones, but without a listener Node would end.
  pool.on('error', () => {})
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}

const getTypeParser: typeof pg.types.getTypeParser = (oid, format) =>
  oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format)

import { type Kysely, PostgresAdapter, sql } from 'kysely'

/** The column type for bytes, which the two databases name differently. */
export function bytesType(db: Kysely<unknown>) {
  return isPostgres(db) ? sql`bytea` : sql`blob`
}

/** For text that is sorted: by code point on both databases, in whatever language a PostgreSQL was set up. */
export function sortedTextType(db: Kysely<unknown>) {
  return isPostgres(db) ? sql`text collate "C"` : sql`text`
}

export const isPostgres = (db: Kysely<unknown>): boolean =>
  db.getExecutor().adapter instanceof PostgresAdapter

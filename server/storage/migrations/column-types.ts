import { type Kysely, PostgresAdapter, sql } from 'kysely'

/** The column type for bytes, which the two databases name differently. */
export function bytesType(db: Kysely<unknown>) {
  const isPostgres = db.getExecutor().adapter instanceof PostgresAdapter
  return isPostgres ? sql`bytea` : sql`blob`
}

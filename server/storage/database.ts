import type { Kysely, Transaction } from 'kysely'
import type { Tables } from './schema.ts'

/** The whole database, outside a transaction. */
export type Db = Kysely<Tables>

/**
 * Either the database or an open transaction.
 *
 * On SQLite a query on the database inside a transaction waits for ever (one connection): inside
 * `db.transaction().execute(async (trx) => …)` pass `trx` on, and never await the network.
 */
export type DbOrTrx = Kysely<Tables> | Transaction<Tables>

import { setImmediate as takeTurn, setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Deps } from '../../deps.ts'
import type { Db } from '../../storage/database.ts'
import { FOLD } from './fold-text.ts'
import { createListing, LISTABLE } from './listing.ts'

const AT_ONCE = 50
/** Between two handfuls, so that others have most of the time. */
const PAUSE_MS = 20

/**
 * Folds rows of the list anew that were written with an older way of folding: a handful, each for itself.
 *
 * @param now epoch milliseconds; devices that keep a row hear of it as of any change
 * @returns how many there were
 */
export async function refoldSome(db: Db, now: number): Promise<number> {
  const rows = await db
    .selectFrom('listed_badge')
    .innerJoin('badge', 'badge.id', 'listed_badge.badge_id')
    .select(LISTABLE.map((column) => `badge.${column}` as const))
    .select(['listed_badge.name_key', 'listed_badge.issuer_key', 'listed_badge.text'])
    // In so many figures, the very ones of its index (0029): only then the databases know it.
    .where(sql<boolean>`listed_badge.fold < ${sql.lit(FOLD)}`)
    .orderBy('listed_badge.badge_id')
    .limit(AT_ONCE)
    .execute()
  if (rows.length === 0) return 0
  await db.transaction().execute(async (trx) => {
    for (const row of rows) {
      const { name_key, issuer_key, text } = createListing(row)
      const isSame = name_key === row.name_key && issuer_key === row.issuer_key && text === row.text
      const folded = isSame ? {} : { name_key, issuer_key, text, changed_at: now }
      await trx
        .updateTable('listed_badge')
        .set({ fold: FOLD, ...folded })
        .where('badge_id', '=', row.id)
        .execute()
    }
  })
  return rows.length
}

/** Folds all of them while the server runs, and stops when none is left. Returns the function that stops it before. */
export function startRefolding({ db, now, log }: Pick<Deps, 'db' | 'now' | 'log'>): () => Promise<void> {
  let isStopping = false
  const run = async () => {
    let count = 0
    for (;;) {
      // The first answers of a server that has just started go before.
      await takeTurn()
      const folded = isStopping ? 0 : await refoldSome(db, now())
      if (folded === 0) break
      count += folded
      await wait(PAUSE_MS)
    }
    if (count > 0) log.info({ count }, 'texts of the list were folded anew')
  }
  const running = run().catch((error) =>
    log.error({ err: error }, 'folding the texts of the list anew failed'),
  )
  return async () => {
    isStopping = true
    await running
  }
}

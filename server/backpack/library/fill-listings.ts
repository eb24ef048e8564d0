import type { Db } from '../../storage/database.ts'
import { createListing, LISTABLE } from './listing.ts'

const AT_ONCE = 200

/**
 * Gives the badges from before there was a list their rows in it: all of them, or none. Where one has a row, all have:
 * whoever adds a badge gives it its own.
 *
 * @returns how many
 */
export async function fillListings(db: Db): Promise<number> {
  const first = await db.selectFrom('listed_badge').select('badge_id').limit(1).executeTakeFirst()
  if (first !== undefined) return 0
  return db.transaction().execute(async (trx) => {
    let count = 0
    let after = ''
    for (;;) {
      const badges = await trx
        .selectFrom('badge')
        .select(LISTABLE)
        .where('removed_at', 'is', null)
        .where('id', '>', after)
        .orderBy('id')
        .limit(AT_ONCE)
        .execute()
      const last = badges.at(-1)
      if (last === undefined) return count
      // Two processes that start at once: each has the same to say.
      await trx
        .insertInto('listed_badge')
        .values(badges.map(createListing))
        .onConflict((conflict) => conflict.doNothing())
        .execute()
      count += badges.length
      after = last.id
    }
  })
}

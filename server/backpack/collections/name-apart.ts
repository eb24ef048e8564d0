import { limits } from '../../limits.ts'
import type { DbOrTrx } from '../../storage/database.ts'

/**
 * Gives collections that are about to move to another account names that none of its collections has: two that look alike
 * cannot be told apart where a badge is put into one. Links that are shared lead where they led.
 */
export async function nameApart(trx: DbOrTrx, { from, to }: { from: string; to: string }): Promise<void> {
  const rows = await trx
    .selectFrom('collection')
    .select(['id', 'account_id', 'title'])
    .where('account_id', 'in', [from, to])
    .where('is_of_one', '=', 0)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  const kept = new Set(rows.filter((row) => row.account_id === to).map(({ title }) => title))
  const taken = new Set(rows.map(({ title }) => title))
  for (const { id, title } of rows.filter((row) => row.account_id === from && kept.has(row.title))) {
    const apart = findNameApart(title, taken)
    taken.add(apart)
    await trx
      .updateTable('collection')
      .set((set) => ({ title: apart, version: set('version', '+', 1) }))
      .where('id', '=', id)
      .execute()
  }
}

/** "Work (2)", or the first number that is free; a name that is too long for that loses its end. */
export function findNameApart(title: string, taken: ReadonlySet<string>): string {
  for (let number = 2; ; number++) {
    const end = ` (${number})`
    const name = `${cutToFit(title, limits.collectionTitleChars - end.length)}${end}`
    if (!taken.has(name)) return name
  }
}

/** Cuts between what a reader sees as characters: half of one is another, or none. */
function cutToFit(title: string, maxLength: number): string {
  if (title.length <= maxLength) return title
  let cut = ''
  for (const { segment } of new Intl.Segmenter().segment(title)) {
    if (cut.length + segment.length > maxLength) break
    cut += segment
  }
  return cut.trimEnd()
}

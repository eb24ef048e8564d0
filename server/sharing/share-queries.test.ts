import { expect, test } from 'vitest'
import { createId } from '../accounts/tokens.ts'
import type { Db } from '../storage/database.ts'
import { createAccount, giveBadge, makeBadge, makePng } from '../testing/badges.ts'
import { forEachDatabase } from '../testing/databases.ts'
import { addCollection } from '../testing/rows.ts'
import { findCoverPicture } from './share-queries.ts'

const AT = Date.UTC(2026, 10, 3)
const SVG = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')

forEachDatabase('the picture that stands for a collection', (open) => {
  test('is that of its cover, else of its first badge', async () => {
    const db = await open()
    await createAccount(db, 'ada', 'ada@home.example')
    const drawing = makeBadge('drawn', { type: 'image/svg+xml', bytes: SVG })
    const painting = makeBadge('painted', { type: 'image/png', bytes: makePng(3) })
    const ids = [await give(db, drawing), await give(db, painting)]
    const id = await addCollection(db, 'ada', ids)
    const findCovered = (cover: string | null) => findCoverPicture(db, { id, cover })
    expect(await findCovered(null)).toBe(drawing.image.sha256)
    expect(await findCovered(ids[1] ?? null)).toBe(painting.image.sha256)
    expect(await findCovered('one that was taken out')).toBe(drawing.image.sha256)
    expect(await findCoverPicture(db, { id: await addCollection(db, 'ada', []), cover: null })).toBeNull()
  })
})

async function give(db: Db, badge: ReturnType<typeof makeBadge>): Promise<string> {
  const deps = { db, config: { badgesPerAccount: 100 }, now: () => AT, newId: createId }
  const added = await giveBadge(deps, 'ada', badge)
  if (!added.added) throw new Error(added.code)
  return added.id
}

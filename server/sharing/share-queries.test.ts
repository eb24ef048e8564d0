import { expect, test } from 'vitest'
import { createId } from '../accounts/tokens.ts'
import { createAccount, giveBadge, makeBadge, makePng } from '../testing/badges.ts'
import { forEachDatabase } from '../testing/databases.ts'
import { addCollection } from '../testing/rows.ts'
import { findBadgePreview, findPreview } from './share-queries.ts'

const SVG = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')

forEachDatabase('the picture of a preview', (open) => {
  test('is told with its size, which is read from its first bytes', async () => {
    const db = await open()
    await createAccount(db, 'ada', 'ada@home.example')
    const deps = { db, config: { badgesPerAccount: 100 }, now: () => Date.UTC(2026, 10, 3), newId: createId }
    const drawing = makeBadge('drawn', { type: 'image/svg+xml', bytes: SVG })
    const painting = makeBadge('painted', { type: 'image/png', bytes: makePng(3) })
    const ids: string[] = []
    for (const badge of [drawing, painting]) {
      const added = await giveBadge(deps, 'ada', badge)
      if (!added.added) throw new Error(added.code)
      ids.push(added.id)
    }
    const expected = { imageSha256: painting.image.sha256, width: 4, height: 4 }
    const id = await addCollection(db, 'ada', ids)
    expect(await findPreview(db, { id, cover: ids[0] ?? null })).toEqual(expected)
    expect(await findBadgePreview(db, painting.image.sha256)).toEqual(expected)
    expect(await findBadgePreview(db, drawing.image.sha256)).toBeNull()
  })
})

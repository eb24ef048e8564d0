import { afterEach, beforeEach, expect, test } from 'vitest'
import { limits } from '../limits.ts'
import { openSignedIn } from '../testing/badges.ts'
import { addCollection } from '../testing/rows.ts'
import { createSharer, linkIn, type Sharer, sharedBadgesIn } from '../testing/sharer.ts'

let sharer: Sharer
let ada: Sharer['ada']
beforeEach(async () => {
  sharer = await createSharer()
  ;({ ada } = sharer)
})
afterEach(() => sharer.world.close())

const pressShare = async (badgeId: string) => ada.submit(await ada.get(`/badges/${badgeId}`), 'Share')
const countCollections = async () =>
  (await sharer.world.deps.db.selectFrom('collection').select('id').execute()).length

test('from a badge it is one press to where it is shared by itself, and nothing is shared by that', async () => {
  const id = await sharer.give('alone')
  const page = await pressShare(id)
  expect(new URL(page.url).pathname).toMatch(/^\/collections\/[\w-]+\/share$/)
  expect(page.html).toContain('Share Badge alone')
  expect([page.html.includes('Only you see this collection.'), linkIn(page)]).toEqual([true, ''])
  const link = linkIn(await ada.submit(page, 'Share'))
  expect(sharedBadgesIn((await sharer.stranger().get(link)).html)).toHaveLength(1)
})

test('pressed again it leads to the same collection, as long as that has this badge alone', async () => {
  const id = await sharer.give('alone')
  const first = await pressShare(id)
  const link = linkIn(await ada.submit(first, 'Share'))
  const count = await countCollections()
  expect(linkIn(await pressShare(id))).toBe(link)
  expect(await countCollections()).toBe(count)
  const collection = new URL(first.url).pathname.split('/').at(-2)
  await ada.submit(await ada.get(`/collections/${collection}`), 'Delete collection')
  expect(linkIn(await pressShare(id))).toBe('')
  expect(await countCollections()).toBe(count + 1)
})

test('an address in the name of a badge does not become a title that strangers read', async () => {
  const page = await pressShare(
    await sharer.give('told', { name: `ADA@home.example ${'Welding '.repeat(30)}` }),
  )
  const row = await sharer.world.deps.db
    .selectFrom('collection')
    .select('title')
    .where('id', '=', new URL(page.url).pathname.split('/').at(-2) ?? '')
    .executeTakeFirstOrThrow()
  expect(row.title).toMatch(/^••• Welding .*…$/)
  expect(row.title.length).toBeLessThanOrEqual(limits.collectionTitleChars)
})

test('where there is no room for another collection, the page of all says so', async () => {
  for (let at = await countCollections(); at < limits.collectionsPerAccount; at++)
    await addCollection(sharer.world.deps.db, 'ada', [])
  const page = await pressShare(await sharer.give('alone'))
  expect(new URL(page.url).pathname).toBe('/collections')
  expect(page.html).toContain('You have as many collections as a backpack holds.')
})

test("another person's badge, a removed one and none are shared by nobody", async () => {
  const id = await sharer.give('alone')
  const bob = await openSignedIn(sharer.world, 'bob')
  const token = /name="token" value="([^"]*)"/.exec((await bob.get('/collections')).html)?.[1] ?? ''
  for (const other of [id, 'nothing'])
    expect((await bob.post(`/badges/${other}/share`, { token })).status).toBe(404)
  const page = await ada.get(`/badges/${id}`)
  await ada.submit(page, 'Remove')
  expect((await ada.submit(page, 'Share')).status).toBe(404)
})

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { limits } from '../../limits.ts'
import { createAccount, giveBadge, makeBadge, openSignedIn } from '../../testing/badges.ts'
import type { Browser } from '../../testing/browser.ts'
import { createWorld, type World } from '../../testing/world.ts'

let world: World
let ada: Browser
beforeEach(async () => {
  world = await createWorld()
  await createAccount(world.deps.db, 'ada', 'ada@home.example')
  ada = await openSignedIn(world, 'ada')
})
afterEach(() => world.close())

async function give(): Promise<string> {
  const added = await giveBadge(world.deps, 'ada', makeBadge('one'))
  if (!added.added) throw new Error(`not added: ${added.code}`)
  return added.id
}

describe('a badge’s page says what was not done', () => {
  const fill = (count: number) =>
    world.deps.db
      .insertInto('collection')
      .values(
        Array.from({ length: count }, (_, at) => ({
          id: `c${at}`,
          account_id: 'ada',
          title: `Number ${at}`,
          description: '',
          cover: null,
          version: 1,
          created_at: at,
          changed_at: at,
          removed_at: null,
        })),
      )
      .execute()

  test('when another tab took the last place for a collection', async () => {
    const id = await give()
    await fill(limits.collectionsPerAccount - 1)
    const page = await ada.get(`/badges/${id}`)
    expect(page.html).not.toContain('You have as many collections')
    await ada.submit(await ada.get('/collections'), 'Create collection', { title: 'The last one' })
    const after = await ada.submit(page, 'Save collections', { title: 'One too many' })
    expect(after.html).toContain(
      'role="alert"><p>You have as many collections as a backpack holds. Delete one',
    )
    expect(after.html).not.toContain('One too many')
    expect((await ada.get(`/badges/${id}`)).html).toContain('<p class="muted">You have as many collections')
  })

  test('when a name is too long', async () => {
    const id = await give()
    const title = 'x'.repeat(limits.collectionTitleChars + 1)
    const after = await ada.submit(await ada.get(`/badges/${id}`), 'Save collections', { title })
    expect(after.html).toContain('role="alert"><p>This name is too long.')
  })

  test('when a collection is full, and the others are done', async () => {
    const id = await give()
    await fill(2)
    const badges = Array.from({ length: limits.badgesPerCollection }, (_, at) => `member-${at}`)
    const row = await world.deps.db.selectFrom('badge').selectAll().executeTakeFirstOrThrow()
    for (const badgeId of badges)
      await world.deps.db
        .insertInto('badge')
        .values({ ...row, id: badgeId, fingerprint: badgeId })
        .execute()
    await world.deps.db
      .insertInto('collection_badge')
      .values(
        badges.map((badge_id, position) => ({
          collection_id: 'c0',
          badge_id,
          item: badge_id,
          position,
          added_at: 1,
        })),
      )
      .execute()
    const token = /name="token" value="([^"]*)"/.exec((await ada.get(`/badges/${id}`)).html)?.[1] ?? ''
    const after = await ada.post(`/badges/${id}/collections`, [
      ['token', token],
      ['in', 'c0'],
      ['in', 'c1'],
    ])
    expect(after.html.replace(/<(?!div|p>)[^>]*>/g, '')).toContain(
      'role="alert"><p>Number 0 There was no room for 1 badge: this collection is full.',
    )
    const members = await world.deps.db
      .selectFrom('collection_badge')
      .select('collection_id')
      .where('badge_id', '=', id)
      .execute()
    expect(members).toEqual([{ collection_id: 'c1' }])
  })
})

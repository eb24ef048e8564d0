import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { limits } from '../../limits.ts'
import { createAccount, giveBadge, makeBadge, openSignedIn } from '../../testing/badges.ts'
import type { Browser, Page } from '../../testing/browser.ts'
import { giveBadges, namesOf, tokenOf } from '../../testing/library-pages.ts'
import { createWorld, type World } from '../../testing/world.ts'

let world: World
let ada: Browser

beforeEach(async () => {
  world = await createWorld()
  for (const id of ['ada', 'bob']) await createAccount(world.deps.db, id, `${id}@home.example`)
  ada = await openSignedIn(world, 'ada')
})
afterEach(() => world.close())

const give = (accountId: string, ...keys: string[]) => giveBadges(world.deps, accountId, ...keys)

describe('all that were found, on every page', () => {
  const MANY = 70
  const keys = Array.from({ length: MANY }, (_, at) => `wood ${at}`)
  const foundIn = ({ html }: Page) => /name="all" value="(\d+)"/.exec(html)?.[1] ?? null
  const queryIn = ({ html }: Page) =>
    /name="query" value="([^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const removeAll = (page: Page, fields: Record<string, string> = {}) =>
    ada.post('/library/remove', {
      token: tokenOf(page),
      next: new URL(page.url).pathname + new URL(page.url).search,
      all: foundIn(page) ?? '',
      query: queryIn(page),
      ...fields,
    })

  test('are those of one issuer of a platform, where that is asked for', async () => {
    await give('ada', ...keys, 'metal')
    const other = { issuer: { name: 'Weavers', url: 'https://learn.example.edu/' } }
    await giveBadge(world.deps, 'ada', makeBadge('cloth', undefined, other))
    const issuer = encodeURIComponent('learn.example.edu/example university')
    const page = await ada.get(`/?q=wood&issuer=${issuer}`)
    expect(foundIn(page)).toBe(String(MANY))
    expect((await removeAll(await ada.get(`/?issuer=${issuer}`))).html).toContain('71 badges were removed.')
    expect(namesOf(await ada.get('/'))).toEqual(['Badge cloth'])
  })

  test('are removed, put into a collection and downloaded by one press', async () => {
    await give('ada', ...keys, 'metal')
    await ada.submit(await ada.get('/collections'), 'Create collection', { title: 'Wood' })
    const page = await ada.get('/?q=wood&sort=name&view=list')
    expect([foundIn(page), queryIn(page)]).toEqual([String(MANY), 'q=wood&sort=name'])
    const next = /href="([^"]*)"[^>]*rel="next"/.exec(page.html)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const second = await ada.get(next)
    expect([foundIn(second), queryIn(second)]).toEqual([String(MANY), 'q=wood&sort=name'])

    const { id } = await world.deps.db.selectFrom('collection').select('id').executeTakeFirstOrThrow()
    const collected = await ada.submit(page, 'Add to collection', { all: String(MANY), collection: id })
    expect(collected.html).toContain(`${MANY} badges added to `)
    const fresh = await ada.submit(page, 'Add to collection', { all: String(MANY), collection: 'new' })
    const filled = await ada.submit(fresh, 'Create collection', { title: 'All of it' })
    expect(filled.html).toContain(`${MANY} badges added to `)
    const packed = await ada.submit(page, 'Download', { all: String(MANY) })
    expect(packed.headers.get('content-type')).toBe('application/zip')
    expect(new Set(packed.html.match(/Badge-wood-\d+\.png/g)).size).toBe(MANY)
    const removed = await removeAll(second)
    expect(removed.html).toContain(`${MANY} badges were removed.`)
    expect(namesOf(await ada.get('/'))).toEqual(['Badge metal'])
    await ada.submit(removed, 'Undo')
    expect((await ada.get('/')).html).toContain(`${MANY + 1} badges`)
  })

  test('are as many as the page said, or nothing is done', async () => {
    await give('ada', ...keys)
    const page = await ada.get('/?q=wood')
    await give('ada', 'wood that came later')
    for (const fields of [{}, { all: 'many' }, { query: 'q=wood&before=x' }, { query: '', all: '1' }]) {
      const answer = await removeAll(page, fields)
      expect(answer.html).toContain('Your badges have changed meanwhile, so nothing was done.')
    }
    expect((await ada.get('/')).html).toContain(`${MANY + 1} badges`)
    const other = await openSignedIn(world, 'bob')
    expect(foundIn(await other.get('/'))).toBeNull()
  })

  test('are offered where there is another page, and no more than can be chosen at once', async () => {
    await give('ada', ...keys)
    expect(foundIn(await ada.get('/?q=wood+1'))).toBeNull()
    const most = limits.badgesChosenAtOnce
    const badge = await world.deps.db
      .selectFrom('listed_badge')
      .selectAll()
      .limit(1)
      .executeTakeFirstOrThrow()
    const kept = await world.deps.db
      .selectFrom('badge')
      .selectAll()
      .where('id', '=', badge.badge_id)
      .executeTakeFirstOrThrow()
    const fill = async (from: number, to: number) => {
      for (let at = from; at < to; at++) {
        const id = `copy-${at}`
        await world.deps.db
          .insertInto('badge')
          .values({ ...kept, id, source: id, fingerprint: id })
          .execute()
        await world.deps.db
          .insertInto('listed_badge')
          .values({ ...badge, badge_id: id })
          .execute()
      }
    }
    await fill(MANY, most)
    expect(foundIn(await ada.get('/'))).toBe(String(most))
    await fill(most, most + 1)
    expect(foundIn(await ada.get('/'))).toBeNull()
  })
})

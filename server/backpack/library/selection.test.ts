import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { limits } from '../../limits.ts'
import { createAccount, giveBadge, makeBadge, openSignedIn } from '../../testing/badges.ts'
import type { Browser, Page } from '../../testing/browser.ts'
import { createWorld, type World } from '../../testing/world.ts'
import { createCollection } from '../collections/collections.ts'

let world: World
let ada: Browser

beforeEach(async () => {
  world = await createWorld()
  for (const id of ['ada', 'bob']) await createAccount(world.deps.db, id, `${id}@home.example`)
  ada = await openSignedIn(world, 'ada')
})
afterEach(() => world.close())

/** @returns the ids, in the order of the keys */
async function give(accountId: string, ...keys: string[]): Promise<string[]> {
  const ids: string[] = []
  for (const key of keys) {
    const added = await giveBadge(world.deps, accountId, makeBadge(key))
    if (!added.added) throw new Error(added.code)
    ids.push(added.id)
  }
  return ids
}

const namesOf = ({ html }: Page) =>
  [...html.matchAll(/<a class="badge-name"[^>]*>(.*?)<\/a>/g)].map(([, name = '']) =>
    name.replace(/<[^>]*>/g, ''),
  )
const tokenOf = ({ html }: Page) => /name="token" value="([^"]+)"/.exec(html)?.[1] ?? ''
const remove = (page: Page, ids: string[], next = '/') =>
  ada.post('/library/remove', [
    ['token', tokenOf(page)],
    ['next', next],
    ...ids.map((id): [string, string] => ['badge', id]),
  ])

test('several are removed by one press, and all of them taken back by another', async () => {
  const [one = '', , three = ''] = await give('ada', 'one', 'two', 'three')
  const page = await remove(await ada.get('/'), [one, three])
  expect(namesOf(page)).toEqual(['Badge two'])
  expect(page.html).toContain('2 badges were removed.')
  expect(page.html).toContain('You can take this back for 10 minutes.')
  const back = await ada.submit(page, 'Undo')
  expect(new Set(namesOf(back))).toEqual(new Set(['Badge one', 'Badge two', 'Badge three']))
  expect(back.html).not.toContain('removed.')
})

test('they can be taken back for the minutes that are told, and not a moment longer', async () => {
  const ids = await give('ada', 'one', 'two')
  const page = await remove(await ada.get('/'), ids)
  world.clock.now += limits.undoMs - 1
  expect((await ada.get(page.url)).html).toContain('You can take this back for 1 minute.')
  world.clock.now += 1
  expect((await ada.get(page.url)).html).not.toContain('take this back')
  world.clock.now += limits.undoHeardMs - limits.undoMs
  expect(namesOf(await ada.submit(page, 'Undo'))).toEqual([])
})

test('what was removed before stays removed when others are taken back', async () => {
  const [one = '', two = ''] = await give('ada', 'one', 'two')
  const first = await remove(await ada.get('/'), [one])
  world.clock.now += 1
  const second = await remove(first, [two])
  expect(namesOf(await ada.submit(second, 'Undo'))).toEqual(['Badge two'])
})

test("nobody else's badge is removed or taken back", async () => {
  const [theirs = ''] = await give('bob', 'theirs')
  const [own = ''] = await give('ada', 'own')
  const page = await remove(await ada.get('/'), [theirs, own])
  expect(page.html).toContain('1 badge was removed.')
  const bob = await openSignedIn(world, 'bob')
  expect(namesOf(await bob.get('/'))).toEqual(['Badge theirs'])
  const { searchParams } = new URL(page.url)
  await bob.post('/library/undo', {
    token: tokenOf(await bob.get('/')),
    removed: searchParams.get('removed') ?? '',
    next: '/',
  })
  expect(namesOf(await ada.get('/'))).toEqual([])
  expect((await bob.get(page.url)).html).not.toContain('was removed.')
})

test('a badge that was added again meanwhile is there once after taking back', async () => {
  const ids = await give('ada', 'one', 'two')
  const page = await remove(await ada.get('/'), ids)
  await give('ada', 'one')
  expect(namesOf(await ada.submit(page, 'Undo')).toSorted()).toEqual(['Badge one', 'Badge two'])
})

test('a press without a tick removes nothing and says what to do', async () => {
  await give('ada', 'one')
  const page = await remove(await ada.get('/'), [])
  expect(namesOf(page)).toEqual(['Badge one'])
  expect(page.html).toContain('Tick at least one badge first.')
})

test('without a script everything on a page is ticked by a link, and unticked by another', async () => {
  await give('ada', 'one', 'two')
  const page = await ada.get('/?q=badge')
  expect(page.html).not.toContain(' checked')
  const all = await ada.get('/?q=badge&select=all')
  expect(page.html).toContain('href="/?q=badge&amp;select=all"')
  expect(all.html.match(/name="badge"[^>]* checked/g)).toHaveLength(2)
  expect(all.html).toContain('2 selected')
  expect(all.html).toMatch(/<a class="button button-quiet" href="\/\?q=badge"[^>]*>Select none<\/a>/)
  expect(namesOf(await ada.submit(all, 'Remove'))).toEqual([])
})

test('one comes back to the same place of the list, or to its beginning where that place is gone', async () => {
  await give('ada', ...Array.from({ length: 65 }, (_, at) => `n${at}`))
  const first = await ada.get('/?sort=name')
  const next = /href="([^"]*)" rel="next"/.exec(first.html)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const second = await ada.get(next)
  const shown = [...second.html.matchAll(/name="badge" value="([^"]+)"/g)].map(([, id = '']) => id)
  expect(shown).toHaveLength(5)
  const after = await remove(second, shown.slice(0, 2), next)
  expect(new URL(after.url).searchParams.get('before')).not.toBe(null)
  expect(namesOf(after)).toHaveLength(3)
  world.clock.now += 1
  const gone = await remove(after, shown.slice(2), next)
  expect(new URL(gone.url).searchParams.get('before')).toBe(null)
  expect(new URL(gone.url).searchParams.get('sort')).toBe('name')
  expect(gone.html).toContain('3 badges were removed.')
  expect(namesOf(gone)).toHaveLength(60)
})

test.each(['//evil.example/', 'https://evil.example/', '/account', '/\\evil.example', ''])(
  'who says that they came from %j comes to the list',
  async (next) => {
    const [one = ''] = await give('ada', 'one')
    const page = await remove(await ada.get('/'), [one], next)
    expect(new URL(page.url).pathname).toBe('/')
    expect(page.html).toContain('1 badge was removed.')
  },
)

test.each(['x', '-1', '1e3', '99999999999999999999'])('a removal at %j is none', async (removed) => {
  await give('ada', 'one')
  const page = await ada.get(`/?removed=${removed}`)
  expect(page.status).toBe(200)
  expect(page.html).not.toContain('take this back')
  const token = tokenOf(page)
  expect(namesOf(await ada.post('/library/undo', { token, removed, next: '/' }))).toEqual(['Badge one'])
})

test('the look is what the address says, and then what it was last in this browser', async () => {
  await give('ada', 'one')
  const lookOf = ({ html }: Page) => /<ul class="library-(\w+)"/.exec(html)?.[1]
  expect(lookOf(await ada.get('/'))).toBe('grid')
  expect(lookOf(await ada.get('/?view=list&sort=name'))).toBe('list')
  expect(lookOf(await ada.get('/'))).toBe('list')
  expect(lookOf(await ada.get('/?view=wall'))).toBe('list')
  const page = await ada.get('/?view=grid&q=badge')
  expect(lookOf(page)).toBe('grid')
  expect(page.html).toMatch(/<a class="button" href="\/\?q=badge&amp;view=grid" aria-current="true">/)
  expect(page.html).toContain('href="/?q=badge&amp;view=list"')
  const other = await openSignedIn(world, 'ada')
  expect(lookOf(await other.get('/'))).toBe('grid')
})

test('several are put into a collection by one press, and its page says how many', async () => {
  const ids = await give('ada', 'one', 'two')
  await ada.submit(await ada.get('/collections'), 'Create collection', { title: 'Welding' })
  const page = await ada.get('/')
  const { id } = await world.deps.db.selectFrom('collection').select('id').executeTakeFirstOrThrow()
  const collect = (badges: string[], collection = id) =>
    ada.post('/library/collect', [
      ['token', tokenOf(page)],
      ['next', '/'],
      ['collection', collection],
      ...badges.map((badge): [string, string] => ['badge', badge]),
    ])
  expect(page.html).toContain(`<option value="${id}">Welding</option>`)
  const collected = await collect(ids)
  expect(new URL(collected.url).pathname).toBe(`/collections/${id}`)
  expect(collected.html).toContain('2 badges added to this collection.')
  expect((await collect([])).html).toContain('Tick at least one badge first.')
  expect((await collect(ids, 'nobodys')).status).toBe(404)
})

test('several begin a new collection, whose name is asked for next', async () => {
  const ids = await give('ada', 'one', 'two')
  const page = await ada.get('/')
  const collect = (badges: string[]) =>
    ada.post('/library/collect', [
      ['token', tokenOf(page)],
      ['next', '/'],
      ['collection', 'new'],
      ...badges.map((badge): [string, string] => ['badge', badge]),
    ])
  expect((await collect([])).html).toContain('Tick at least one badge first.')
  const collected = await collect(ids)
  const { id, title } = await world.deps.db
    .selectFrom('collection')
    .select(['id', 'title'])
    .executeTakeFirstOrThrow()
  expect(new URL(collected.url).pathname).toBe(`/collections/${id}/edit`)
  expect(title).toBe('New collection')
  expect((await ada.submit(collected, 'Save', { title: 'For the application' })).html).toContain('2 badges')
  const next = await ada.get('/')
  expect(next.html).toContain('<option value="new">New collection</option>')
  // Enter on a tick presses the first button of the form, which must change nothing.
  const buttons = [...next.html.matchAll(/<button[^>]* formaction="([^"]+)"/g)].map(([, action]) => action)
  expect(buttons).toEqual(['/library/download', '/library/collect'])
  expect(page.html).toMatch(/<button[^>]* name="collection" value="new"[^>]*>New collection<\/button>/)
})

test('several that there is no room for begin no new collection unsaid', async () => {
  const ids = await give('ada', 'one')
  for (let at = 0; at < limits.collectionsPerAccount; at++)
    await createCollection(world.deps, 'ada', { title: `Number ${at}`, description: '' })
  const page = await ada.get('/')
  const fields = { token: tokenOf(page), next: '/', collection: 'new', badge: ids[0] ?? '' }
  const refused = await ada.post('/library/collect', fields)
  expect(new URL(refused.url).pathname).toBe('/collections')
  expect(refused.html).toContain('You have as many collections as a backpack holds.')
})

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
    expect(collected.html).toContain(`${MANY} badges added to this collection.`)
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

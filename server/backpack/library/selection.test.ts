import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { limits } from '../../limits.ts'
import { createAccount, giveBadge, makeBadge, openSignedIn } from '../../testing/badges.ts'
import type { Browser, Page } from '../../testing/browser.ts'
import { createWorld, type World } from '../../testing/world.ts'

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

test('the look that a browser remembers is said anew with each list, for scripts of ours to read', async () => {
  const saidBy = ({ headers }: Page) => headers.getSetCookie().filter((line) => /^library-view=/.test(line))
  expect(saidBy(await ada.get('/'))).toEqual([])
  ada.cookies.set('library-view', 'list')
  const said = saidBy(await ada.get('/'))
  expect(said).toEqual([expect.stringMatching(/^library-view=list; Max-Age=31536000; Path=\//)])
  expect(said.join()).not.toMatch(/httponly/i)
  ada.cookies.set('library-view', 'wall')
  expect(saidBy(await ada.get('/'))).toEqual([])
})

describe('several are put into a collection by one press', () => {
  const collect = async (fields: [string, string][]) =>
    ada.post('/library/collect', [
      ['token', tokenOf(await ada.get('/'))],
      ['next', '/?sort=name&view=list'],
      ...fields,
    ])
  const ticked = (ids: string[]) => ids.map((id): [string, string] => ['badge', id])
  const makeCollection = async (title: string) => {
    const page = await ada.submit(await ada.get('/collections'), 'Create collection', { title })
    return new URL(page.url).pathname.split('/').at(-1) ?? ''
  }
  const listTitles = async () =>
    (await world.deps.db.selectFrom('collection').select('title').execute()).map(({ title }) => title)
  const linkTo = (id: string, title: string) =>
    `<a href="/collections/${id}"><bdi class="issuer-text">${title}</bdi></a>`

  test('and the page of the list that they come from says how many, with a way to it', async () => {
    const ids = await give('ada', 'one', 'two')
    const id = await makeCollection('Welding')
    expect((await ada.get('/')).html).toContain(`<option value="${id}" selected>Welding</option>`)
    const chosen: [string, string] = ['collection', id]
    const collected = await collect([chosen, ...ticked(ids)])
    expect(new URL(collected.url).pathname).toBe('/')
    expect(new URL(collected.url).searchParams.get('sort')).toBe('name')
    expect(collected.html).toContain(`<p role="status">2 badges added to ${linkTo(id, 'Welding')}.</p>`)
    expect((await collect([chosen, ...ticked(ids)])).html).toContain(
      `Nothing was added to ${linkTo(id, 'Welding')}: what you ticked is in it already`,
    )
    expect((await collect([chosen])).html).toContain('Tick at least one badge first.')
    expect((await collect([['collection', 'nobodys'], ...ticked(ids)])).status).toBe(404)
  })

  test('a new one, which is made and filled in the same moment, though there was none before', async () => {
    const ids = await give('ada', 'one', 'two')
    const page = await ada.get('/')
    expect(page.html).not.toContain('<select name="collection" aria-label')
    expect(page.html).toContain('Name of the new collection')
    const collected = await collect([['collection', 'new'], ['title', '  For  work '], ...ticked(ids)])
    const { id } = await world.deps.db.selectFrom('collection').select('id').executeTakeFirstOrThrow()
    expect(collected.html).toContain(`2 badges added to ${linkTo(id, 'For work')}.`)
    expect(namesOf(await ada.get(`/?collection=${id}`)).toSorted()).toEqual(['Badge one', 'Badge two'])
    expect((await ada.get('/')).html).toContain('<option value="new">New collection…</option>')
  })

  test('a new one without a name, or with one that is too long, is asked for, and what was ticked stays so', async () => {
    const ids = await give('ada', 'one', 'two')
    const asked = await collect([['collection', 'new'], ['title', ' '], ...ticked(ids)])
    expect([asked.status, asked.html.includes('Give the collection a name.')]).toEqual([422, true])
    expect(asked.html).toContain('2 selected')
    expect(await listTitles()).toEqual([])
    const long = 'x'.repeat(limits.collectionTitleChars + 1)
    const again = await ada.submit(asked, 'Create collection', { title: long })
    expect(again.html).toContain('This name is too long.')
    expect(again.html).toContain(`value="${long}"`)
    const made = await ada.submit(again, 'Create collection', { title: 'Short' })
    expect(made.html).toContain('2 badges added to ')
    expect(new URL(made.url).searchParams.get('sort')).toBe('name')
    expect(await listTitles()).toEqual(['Short'])
    expect(namesOf(await ada.get('/library/collect')).toSorted()).toEqual(['Badge one', 'Badge two'])
  })

  test('a new one is not made where there are as many as there may be, and the page says so', async () => {
    const ids = await give('ada', 'one')
    const rows = Array.from({ length: limits.collectionsPerAccount }, (_, at) => ({
      id: `c${at}`,
      account_id: 'ada',
      title: `Number ${at}`,
      description: '',
      cover: null,
      version: 1,
      created_at: at,
      changed_at: at,
      removed_at: null,
    }))
    await world.deps.db.insertInto('collection').values(rows.slice(1)).execute()
    expect((await ada.get('/')).html).not.toContain('You have as many collections')
    await world.deps.db.insertInto('collection').values(rows.slice(0, 1)).execute()
    expect((await ada.get('/')).html).toContain('You have as many collections')
    const refused = await collect([['collection', 'new'], ['title', 'One too many'], ...ticked(ids)])
    expect([refused.status, refused.html.includes('You have as many collections')]).toEqual([422, true])
    expect(await listTitles()).not.toContain('One too many')
  })

  test('and of those that it has no room for it is told how many', async () => {
    const ids = await give('ada', 'one')
    const id = await makeCollection('Nearly full')
    const said = await ada.get(`/?collected=${id}&added=3&left=2`)
    expect(said.html).toContain(`3 badges added to ${linkTo(id, 'Nearly full')}.`)
    expect(said.html).toContain('There was no room for 2 badges: this collection is full.')
    const bob = await openSignedIn(world, 'bob')
    expect((await bob.get(`/?collected=${id}&added=3`)).html).not.toContain('Nearly full')
    expect(ids).toHaveLength(1)
  })
})

describe('Enter presses the first button of the form, which has no words', () => {
  const pressEnter = async (fields: [string, string][]) => {
    const page = await ada.get('/')
    const [first] = page.html.match(/<button[^>]* formaction="[^"]*"[^>]*>/g) ?? []
    const [action = '', name = ''] = ['formaction', 'name'].map(
      (key) => new RegExp(`${key}="([^"]*)"`).exec(first ?? '')?.[1],
    )
    expect(first).toContain('aria-hidden="true"')
    const common: [string, string][] = [
      ['token', tokenOf(page)],
      ['next', '/'],
      [name, 'on'],
    ]
    return ada.post(action, [...common, ...fields], { follow: false })
  }
  const listTitles = async () =>
    (await world.deps.db.selectFrom('collection').select('title').execute()).map(({ title }) => title)

  test('in the name of a new collection: it is made, with what is ticked', async () => {
    const [one = ''] = await give('ada', 'one')
    const answer = await pressEnter([
      ['badge', one],
      ['collection', 'new'],
      ['title', 'Kitchen'],
    ])
    expect(answer.status).toBe(303)
    expect((await ada.get(answer.headers.get('location') ?? '')).html).toContain('1 badge added to ')
    expect(await listTitles()).toEqual(['Kitchen'])
  })

  test('on a tick: it changes nothing, and downloads, whatever was typed for another choice', async () => {
    const [one = ''] = await give('ada', 'one')
    const made = await ada.submit(await ada.get('/collections'), 'Create collection', { title: 'Welding' })
    const welding = new URL(made.url).pathname.split('/').at(-1) ?? ''
    for (const fields of [
      { collection: 'new', title: ' ' },
      { collection: 'new' },
      { collection: welding, title: 'Kitchen' },
    ]) {
      const answer = await pressEnter([['badge', one], ...Object.entries(fields)])
      expect([answer.status, answer.headers.get('location')]).toEqual([307, '/library/download'])
    }
    expect(await listTitles()).toEqual(['Welding'])
    expect(await world.deps.db.selectFrom('collection_badge').selectAll().execute()).toEqual([])
  })
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

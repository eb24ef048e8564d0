import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { limits } from '../../limits.ts'
import { createAccount, openSignedIn } from '../../testing/badges.ts'
import type { Browser } from '../../testing/browser.ts'
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

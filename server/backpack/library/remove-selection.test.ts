import { afterEach, beforeEach, expect, test } from 'vitest'
import { limits } from '../../limits.ts'
import { createAccount, openSignedIn } from '../../testing/badges.ts'
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

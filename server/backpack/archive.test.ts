import { afterEach, beforeEach, expect, test } from 'vitest'
import { limits } from '../limits.ts'
import { createAccount, giveAddedBadge, makeBadge, openSignedIn } from '../testing/badges.ts'
import type { Browser, Page } from '../testing/browser.ts'
import { giveBadges, namesOf, tokenOf } from '../testing/library-pages.ts'
import { linksOf } from '../testing/links.ts'
import { linkIn } from '../testing/sharer.ts'
import { createWorld, type World } from '../testing/world.ts'

let world: World
let ada: Browser

beforeEach(async () => {
  world = await createWorld()
  for (const id of ['ada', 'bob']) await createAccount(world.deps.db, id, `${id}@home.example`)
  ada = await openSignedIn(world, 'ada')
})
afterEach(() => world.close())

const give = (...keys: string[]) => giveBadges(world.deps, 'ada', ...keys)
const archive = async (id: string) => ada.submit(await ada.get(`/badges/${id}`), 'Archive')
const headingOf = ({ html }: Page) => /<h1>(.*?)<\/h1>/.exec(html)?.[1]
/** Presses a button of the bar for what is ticked, on a page of the list or the archive. */
const press = (act: string, page: Page, fields: [string, string][]) =>
  ada.post(`/library/${act}`, [
    ['token', tokenOf(page)],
    ['next', new URL(page.url).pathname + new URL(page.url).search],
    ...fields,
  ])
const ticked = (ids: string[]) => ids.map((id): [string, string] => ['badge', id])

test('a badge is archived on its page, which says so, and one press takes that back', async () => {
  const [one = ''] = await give('one', 'two')
  const page = await archive(one)
  expect(new URL(page.url).pathname).toBe(`/badges/${one}`)
  expect(page.html).toContain('Archived: this badge is no longer in your list.')
  expect(page.html).toContain('Collections and what you have shared show it as before.')
  expect(namesOf(await ada.get('/'))).toEqual(['Badge two'])
  const back = await ada.submit(page, 'Undo')
  expect(back.url).toMatch(new RegExp(`/badges/${one}$`))
  expect(back.html).not.toContain('class="notice')
  expect(namesOf(await ada.get('/')).toSorted()).toEqual(['Badge one', 'Badge two'])
})

test('its page says at any later time that it is archived, and takes it out again, which can be taken back too', async () => {
  const [one = ''] = await give('one')
  await archive(one)
  world.clock.now += limits.undoHeardMs * 10
  const page = await ada.get(`/badges/${one}`)
  expect(page.html).toContain('This badge is in your archive, so it is not in your list.')
  expect(page.html).not.toContain('>Undo<')
  expect(linksOf(page.html)).toContainEqual({ href: '/', name: 'All badges' })
  const out = await ada.submit(page, 'Take out of the archive')
  expect(out.html).toContain('This badge is in your list again.')
  expect(namesOf(await ada.get('/'))).toEqual(['Badge one'])
  const again = await ada.submit(out, 'Undo')
  expect(again.html).toContain('This badge is in your archive')
  expect(namesOf(await ada.get('/'))).toEqual([])
})

test('what an address says was done is said only where it is so', async () => {
  const [one = ''] = await give('one')
  expect((await ada.get(`/badges/${one}?moved=archived`)).html).not.toContain('class="notice')
  await archive(one)
  expect((await ada.get(`/badges/${one}?moved=listed`)).html).toContain('This badge is in your archive, so')
})

test('pressed twice, or in another tab meanwhile, it is archived once', async () => {
  const [one = ''] = await give('one')
  const page = await ada.get(`/badges/${one}`)
  await ada.submit(page, 'Archive')
  const again = await ada.submit(page, 'Archive')
  expect(again.html).toContain('This badge is in your archive, so it is not in your list.')
})

test("nobody archives another person's badge, and no other site makes anybody do so", async () => {
  const [own = ''] = await give('own')
  const [theirs = ''] = await giveBadges(world.deps, 'bob', 'theirs')
  const token = tokenOf(await ada.get(`/badges/${own}`))
  for (const act of ['archive', 'unarchive']) {
    expect((await ada.post(`/badges/${theirs}/${act}`, { token })).status).toBe(404)
    expect((await ada.post(`/badges/${own}/${act}`, { token: 'x' })).status).toBe(403)
    expect((await ada.post(`/badges/${own}/${act}`, { token }, { site: 'cross-site' })).status).toBe(403)
  }
  await press('archive', await ada.get('/'), ticked([theirs]))
  const bob = await openSignedIn(world, 'bob')
  expect(namesOf(await bob.get('/'))).toEqual(['Badge theirs'])
})

test('the list leads to the archive where something is in it, with how much', async () => {
  const [one = '', two = ''] = await give('one', 'two', 'three')
  const archiveLinks = async (path: string) =>
    linksOf((await ada.get(path)).html).filter(({ name }) => name.startsWith('Archive'))
  expect(await archiveLinks('/')).toEqual([])
  for (const id of [one, two]) await archive(id)
  expect(await archiveLinks('/')).toEqual([{ href: '/?in=archive', name: 'Archive (2)' }])
  expect(await archiveLinks('/?sort=name&q=three')).toEqual([
    { href: '/?in=archive&sort=name', name: 'Archive (2)' },
  ])
  const page = await ada.get('/?in=archive&sort=name')
  expect([headingOf(page), namesOf(page)]).toEqual(['Archive', ['Badge one', 'Badge two']])
  expect(page.html).toContain('2 badges')
  expect(linksOf(page.html)).toContainEqual({ href: '/?sort=name', name: 'All badges' })
  expect((await ada.get('/')).html).toContain('1 badge<')
  const referer = page.url
  const badge = await ada.get(`/badges/${one}`, { headers: { referer } })
  expect(linksOf(badge.html)).toContainEqual({ href: '/?in=archive&sort=name', name: 'Archive' })
})

test('the archive is searched, filtered and paged as the list is, and stays the archive meanwhile', async () => {
  const ids = await give(...Array.from({ length: 63 }, (_, at) => `wood ${at}`), 'metal', 'listed')
  await press('archive', await ada.get('/'), ticked(ids.slice(0, -1)))
  const found = await ada.get('/?in=archive&q=metal')
  expect(namesOf(found)).toEqual(['Badge metal'])
  expect(found.html).toContain('<input type="hidden" name="in" value="archive"')
  expect(found.html).toContain('Search your archive')
  expect(linksOf(found.html)).toContainEqual({ href: '/?in=archive', name: 'Show the whole archive' })
  const first = await ada.get('/?in=archive&sort=name')
  const next = /href="([^"]*)"[^>]*rel="next"/.exec(first.html)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const second = await ada.get(next)
  expect([headingOf(second), namesOf(second).length]).toEqual(['Archive', 4])
  expect(new Set([...namesOf(first), ...namesOf(second)]).size).toBe(64)
  expect(namesOf(await ada.get('/'))).toEqual(['Badge listed'])
})

test('a search that finds nothing leads to what it finds in the other one of list and archive', async () => {
  const [one = ''] = await give('one', 'two')
  await archive(one)
  const inList = await ada.get('/?q=one&sort=name&view=list')
  expect(namesOf(inList)).toEqual([])
  expect(inList.html).toContain('Your archive has badges that fit this.')
  expect(linksOf(inList.html)).toContainEqual({
    href: '/?in=archive&q=one&sort=name&view=list',
    name: 'Look in the archive',
  })
  expect((await ada.get('/?q=nowhere')).html).not.toContain('Your archive has')
  const inArchive = await ada.get('/?in=archive&q=two')
  expect(inArchive.html).toContain('Your list has badges that fit this.')
  expect(linksOf(inArchive.html)).toContainEqual({ href: '/?q=two', name: 'Look in the list' })
  expect((await ada.get('/?in=archive&q=nowhere')).html).not.toContain('Your list has')
})

test('where all badges are archived, or none, the empty one says so and leads to the other', async () => {
  const [one = ''] = await give('one')
  const empty = await ada.get('/?in=archive')
  expect(empty.html).toContain('Nothing is in your archive.')
  expect(linksOf(empty.html)).toContainEqual({ href: '/', name: 'All badges' })
  await archive(one)
  const list = await ada.get('/')
  expect(list.html).toContain('All your badges are in the archive.')
  expect(list.html).not.toContain('No badges yet')
  expect(linksOf(list.html)).toContainEqual({ href: '/?in=archive', name: 'Look in the archive' })
  const bob = await openSignedIn(world, 'bob')
  expect((await bob.get('/?in=archive')).html).toContain('Nothing is in your archive.')
  expect((await bob.get('/')).html).toContain('No badges yet')
})

test('several are archived by one press, and taken out by another, each with an undo', async () => {
  const [one = '', two = ''] = await give('one', 'two', 'three')
  const archived = await press('archive', await ada.get('/?sort=name'), ticked([one, two]))
  expect(namesOf(archived)).toEqual(['Badge three'])
  expect(archived.html).toContain('2 badges were archived.')
  expect(new URL(archived.url).searchParams.get('sort')).toBe('name')
  expect(namesOf(await ada.submit(archived, 'Undo'))).toEqual(['Badge one', 'Badge three', 'Badge two'])
  expect((await ada.get(archived.url)).html).not.toContain('were archived')

  await press('archive', await ada.get('/'), ticked([one, two]))
  const out = await press('unarchive', await ada.get('/?in=archive'), ticked([one]))
  expect([headingOf(out), namesOf(out)]).toEqual(['Archive', ['Badge two']])
  expect(out.html).toContain('1 badge is in your list again.')
  expect(namesOf(await ada.submit(out, 'Undo')).toSorted()).toEqual(['Badge one', 'Badge two'])
})

test('an undo leaves alone what was moved once more since, and is not told of when it is long ago', async () => {
  const [one = '', two = ''] = await give('one', 'two')
  const page = await press('archive', await ada.get('/'), ticked([one, two]))
  world.clock.now += 1
  await ada.submit(await ada.get(`/badges/${one}`), 'Take out of the archive')
  world.clock.now += 1
  await archive(one)
  expect((await ada.get(page.url)).html).toContain('1 badge was archived.')
  expect(namesOf(await ada.submit(page, 'Undo'))).toEqual(['Badge two'])
  const again = await press('archive', await ada.get('/'), ticked([two]))
  world.clock.now += limits.undoMs
  expect((await ada.get(again.url)).html).not.toContain('was archived')
})

test('all that were found are archived, and taken out, on every page', async () => {
  const [metal = ''] = await give('metal', ...Array.from({ length: 62 }, (_, at) => `wood ${at}`))
  const everything = ({ html }: Page): [string, string][] =>
    ['all', 'query'].map((name) => [
      name,
      (new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '').replaceAll('&amp;', '&'),
    ])
  const page = await ada.get('/?q=wood')
  const archived = await press('archive', page, everything(page))
  expect(archived.html).toContain('62 badges were archived.')
  expect(namesOf(await ada.get('/'))).toEqual(['Badge metal'])
  const there = await ada.get('/?in=archive')
  expect(everything(there)).toEqual([
    ['all', '62'],
    ['query', 'in=archive'],
  ])
  const out = await press('unarchive', there, everything(there))
  expect(out.html).toContain('62 badges are in your list again.')
  // What the page said was found is in the archive no more.
  await press('archive', await ada.get('/?q=metal'), ticked([metal]))
  expect((await press('unarchive', there, everything(there))).html).toContain('so nothing was done')
})

test('without a tick nothing is archived, and the page says what to do', async () => {
  await give('one')
  const page = await press('archive', await ada.get('/'), [])
  expect(page.html).toContain('Tick at least one badge first.')
  expect(namesOf(page)).toEqual(['Badge one'])
})

test('archived badges are removed and put into collections in the archive, too', async () => {
  const [one = '', two = ''] = await give('one', 'two')
  await press('archive', await ada.get('/'), ticked([one, two]))
  const page = await ada.get('/?in=archive')
  const removed = await press('remove', page, ticked([one]))
  expect([headingOf(removed), namesOf(removed)]).toEqual(['Archive', ['Badge two']])
  expect(namesOf(await ada.submit(removed, 'Undo')).toSorted()).toEqual(['Badge one', 'Badge two'])
  const collected = await press('collect', page, [['collection', 'new'], ['title', 'Old'], ...ticked([one])])
  expect(collected.html).toContain('1 badge added to ')
  expect(headingOf(collected)).toBe('Archive')
})

test('a collection keeps a badge that is archived, and marks it for its owner alone', async () => {
  const [one = '', two = ''] = await give('one', 'two')
  const made = await press('collect', await ada.get('/'), [
    ['collection', 'new'],
    ['title', 'Work'],
    ...ticked([one, two]),
  ])
  const id = new URL(made.url).searchParams.get('collected') ?? ''
  await archive(one)
  const page = await ada.get(`/collections/${id}`)
  expect(page.html).toContain('2 badges')
  expect(page.html.match(/>Archived</g)).toHaveLength(1)
  const shared = await ada.submit(await ada.get(`/collections/${id}/share`), 'Share')
  const everybody = await world.newBrowser().get(linkIn(shared))
  expect(everybody.html).toContain('Badge one')
  expect(everybody.html).not.toMatch(/archive/i)
  // In the list the collection has what is in the list; in the archive, the other one.
  expect(namesOf(await ada.get(`/?collection=${id}`))).toEqual(['Badge two'])
  expect(namesOf(await ada.get(`/?in=archive&collection=${id}`))).toEqual(['Badge one'])
})

test('whoever chooses badges for a collection is led to the archive where only that has some', async () => {
  const [one = ''] = await give('one')
  const made = await ada.submit(await ada.get('/collections'), 'Create collection', { title: 'Work' })
  const choose = `${new URL(made.url).pathname}/add`
  await archive(one)
  const empty = await ada.get(choose)
  expect(empty.html).toContain('All your badges are in the archive.')
  expect(empty.html).not.toContain('No badges yet')
  await give('two')
  const page = await ada.get(`${choose}?q=one`)
  expect(page.html).toContain('Your archive has badges that fit this.')
  expect(linksOf(page.html)).toContainEqual({
    href: '/?in=archive&q=one&sort=name',
    name: 'Look in the archive',
  })
  expect((await ada.get(`${choose}?q=nowhere`)).html).toContain('No badge fits this.')
})

test('the same badge once more is already there, and stays archived', async () => {
  const [one = ''] = await give('one')
  await archive(one)
  await expect(giveAddedBadge(world.deps, 'ada', makeBadge('one'))).rejects.toThrow('already-held')
  expect(namesOf(await ada.get('/?in=archive'))).toEqual(['Badge one'])
})

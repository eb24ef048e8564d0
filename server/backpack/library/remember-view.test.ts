import { afterEach, beforeEach, expect, test } from 'vitest'
import { createAccount, openSignedIn } from '../../testing/badges.ts'
import type { Browser, Page } from '../../testing/browser.ts'
import { giveBadges } from '../../testing/library-pages.ts'
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

import { setImmediate as takeTurn } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { countBadges } from '../backpack/queries.ts'
import { createAccount, openSignedIn } from '../testing/badges.ts'
import type { Browser, Page } from '../testing/browser.ts'
import { putLongList } from '../testing/long-list.ts'
import { createWorld, type World } from '../testing/world.ts'
import type { RequestRow } from './queries.ts'
import { acceptsOf } from './running-accepts.ts'

const MANY = 520
/** For what follows an answer, on a machine that is busy. */
const PATIENT = { timeout: 50_000 }

let world: World
let ada: Browser
let request: RequestRow
beforeEach(async () => {
  world = await createWorld()
  await createAccount(world.deps.db, 'ada', 'ada@example.org')
  ada = await openSignedIn(world, 'ada')
  request = await putLongList(world, 'ada', MANY)
})
afterEach(() => world.close())

const openList = (browser = ada) => browser.get(`/add/lists/${request.id}`)
const keyOf = ({ id }: RequestRow) => ({ requestId: id, accountId: 'ada' })
/** The words of a page, as a person reads them. */
const wordsOf = ({ html }: Page) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

async function untilAdded(page: Page): Promise<Page> {
  let latest = page
  while (latest.html.includes('data-progress')) latest = await ada.get(page.url)
  return latest
}

/** Something that is on its way until it is let go. */
function holdAdding(what: 'adding' | 'undoing' = 'adding'): {
  tell: (count: number) => void
  letGo: () => void
} {
  let tell: (count: number) => void = () => {}
  let letGo = () => {}
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  acceptsOf(world.deps).begin({ ...keyOf(request), what, count: MANY }, (onDone) => {
    tell = onDone
    return held
  })
  return { tell: (count) => tell(count), letGo: () => letGo() }
}

test('while a long list is added its page says how far that is, in another browser too, and so does the page that brings badges', async () => {
  const { tell, letGo } = holdAdding()
  tell(100)
  tell(100)
  const phone = await openSignedIn(world, 'ada')
  for (const page of [await openList(), await openList(phone)]) {
    expect(wordsOf(page)).toContain('Adding 520 badges')
    expect(wordsOf(page)).toContain('200 of 520 added')
    expect(page.html).toContain('<progress class="long-progress" max="520" value="200"')
    expect(page.html).toContain('http-equiv="refresh"')
    expect(page.html).toContain('<a href="?">See how far it is</a>')
    expect(page.html).not.toContain('name="act"')
    expect(page.html.match(/role="status"/g)).toHaveLength(1)
  }
  expect(wordsOf(await ada.get('/add'))).toMatch(/is being added: 200 of 520\. .*See how far it is/)
  letGo()
  await takeTurn()
  expect(wordsOf(await openList())).toContain('Add 520 badges to your Backpack')
  expect(wordsOf(await ada.get('/add'))).toContain('waits for your decision')
})

test('one press adds it, another one meanwhile begins nothing, and one mail tells of it', async () => {
  const asked = await openList()
  const first = ada.submit(asked, 'Add 520 badges')
  const second = ada.submit(asked, 'Add 520 badges')
  await second
  const outcome = await untilAdded(await first)
  expect(wordsOf(outcome)).toContain('520 badges are in your Backpack')
  await expect.poll(() => world.mails.length, PATIENT).toBe(1)
  expect(world.mails[0]?.subject).toContain('520')
  expect(wordsOf(await ada.get('/add'))).not.toContain('waits for your decision')
})

test('what breaks in the middle says what was added, by mail too, and the rest can be added', async () => {
  const { newId } = world.deps
  let left = 251
  world.deps.newId = () => {
    if (left-- === 0) throw new Error('the power is gone')
    return newId()
  }
  const page = await untilAdded(await ada.submit(await openList(), 'Add 520 badges'))
  expect(wordsOf(page)).toContain('200 of these badges are in your Backpack already.')
  expect(wordsOf(page)).toContain('320 badges can be added.')
  expect(world.logged.join()).toContain('adding a long list failed')
  await expect.poll(() => world.mails.length, PATIENT).toBe(1)
  expect(world.mails[0]?.subject).toContain('200')

  const outcome = await untilAdded(await ada.submit(page, 'Add 320 badges'))
  expect(wordsOf(outcome)).toContain('520 badges are in your Backpack')
})

test('a long list is taken back by one press, while its page says how far that is', async () => {
  const outcome = await untilAdded(await ada.submit(await openList(), 'Add 520 badges'))
  const { tell, letGo } = holdAdding('undoing')
  tell(100)
  const page = await ada.get(outcome.url)
  expect(wordsOf(page)).toContain('Taking 520 badges back')
  expect(wordsOf(page)).toContain('100 of 520 taken back')
  expect(page.html).not.toContain('name="act"')
  // Another press meanwhile begins nothing.
  await ada.submit(outcome, 'Undo')
  expect(await countBadges(world.deps.db, 'ada')).toBe(520)
  letGo()
  await takeTurn()
  const undone = await untilAdded(await ada.submit(outcome, 'Undo'))
  expect(wordsOf(undone)).toContain('Nothing was added')
  expect(await countBadges(world.deps.db, 'ada')).toBe(0)
})

test('what is decided elsewhere while it is on its way stays so', async () => {
  const asked = await openList()
  const visit = new URL(asked.url).pathname.split('/').at(-1) ?? ''
  const { newId } = world.deps
  let made = 0
  world.deps.newId = () => {
    made += 1
    // Another tab: it is written between two parts.
    if (made === 150)
      void world.deps.db
        .updateTable('visit')
        .set({ state: '{"skip":true}' })
        .where('id', '=', visit)
        .execute()
    return newId()
  }
  await untilAdded(await ada.submit(asked, 'Add 520 badges'))
  const row = await world.deps.db
    .selectFrom('visit')
    .select('state')
    .where('id', '=', visit)
    .executeTakeFirst()
  expect(JSON.parse(row?.state ?? '{}')).toMatchObject({ skip: true, answeredAt: expect.any(Number) })
})

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createFormToken } from '../http/form-token.ts'
import type { Browser, Page } from '../testing/browser.ts'
import { putGoodBadge } from '../testing/good-badge.ts'
import { codeFor, signIn } from '../testing/sign-in.ts'
import { createWorld, type World } from '../testing/world.ts'

const ADA = 'ada@example.org'
const BOB = 'bob@example.org'
const ANOTHER = 'These badges were brought with another account.'

let world: World
/** A browser that several people use, one after the other. */
let shared: Browser
beforeEach(async () => {
  world = await createWorld()
  shared = world.newBrowser()
  await signIn(world, shared, ADA)
})
afterEach(() => world.close())

const endSessions = () => world.deps.db.deleteFrom('session').execute()

/** @param page of `/add`, which may be an old one */
const bring = (page: Page): Promise<Page> =>
  shared.submitFiles(page, 'Continue', [{ name: 'diary.txt', bytes: 'no badge' }], {
    pasted: putGoodBadge(world.web, { address: ADA, id: 'knots', name: 'Knots' }),
  })

async function signInHere(form: Page, address: string): Promise<Page> {
  const asked = await shared.submit(form, 'Send code', { address })
  return shared.submit(asked, 'Confirm', { code: codeFor(world, address) })
}

async function signInAfter(address: string): Promise<void> {
  await endSessions()
  world.clock.now += 60_000
  await signInHere(await shared.get('/sign-in'), address)
}

function expectClosed(page: Page): void {
  expect(page.status).toBe(403)
  expect(page.html).toContain(ANOTHER)
  expect(page.html).not.toMatch(/diary|Knots/)
}

const selectList = () =>
  world.deps.db
    .selectFrom('consent_request')
    .innerJoin('address', 'address.account_id', 'consent_request.account_id')
    .select(['state', 'address.canonical as owner'])
    .executeTakeFirstOrThrow()

/** Presses a button as whoever is signed in now, though no page of theirs has it. */
async function press(list: Page, act: string): Promise<Page> {
  const { pathname } = new URL(list.url)
  const session = await world.deps.db.selectFrom('session').select('id').executeTakeFirstOrThrow()
  const [, browser = ''] = [...shared.cookies].find(([name]) => name.endsWith('browser')) ?? []
  const token = createFormToken(world.deps.secret, browser, session.id, pathname.split('/').at(-1) ?? '')
  return shared.post(`${pathname}/decide`, { token, act })
}

describe('what somebody brought is nothing for whoever uses their browser after them', () => {
  test('not by the way back, nor a badge of it alone', async () => {
    const list = await bring(await shared.get('/add'))
    expect(list.html).toContain('Add 1 badge')
    await signInAfter(BOB)
    expectClosed(await shared.get(list.url))
    expectClosed(await shared.get(`${new URL(list.url).pathname}/entries/1`))
    await signInAfter(ADA)
    expect((await shared.get(list.url)).html).toContain('Add 1 badge')
  })

  test.each(['not-now', 'done', 'switch-account', 'bring-back'])('nor to decide about (%s)', async (act) => {
    const list = await bring(await shared.get('/add'))
    await signInAfter(BOB)
    expectClosed(await press(list, act))
    expect(await selectList()).toEqual({ state: 'open', owner: ADA })
    await signInAfter(ADA)
    expect((await shared.get(list.url)).html).toContain('Add 1 badge')
  })

  test('nor after it was added', async () => {
    const list = await bring(await shared.get('/add'))
    await shared.submit(list, 'Add 1 badge')
    await signInAfter(BOB)
    expectClosed(await shared.get(list.url))
    expectClosed(await press(list, 'undo'))
  })

  test('nor where they sign in on its own page', async () => {
    const list = await bring(await shared.get('/add'))
    await endSessions()
    expectClosed(await signInHere(await shared.get(list.url), BOB))
    expect(await selectList()).toEqual({ state: 'open', owner: ADA })
  })

  test('nor where the session of who brought it had ended before', async () => {
    const page = await shared.get('/add')
    await endSessions()
    const held = await bring(page)
    expectClosed(await signInHere(held, BOB))
    expect((await shared.get('/add')).html).not.toContain('waits for your decision')
    await signInAfter(ADA)
    expect((await shared.get(held.url)).html).toContain('Add 1 badge')
  })

  test('but they can sign out there', async () => {
    const list = await bring(await shared.get('/add'))
    await signInAfter(BOB)
    await press(list, 'sign-out')
    expect(await world.deps.db.selectFrom('session').select('id').execute()).toEqual([])
  })
})

describe('“Switch account” in a list', () => {
  const startSwitching = async () =>
    shared.submit(await bring(await shared.get('/add')), 'Not a•••@example.org? Switch account')

  test('takes it along to the other account', async () => {
    const switching = await startSwitching()
    world.clock.now += 60_000
    const list = await signInHere(switching, BOB)
    expect(list.html).toContain('b•••@example.org')
    expect(list.html).toContain('diary.txt')
    expect(await selectList()).toEqual({ state: 'open', owner: BOB })
    expect((await shared.get('/add')).html).toContain('waits for your decision (2)')
    await signInAfter(ADA)
    expectClosed(await shared.get(list.url))
  })

  test('takes nothing along where who pressed it is signed out before another signs in', async () => {
    const switching = await startSwitching()
    await endSessions()
    world.clock.now += 60_000
    expectClosed(await signInHere(await shared.get(switching.url), BOB))
    expect(await selectList()).toEqual({ state: 'open', owner: ADA })
  })
})

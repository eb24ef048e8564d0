import { afterEach, beforeEach, expect, test } from 'vitest'
import { addedUrl } from '../backpack/added-link.ts'
import { acceptsOf } from '../issuer/running-accepts.ts'
import { limits } from '../limits.ts'
import { giveBadge, makeBadge } from '../testing/badges.ts'
import type { Browser, Page } from '../testing/browser.ts'
import { putGoodBadge } from '../testing/good-badge.ts'
import { putLongList } from '../testing/long-list.ts'
import { addCollection } from '../testing/rows.ts'
import { codeFor, signIn } from '../testing/sign-in.ts'
import { createWorld, type World } from '../testing/world.ts'

const ZOE = 'zoe@home.example'
const WORK = 'zoe@work.example'

let world: World
let browser: Browser
let elsewhere: Browser

beforeEach(async () => {
  world = await createWorld()
  browser = world.newBrowser()
  elsewhere = world.newBrowser()
  await signIn(world, elsewhere, WORK)
  await signIn(world, browser, ZOE)
})
afterEach(() => world.close())

const accountOf = async (address: string) =>
  (
    await world.deps.db
      .selectFrom('address')
      .select('account_id')
      .where('canonical', '=', address)
      .executeTakeFirst()
  )?.account_id ?? ''
const countAccounts = async () => (await world.deps.db.selectFrom('account').select('id').execute()).length
const tokenOf = ({ html }: Page) => /name="token" value="([^"]*)"/.exec(html)?.[1] ?? ''
const offerOf = ({ html }: Page) => /name="offer" value="([^"]*)"/.exec(html)?.[1] ?? ''

/** Adds the other account's address, which ends on the page that offers to bring both together. */
async function prove(one = browser, address = WORK): Promise<Page> {
  const asked = await one.submit(await one.get('account?add=address'), 'Send code', { address })
  return one.submit(asked, 'Confirm', { code: codeFor(world, address) })
}

test('an address that another account holds leads to a page that says what would move', async () => {
  const work = await accountOf(WORK)
  for (const key of ['a', 'b', 'c']) await giveBadge(world.deps, work, makeBadge(key))
  await giveBadge(world.deps, await accountOf(ZOE), makeBadge('a'))
  await addCollection(world.deps.db, work, [])
  const page = await prove()
  expect(new URL(page.url).pathname).toBe('/account/merge')
  expect(page.html).toContain('1 collection.')
  expect(page.html).toContain('Bring two Backpacks together')
  expect(page.html).toContain('3 badges.')
  expect(page.html).toContain('1 of them you have here as well')
  expect(page.html).toContain(WORK)
  expect(await countAccounts()).toBe(2)
})

test('pressed, both are one: its badges are here, both addresses open it, and all of them hear of it', async () => {
  const given = await giveBadge(world.deps, await accountOf(WORK), makeBadge('welding'))
  const before = world.mails.length
  const done = await browser.submit(await prove(), 'Bring them together')
  expect(done.html).toContain('The two Backpacks are one now.')
  expect(done.html).toContain(WORK)
  expect((await browser.get('/')).html).toContain('Badge welding')
  expect((await browser.get(`badges/${given.added ? given.id : ''}`)).status).toBe(200)
  expect(await countAccounts()).toBe(1)
  expect(await accountOf(WORK)).toBe(await accountOf(ZOE))

  expect(new URL((await elsewhere.get('account')).url).pathname).toBe('/sign-in')
  await signIn(world, elsewhere, WORK)
  expect((await elsewhere.get('/')).html).toContain('Badge welding')

  const told = world.mails.slice(before).filter(({ subject }) => subject.includes('are one now'))
  expect(told.map(({ to }) => to).sort()).toEqual([ZOE, WORK])
  for (const mail of told) {
    expect(mail.text).toContain('Sign out everywhere')
    expect(mail.html).toContain('Sign out everywhere')
    expect(`${mail.subject}${mail.text}${mail.html}`).not.toMatch(/\d{8}|\d{4}-\d{4}/)
  }
})

test('the session goes on under another token: what was copied before does not open the larger account', async () => {
  const copy = world.newBrowser()
  const offer = await prove()
  copy.cookies.set('session', browser.cookies.get('session') ?? '')
  const openedBy = async (each: Browser) => new URL((await each.get('account')).url).pathname
  expect(await openedBy(copy)).toBe('/account')
  await browser.submit(offer, 'Bring them together')
  expect(await openedBy(copy)).toBe('/sign-in')
  expect(await openedBy(browser)).toBe('/account')
})

test('left apart, nothing happens, and the offer is gone', async () => {
  const page = await browser.submit(await prove(), 'Leave them apart')
  expect(new URL(page.url).pathname).toBe('/account')
  expect((await browser.get('account/merge')).html).toContain('There is nothing to bring together here')
  expect(await countAccounts()).toBe(2)
})

test('who signed in a while ago signs in again first, and then finds the offer waiting', async () => {
  world.clock.now += limits.mergeProofMs
  const page = await prove()
  expect(page.html).toContain('You signed in here a while ago.')
  expect(page.html).not.toContain('Bring them together</button>')

  const again = await browser.submit(page, 'Sign in again')
  expect(new URL(again.url).searchParams.get('next')).toBe('/account/merge')
  expect(await browser.get('account').then(({ url }) => new URL(url).pathname)).toBe('/sign-in')
  const asked = await browser.submit(again, 'Send code', { address: ZOE })
  const waiting = await browser.submit(asked, 'Confirm', { code: codeFor(world, ZOE) })
  await browser.submit(waiting, 'Bring them together')
  expect(await countAccounts()).toBe(1)
})

test('an old session cannot press the button of a fresh one', async () => {
  const page = await prove()
  world.clock.now += limits.mergeProofMs - 1
  await prove()
  world.clock.now += 1
  const fields = { token: tokenOf(page), offer: offerOf(page) }
  await browser.post('account/merge', fields)
  const [row] = await world.deps.db.selectFrom('merge_offer').select('id').execute()
  const told = await browser.post('account/merge', { ...fields, offer: row?.id ?? '' })
  expect(told.html).toContain('You signed in here a while ago.')
  expect(await countAccounts()).toBe(2)
})

test('the code alone is nothing: another browser and another account cannot use the offer', async () => {
  const page = await prove()
  const offer = offerOf(page)
  // The same person in another browser, and a stranger, each with a form token of their own.
  const other = world.newBrowser()
  await signIn(world, other, ZOE)
  const stranger = world.newBrowser()
  await signIn(world, stranger, 'eve@evil.example')
  for (const one of [other, stranger, elsewhere]) {
    const token = tokenOf(await one.get('account'))
    const told = await one.post('account/merge', { token, offer })
    expect(told.html).toContain('There is nothing to bring together here')
  }
  const signedOut = world.newBrowser()
  const token = tokenOf(await signedOut.get('sign-in'))
  const told = await signedOut.post('account/merge', { token, offer })
  expect(told.status).toBe(401)
  expect(told.html).toContain('<h1>You are not signed in</h1>')
  expect(told.html).toContain('href="/sign-in">Sign in</a>')
  expect(await countAccounts()).toBe(3)
})

test('an address that was not proved offers nothing', async () => {
  await browser.submit(await browser.get('account?add=address'), 'Send code', { address: WORK })
  const page = await browser.get('account/merge')
  expect(page.html).toContain('There is nothing to bring together here')
  await browser.submit(await browser.get('account?add=address'), 'Confirm', { code: '0000-0000' })
  expect((await browser.get('account/merge')).html).toContain('There is nothing to bring together here')
})

test('a press that comes again, or after it took too long, changes nothing more', async () => {
  const page = await prove()
  world.clock.now += limits.mergeProofMs
  expect((await browser.submit(page, 'Bring them together')).html).toContain('There is nothing to bring')
  await browser.submit(await browser.get('account'), 'Sign out')
  await signIn(world, browser, ZOE)
  const fresh = await prove()
  await browser.submit(fresh, 'Bring them together')
  expect((await browser.submit(fresh, 'Bring them together')).html).toContain('There is nothing to bring')
  expect(await countAccounts()).toBe(1)
})

test('a form from another site merges nothing', async () => {
  const page = await prove()
  const fields = { token: tokenOf(page), offer: offerOf(page) }
  expect((await browser.post('account/merge', fields, { site: 'cross-site' })).status).toBe(403)
  expect((await browser.post('account/merge', { ...fields, token: 'x' })).status).toBe(403)
  expect(await countAccounts()).toBe(2)
})

test('the link in an older mail of the other account still finds what was added', async () => {
  const accountId = await accountOf(WORK)
  await giveBadge(world.deps, accountId, makeBadge('welding'), { requestId: 'request' })
  const link = addedUrl(world.deps, { accountId, requestId: 'request' }, world.clock.now)
  await browser.submit(await prove(), 'Bring them together')
  const page = await world.newBrowser().get(link)
  expect(page.html).toContain('Badge welding')
})

test('signed out, the page leads to signing in and back', async () => {
  const page = await world.newBrowser().get('account/merge')
  expect(new URL(page.url).searchParams.get('next')).toBe('/account/merge')
})

test('what was brought to the other Backpack and not decided about waits here, and can be added', async () => {
  const entry = putGoodBadge(world.web, { address: WORK, name: 'Welding' })
  await elsewhere.submitFiles(await elsewhere.get('/add'), 'Continue', [], { pasted: entry })
  await browser.submit(await prove(), 'Bring them together')
  const waiting = await browser.get('/add')
  expect(waiting.html).toContain('waits for your decision')
  const list = await browser.get(/href="([^"]*\/add\/lists\/[^"]+)"/.exec(waiting.html)?.[1] ?? '')
  expect((await browser.submit(list, 'Add 1 badge')).html).toContain('is in your Backpack')
})

test('a long list that is on its way into the other Backpack is seen to be on its way into this one', async () => {
  const other = await accountOf(WORK)
  const { id } = await putLongList(world, other, 520)
  const accepts = acceptsOf(world.deps)
  let letGo = () => {}
  accepts.begin({ requestId: id, accountId: other, what: 'adding', count: 520 }, (onDone) => {
    onDone(100)
    return new Promise<void>((resolve) => {
      letGo = resolve
    })
  })
  await browser.submit(await prove(), 'Bring them together')
  const words = async () => (await browser.get('/add')).html.replace(/<[^>]+>/g, ' ')
  expect(await words()).toMatch(/is being added: 100 of 520/)
  letGo()
  await expect.poll(words).toContain('waits for your decision')
})

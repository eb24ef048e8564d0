import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { limits } from '../limits.ts'
import { giveBadge, makeBadge } from '../testing/badges.ts'
import type { Browser } from '../testing/browser.ts'
import { codeFor, signIn } from '../testing/sign-in.ts'
import { createWorld, type World } from '../testing/world.ts'

const ADA = 'Ada@home.example'
const DELETE = 'Delete everything now'

let world: World
let ada: Browser
beforeEach(async () => {
  world = await createWorld()
  ada = world.newBrowser()
  await signIn(world, ada, ADA)
})
afterEach(() => world.close())

const countAccounts = async () => (await world.deps.db.selectFrom('account').select('id').execute()).length

const openPage = () => ada.get('/account/delete')

describe('deleting an account', () => {
  test('is found on the account’s page, says what goes, and offers to take it along first', async () => {
    const [{ id = '' } = {}] = await world.deps.db.selectFrom('account').select('id').execute()
    await giveBadge(world.deps, id, makeBadge('one'))
    const account = await ada.get('/account')
    expect(account.html).toContain('href="/account/delete"')
    const page = await openPage()
    expect(page.html).toContain('1 badge, with its picture')
    expect(page.html).toContain(ADA)
    expect(page.html).toContain('href="/account/export"')
  })

  test('wants a tick, without which nothing happens', async () => {
    const again = await ada.submit(await openPage(), DELETE)
    expect(again.status).toBe(422)
    expect(again.html).toContain('Tick this first.')
    expect(await countAccounts()).toBe(1)
  })

  test('ends every session of it at once, and what this browser keeps of its pages', async () => {
    const phone = world.newBrowser()
    await signIn(world, phone, ADA)
    const done = await ada.submit(await openPage(), DELETE, { sure: 'on' }, { follow: false })
    expect(done.headers.get('location')).toBe('/account/deleted')
    expect(done.headers.get('clear-site-data')).toBe('"cache", "storage"')
    expect(ada.cookies.has('session')).toBe(false)
    expect(await countAccounts()).toBe(0)
    const after = await phone.get('/account', { follow: false })
    expect(after.headers.get('location')).toBe('/sign-in?next=%2Faccount')
  })

  test('is told by a mail, which changes nothing when it fails', async () => {
    await ada.submit(await openPage(), DELETE, { sure: 'on' })
    const mail = world.mails.at(-1)
    expect(mail).toMatchObject({ to: ADA, subject: `Your account at ${new URL(world.url).host} was deleted` })
    expect(mail?.text).toContain('on 3 Nov 2026')
    expect(mail?.text).not.toContain('://')

    await signIn(world, ada, ADA)
    world.deps.sendMail = async () => {
      throw new Error('the mail server is on fire')
    }
    const done = await ada.submit(await openPage(), DELETE, { sure: 'on' })
    expect(done.html).toContain('Your account is deleted')
    await vi.waitFor(() => expect(world.logged.join()).toContain('the mail about a deleted account failed'))
    expect(world.logged.join().toLowerCase()).not.toContain(ADA.toLowerCase())
  })

  test('leaves the address free: whoever signs in with it begins anew, and may add the same badge', async () => {
    const idOf = async () => (await world.deps.db.selectFrom('account').select('id').execute())[0]?.id ?? ''
    const first = await idOf()
    await giveBadge(world.deps, first, makeBadge('one'))
    await ada.submit(await openPage(), DELETE, { sure: 'on' })
    await signIn(world, ada, ADA)
    const second = await idOf()
    expect(second).not.toBe(first)
    expect(await giveBadge(world.deps, second, makeBadge('one'))).toMatchObject({ added: true })
  })

  test('is for people who are signed in', async () => {
    const page = await world.newBrowser().get('/account/delete', { follow: false })
    expect(page.headers.get('location')).toBe('/sign-in?next=%2Faccount%2Fdelete')
  })
})

describe('when signing in was a while ago', () => {
  test('to the moment, a proof is wanted first, and a page from before is worth nothing', async () => {
    const early = await openPage()
    world.clock.now += limits.freshSessionMs - 1
    expect((await openPage()).html).toContain(DELETE)
    world.clock.now += 1
    const late = await ada.submit(early, DELETE, { sure: 'on' })
    expect(late.html).toContain('First, prove that it is you')
    expect(late.html).not.toContain(DELETE)
    expect(await countAccounts()).toBe(1)
  })

  test('a code to an address of the account proves it, and deletes nothing by itself', async () => {
    world.clock.now += limits.freshSessionMs
    const asked = await ada.submit(await openPage(), 'Send code')
    const proved = await ada.submit(asked, 'Confirm', { code: codeFor(world, ADA) })
    expect(await countAccounts()).toBe(1)
    await ada.submit(proved, DELETE, { sure: 'on' })
    expect(await countAccounts()).toBe(0)
  })

  test('a code to another address is not sent, and makes no other account', async () => {
    world.clock.now += limits.freshSessionMs
    const mails = world.mails.length
    const asked = await ada.submit(await openPage(), 'Send code', { address: 'eve@home.example' })
    expect(asked.status).toBe(403)
    expect(asked.html).toContain('not an address of this account')
    expect(world.mails).toHaveLength(mails)
  })

  test('a session on a shared computer stays one', async () => {
    await world.deps.db.updateTable('session').set({ is_shared: 1 }).execute()
    world.clock.now += limits.freshSessionMs
    const asked = await ada.submit(await openPage(), 'Send code')
    await ada.submit(asked, 'Confirm', { code: codeFor(world, ADA) })
    const sessions = await world.deps.db.selectFrom('session').select('is_shared').execute()
    expect(sessions).toEqual([{ is_shared: 1 }])
  })
})

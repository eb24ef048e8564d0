import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listBlockedHosts } from '../accounts/blocked-hosts.ts'
import { giveBadge, makeBadge } from '../testing/badges.ts'
import type { Browser, Page } from '../testing/browser.ts'
import { enterFrame, type Frame } from '../testing/frame.ts'
import { ISSUER, putGoodBadge } from '../testing/good-badge.ts'
import { signIn } from '../testing/sign-in.ts'
import { createWorld, type World } from '../testing/world.ts'

const ADA = 'ada@example.org'
const BEA = 'bea@example.org'
const HOST = new URL(ISSUER).host

let world: World
let browser: Browser
beforeEach(async () => {
  world = await createWorld()
  browser = world.newBrowser()
  await signIn(world, browser, ADA)
})
afterEach(() => world.close())

const accountOf = async (address = ADA) =>
  (
    await world.deps.db
      .selectFrom('address')
      .select('account_id')
      .where('canonical', '=', address)
      .executeTakeFirstOrThrow()
  ).account_id
const blocked = async () => (await listBlockedHosts(world.deps.db, await accountOf())).map(({ host }) => host)
const countBadges = async () => (await world.deps.db.selectFrom('badge').select('id').execute()).length

/** Blocks the issuer of the tests from the page of a badge of its. */
async function block(): Promise<Page> {
  const badge = { ...makeBadge('kept'), host: HOST }
  const given = await giveBadge(world.deps, await accountOf(), badge)
  return browser.submit(await browser.get(`badges/${given.added ? given.id : ''}`), 'Block this issuer')
}

describe('an issuer that is blocked', () => {
  test('stays so until it is let go on the badge’s page or in the account; its badge stays', async () => {
    const page = await block()
    expect(page.html).toContain('Its badges are not offered to you.')
    expect(await blocked()).toEqual([HOST])
    await browser.submit(page, 'Unblock')
    expect(await blocked()).toEqual([])

    await browser.submit(await browser.get(new URL(page.url).pathname), 'Block this issuer')
    const account = await browser.submit(await browser.get('account'), `Unblock ${HOST}`)
    expect(account.html).toContain('Badges of that issuer are offered to you again.')
    expect(await blocked()).toEqual([])
    expect(await countBadges()).toBe(1)
  })

  test('can be blocked as its badge is removed', async () => {
    const given = await giveBadge(world.deps, await accountOf(), makeBadge('unwanted'))
    const page = await browser.get(`badges/${given.added ? given.id : ''}`)
    const removed = await browser.submit(page, 'Remove')
    await browser.submit(removed, 'Block this issuer')
    expect(await blocked()).toEqual(['learn.example.edu'])
  })

  test('cannot be blocked by way of somebody else’s badge', async () => {
    const stranger = world.newBrowser()
    await signIn(world, stranger, BEA)
    const given = await giveBadge(world.deps, await accountOf(BEA), makeBadge('theirs'))
    const token = /name="token" value="([^"]*)"/.exec((await browser.get('account')).html)?.[1] ?? ''
    const path = `badges/${given.added ? given.id : ''}/block`
    expect((await browser.post(path, { token })).status).toBe(404)
    expect(await blocked()).toEqual([])
  })
})

describe('in the Frame, the badge of a blocked issuer', () => {
  const enter = (...entries: string[]) => enterFrame(world, browser, ADA, entries)

  test('is told as such, can neither be added nor unblocked there', async () => {
    await block()
    const frame = await enter(putGoodBadge(world.web, { address: ADA }))
    const [line] = await frame.preview()
    expect(line?.item).toMatchObject({ state: 'fault', fault: { code: 'declined', name: 'Welding Level 2' } })
    const [row] = await world.deps.db.selectFrom('preview').select('id').execute()
    expect((await frame.call('accept', { previews: [row?.id ?? ''] })).status).toBe(409)
    expect(await countBadges()).toBe(1)
    expect((await frame.call('unblock')).status).toBe(404)
    expect(await blocked()).toEqual([HOST])
  })

  test('leaves the others of its list alone', async () => {
    await block()
    const frame = await enter(putGoodBadge(world.web, { address: ADA }), `${ISSUER}/nothing.json`)
    expect((await frame.preview()).map(({ item }) => item.state)).toEqual(['fault', 'fault'])
    expect(await frame.close('finish')).toMatchObject([{ code: 'declined' }, { code: 'not-found' }])
  })

  test('is to the page, and to the issuer’s own log, what any declined badge is', async () => {
    const url = putGoodBadge(world.web, { address: ADA })
    const told = async (close: (frame: Frame) => Promise<unknown>) => {
      world.web.fetched.length = 0
      const frame = await enter(url)
      await frame.preview()
      const outcome = await close(frame)
      return { outcome, poll: await frame.poll(), fetched: [...world.web.fetched] }
    }
    const wanted = {
      cancel: await told((frame) => frame.close('cancel')),
      finish: await told((frame) => frame.close('finish')),
    }
    await block()
    const unwanted = {
      cancel: await told((frame) => frame.close('cancel')),
      finish: await told((frame) => frame.close('finish')),
    }
    expect(unwanted).toEqual(wanted)
    expect(unwanted.finish.fetched).not.toEqual([])
  })

  test('that the earner has already is held, as ever', async () => {
    const url = putGoodBadge(world.web, { address: ADA })
    const frame = await enter(url)
    const previews = (await frame.preview()).flatMap(({ item }) =>
      item.state === 'ready' ? item.preview : [],
    )
    await frame.call('accept', { previews })
    await block()
    const again = await enter(url)
    expect((await again.preview())[0]?.item.state).toBe('held')
  })
})

describe('on the full page', () => {
  const open = (url: string) => browser.get(`issuer/accept?assertion=${encodeURIComponent(url)}`)

  test('a blocked issuer is unblocked in its row, and the badge is offered at once', async () => {
    await block()
    const page = await open(putGoodBadge(world.web, { address: ADA }))
    expect(page.html).toContain('You blocked this issuer.')
    expect(page.html).not.toContain('Add 1 badge')
    const offered = await browser.submit(page, 'Unblock')
    expect(await blocked()).toEqual([])
    await browser.submit(offered, 'Add 1 badge')
    expect(await countBadges()).toBe(2)
  })

  test('after an undo, the issuer can be blocked, and let go again', async () => {
    const page = await open(putGoodBadge(world.web, { address: ADA }))
    const added = await browser.submit(page, 'Add 1 badge')
    expect(added.html).not.toContain('Block this issuer')
    const undone = await browser.submit(added, 'Undo')
    const after = await browser.submit(undone, 'Block this issuer')
    expect(await blocked()).toEqual([HOST])
    expect(after.html).toContain('Its badges are not offered to you.')
    await browser.submit(after, 'Unblock')
    expect(await blocked()).toEqual([])
  })

  test('a row that is no issuer’s blocks nothing', async () => {
    const page = await open(`${ISSUER}/nothing.json`)
    const token = /name="token" value="([^"]*)"/.exec(page.html)?.[1] ?? ''
    for (const act of ['block:0', 'unblock:0', 'block:7', 'block:', 'block:-1'])
      await browser.post(`${new URL(page.url).pathname}/decide`, { token, act })
    expect(await blocked()).toEqual([])
  })
})

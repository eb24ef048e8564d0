import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { limits } from '../limits.ts'
import { enterFrame, openFrame, readyPreviews } from '../testing/frame.ts'
import { ISSUER, putGoodBadge } from '../testing/good-badge.ts'
import { signIn } from '../testing/sign-in.ts'
import { createWorld, type World } from '../testing/world.ts'
import { paceOf } from './pace.ts'
import type { Accepted } from './wire.ts'

/** What one person or one page can make us do is bounded, however large its list and however often it asks. */

const ADA = 'ada@example.org'

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.close())

describe('looking', () => {
  test('at one address in sixty-four entries asks its host once', async () => {
    const url = putGoodBadge(world.web, { address: ADA })
    const frame = await enterFrame(world, world.newBrowser(), ADA, Array(64).fill(url))
    const lines = await frame.preview()
    expect(lines).toHaveLength(64)
    expect(readyPreviews(lines)).toHaveLength(1)
    expect(lines.filter(({ item }) => item.state === 'twin')).toHaveLength(63)
    expect(world.web.fetched.filter((fetched) => fetched === url)).toHaveLength(1)
  })

  test('at a position that is named many times asks once', async () => {
    const url = `${ISSUER}/gone.json`
    const frame = await enterFrame(world, world.newBrowser(), ADA, [url])
    expect(await frame.preview(Array(500).fill(0))).toHaveLength(1)
    expect(world.web.fetched).toEqual([url])
  })

  test('at once is bounded for one account, over all its requests', async () => {
    const frames = []
    for (const request of [1, 2]) {
      const entries = Array.from({ length: 60 }, (_, at) => `https://h${at}.example/${request}`)
      frames.push(await enterFrame(world, world.newBrowser(), ADA, entries))
      world.clock.now += 60_000
    }
    const waiting: (() => void)[] = []
    let running = 0
    let most = 0
    let isFull = () => {}
    const full = new Promise<void>((resolve) => {
      isFull = resolve
    })
    const { fetchSafely } = world.deps
    world.deps.fetchSafely = async (...request) => {
      running += 1
      most = Math.max(most, running)
      if (running === limits.looksPerAccount) isFull()
      if (most < limits.looksPerAccount) await new Promise<void>((resolve) => waiting.push(resolve))
      running -= 1
      return fetchSafely(...request)
    }
    const previews = frames.map((frame) => frame.preview())
    await full
    for (const release of waiting) release()
    for (const lines of await Promise.all(previews)) expect(lines).toHaveLength(60)
    expect(most).toBe(limits.looksPerAccount)
  })

  test('gives a fault where a badge has more to say than a list can show, and keeps the rest', async () => {
    const talker = putGoodBadge(world.web, {
      address: ADA,
      id: 'talker',
      assertion: { narrative: 'x'.repeat(limits.contentBytes) },
    })
    const good = putGoodBadge(world.web, { address: ADA, id: 'good' })
    const frame = await enterFrame(world, world.newBrowser(), ADA, [talker, good])
    const lines = (await frame.preview()).sort((a, b) => a.at - b.at)
    expect(lines).toMatchObject([
      { item: { state: 'fault', fault: { code: 'too-large' } } },
      { item: { state: 'ready' } },
    ])
  })

  test('keeps what is shown of a whole list within what a page can bear', async () => {
    const words = 'x'.repeat(limits.contentBytes - 4096)
    const urls = Array.from({ length: 80 }, (_, at) =>
      putGoodBadge(world.web, { address: ADA, id: `b${at}`, assertion: { narrative: words } }),
    )
    const frame = await enterFrame(world, world.newBrowser(), ADA, urls)
    const ready = readyPreviews(await frame.preview()).length
    expect(ready).toBeGreaterThan(50)
    expect(ready).toBeLessThan(80)
    const { bytes } = await world.deps.db
      .selectFrom('preview')
      .select((select) => select.fn.sum<number>(select.fn('length', ['item'])).as('bytes'))
      .executeTakeFirstOrThrow()
    expect(bytes).toBeLessThan(limits.listContentBytes + 80 * 4096)
  })

  test('again while the badge is being added does not make the page hear that it was held before', async () => {
    const url = putGoodBadge(world.web, { address: ADA })
    const frame = await enterFrame(world, world.newBrowser(), ADA, [url])
    const previews = readyPreviews(await frame.preview())
    const { fetchSafely } = world.deps
    world.deps.fetchSafely = async (...request) => {
      world.deps.fetchSafely = fetchSafely
      expect((await frame.call('accept', { previews })).status).toBe(200)
      return fetchSafely(...request)
    }
    expect(await frame.preview([0])).toMatchObject([{ at: 0, item: { state: 'added' } }])
    expect(await frame.close('cancel')).toEqual([{ at: 0, added: true }])
  })
})

describe('asking', () => {
  test('by following one link again and again ends, and its copies with it', async () => {
    await world.close()
    world = await createWorld({ REQUESTS_PER_CLIENT_PER_MINUTE: '5' })
    const browser = world.newBrowser()
    const frame = await openFrame(browser, ['https://a.example/1'])
    const posted = await browser.post(
      '/issuer/frameless',
      { assertions: 'https://a.example/1' },
      { site: 'cross-site', headers: { origin: 'https://asker.example' }, follow: false },
    )
    const statuses = []
    for (const path of [
      frame.windowUrl,
      `/issuer/requests/${frame.id}`,
      posted.headers.get('location') ?? '',
      '/issuer/accept?assertion=https%3A%2F%2Fa.example%2F1',
    ]) {
      statuses.push((await world.newBrowser().get(path, { site: 'cross-site', follow: false })).status)
    }
    expect(statuses).toEqual([200, 303, 303, 429])
    const { count } = await world.deps.db
      .selectFrom('consent_request')
      .select((select) => select.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    expect(count).toBe(5)
  })

  test('from all addresses of one IPv6 network counts as one', async () => {
    await world.close()
    world = await createWorld({ REQUESTS_PER_CLIENT_PER_MINUTE: '2' })
    const pace = paceOf(world.deps)
    const from = (ip: string) => pace.admitRequest({ ip, get: () => '' } as never, ['x'])
    await from('2001:4860:0:1::1')
    await from('2001:4860:0:1::2')
    await expect(from('2001:4860:0:1:ffff::3')).rejects.toMatchObject({ status: 429 })
    await from('2001:4860:0:2::1')
  })

  test('with lists of megabytes ends before they fill the disk', async () => {
    const pace = paceOf(world.deps)
    const list = Array(128).fill('x'.repeat(64 * 1024))
    const from = (ip: string) => pace.admitRequest({ ip, get: () => '' } as never, list)
    for (let count = 0; count < 32; count += 1) await from('192.0.2.1')
    await expect(from('192.0.2.1')).rejects.toMatchObject({ status: 429 })
    await from('192.0.2.2')
  })

  test('for a result waits in a few places at once; one more is answered at once', async () => {
    const browser = world.newBrowser()
    const frame = await openFrame(browser, ['https://a.example/1'])
    const poll = () =>
      frame.call('result', { secret: frame.secret, known: { windowAt: null, isWindowDeciding: false } })
    const answers: string[] = []
    const polls = Array.from({ length: limits.pollsPerRequest + 1 }, async () => {
      const answer = await poll()
      answers.push(answer.html)
    })
    await Promise.race(polls)
    expect(answers.map((text) => JSON.parse(text))).toMatchObject([{ state: 'open' }])
    await frame.close('cancel')
    await Promise.all(polls)
    expect(answers.slice(1).map((text) => JSON.parse(text))).toEqual(
      Array(limits.pollsPerRequest).fill({ state: 'cancelled' }),
    )
  })
})

test('deciding twice at once in two places keeps what was stored a success', async () => {
  const browser = world.newBrowser()
  await signIn(world, browser, ADA)
  const frame = await enterFrame(world, browser, ADA, [putGoodBadge(world.web, { address: ADA })])
  const list = await browser.submit(await frame.openWindow(), 'Decide in this window')
  const previews = readyPreviews(await frame.preview())
  const [accepted] = await Promise.all([frame.call('accept', { previews }), browser.submit(list, 'Not now')])
  const outcomes = await frame.close('cancel')
  expect(outcomes[0]?.added).toBe(accepted.status === 200)
})

test('a list that does not fit any more is added as far as it fits, and the rest may come later', async () => {
  const small = await createWorld({ BADGES_PER_ACCOUNT: '2' })
  try {
    const browser = small.newBrowser()
    const urls = ['one', 'two', 'three'].map((id) =>
      putGoodBadge(small.web, { address: 'ada@example.org', id }),
    )
    const frame = await enterFrame(small, browser, 'ada@example.org', urls)
    const previews = readyPreviews(await frame.preview())
    const first = (await frame.call('accept', { previews })).json() as Accepted
    expect(first.results.map((result) => (result.added ? 'added' : result.code))).toEqual([
      'added',
      'added',
      'backpack-unavailable',
    ])
    // What was added before takes no second place.
    const again = (await frame.call('accept', { previews: previews.slice(0, 2) })).json() as Accepted
    expect(again.results.map((result) => result.added)).toEqual([true, true])
  } finally {
    await small.close()
  }
})

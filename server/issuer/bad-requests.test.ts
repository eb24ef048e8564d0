import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Browser } from '../testing/browser.ts'
import { enterFrame, openFrame, readyPreviews } from '../testing/frame.ts'
import { putGoodBadge } from '../testing/good-badge.ts'
import { createWorld, type World } from '../testing/world.ts'

const ADA = 'ada@example.org'

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.close())

const signedInFrame = (browser: Browser, entries: string[]) => enterFrame(world, browser, ADA, entries)

const countBadges = async () =>
  (await world.deps.db.selectFrom('badge').select('id').where('removed_at', 'is', null).execute()).length

describe('bad requests', () => {
  test('get a 4xx with a sentence, whatever they are', async () => {
    const browser = world.newBrowser()
    const bodies: unknown[] = [
      null,
      [],
      'text',
      {},
      { entries: [], asker: null, lang: 'en', browser: null },
      { entries: [1], asker: null, lang: 'en', browser: null },
      { entries: ['x'], asker: 'javascript:alert(1)', lang: 'en', browser: null },
      { entries: ['x'], asker: 'https://a.example/path', lang: 'en', browser: null },
      { entries: Array.from({ length: 501 }, () => 'x'), asker: null, lang: 'en', browser: null },
      { entries: ['x'.repeat(64 * 1024 + 1)], asker: null, lang: 'en', browser: null },
    ]
    for (const body of bodies) {
      const answer = await browser.postJson('/issuer/requests', body)
      expect(answer.status, JSON.stringify(body)?.slice(0, 80)).toBe(400)
      expect((answer.json() as { message: string }).message).toMatch(/\w+ \w+/)
    }
  })

  test('for a request that is not there say that it is closed', async () => {
    const browser = world.newBrowser()
    const frame = await openFrame(browser, ['https://a.example/1'])
    for (const act of ['redeem', 'cancel', 'finish', 'result']) {
      const body = { secret: 'wrong', code: 'x', verifier: 'x', known: null }
      expect((await browser.postJson(`/issuer/requests/${frame.id}/${act}`, body)).status).toBe(410)
    }
    for (const act of ['preview', 'accept', 'undo']) {
      const body = { previews: ['x'], badges: [] }
      expect((await browser.postJson(`/issuer/requests/${frame.id}/${act}`, body)).status).toBe(401)
    }
  })

  test('with ids of other accounts or requests add nothing', async () => {
    const browser = world.newBrowser()
    const frame = await signedInFrame(browser, [putGoodBadge(world.web, { address: ADA })])
    const other = await signedInFrame(browser, [putGoodBadge(world.web, { address: ADA, id: 'two' })])
    const previews = readyPreviews(await other.preview())
    expect((await frame.call('accept', { previews })).status).toBe(409)
    expect(await countBadges()).toBe(0)
  })

  test('grow too old: fifteen minutes idle, sixty in all', async () => {
    const browser = world.newBrowser()
    const idle = await openFrame(browser, ['https://a.example/1'])
    world.clock.now += 15 * 60_000
    expect((await idle.call('result', { secret: idle.secret, known: null })).status).toBe(410)

    const used = await openFrame(browser, ['https://a.example/1'])
    for (let minutes = 0; minutes < 50; minutes += 10) {
      world.clock.now += 10 * 60_000
      expect((await used.call('result', { secret: used.secret, known: null })).status).toBe(200)
    }
    world.clock.now += 10 * 60_000
    expect((await used.call('result', { secret: used.secret, known: null })).status).toBe(410)
  })

  test('are counted: the 31st in a minute from one browser is refused', async () => {
    const browser = world.newBrowser()
    const body = { entries: ['https://a.example/1'], asker: null, lang: 'en', browser: 'one-browser' }
    for (let count = 0; count < 30; count++) {
      expect((await browser.postJson('/issuer/requests', body)).status).toBe(201)
    }
    expect((await browser.postJson('/issuer/requests', body)).status).toBe(429)
    expect((await browser.postJson('/issuer/requests', { ...body, browser: 'another' })).status).toBe(201)
  })
})

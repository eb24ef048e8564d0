import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  createPng,
  createSample,
  createSigner,
  HOST,
  makeSigned,
  type Sample,
  serve,
} from '../../checking/testing/sample-badges.ts'
import { createCredential, createParty, prove } from '../../checking/testing/sample-credentials.ts'
import { limits } from '../../limits.ts'
import { createAccount, giveBadge, makeBadge, openSignedIn } from '../../testing/badges.ts'
import type { Browser } from '../../testing/browser.ts'
import { createWorld, NOON, type World } from '../../testing/world.ts'
import { recheckNextHost } from './recheck-host.ts'
import { recheckAll } from './start-rechecking.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const ENTRY = `${HOST}/assertion.json`

let world: World
let earner: Browser
let pauses: number[]
let ending: AbortController
beforeEach(async () => {
  world = await createWorld()
  pauses = []
  ending = new AbortController()
  await createAccount(world.deps.db, 'earner', 'Earner@home.example')
  earner = await openSignedIn(world, 'earner')
})
afterEach(() => world.close())

const deps = () => ({
  ...world.deps,
  pause: async (ms: number) => void pauses.push(ms),
  signal: ending.signal,
})

/** Lets a night pass. */
async function sleep(days = 1.5) {
  world.clock.now += days * DAY
  await recheckAll(deps())
}

async function add(sample: Sample, entry = ENTRY): Promise<string> {
  serve(world.web, sample)
  const offer = await earner.get(`/issuer/accept?assertion=${encodeURIComponent(entry)}`)
  await earner.submit(offer, 'Add 1 badge')
  const rows = await world.deps.db.selectFrom('badge').select('id').orderBy('added_at').execute()
  world.web.fetched.length = 0
  return rows.at(-1)?.id ?? ''
}

const readWords = (html: string) => html.replace(/<[^>]*>/g, '').replaceAll('&quot;', '"')
const pageOf = async (id: string) => readWords((await earner.get(`/badges/${id}`)).html)
/** What the list says of its badges, without what it could be narrowed to. */
const listWords = async () => readWords((await earner.get('/')).html.replace(/<select.*?<\/select>/gs, ''))

describe('a hosted badge', () => {
  test('that is good as ever is verified nightly, and nothing else is said', async () => {
    const id = await add(createSample('2.0'))
    await sleep()
    const words = await pageOf(id)
    expect(words).toContain('Verified nightly, last on 5 Nov 2026')
    expect(words).toContain('Not revoked as of 5 Nov 2026')
    expect(words).not.toMatch(/Revoked on|changed|Good again/)
    expect(world.web.fetched).toContain(ENTRY)
  })

  test('whose host names its picture is not sent it again each night, until it is another one', async () => {
    const picture = `${HOST}/image.png`
    const sample = createSample('2.0')
    await add(sample)
    world.web.put(picture, { body: sample.image, tag: '"1"' })
    await sleep()
    expect(world.web.unsent).toEqual([])
    await sleep()
    await sleep()
    expect(world.web.unsent).toEqual([picture, picture])

    world.web.put(picture, { body: createPng(9), tag: '"2"' })
    await sleep()
    const { history } = await world.deps.db
      .selectFrom('badge_check')
      .select('history')
      .executeTakeFirstOrThrow()
    expect(JSON.parse(history)).toMatchObject([{ what: 'changed', fields: ['picture'] }])
    // What is kept is not what the second name stands for: it is asked for whole, and told of once.
    await sleep()
    expect(world.web.unsent).toHaveLength(2)
    world.web.put(picture, { body: sample.image, tag: '"1"' })
    await sleep()
    await sleep()
    expect(world.web.unsent).toHaveLength(3)
  })

  test('that its issuer revoked is shown as revoked, and stays', async () => {
    const id = await add(createSample('2.0'))
    world.web.put(ENTRY, { status: 410, body: '' })
    await sleep()
    expect(await listWords()).toContain('Revoked')
    const words = await pageOf(id)
    expect(words).toContain('issuer.example revoked this badge. We saw it on 5 Nov 2026.')
    expect(words).toContain('Revoked on 5 Nov 2026')
    expect((await earner.get(`/badges/${id}/download`)).status).toBe(200)
    expect((await earner.get(`/badges/${id}/document`)).status).toBe(200)
  })

  test('whose host died is kept with all that it needs, and told of after two weeks', async () => {
    const sample = createSample('2.0')
    const id = await add(sample)
    for (const url of [ENTRY, `${HOST}/badge.json`, `${HOST}/issuer.json`, `${HOST}/image.png`])
      world.web.fail(url, 'unreachable')
    for (let day = 0; day < 13; day++) await sleep(1)
    expect(await listWords()).not.toContain('Issuer is gone')
    for (let day = 0; day < 4; day++) await sleep(1)
    expect(await listWords()).toContain('Issuer is gone')
    const words = await pageOf(id)
    expect(words).toContain('issuer.example does not show this badge any more')
    expect(words).toContain('Published by issuer.example')
    expect(words).toContain('"type": "HostedBadge"')
    expect((await earner.get(`/badges/${id}/download`)).status).toBe(200)
    serve(world.web, sample)
    await sleep(8)
    expect(await listWords()).not.toContain('Issuer is gone')
    expect(await pageOf(id)).toContain('Good again on')
  })

  test('that says something else is shown as it was, with what is another now', async () => {
    const sample = createSample('2.0')
    const id = await add(sample)
    world.web.put(`${HOST}/badge.json`, { body: { ...sample.badgeClass, name: '<b>Writer</b>' } })
    await sleep()
    const words = await pageOf(id)
    expect(words).toContain('issuer.example shows another badge since 5 Nov 2026: name.')
    expect(words).toContain('Changed by its issuer on 5 Nov 2026: name')
    expect(words).not.toContain('Writer')
    expect(await listWords()).toContain('Reader')
  })

  test('that says something else is marked in the list until it is again as it was', async () => {
    const sample = createSample('2.0')
    const id = await add(sample)
    const rename = (name: string) =>
      world.web.put(`${HOST}/badge.json`, { body: { ...sample.badgeClass, name } })
    expect(await listWords()).not.toContain('Changed by issuer')
    rename('Writer')
    await sleep()
    expect(await listWords()).toContain('Changed by issuer')
    expect(readWords((await earner.get('/?status=changed')).html)).toContain('Reader')
    const page = await earner.get(`/badges/${id}`)
    const removed = await earner.submit(page, 'Remove')
    await earner.submit(removed, 'Undo')
    expect(await listWords()).toContain('Changed by issuer')
    rename('Reader')
    await sleep()
    expect(await listWords()).not.toContain('Changed by issuer')
  })

  test('is marked though time passes between what is decided and what is written', async () => {
    const sample = createSample('2.0')
    await add(sample)
    world.web.put(`${HOST}/badge.json`, { body: { ...sample.badgeClass, name: 'Writer' } })
    world.clock.now += 1.5 * DAY
    await recheckAll({ ...deps(), now: () => ++world.clock.now })
    expect(await listWords()).toContain('Changed by issuer')
  })

  test('that is somebody else’s now is no longer proven', async () => {
    const sample = createSample('2.0')
    const id = await add(sample)
    const recipient = { ...sample.assertion.recipient, identity: 'other@home.example' }
    world.web.put(ENTRY, { body: { ...sample.assertion, recipient } })
    await sleep()
    expect(await pageOf(id)).toContain('does not prove this badge any more')
  })

  test('that runs out is shown so from that moment, by its latest date', async () => {
    const sample = createSample('2.0')
    const id = await add(sample)
    const expires = new Date(NOON + 2 * DAY)
    world.web.put(ENTRY, { body: { ...sample.assertion, expires: expires.toISOString() } })
    await sleep(1)
    expect(await listWords()).not.toContain('Ran out')
    world.clock.now = expires.getTime()
    expect(await listWords()).toContain('Ran out')
    expect(await pageOf(id)).toContain('This badge ran out on 5 Nov 2026.')
    await sleep(8)
    expect(await pageOf(id)).toContain('Ran out on 5 Nov 2026')
  })

  test('that was added to an address since given up is still verified', async () => {
    const id = await add(createSample('2.0'))
    await world.deps.db
      .updateTable('address')
      .set({ canonical: 'new@home.example', typed: 'New@home.example' })
      .execute()
    await sleep()
    expect(await pageOf(id)).toContain('Not revoked as of 5 Nov 2026')
  })

  test('that was removed is left alone', async () => {
    const id = await add(createSample('2.0'))
    await earner.submit(await earner.get(`/badges/${id}`), 'Remove')
    await sleep()
    expect(world.web.fetched).toEqual([])
  })
})

describe('a signed badge', () => {
  test('is revoked by its issuer’s list', async () => {
    const own = await createSigner()
    const sample = makeSigned(createSample('2.0'), own.pem)
    sample.issuer.revocationList = `${HOST}/revoked.json`
    const list = { type: 'RevocationList', id: `${HOST}/revoked.json`, issuer: `${HOST}/issuer.json` }
    world.web.put(`${HOST}/revoked.json`, { body: { ...list, revokedAssertions: [] } })
    const id = await add(sample, await own.sign(sample.assertion))
    await sleep()
    expect(await listWords()).not.toContain('Revoked')
    world.web.put(`${HOST}/revoked.json`, { body: { ...list, revokedAssertions: [sample.assertion.id] } })
    await sleep()
    expect(await listWords()).toContain('Revoked')
    expect(await pageOf(id)).not.toContain('Not revoked')
  })

  test('whose issuer replaced the key is no longer proven, and says why', async () => {
    const own = await createSigner()
    const sample = makeSigned(createSample('2.0'), own.pem)
    const id = await add(sample, await own.sign(sample.assertion))
    world.web.put(`${HOST}/key.json`, { body: { ...sample.key, publicKeyPem: (await createSigner()).pem } })
    await sleep()
    expect(await listWords()).toContain('No longer verified')
    expect(await pageOf(id)).toContain('Could not be verified any more on 5 Nov 2026')
  })

  test('of 3.0 is proven by itself: where it was served does not matter', async () => {
    const party = createParty('Ed25519', 'did:key')
    const url = `${HOST}/credential.json`
    world.web.put(url, { body: await prove(createCredential(party.issuer), party) })
    const id = await add(createSample('2.0'), url)
    world.web.remove(url)
    await sleep()
    expect(await pageOf(id)).toContain('last on 5 Nov 2026')
    expect(world.web.fetched).not.toContain(url)
  })
})

describe('the host that is asked', () => {
  const give = async (count: number, host = 'issuer.example') => {
    for (let at = 0; at < count; at++) {
      const url = `https://${host}/${at}`
      const badge = makeBadge(`${host}-${at}`)
      await giveBadge(world.deps, 'earner', { ...badge, host, documents: { assertion: { url, body: '{}' } } })
    }
  }
  const askedOf = (host: string) => world.web.fetched.filter((url) => new URL(url).host === host).length

  test('is asked for one badge after the other, with a pause between', async () => {
    await give(5)
    await sleep()
    expect(askedOf('issuer.example')).toBe(5)
    expect(pauses).toEqual(Array(4).fill(limits.recheckPauseMs))
  })

  test('that is silent is asked for three, then not for a while, while others have their turn', async () => {
    await give(20)
    await give(2, 'other.example')
    for (let at = 0; at < 20; at++) world.web.fail(`https://issuer.example/${at}`, 'timeout')
    await sleep()
    expect(askedOf('issuer.example')).toBe(3)
    expect(askedOf('other.example')).toBe(2)
    world.clock.now += 15 * 60_000 - 1
    await recheckAll(deps())
    expect(askedOf('issuer.example')).toBe(3)
    world.clock.now += 1
    await recheckAll(deps())
    expect(askedOf('issuer.example')).toBe(6)
    expect(new Set(world.web.fetched).size).toBe(8)
  })

  test.each([
    { name: 'longer than it would be left alone anyway', askedMs: 6 * HOUR, leftMs: 6 * HOUR },
    { name: 'for a moment: it is as silent as any', askedMs: 1000, leftMs: 15 * MINUTE },
  ])('that asks to be left alone $name is asked for nothing until then', async ({ askedMs, leftMs }) => {
    await give(20)
    for (let at = 0; at < 20; at++)
      world.web.put(`https://issuer.example/${at}`, { status: 429, body: '', retryAfterMs: askedMs })
    await sleep()
    expect(askedOf('issuer.example')).toBe(1)
    world.clock.now += leftMs - 1
    await recheckAll(deps())
    expect(askedOf('issuer.example')).toBe(1)
    world.clock.now += 1
    await recheckAll(deps())
    expect(askedOf('issuer.example')).toBe(2)
  })

  test('is asked for its other badges though another host, which has the class of one, wants to be left alone', async () => {
    const { db } = world.deps
    const sample = createSample('2.0')
    const id = await add(sample)
    await give(5)
    await db.updateTable('badge_check').set({ due_at: NOON }).where('badge_id', '=', id).execute()
    const elsewhere = 'https://third.example/class.json'
    world.web.put(ENTRY, { body: { ...sample.assertion, badge: elsewhere } })
    world.web.put(elsewhere, { status: 429, body: '', retryAfterMs: 20 * HOUR })
    await sleep()
    const others = [0, 1, 2, 3, 4].map((at) => `https://issuer.example/${at}`)
    expect(world.web.fetched.slice(0, 2)).toEqual([ENTRY, elsewhere])
    expect(world.web.fetched.slice(2).sort()).toEqual(others)
    expect(await db.selectFrom('check_host').select('failures').execute()).toEqual([{ failures: 0 }])

    // The badge itself waits for the host that has its class.
    world.web.fetched.length = 0
    world.clock.now += 20 * HOUR - 1
    await recheckAll(deps())
    expect(world.web.fetched).not.toContain(ENTRY)
    world.clock.now += 1
    await recheckAll(deps())
    expect(world.web.fetched).toContain(ENTRY)
  })

  test('answers for itself though a third one, which has the classes of some, is silent; that one is asked for three', async () => {
    const { db } = world.deps
    const sample = createSample('2.0')
    const urls = [0, 1, 2, 3, 4].map((at) => `${HOST}/award-${at}.json`)
    for (const url of urls) {
      world.web.put(url, { body: { ...sample.assertion, id: url } })
      await add(sample, url)
    }
    await give(2)
    await db.updateTable('badge_check').set({ due_at: NOON }).execute()
    for (const [at, url] of urls.entries()) {
      const elsewhere = `https://third.example/${at}.json`
      world.web.put(url, { body: { ...sample.assertion, id: url, badge: elsewhere } })
      world.web.fail(elsewhere, 'timeout')
    }
    await sleep()
    expect(askedOf('third.example')).toBe(3)
    expect(world.web.fetched.filter((url) => urls.includes(url))).toHaveLength(5)
    expect(await db.selectFrom('check_host').select('failures').distinct().execute()).toEqual([
      { failures: 0 },
    ])
  })

  test('that has had enough in the middle is asked for the rest when its time has passed, and counts as answering', async () => {
    await give(6)
    await give(2, 'other.example')
    world.clock.now += 1.5 * DAY
    const answer = world.deps.fetchSafely
    let asked = 0
    world.deps.fetchSafely = async (url, options) => {
      const isFourth = new URL(url).host === 'issuer.example' && ++asked === 4
      if (isFourth) world.web.put(url, { status: 503, body: '', retryAfterMs: MINUTE })
      const answered = await answer(url, options)
      if (isFourth) world.web.remove(url)
      return answered
    }
    await recheckAll(deps())
    expect([askedOf('issuer.example'), askedOf('other.example')]).toEqual([4, 2])
    world.clock.now += MINUTE
    await recheckAll(deps())
    expect(askedOf('issuer.example')).toBe(6)
    world.clock.now += HOUR
    await recheckAll(deps())
    expect(new Set(world.web.fetched).size).toBe(8)
  })

  test('gives others their turn after a number of badges, and is asked for all in the end', async () => {
    await give(limits.rechecksPerTurn + 1)
    await give(1, 'other.example')
    world.clock.now += 1.5 * DAY
    await recheckNextHost(deps())
    const first = world.web.fetched.length
    await recheckNextHost(deps())
    await recheckNextHost(deps())
    expect([first, world.web.fetched.length]).toEqual(expect.arrayContaining([limits.rechecksPerTurn + 2]))
    expect(askedOf('issuer.example')).toBe(limits.rechecksPerTurn + 1)
    expect(await recheckNextHost(deps())).toBe(false)
  })

  test('is asked once for what its badges share', async () => {
    const sample = createSample('2.0')
    for (const at of [1, 2, 3]) {
      const url = `${HOST}/award-${at}.json`
      world.web.put(url, { body: { ...sample.assertion, id: url } })
      await add(sample, url)
    }
    world.web.fetched.length = 0
    await sleep()
    expect(world.web.fetched.filter((url) => url === `${HOST}/badge.json`)).toHaveLength(1)
    expect(world.web.fetched.filter((url) => url.includes('/award-'))).toHaveLength(3)
  })

  test('that was left in the middle is taken up again, without a badge asked for twice', async () => {
    await give(4)
    world.clock.now += 1.5 * DAY
    const stopping = { ...deps(), pause: async () => ending.abort() }
    await recheckNextHost(stopping)
    expect(askedOf('issuer.example')).toBe(1)
    ending = new AbortController()
    await recheckAll(deps())
    expect(world.web.fetched.sort()).toEqual([0, 1, 2, 3].map((at) => `https://issuer.example/${at}`))
  })

  test('does not wait for a badge whose look fails by a fault of ours', async () => {
    await give(2)
    await world.deps.db
      .updateTable('badge')
      .set({ documents: '{"assertion":{"url":7}}' })
      .where('name', '=', 'Badge issuer.example-0')
      .execute()
    await sleep()
    expect(askedOf('issuer.example')).toBe(1)
    expect(world.logged.join()).toContain('looking at a badge again failed')
  })
})

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createSample, HOST, type Sample, serve } from '../../checking/testing/sample-badges.ts'
import { limits } from '../../limits.ts'
import { createAccount, giveBadge, makeBadge, openSignedIn } from '../../testing/badges.ts'
import type { Browser, Page } from '../../testing/browser.ts'
import { createWorld, type World } from '../../testing/world.ts'
import { claimThisHost } from './queries.ts'
import { recheckAll } from './start-rechecking.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const ENTRY = `${HOST}/assertion.json`
const SOON = limits.checkAgainMs

let world: World
let earner: Browser
beforeEach(async () => {
  world = await createWorld()
  await createAccount(world.deps.db, 'earner', 'Earner@home.example')
  earner = await openSignedIn(world, 'earner')
})
afterEach(() => world.close())

async function add(sample: Sample = createSample('2.0'), entry = ENTRY): Promise<string> {
  serve(world.web, sample)
  const offer = await earner.get(`/issuer/accept?assertion=${encodeURIComponent(entry)}`)
  await earner.submit(offer, 'Add 1 badge')
  const rows = await world.deps.db.selectFrom('badge').select('id').orderBy('added_at').execute()
  world.web.fetched.length = 0
  return rows.at(-1)?.id ?? ''
}

const wordsOf = ({ html }: Page) => html.replace(/<[^>]*>/g, '')
const press = async (id: string) =>
  wordsOf(await earner.submit(await earner.get(`/badges/${id}`), 'Check now'))

async function sleep(days = 1.5) {
  world.clock.now += days * DAY
  const { signal } = new AbortController()
  await recheckAll({ ...world.deps, pause: async () => {}, signal })
}

describe('who asks for a look hears what it told', () => {
  test('the badge is valid still, and was verified today', async () => {
    const id = await add()
    world.clock.now += DAY
    const words = await press(id)
    expect(words).toContain('Checked: this badge is still valid.')
    expect(words).toContain('Not revoked as of 4 Nov 2026')
    expect(world.web.fetched).toContain(ENTRY)
  })

  test.each([
    ['revoked', 410, 'Checked: this badge is revoked.', 'issuer.example revoked this badge.'],
    ['out of reach', 404, 'issuer.example did not answer, or nothing that we could check.', 'stays as it is'],
  ])('it is %s', async (_name, status, answer, notice) => {
    const id = await add()
    world.web.put(ENTRY, { status, body: '' })
    const words = await press(id)
    expect(words).toContain(answer)
    expect(words).toContain(notice)
  })

  test('its issuer has changed it; the look after that finds it as it was then', async () => {
    const sample = createSample('2.0')
    const id = await add(sample)
    world.web.put(`${HOST}/badge.json`, { body: { ...sample.badgeClass, name: 'Another name' } })
    expect(await press(id)).toContain('Checked: this badge is valid, and its issuer has changed it.')
    world.clock.now += SOON
    expect(await press(id)).toContain('Checked: this badge is still valid.')
  })

  test('it ran out', async () => {
    const expires = new Date(world.clock.now + HOUR).toISOString()
    const sample = createSample('2.0')
    const id = await add({ ...sample, assertion: { ...sample.assertion, expires } })
    world.clock.now += HOUR
    expect(await press(id)).toContain('Checked: this badge ran out.')
  })

  test('what an old address says of a look that is long past, or of none, is not said', async () => {
    const id = await add()
    expect(wordsOf(await earner.get(`/badges/${id}?checked=looked`))).not.toContain('Checked:')
    expect(wordsOf(await earner.get(`/badges/${id}?checked=resting`))).not.toContain('did not answer lately')
    await press(id)
    expect(wordsOf(await earner.get(`/badges/${id}?checked=looked`))).toContain('Checked:')
    world.clock.now += HOUR
    expect(wordsOf(await earner.get(`/badges/${id}?checked=looked`))).not.toContain('Checked:')
    expect(wordsOf(await earner.get(`/badges/${id}?checked=%3Cb%3E`))).not.toContain('Checked:')
  })
})

describe('nobody is asked too often', () => {
  test('a look of a moment ago is told again, and not done again', async () => {
    const id = await add()
    await press(id)
    const asked = world.web.fetched.length
    world.clock.now += SOON - 1
    expect(await press(id)).toContain('Checked: this badge is still valid.')
    expect(world.web.fetched).toHaveLength(asked)
    world.clock.now += 1
    await press(id)
    expect(world.web.fetched.length).toBeGreaterThan(asked)
  })

  test('a host that asks to be left alone is, for its other badges, too, by those who ask as by the night', async () => {
    const one = await add()
    world.web.put(ENTRY, { status: 503, body: '', retryAfterMs: 3 * HOUR })
    expect(await press(one)).toContain('did not answer, or nothing that we could check')
    const second = makeBadge('second')
    const documents = { assertion: { url: `${HOST}/second.json`, body: '{}' } }
    const added = await giveBadge(world.deps, 'earner', { ...second, host: new URL(HOST).host, documents })
    if (!added.added) throw new Error(added.code)
    world.web.fetched.length = 0
    world.clock.now += HOUR
    expect(await press(added.id)).toContain('It makes sense to check again in 2 hours.')
    await sleep(0)
    expect(world.web.fetched).toEqual([])
    world.clock.now += 2 * HOUR
    await press(added.id)
    expect(world.web.fetched).toEqual([`${HOST}/second.json`])
  })

  test('a third host that asks for it is left alone, too', async () => {
    const sample = createSample('2.0')
    const id = await add(sample)
    const elsewhere = 'https://third.example/class.json'
    world.web.put(ENTRY, { body: { ...sample.assertion, badge: elsewhere } })
    world.web.put(elsewhere, { status: 429, body: '', retryAfterMs: HOUR })
    await press(id)
    world.web.fetched.length = 0
    world.clock.now += HOUR - 1
    expect(await press(id)).toContain('It makes sense to check again in 1 minute.')
    expect(world.web.fetched).toEqual([])
  })

  test('a host that did not answer is asked again after a quarter of an hour, however long the night leaves it alone', async () => {
    const id = await add()
    world.web.fail(ENTRY, 'unreachable')
    for (let night = 0; night < 9; night++) await sleep(1)
    world.web.fetched.length = 0
    world.clock.now += SOON
    expect(await press(id)).toContain('It makes sense to check again in 5 minutes.')
    expect(world.web.fetched).toEqual([])
    world.clock.now += 5 * MINUTE
    await press(id)
    expect(world.web.fetched).toEqual([ENTRY])
  })

  test('a host that did not answer to who asked is asked by the night as if nobody had', async () => {
    const id = await add()
    world.web.put(ENTRY, { status: 500, body: '' })
    await createAccount(world.deps.db, 'bob', 'bob@else.example')
    const documents = { assertion: { url: `${HOST}/other.json`, body: '{}' } }
    await giveBadge(world.deps, 'bob', { ...makeBadge('other'), host: new URL(HOST).host, documents })
    for (let times = 0; times < 9; times++) {
      await press(id)
      world.clock.now += 15 * MINUTE
    }
    expect(world.web.fetched).toEqual(Array(9).fill(ENTRY))
    const silent = world.deps.db.selectFrom('badge_check').select('failing_since')
    expect(await silent.where('badge_id', '!=', id).execute()).toEqual([{ failing_since: null }])
    await sleep()
    expect(world.web.fetched).toContain(`${HOST}/other.json`)
  })

  test('a host that did not answer to who asked is not asked about its next badge at once', async () => {
    const id = await add()
    world.web.put(ENTRY, { status: 500, body: '' })
    const documents = { assertion: { url: `${HOST}/other.json`, body: '{}' } }
    const other = { ...makeBadge('other'), host: new URL(HOST).host, documents }
    const added = await giveBadge(world.deps, 'earner', other)
    if (!added.added) throw new Error(added.code)
    await press(id)
    expect(await press(added.id)).toContain('It makes sense to check again in 15 minutes.')
    expect(world.web.fetched).toEqual([ENTRY])
  })

  test('a host that the night has its turn with is left to it', async () => {
    const id = await add()
    const { db } = world.deps
    const host = new URL(HOST).host
    await claimThisHost(db, host, { now: world.clock.now, leaseMs: MINUTE })
    expect(await press(id)).toContain('issuer.example is being asked about other badges at the moment.')
    expect(world.web.fetched).toEqual([])
  })

  test('by two presses at once it is asked for once', async () => {
    const id = await add()
    const page = await earner.get(`/badges/${id}`)
    const answers = await Promise.all([1, 2].map(() => earner.submit(page, 'Check now')))
    for (const answer of answers) expect(wordsOf(answer)).toContain('Checked: this badge is still valid.')
    expect(world.web.fetched.filter((url) => url === ENTRY)).toHaveLength(1)
  })

  test('by one person about so many badges in a minute, and no more', async () => {
    const id = await add()
    const page = await earner.get(`/badges/${id}`)
    for (let at = 0; at < limits.checksPerAccountPerMinute; at++) await earner.submit(page, 'Check now')
    expect(wordsOf(await earner.submit(page, 'Check now'))).toContain('You have asked for many checks')
  })

  test('about a badge of somebody else, or one that was removed', async () => {
    const id = await add()
    const page = await earner.get(`/badges/${id}`)
    const token = /name="token" value="([^"]+)"/.exec(page.html)?.[1] ?? ''
    await createAccount(world.deps.db, 'eve', 'eve@else.example')
    const eve = await openSignedIn(world, 'eve')
    const hers = /name="token" value="([^"]+)"/.exec((await eve.get('/')).html)?.[1] ?? ''
    expect((await eve.post(`/badges/${id}/check`, { token: hers })).status).toBe(404)
    await earner.submit(page, 'Remove')
    expect((await earner.post(`/badges/${id}/check`, { token })).status).toBe(404)
    expect(world.web.fetched).toEqual([])
  })
})

describe('a badge that nothing can be told of', () => {
  const SILENCE =
    'We have not been able to verify this badge with issuer.example since 5 Nov 2026. It was last confirmed on 3 Nov 2026, and stays as it is.'

  test('says so from the first night on, and stays valid, until its host shows it again', async () => {
    const sample = createSample('2.0')
    const id = await add(sample)
    world.web.fail(ENTRY, 'unreachable')
    expect(wordsOf(await earner.get(`/badges/${id}`))).not.toContain('not been able')
    await sleep()
    expect(wordsOf(await earner.get(`/badges/${id}`))).toContain(`${SILENCE} We keep asking by ourselves.`)
    expect(wordsOf(await earner.get('/?status=valid'))).toContain('1 badge found')
    serve(world.web, sample)
    world.clock.now += HOUR
    expect(await press(id)).not.toContain('not been able')
  })

  test('says so though it was not asked for itself, as its host was silent', async () => {
    const host = new URL(HOST).host
    const ids: string[] = []
    for (let at = 0; at < 9; at++) {
      const url = `${HOST}/${at}`
      world.web.fail(url, 'timeout')
      const badge = makeBadge(`${at}`)
      const documents = { assertion: { url, body: '{}' } }
      const added = await giveBadge(world.deps, 'earner', { ...badge, host, documents })
      if (added.added) ids.push(added.id)
    }
    await sleep()
    expect(world.web.fetched.length).toBeLessThan(ids.length)
    for (const id of ids) expect(wordsOf(await earner.get(`/badges/${id}`))).toContain(SILENCE)
  })

  test('says whose move it is where a certificate does not hold, and after two weeks its history says it too', async () => {
    const id = await add()
    world.web.fail(ENTRY, 'certificate-invalid')
    const words = await press(id)
    expect(words).toContain('a security certificate is not valid. issuer.example needs to fix it.')
    expect(words).not.toContain('did not answer')
    await sleep(20)
    const later = wordsOf(await earner.get(`/badges/${id}`))
    expect(later).toContain('Issuer is gone')
    expect(later).toContain('certificate-invalid')
  })

  test.each([
    ['certificate-invalid', 'a security certificate is not valid. third.example needs to fix it.'],
    ['unreachable', 'third.example did not answer, or nothing that we could check.'],
  ] as const)(
    'names the host whose fault it is, not its own, for as long as no other look is due: %s',
    async (code, sentence) => {
      const sample = createSample('2.0')
      const id = await add(sample)
      const elsewhere = 'https://third.example/class.json'
      world.web.put(ENTRY, { body: { ...sample.assertion, badge: elsewhere } })
      world.web.fail(elsewhere, code)
      expect(await press(id)).toContain(sentence)
      world.clock.now += SOON - 1
      expect(await press(id)).toContain(sentence)
      expect(world.web.fetched).toEqual([ENTRY, elsewhere])
    },
  )

  test('of one that is revoked nothing of it is said', async () => {
    const id = await add()
    world.web.put(ENTRY, { status: 410, body: '' })
    await sleep()
    world.web.put(ENTRY, { status: 500, body: '' })
    await sleep(9)
    expect(wordsOf(await earner.get(`/badges/${id}`))).not.toContain('not been able')
  })
})

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  createSample,
  createSigner,
  EARNER,
  HOST,
  makeSigned,
  type Sample,
  serve,
} from '../checking/testing/sample-badges.ts'
import { createAccount, giveBadge, makeBadge, openSignedIn } from '../testing/badges.ts'
import type { Browser } from '../testing/browser.ts'
import { createWorld, NOON, type World } from '../testing/world.ts'
import { getLooks } from './check-queries.ts'

const DAY_MS = 24 * 60 * 60_000

let world: World
let earner: Browser
beforeEach(async () => {
  world = await createWorld()
  await createAccount(world.deps.db, 'earner', EARNER)
  earner = await openSignedIn(world, 'earner')
})
afterEach(() => world.close())

/** Adds a badge as people do, and opens its page. */
async function add(sample: Sample, entry = sample.entry) {
  serve(world.web, sample)
  const offer = await earner.get(`/issuer/accept?assertion=${encodeURIComponent(entry)}`)
  await earner.submit(offer, 'Add 1 badge')
  const { id } = await world.deps.db.selectFrom('badge').select('id').executeTakeFirstOrThrow()
  return { id, page: await earner.get(`/badges/${id}`) }
}

const give = async (badge: ReturnType<typeof makeBadge>) => {
  const added = await giveBadge(world.deps, 'earner', badge, { asker: 'https://learn.example.edu' })
  if (!added.added) throw new Error(added.code)
  return added.id
}

const readWords = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')

describe('the verification report', () => {
  test('says how many endorsements a badge carries that nobody here has checked', async () => {
    const sample = createSample('2.0')
    sample.badgeClass.endorsement = ['https://board.example/1', { type: 'Endorsement' }]
    const { page } = await add(sample)
    expect(readWords(page.html)).toContain('Carries 2 endorsements by others, which were not checked here')
  })

  test('of a badge without endorsements says nothing of any', async () => {
    const { page } = await add(createSample('2.0'))
    expect(page.html).not.toContain('endorsement')
  })

  test('of a hosted badge says who published it, until when it stood, and to whom', async () => {
    const { page } = await add(createSample('2.0'))
    const words = readWords(page.html)
    expect(words).toContain('Published by issuer.example')
    expect(words).toContain('Not revoked as of 3 Nov 2026')
    expect(words).toContain(`Issued to you, at ${EARNER}`)
    expect(words).toContain('OB 2.0 "HostedBadge Verification": startsWith and allowedOrigins')
    expect(words).toMatch(/Signature\s*not needed/)
    expect(words).toMatch(/Has not run out\s*passed/)
  })

  test('explains each check in the language of who reads, with what it said itself below', async () => {
    const { id, page } = await add(createSample('2.0'))
    expect(readWords(page.html)).toMatch(
      /Signature\s*not needed\s*It carries no signature: the place where it is published vouches for it\.\s*Technical detail: does not apply to this badge/,
    )
    const { html } = await earner.get(`/badges/${id}?lang=fi`)
    const words = readWords(html)
    expect(words).toMatch(/Voimassaolo ei ole päättynyt\s*kunnossa\s*Sen voimassaolo ei ollut päättynyt/)
    expect(words).toContain(`Tekninen tieto: issued to ${EARNER}`)
    const english = [...html.matchAll(/<[^>]* lang="en">(.*?)<\/(?:span|bdi)>/g)].map(([, text = '']) => text)
    expect(english.some((text) => text.includes('it has all that it must have'))).toBe(true)
    // What is said around it is not English.
    expect(english.join()).not.toMatch(/Tekninen|Toteuttaa/)
  })

  test('of a signed badge names its key, and that there is no list to look into', async () => {
    const own = await createSigner()
    const sample = makeSigned(createSample('2.0'), own.pem)
    const { page } = await add(sample, await own.sign(sample.assertion))
    const words = readWords(page.html)
    expect(words).toContain('Signed by issuer.example with this key')
    expect(words).toContain(`${HOST}/key.json`)
    expect(words).toMatch(/SHA-256 of its document: [0-9a-f]{64}/)
    expect(words).toContain('The issuer keeps no list of revoked badges, as of 3 Nov 2026')
    expect(page.html).toContain(
      `<a href="${HOST}/key.json" target="_blank" rel="noopener noreferrer nofollow ugc">`,
    )
  })

  test('of a signed badge with a list says that it is not in it', async () => {
    const own = await createSigner()
    const sample = makeSigned(createSample('2.0'), own.pem)
    sample.issuer.revocationList = `${HOST}/revoked.json`
    world.web.put(`${HOST}/revoked.json`, {
      body: {
        type: 'RevocationList',
        id: `${HOST}/revoked.json`,
        issuer: `${HOST}/issuer.json`,
        revokedAssertions: [],
      },
    })
    const { page } = await add(sample, await own.sign(sample.assertion))
    expect(readWords(page.html)).toContain('Not revoked as of 3 Nov 2026')
  })

  test('tells the day of the check, not of the look', async () => {
    const { id } = await add(createSample('2.0'))
    world.clock.now += 30 * DAY_MS
    expect(readWords((await earner.get(`/badges/${id}`)).html)).toContain('Not revoked as of 3 Nov 2026')
  })

  test('comes back with a removal that is taken back', async () => {
    const { id, page } = await add(createSample('2.0'))
    const before = await getLooks(world.deps.db, id)
    expect(before).toMatchObject({ last: { at: NOON } })
    const removed = await earner.submit(page, 'Remove')
    await earner.submit(removed, 'Undo')
    expect(await getLooks(world.deps.db, id)).toEqual(before)
  })

  test('of a badge from before it was kept says so', async () => {
    const id = await give(makeBadge('old'))
    expect(readWords((await earner.get(`/badges/${id}`)).html)).toContain('It was verified when it was added')
  })

  test('leaves out checks that are made no more, and draws details as text', async () => {
    const checks = [
      { name: 'phase-of-the-moon', outcome: 'passed', detail: 'full' },
      { name: 'retrieval', outcome: 'passed', detail: 'found at <script>alert(1)</script>\u202e' },
    ]
    const id = await give({ ...makeBadge('one'), check: { at: NOON, checks: checks as never } })
    const { html } = await earner.get(`/badges/${id}`)
    expect(html).not.toMatch(/<script>alert|\u202e|full<\/bdi>/)
    expect(html).toContain('&lt;script>alert(1)')
  })
})

describe("the badge's history", () => {
  test('tells when it was awarded and from where it was added', async () => {
    const id = await give(makeBadge('one', undefined, { issuedOn: NOON - DAY_MS, expires: NOON + DAY_MS }))
    const words = () => earner.get(`/badges/${id}`).then(({ html }) => readWords(html))
    expect(await words()).toContain('Awarded on 2 Nov 2026Added from learn.example.edu on 3 Nov 2026')
    expect(await words()).not.toContain('Ran out on')
    world.clock.now += DAY_MS
    expect(await words()).toContain('Ran out on 4 Nov 2026')
  })
})

describe('a look that went against a badge', () => {
  const showIn = async (lang: string, event: Record<string, unknown>) => {
    const { deps } = world
    const badge = makeBadge(lang + JSON.stringify(event))
    const id = await give({ ...badge, check: { at: NOON, checks: [] } })
    await deps.db
      .updateTable('badge_check')
      .set({ history: JSON.stringify([{ at: NOON, ...event }]) })
      .where('badge_id', '=', id)
      .execute()
    const { html } = await earner.get(`/badges/${id}?lang=${lang}`)
    return readWords(html.split('badge-history')[1] ?? '')
  }

  test.each([
    ['en', { what: 'unproven', code: 'signature', detail: 'no key fits' }, 'The signature does not match'],
    ['fi', { what: 'unproven', code: 'signature', detail: 'no key fits' }, 'Allekirjoitus ei vastaa'],
    [
      'de',
      { what: 'unproven', detail: 'no key fits' },
      'Was der Aussteller veröffentlicht, beweist ihn nicht mehr.',
    ],
    ['es', { what: 'gone', code: 'not-found', detail: '404' }, 'Al final no había nada en su dirección.'],
    ['fr', { what: 'revoked', detail: '410 Gone' }, 'Nous ne connaissons aucune raison'],
    ['ar', { what: 'suspended', detail: 'listed' }, 'أوقفتها الجهة المانحة مؤقتًا'],
  ])('is explained in %s: %j', async (lang, event, words) => {
    const history = await showIn(lang, event)
    expect(history).toContain(words)
    expect(history).toContain(event.detail)
  })

  test('says nothing more where nothing more is known, or where its issuer has said why', async () => {
    expect(await showIn('en', { what: 'gone' })).not.toMatch(/In the end|Technical/)
    const told = await showIn('en', { what: 'revoked', detail: 'on the list', said: 'Given twice' })
    expect(told).toContain('The issuer’s reason: Given twice')
    expect(told).not.toMatch(/no reason|Technical/)
  })
})

describe("the badge's documents", () => {
  test('are shown as they were served, and the assertion can be downloaded byte for byte', async () => {
    const { id, page } = await add(createSample('2.0'))
    const words = readWords(page.html)
    expect(words).toContain('Original JSON')
    expect(words).toContain('"type": "HostedBadge"')
    expect(words).toContain('"description": "Reads specifications"')
    const file = await earner.get(`/badges/${id}/document`)
    expect(file.html).toBe(JSON.stringify(createSample('2.0').assertion))
    expect(file.headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="Reader.json"')
    expect(file.headers.get('content-security-policy')).toContain('sandbox')
  })

  test('of a signed badge show what it says, and the file is the token', async () => {
    const own = await createSigner()
    const sample = makeSigned(createSample('1.1'), own.pem)
    const jws = await own.sign(sample.assertion)
    const { id, page } = await add(sample, jws)
    expect(readWords(page.html)).toContain('"uid": "award-1"')
    const file = await earner.get(`/badges/${id}/document`)
    expect(file.html).toBe(jws)
    expect(file.headers.get('content-type')).toBe('application/jwt')
    expect(file.headers.get('content-disposition')).toContain('Reader.jwt')
  })

  test('are only ever text: no markup, nothing unseen, no more than can be read', async () => {
    const name = `</code></pre><script>alert(1)</script>\u202e\u200b\u{e0041}${'x'.repeat(30_000)}`
    const id = await give({
      ...makeBadge('one'),
      documents: { assertion: { url: 'javascript:alert(2)', body: JSON.stringify({ name }) } },
    })
    const { html } = await earner.get(`/badges/${id}`)
    expect(html).not.toMatch(/<script>alert|javascript:|\u202e|\u200b|\u{e0041}/u)
    expect(html).toContain('\\u202e\\u200b\\udb40\\udc41x')
    expect(html).toContain('The rest is in the file.')
    expect(html.length).toBeLessThan(40_000)
  })

  test('are nobody else’s', async () => {
    const id = await give(makeBadge('one'))
    await createAccount(world.deps.db, 'bob', 'bob@home.example')
    const bob = await openSignedIn(world, 'bob')
    expect((await bob.get(`/badges/${id}/document`)).status).toBe(404)
    const { status } = await world.newBrowser().get(`/badges/${id}/document`, { follow: false })
    expect(status).toBe(303)
  })
})

test('what a badge aligns to, its tags and what was said about the award are shown', async () => {
  const id = await give(
    makeBadge('one', undefined, {
      narrative: 'Ada joined <b>forty</b> plates.',
      tags: ['welding', '<i>steel</i>'],
      alignment: [{ name: 'ISO 9606-1', text: 'Fusion welding', url: 'https://iso.example/9606' }],
    }),
  )
  const { html } = await earner.get(`/badges/${id}`)
  expect(html).toContain('Ada joined &lt;b>forty&lt;/b> plates.')
  expect(html).toContain('&lt;i>steel&lt;/i>')
  expect(html).toContain('ISO 9606-1')
  expect(html).toMatch(
    /<a href="https:\/\/iso\.example\/9606" target="_blank" rel="noopener noreferrer nofollow ugc">/,
  )
})

import { expect, test } from 'vitest'
import { REASON_OF } from '../openbadges/rejections.ts'
import { createFakeWeb } from '../testing/fake-web.ts'
import type { HeldBadge } from './check-assertion.ts'
import type { DocumentCache } from './collect.ts'
import { check, createSample, HOST, serve } from './testing/sample-badges.ts'

const HELD: HeldBadge = { id: 'b1', name: 'Reader', host: 'issuer.example', addedAt: 1 }

function createServed(version: Parameters<typeof createSample>[0] = '2.0') {
  const web = createFakeWeb()
  const sample = createSample(version)
  serve(web, sample)
  return { web, sample }
}

test('what is held under this very URL is known though its host is dead', async () => {
  const web = createFakeWeb()
  const asked: unknown[] = []
  const checked = await check(web, '  HTTPS://Issuer.example:443/gone#part ', {
    findHeld: async (key) => {
      asked.push(key)
      return HELD
    },
  })
  expect(checked).toEqual({ outcome: 'held', held: HELD })
  expect(asked).toEqual([{ source: 'https://issuer.example/gone' }])
  expect(web.fetched).toEqual([])
})

test('what is held under its canonical id is held under every URL that leads to it', async () => {
  const { web, sample } = createServed()
  web.put(`${HOST}/copy.json`, { body: sample.assertion })
  const ready = await check(web, sample.entry)
  const fingerprint = ready.outcome === 'ready' ? ready.badge.fingerprint : ''
  const findHeld = async (key: object) =>
    'fingerprint' in key && key.fingerprint === fingerprint ? HELD : null
  expect(await check(web, `${HOST}/copy.json`, { findHeld })).toEqual({ outcome: 'held', held: HELD })
})

test('our own failure is no badge’s fault', async () => {
  const { web, sample } = createServed()
  const findHeld = () => Promise.reject(new Error('no database'))
  await expect(check(web, sample.entry, { findHeld })).rejects.toThrow('no database')
})

test.each(['1.0', '1.1', '2.0'] as const)(
  'a copy is judged by the document that it claims to be (%s)',
  async (version) => {
    const { web, sample } = createServed(version)
    web.put('https://mirror.example/copy', { body: { ...sample.assertion, issuedOn: '2020-01-01' } })
    const checked = await check(web, 'https://mirror.example/copy')
    expect(checked).toMatchObject({
      badge: {
        host: 'issuer.example',
        content: { issuedOn: Date.parse('2026-05-01') },
        source: 'https://mirror.example/copy',
      },
    })
  },
)

const untrue: [string, (web: ReturnType<typeof createFakeWeb>) => void, string][] = [
  ['is not there', (web) => web.remove(`${HOST}/assertion.json`), 'id-mismatch'],
  ['cannot be reached', (web) => web.fail(`${HOST}/assertion.json`, 'unreachable'), 'id-mismatch'],
  ['does not answer in time', (web) => web.fail(`${HOST}/assertion.json`, 'timeout'), 'id-mismatch'],
  ['is no JSON', (web) => web.put(`${HOST}/assertion.json`, { body: '<html>' }), 'id-mismatch'],
  ['is gone', (web) => web.put(`${HOST}/assertion.json`, { status: 410, body: '' }), 'revoked'],
]
test.each(untrue)('a copy whose claimed document %s is invalid', async (_name, bend, code) => {
  const { web, sample } = createServed()
  web.put('https://mirror.example/copy', { body: sample.assertion })
  bend(web)
  const checked = await check(web, 'https://mirror.example/copy')
  expect(checked).toMatchObject({ rejection: { code } })
  expect(REASON_OF['id-mismatch']).toBe('INVALID')
})

test('a claimed document that names a third, another person or no URL is invalid', async () => {
  const { web, sample } = createServed()
  web.put('https://mirror.example/copy', { body: sample.assertion })
  web.put(sample.entry, { body: { ...sample.assertion, id: `${HOST}/third` } })
  expect(await check(web, 'https://mirror.example/copy')).toMatchObject({
    rejection: { code: 'id-mismatch' },
  })
  const recipient = { type: 'email', hashed: false, identity: 'other@home.example' }
  web.put(sample.entry, { body: { ...sample.assertion, recipient } })
  expect(await check(web, 'https://mirror.example/copy')).toMatchObject({
    rejection: { code: 'recipient-mismatch' },
  })
  web.put(sample.entry, { body: { ...sample.assertion, id: 'urn:uuid:1' } })
  expect(await check(web, sample.entry)).toMatchObject({ rejection: { code: 'id-mismatch' } })
})

test('1.1: id and verify.url must not name two places', async () => {
  const { web, sample } = createServed('1.1')
  web.put(sample.entry, { body: { ...sample.assertion, id: `${HOST}/other` } })
  expect(await check(web, sample.entry)).toMatchObject({ rejection: { code: 'id-mismatch' } })
  web.put(sample.entry, { body: { ...sample.assertion, id: 'urn:uuid:1' } })
  expect(await check(web, sample.entry)).toMatchObject({ outcome: 'ready' })
})

test('a document that the first Backpack rewrote is judged by where it was verified', async () => {
  const { web, sample } = createServed('1.0')
  const mongrel = { ...createSample('0.5').assertion, verify: { type: 'hosted', url: sample.entry } }
  web.put('https://old.example/copy', { body: mongrel })
  expect(await check(web, 'https://old.example/copy')).toMatchObject({ badge: { version: '1.0' } })
})

test('an issuer’s profile is the one at its own id', async () => {
  const { web, sample } = createServed()
  const forged = { ...sample.issuer, verification: { startsWith: 'https://forger.example/' } }
  const assertion = {
    ...sample.assertion,
    id: 'https://forger.example/a',
    badge: 'https://forger.example/badge',
  }
  web.put('https://forger.example/a', { body: assertion })
  web.put('https://forger.example/badge', {
    body: {
      ...sample.badgeClass,
      id: 'https://forger.example/badge',
      issuer: 'https://forger.example/issuer',
    },
  })
  web.put('https://forger.example/issuer', { body: forged })
  expect(await check(web, 'https://forger.example/a')).toMatchObject({ rejection: { code: 'scope' } })
  web.put(`${HOST}/issuer.json`, { body: { ...sample.issuer, id: `${HOST}/another.json` } })
  web.put(`${HOST}/another.json`, { body: { ...sample.issuer, id: `${HOST}/third.json` } })
  expect(await check(web, sample.entry)).toMatchObject({
    rejection: { code: 'id-mismatch', document: 'issuer' },
  })
})

const scopes: [string, object | undefined, boolean][] = [
  ['none, so its own host', undefined, false],
  ['startsWith', { startsWith: 'https://cdn.example/badges/' }, true],
  ['startsWith, one of several', { startsWith: ['https://x.example/', 'https://cdn.example/b'] }, true],
  ['startsWith that ends at the host', { startsWith: 'https://cdn.example' }, true],
  ['startsWith that ends inside the host', { startsWith: 'https://cdn.exam' }, false],
  ['startsWith elsewhere', { startsWith: 'https://cdn.example/other/' }, false],
  ['allowedOrigins by name', { allowedOrigins: 'cdn.example' }, true],
  ['allowedOrigins by origin', { allowedOrigins: ['https://cdn.example'] }, true],
  ['allowedOrigins, part of a name', { allowedOrigins: ['example', 'dn.example'] }, false],
  ['both, and one does not fit', { startsWith: 'https://cdn.example/', allowedOrigins: 'x.example' }, false],
  ['about another member', { verificationProperty: 'badge', startsWith: 'https://cdn.example/' }, false],
  ['about the id', { verificationProperty: 'id', startsWith: 'https://cdn.example/' }, true],
  ['about the id without rules', { verificationProperty: 'id' }, false],
]
test.each(scopes)(
  '2.0: an assertion on another host, the scope being %s',
  async (_name, verification, isIn) => {
    const { web, sample } = createServed()
    const url = 'https://cdn.example/badges/1'
    web.put(url, { body: { ...sample.assertion, id: url } })
    web.put(`${HOST}/issuer.json`, { body: { ...sample.issuer, verification } })
    const checked = await check(web, url)
    if (isIn) expect(checked.outcome).toBe('ready')
    else expect(checked).toMatchObject({ rejection: { code: 'scope' } })
    expect(REASON_OF.scope).toBe('INVALID')
  },
)

test('2.0: a badge class on another host than its issuer is outside its scope', async () => {
  const { web, sample } = createServed()
  const url = 'https://cdn.example/badge'
  web.put(sample.entry, { body: { ...sample.assertion, badge: url } })
  web.put(url, { body: { ...sample.badgeClass, id: url } })
  expect(await check(web, sample.entry)).toMatchObject({
    rejection: { code: 'scope', document: 'badge-class' },
  })
})

test('assertions of one request share badge class, issuer and picture, but are fetched themselves', async () => {
  const { web, sample } = createServed()
  web.put(`${HOST}/second`, { body: { ...sample.assertion, id: `${HOST}/second` } })
  const cache: DocumentCache = new Map()
  await Promise.all([check(web, sample.entry, { cache }), check(web, `${HOST}/second`, { cache })])
  expect([...web.fetched].sort()).toEqual(
    ['assertion.json', 'badge.json', 'image.png', 'issuer.json', 'second'].map((path) => `${HOST}/${path}`),
  )
})

test('an assertion whose time is up is inaccessible, whatever its host still does', async () => {
  const { web, sample } = createServed()
  const ending = new AbortController()
  const hanging = check(web, sample.entry, {
    signal: ending.signal,
    fetchSafely: (url, options) => {
      if (url !== `${HOST}/badge.json`) return web.fetchSafely(url, options)
      ending.abort()
      return new Promise(() => {})
    },
  })
  expect(await hanging).toMatchObject({ rejection: { code: 'timeout', document: 'badge-class' } })
  expect(await check(web, sample.entry, { signal: AbortSignal.abort() })).toMatchObject({
    rejection: { code: 'timeout' },
  })
})

test('a redirect to this backpack itself is refused', async () => {
  const { web, sample } = createServed()
  const checked = await check(web, sample.entry, {
    fetchSafely: async (url, options) => {
      const answer = await web.fetchSafely(url, options)
      return answer.ok
        ? { ok: true, fetched: { ...answer.fetched, url: 'https://backpack.example/x' } }
        : answer
    },
  })
  expect(checked).toMatchObject({ rejection: { code: 'forbidden-address' } })
})

test('2.0: a document that redirects to another site does not speak for its own id', async () => {
  const { web, sample } = createServed()
  const redirect = (from: string, to: string) =>
    check(web, sample.entry, {
      fetchSafely: async (asked, options) => {
        const answer = await web.fetchSafely(asked, options)
        return answer.ok && asked === from ? { ok: true, fetched: { ...answer.fetched, url: to } } : answer
      },
    })
  const forger = 'https://forger.example/x'
  expect(await redirect(sample.entry, forger)).toMatchObject({ rejection: { code: 'scope' } })
  for (const path of ['badge.json', 'issuer.json'])
    expect(await redirect(`${HOST}/${path}`, forger)).toMatchObject({ rejection: { code: 'id-mismatch' } })
  for (const path of ['assertion.json', 'badge.json', 'issuer.json'])
    expect(await redirect(`${HOST}/${path}`, 'https://www.issuer.example/x')).toMatchObject({
      outcome: 'ready',
    })
  expect(await redirect(`${HOST}/image.png`, forger)).toMatchObject({ outcome: 'ready' })
})

test('0.5: a redirect to another host proves nothing about the first', async () => {
  const { web, sample } = createServed('0.5')
  const redirectTo = (url: string) =>
    check(web, sample.entry, {
      fetchSafely: async (asked, options) => {
        const answer = await web.fetchSafely(asked, options)
        return answer.ok && asked === sample.entry
          ? { ok: true, fetched: { ...answer.fetched, url } }
          : answer
      },
    })
  expect(await redirectTo('https://forger.example/a')).toMatchObject({
    rejection: { code: 'origin-mismatch' },
  })
  expect(await redirectTo(`${HOST}/moved`)).toMatchObject({ outcome: 'ready' })
})

import { describe, expect, test } from 'vitest'
import { REASON_OF, type Rejection, type RejectionCode, reject } from '../../openbadges/rejections.ts'
import { makeBadge } from '../../testing/badges.ts'
import { type Decision, decide, GONE_AFTER_MS, isHostSilent, type WatchedBadge } from './decide.ts'

const HOUR = 60 * 60_000
const DAY = 24 * HOUR
const NOON = Date.UTC(2026, 10, 3, 12)

const { content, image, documents, payload } = makeBadge('one')
const GOOD: WatchedBadge = {
  id: 'badge-1',
  accountId: 'ada',
  kind: 'hosted',
  payload,
  recipient: 'ada@home.example',
  content,
  documents,
  imageSha256: image.sha256,
  status: 'good',
  expiresAt: null,
  failures: 0,
  failingSince: null,
  seen: null,
  history: [],
  pictureTag: null,
}
const seen = (changes: Partial<typeof content> = {}, sha256 = image.sha256) =>
  ({
    ok: true,
    value: {
      content: { ...content, ...changes },
      image: { type: 'image/png', bytes: new Uint8Array(), sha256 },
    },
  }) as const
const look = (badge: WatchedBadge, judged: Parameters<typeof decide>[1], now = NOON): Decision =>
  decide(badge, judged, { now, everyMs: DAY })
const apply = (
  badge: WatchedBadge,
  { status, expiresAt, failures, failingSince, seen, history }: Decision,
) => ({
  ...badge,
  status,
  expiresAt,
  failures,
  failingSince,
  seen,
  history,
})

test('a badge that is good as ever has nothing to tell, and its checks are kept', () => {
  expect(look({ ...GOOD, failures: 3, failingSince: NOON - DAY }, seen())).toMatchObject({
    status: 'good',
    failures: 0,
    failingSince: null,
    seen: null,
    history: [],
    isGood: true,
  })
})

describe('a badge that its issuer speaks against', () => {
  test.each([
    ['revoked', 'revoked'],
    ['suspended', 'suspended'],
    ['signature', 'unproven'],
    ['key-not-linked', 'unproven'],
    ['id-mismatch', 'unproven'],
    ['recipient-mismatch', 'unproven'],
  ] as const)('is told of at once: %s is %s', (code, status) => {
    const decision = look(GOOD, reject(code, 'x'.repeat(5000)))
    expect(decision).toMatchObject({ status, isGood: false })
    const why = status === 'unproven' ? { code } : {}
    expect(decision.history).toEqual([{ at: NOON, what: status, detail: 'x'.repeat(300), ...why }])
  })

  test('is told of in its own words, if it has any', () => {
    const decision = look(GOOD, reject('revoked', 'x', { said: 'Given twice' }))
    expect(decision.history).toEqual([{ at: NOON, what: 'revoked', detail: 'x', said: 'Given twice' }])
  })

  test('is told of once', () => {
    const first = apply(GOOD, look(GOOD, reject('revoked', 'gone')))
    expect(look(first, reject('revoked', 'gone'), NOON + DAY).history).toEqual(first.history)
  })

  test('is good again when its issuer says so', () => {
    const suspended = apply(GOOD, look(GOOD, reject('suspended', 'x')))
    expect(look(suspended, seen(), NOON + DAY)).toMatchObject({
      status: 'good',
      history: [{ what: 'suspended' }, { what: 'good', at: NOON + DAY }],
    })
  })

  test('stays so when its host falls silent', () => {
    const revoked = { ...GOOD, status: 'revoked', failingSince: NOON - 10 * GONE_AFTER_MS } as const
    expect(look(revoked, reject('unreachable', 'x'))).toMatchObject({ status: 'revoked', history: [] })
  })
})

describe('a look that cannot tell', () => {
  const untold = (Object.keys(REASON_OF) as RejectionCode[]).filter(
    (code) => ['INACCESSIBLE', 'MALFORMED'].includes(REASON_OF[code]) || code === 'issued-in-future',
  )
  test('is tried again no sooner than its host asks for', () => {
    const asked = (retryAfterMs: number) => look(GOOD, reject('http-error', 'busy', { retryAfterMs })).dueAt
    expect(asked(5 * HOUR)).toBe(NOON + 5 * HOUR)
    expect(asked(1000)).toBe(NOON + HOUR)
  })

  test.each(untold)('changes nothing: %s', (code) => {
    expect(look(GOOD, reject(code, 'x'))).toMatchObject({
      status: 'good',
      history: [],
      failures: 1,
      failingSince: NOON,
      dueAt: NOON + HOUR,
      isGood: false,
    })
  })

  test('means that the host is gone after two weeks of it, to the moment', () => {
    const failing = { ...GOOD, failures: 20, failingSince: NOON }
    expect(look(failing, reject('not-found', 'x'), NOON + GONE_AFTER_MS - 1).status).toBe('good')
    const gone = look(failing, reject('not-found', 'x'), NOON + GONE_AFTER_MS)
    expect(gone).toMatchObject({
      status: 'gone',
      history: [{ what: 'gone', at: NOON + GONE_AFTER_MS, detail: 'x' }],
    })
    const later = NOON + 2 * GONE_AFTER_MS
    const again = look(apply(failing, gone), reject('timeout', 'x'), later)
    expect(again).toMatchObject({ status: 'gone', history: gone.history, dueAt: later + 7 * DAY })
    const back = look(apply(failing, gone), seen(), later)
    expect(back).toMatchObject({ status: 'good', failures: 0, failingSince: null })
    expect(back.history.map(({ what }) => what)).toEqual(['gone', 'good'])
  })

  test('says whose host it lies with: the one after redirects, else the one that the document is on', () => {
    const url = 'https://class.example/1'
    const told = (facts: Partial<Rejection>) => look(GOOD, reject('issuer-inaccessible', 'x', facts)).untold
    expect(told({ url })).toEqual({ code: 'issuer-inaccessible', host: 'class.example' })
    for (const key of ['busyHost', 'silentHost', 'untrustedHost'])
      expect(told({ url, [key]: 'end.example' })?.host).toBe('end.example')
    expect(told({})?.host).toBe(null)
    expect(told({ silentHost: 'x'.repeat(1000) })?.host).toHaveLength(300)
    expect(look(GOOD, seen()).untold).toBe(null)
    expect(look(GOOD, reject('revoked', 'x', { url })).untold).toBe(null)
  })

  test('tells a silent host from a document that is not there', () => {
    expect(isHostSilent({ code: 'timeout' })).toBe(true)
    expect(isHostSilent({ code: 'certificate-invalid' })).toBe(true)
    expect(isHostSilent({ code: 'not-found' })).toBe(false)
    expect(isHostSilent({ code: 'revoked' })).toBe(false)
  })
})

describe('the date of expiry', () => {
  test('is its issuer’s latest word, longer or shorter', () => {
    expect(look(GOOD, seen({ expires: NOON + DAY })).expiresAt).toBe(NOON + DAY)
    expect(look({ ...GOOD, expiresAt: NOON + DAY }, seen()).expiresAt).toBeNull()
  })

  test('that has passed leaves the badge what it was, and is rarely asked about', () => {
    const decision = look(GOOD, reject('expired', 'x', { at: NOON - DAY }))
    expect(decision).toMatchObject({
      status: 'good',
      expiresAt: NOON - DAY,
      history: [],
      dueAt: NOON + 7 * DAY,
    })
    expect(look({ ...GOOD, status: 'revoked' }, reject('expired', 'x', { at: NOON })).status).toBe('revoked')
  })
})

describe('a badge that says something else', () => {
  test('is good, and what is another now is told once', () => {
    const first = look(GOOD, seen({ name: 'Other', criteria: { text: 'Nothing.' } }, 'other-picture'))
    expect(first).toMatchObject({ status: 'good', isGood: true })
    expect(first.history).toEqual([{ at: NOON, what: 'changed', fields: ['name', 'criteria', 'picture'] }])
    const same = seen({ name: 'Other', criteria: { text: 'Nothing.' } }, 'other-picture')
    expect(look(apply(GOOD, first), same, NOON + DAY).history).toEqual(first.history)
  })

  test('another time is told again, and so is what it was when it was added', () => {
    const first = apply(GOOD, look(GOOD, seen({ name: 'Other' })))
    const second = apply(first, look(first, seen({ name: 'Third' }), NOON + DAY))
    const back = look(second, seen(), NOON + 2 * DAY)
    expect(back.seen).toBeNull()
    expect(back.history.at(-1)).toEqual({ at: NOON + 2 * DAY, what: 'changed', fields: [] })
    expect(back.history).toHaveLength(3)
  })

  test('every night for years fills no disk', () => {
    let badge = GOOD
    for (let night = 0; night < 400; night++)
      badge = apply(badge, look(badge, seen({ name: `Name ${night}` }), NOON + night * DAY))
    expect(badge.history).toHaveLength(100)
    expect(badge.history.at(-1)).toMatchObject({ at: NOON + 399 * DAY })
  })
})

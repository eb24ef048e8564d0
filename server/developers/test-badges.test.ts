import { expect, test } from 'vitest'
import { type CheckContext, checkAssertion } from '../checking/check-assertion.ts'
import { REASON_OF, type RejectionCode } from '../openbadges/rejections.ts'
import { createFakeWeb } from '../testing/fake-web.ts'
import { NOON } from '../testing/world.ts'
import { CARDS } from './cards.ts'
import { listRows } from './rows.ts'
import { createTestBadges } from './test-badges.ts'

const PUBLIC_URL = 'https://backpack.example/below/'
const ROOT = `${PUBLIC_URL}test-badges/`
const EARNER = 'earner@home.example'
const badges = createTestBadges(PUBLIC_URL, 'a secret of at least thirty-two characters')

const check = (entry: string, context: Partial<CheckContext> = {}) => {
  const web = createFakeWeb()
  return checkAssertion(entry, {
    fetchSafely: web.fetchSafely,
    now: NOON,
    ownHost: 'backpack.example',
    addresses: [EARNER],
    findHeld: async () => null,
    readOwn: (url) => badges.read(url, EARNER),
    ...context,
  })
}

const codes = Object.keys(CARDS).filter((name) => name !== 'valid')

test.each(codes)('the card %s ends in its code, every time', async (code) => {
  for (let at = 0; at < 2; at++) {
    expect(await check(`${ROOT}${code}.json`)).toMatchObject({ outcome: 'fault', rejection: { code } })
  }
})

test('the good card can be added by whoever asks, and is another badge behind another question mark', async () => {
  const [first, second] = [await check(`${ROOT}valid.json`), await check(`${ROOT}valid.json?2`)]
  if (first.outcome !== 'ready' || second.outcome !== 'ready') throw new Error('a good card was refused')
  expect(first.badge).toMatchObject({ recipient: EARNER, host: 'backpack.example', version: '2.0' })
  expect(first.badge.fingerprint).not.toBe(second.badge.fingerprint)
})

test('nothing of it is fetched over the network, and nothing else of the backpack is read', async () => {
  const web = createFakeWeb()
  await check(`${ROOT}valid.json`, { fetchSafely: web.fetchSafely })
  expect(web.fetched).toEqual([])
  for (const path of [
    'account',
    'test-badges/nothing.json',
    'test-badges/constructor.json',
    'test-badges/valid/self',
  ])
    expect(await check(PUBLIC_URL + path), path).toMatchObject({
      outcome: 'fault',
      rejection: { code: 'forbidden-address' },
    })
})

test('where there are no test badges the backpack reads nothing of itself', async () => {
  const web = createFakeWeb()
  const judged = await checkAssertion(`${ROOT}valid.json`, {
    fetchSafely: web.fetchSafely,
    now: NOON,
    ownHost: 'backpack.example',
    addresses: [EARNER],
    findHeld: async () => null,
  })
  expect(judged).toMatchObject({ outcome: 'fault', rejection: { code: 'forbidden-address' } })
  expect(web.fetched).toEqual([])
})

test('there is a line for every code, under its word, and one for what can be added', () => {
  const rows = listRows(ROOT, 'fresh')
  expect(rows.map(({ code }) => code).sort()).toEqual([...Object.keys(REASON_OF), 'valid'].sort())
  for (const { code, reason } of rows)
    expect(reason).toBe(code === 'valid' ? null : REASON_OF[code as RejectionCode])
  expect(rows.filter(({ entries }) => entries.length === 0).map(({ code }) => code)).toEqual([
    'backpack-unavailable',
  ])
})

test('the lines that no document brings about end in their code too', async () => {
  for (const code of ['not-a-reference', 'forbidden-address'] as const) {
    const entry = listRows(ROOT, 'fresh').find((row) => row.code === code)?.entries[0] ?? ''
    const { fetchSafely } = createFakeWeb()
    const judged = await check(entry, {
      fetchSafely: async (url, options) =>
        url.startsWith('http://10.')
          ? { ok: false, failure: { code: 'forbidden-address', detail: '' } }
          : fetchSafely(url, options),
    })
    expect(judged).toMatchObject({ outcome: 'fault', rejection: { code } })
  }
})

test('over the network a card answers as what it stands for, and leads from document to document', async () => {
  const read = async (url: string) => {
    const sent = await badges.send(url.slice(ROOT.length), '')
    if (sent === null) throw new Error(`nothing is at ${url}`)
    return sent
  }
  const json = async (url: string) => JSON.parse(Buffer.from((await read(url)).body).toString())
  const assertion = await json(`${ROOT}valid.json`)
  expect(assertion).toMatchObject({ id: `${ROOT}valid.json`, recipient: { identity: 'you@example.org' } })
  const badgeClass = await json(assertion.badge)
  expect((await read(badgeClass.image)).type).toBe('image/png')
  const issuer = await json(badgeClass.issuer)
  expect(await json(issuer.publicKey[0])).toMatchObject({ owner: issuer.id })

  const statusOf = async (code: string) => (await read(`${ROOT}${code}.json`)).status
  expect(await statusOf('revoked')).toBe(410)
  expect(await statusOf('not-found')).toBe(404)
  expect(await statusOf('http-error')).toBe(500)
  expect(await statusOf('unreachable')).toBe(503)
  expect(await read(`${ROOT}too-many-redirects.json`)).toMatchObject({
    status: 302,
    location: `${ROOT}too-many-redirects.json`,
  })
  expect(await badges.send('../account', '')).toBeNull()
})

test('the key is the same at every start, and another one for another secret', async () => {
  const keyOf = async (secret: string) =>
    Buffer.from((await createTestBadges(PUBLIC_URL, secret).send('key.json', ''))?.body ?? '').toString()
  expect(await keyOf('one secret')).toBe(await keyOf('one secret'))
  expect(await keyOf('one secret')).not.toBe(await keyOf('another'))
})

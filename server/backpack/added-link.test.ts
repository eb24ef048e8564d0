import { expect, test } from 'vitest'
import { readConfig } from '../config.ts'
import { addedUrl, readAddedLink } from './added-link.ts'

const SECRET = 'a secret of at least thirty-two characters'
const NOON = Date.UTC(2026, 10, 3, 12)
const DAY = 24 * 60 * 60_000

function makeUrl(requestId: string, accountId: string): URL {
  const read = readConfig({ PUBLIC_URL: 'http://localhost:8888/wallet/' })
  if (!read.ok) throw new Error(read.problems.join(' '))
  return new URL(addedUrl({ config: read.config, secret: SECRET }, { requestId, accountId }, NOON))
}

const partsOf = (url: URL) => ({
  request: url.pathname.split('/').at(-1),
  account: url.searchParams.get('account'),
  until: url.searchParams.get('until'),
  signature: url.searchParams.get('signature'),
})

test('the link says which request and account it is for, below the mount path', () => {
  const url = makeUrl('request', 'account')
  expect(url.pathname).toBe('/wallet/added/request')
  expect(readAddedLink(SECRET, partsOf(url), NOON)).toMatchObject({
    requestId: 'request',
    accountId: 'account',
  })
})

test.each(['12345678', '1234-5678', 'a1234567890123456b', '1234-5678-9012-3456', '00000000000000000000-0'])(
  'no group of eight digits is left of the id %s, and it is read back',
  (id) => {
    const url = makeUrl(id, id)
    expect(url.href).not.toMatch(/\d{4}[-.]?\d{4}/)
    expect(readAddedLink(SECRET, partsOf(url), NOON)).toMatchObject({ requestId: id, accountId: id })
  },
)

test('the link holds for thirty days, to the millisecond', () => {
  const parts = partsOf(makeUrl('request', 'account'))
  expect(readAddedLink(SECRET, parts, NOON + 30 * DAY - 1)).not.toBeNull()
  expect(readAddedLink(SECRET, parts, NOON + 30 * DAY)).toBeNull()
})

test.each([
  ['request', 'other'],
  ['account', 'other'],
  ['until', 'zzzzzzzzz'],
  ['until', '*'],
  ['signature', 'x'],
  ['signature', ['a', 'b']],
  ['account', undefined],
])('a link whose %s was changed to %s is none', (part, value) => {
  const parts = { ...partsOf(makeUrl('request', 'account')), [part]: value }
  expect(readAddedLink(SECRET, parts, NOON)).toBeNull()
})

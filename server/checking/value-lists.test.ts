import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import type { Json } from '../openbadges/assertion.ts'
import { decodeDataUri } from '../openbadges/data-uri.ts'
import { parseDate } from '../openbadges/dates.ts'
import { readImage } from '../openbadges/image.ts'
import { readLegacyRecipient, readRecipient } from '../openbadges/recipient.ts'
import { readHttpUrl } from '../openbadges/urls.ts'
import { parseIssuer } from '../openbadges/v0_5.ts'
import { parseAssertion } from '../openbadges/v1.ts'
import { createSample } from './testing/sample-badges.ts'

/** What the validator of the first Backpack took and refused, value by value; in the corpus, where that is. */
const FILE = resolve(
  process.env.CORPUS_DIR ?? '../shared/corpus',
  'fixtures/mozilla-validator/test-data.json',
)
type Lists = Record<string, { good: Json[]; bad: Json[] }>
const lists: Lists = existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : {}

const isRecipient = (members: object) =>
  readRecipient({ type: 'email', hashed: false, identity: 'a@b.example', ...members }).ok
const isDate = (value: Json) => parseDate(value, { asEndOfDay: false }) !== null
const isVerifyType = (type: Json) => {
  const { assertion } = createSample('1.0')
  return parseAssertion({ ...assertion, verify: { ...assertion.verify, type } }, '1.0').ok
}

const isPicture = (value: Json) => {
  const decoded = decodeDataUri(String(value), 10_000)
  return decoded.ok && readImage(decoded.value).ok
}

const TAKES: [list: string, isTaken: (value: Json) => boolean][] = [
  ['HASHES', (value) => readLegacyRecipient(String(value), '').ok],
  ['TIMES', isDate],
  ['ISO8601', isDate],
  [
    'BOOLEANS',
    (hashed) => isRecipient({ hashed, identity: /^true$/i.test(String(hashed)) ? 'md5$00' : 'a@b.example' }),
  ],
  ['VERIFY_TYPES', isVerifyType],
  ['ORIGINS', (origin) => parseIssuer({ name: 'Issuer', origin }).ok],
  ['ABSOLUTE_URLS', (value) => readHttpUrl(String(value)) !== null],
  ['IMAGE_DATA_URLS', isPicture],
]

/** Where we differ, and why. */
const DIFFERS = new Map<Json, string>([
  ['201302', 'ISO 8601: six digits are no month, since they could be a day of another century'],
])

test.skipIf(!existsSync(FILE))('the lists are there, else their values are not tried', () => {
  expect(Object.keys(lists)).toEqual(expect.arrayContaining(TAKES.map(([list]) => list)))
})

test.skipIf(!existsSync(FILE)).each(TAKES)(
  'what the first Backpack took as one of %s is taken, and nothing else',
  (list, isTaken) => {
    const { good = [], bad = [] } = lists[list] ?? {}
    expect(good.filter((value) => isTaken(value) === DIFFERS.has(value))).toEqual([])
    expect(bad.filter(isTaken)).toEqual([])
  },
)

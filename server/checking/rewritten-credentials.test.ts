import { expect, test } from 'vitest'
import type { Json, JsonObject } from '../openbadges/assertion.ts'
import { isObject } from '../openbadges/json.ts'
import { createFakeWeb } from '../testing/fake-web.ts'
import { type Bendable, check, createPng, HOST, NOON } from './testing/sample-badges.ts'
import {
  CREDENTIAL_URL,
  createController,
  createCredential,
  createParty,
  createStatusList,
  LIST_URL,
  prove,
} from './testing/sample-credentials.ts'

/**
 * A proof over RDF holds however its statements are written. Whoever has a proven credential that is worth nothing may
 * write each of its members anew; it must never become worth something.
 */

const PARTY = createParty('Ed25519')
const INDEX = 4711
const STRING = 'http://www.w3.org/2001/XMLSchema#string'
const DATE = 'http://www.w3.org/2001/XMLSchema#dateTime'
const CREDENTIALS = 'https://www.w3.org/2018/credentials#'

const createStatus = () => ({
  id: `${LIST_URL}#${INDEX}`,
  type: 'BitstringStatusListEntry',
  statusPurpose: 'revocation',
  statusListIndex: String(INDEX),
  statusListCredential: LIST_URL,
})

/** What a value may be written as instead. */
const FORMS: readonly [name: string, write: (value: Json) => Json][] = [
  ['a value object', (value) => ({ '@value': value })],
  ['a typed value', (value) => ({ '@value': value, '@type': STRING })],
  ['a typed date', (value) => ({ '@value': value, '@type': DATE })],
  ['a node', (value) => ({ id: value })],
  ['a node by keyword', (value) => ({ '@id': value })],
  ['a list of one', (value) => [value]],
  ['a set', (value) => ({ '@set': [value] })],
  ['a list of it and nothing', (value) => [null, value]],
]

/** Where a member may go instead: under another name, or to another place that is the same node. */
const MOVES: readonly [name: string, move: (holder: JsonObject, key: string, whole: JsonObject) => void][] = [
  ['its IRI', (holder, key) => rename(holder, key, `${CREDENTIALS}${key}`)],
  ['a capital letter', (holder, key) => rename(holder, key, key.slice(0, 1).toUpperCase() + key.slice(1))],
  ['a keyword', (holder, key) => rename(holder, key, `@${key}`)],
  ['a nest', (holder, key) => rename(holder, key, '@nest', (value) => ({ [key]: value }))],
  ['what is included', (holder, key) => rename(holder, key, '@included', (value) => [{ [key]: value }])],
  [
    'a twin',
    (holder, key, whole) => {
      whole.evidence = [
        {
          ...('id' in holder ? { id: holder.id ?? null } : {}),
          type: ['Evidence'],
          [key]: holder[key] ?? null,
        },
      ]
      delete holder[key]
    },
  ],
  [
    'a context of nothing',
    (holder, key) =>
      rename(holder, key, key, (value) => (isObject(value) ? { '@context': null, ...value } : value)),
  ],
]

function rename(holder: JsonObject, key: string, name: string, wrap = (value: Json): Json => value): void {
  const value = holder[key] ?? null
  delete holder[key]
  holder[name] = wrap(value)
}

/** Each way to write one member of a credential anew; its proof stays. */
function* listRewritten(credential: JsonObject): Generator<[name: string, document: JsonObject]> {
  for (const path of listPaths(credential)) {
    const name = path.join('.')
    for (const [form, write] of FORMS)
      yield [
        `${name} as ${form}`,
        bend(credential, path, (holder, key) => {
          holder[key] = write(holder[key] ?? null)
        }),
      ]
    for (const [place, move] of MOVES) yield [`${name} in ${place}`, bend(credential, path, move)]
  }
}

function bend(
  credential: JsonObject,
  path: readonly string[],
  change: (holder: JsonObject, key: string, whole: JsonObject) => void,
): JsonObject {
  const whole = structuredClone(credential)
  const holder = path.slice(0, -1).reduce<Bendable>((object, key) => object[key], whole)
  change(holder, path.at(-1) ?? '', whole)
  return whole
}

function* listPaths(value: Json, path: readonly string[] = []): Generator<readonly string[]> {
  for (const [key, member] of Object.entries(value ?? {})) {
    if (path.length === 0 && key === 'proof') continue
    yield [...path, key]
    if (typeof member === 'object') yield* listPaths(member, [...path, key])
  }
}

test.each<[what: string, code: string, worthless: (credential: Bendable) => void]>([
  ['revoked', 'revoked', (credential) => Object.assign(credential, { credentialStatus: createStatus() })],
  ['expired', 'expired', (credential) => Object.assign(credential, { validUntil: '2026-05-02T00:00:00Z' })],
  [
    "somebody else's",
    'recipient-mismatch',
    ({ credentialSubject }) =>
      Object.assign(credentialSubject.identifier[0], { identityHash: 'b@b.example' }),
  ],
])('a proven credential that is %s stays so, however it is written', async (_what, code, makeWorthless) => {
  const web = createFakeWeb()
  web.put(PARTY.issuer, createController(PARTY))
  web.put(`${HOST}/image.png`, { body: createPng(), contentType: 'image/png' })
  web.put(LIST_URL, await prove(createStatusList(PARTY.issuer, [INDEX]), PARTY))
  const credential = createCredential(PARTY.issuer)
  makeWorthless(credential)
  const proven = await prove(credential, PARTY)
  const judge = async (document: JsonObject) => {
    web.put(CREDENTIAL_URL, { body: JSON.stringify(document) })
    const checked = await check(web, CREDENTIAL_URL, { now: NOON })
    return checked.outcome === 'fault' ? checked.rejection.code : checked.outcome
  }
  expect(await judge(proven)).toBe(code)
  const accepted: string[] = []
  const codes = new Set<string>()
  for (const [name, document] of listRewritten(proven)) {
    const judged = await judge(document)
    codes.add(judged)
    if (judged === 'ready') accepted.push(name)
  }
  expect(accepted).toEqual([])
  // Some are the same statements in other words, some are not, and some are no words at all.
  expect([...codes]).toEqual(expect.arrayContaining([code, 'wrong-type', 'unknown-version']))
})

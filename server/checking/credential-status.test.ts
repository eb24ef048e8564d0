import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { createFakeWeb } from '../testing/fake-web.ts'
import { isClause } from './testing/cases/specifications.ts'
import { type Bendable, check, createPng, HOST, NOON } from './testing/sample-badges.ts'
import {
  CREDENTIAL_URL,
  createController,
  createCredential,
  createParty,
  createStatusList,
  LIST_URL,
  makeToken,
  prove,
} from './testing/sample-credentials.ts'

const ISSUER = createParty('Ed25519')
const OTHER = createParty('Ed25519', 'did:key')
const INDEX = 130_007

const STEP_4 = 'OB 3.0 "OpenBadgeCredential Verification", step 4'
const VALIDATE = 'Bitstring Status List 1.0 "Validate Algorithm"'
const EXPAND = 'Bitstring Status List 1.0 "Bitstring Expansion Algorithm"'
const ENTRY = 'Bitstring Status List 1.0 "BitstringStatusListEntry"'
const LIST = 'Bitstring Status List 1.0 "BitstringStatusListCredential"'
const REVOKED = '1EdTech Revocation List Status Method 1.0 "1EdTechRevocationList"'
const CONTEXTS = 'VC Data Model 2.0 "Contexts"'
const STATUS_SECTION = 'VC Data Model 2.0 "Status"'

const LISTS = [
  ['BitstringStatusListEntry', 'BitstringStatusList'],
  ['StatusList2021Entry', 'StatusList2021'],
] as const

const createEntry = (type: string, purpose = 'revocation', index: unknown = String(INDEX)) => ({
  id: `${LIST_URL}#${INDEX}`,
  type,
  statusPurpose: purpose,
  statusListIndex: index,
  statusListCredential: LIST_URL,
})

/** Judges a good credential with this status, and this at the list's address. */
async function judge(status: Bendable, list?: Bendable | string, now = NOON) {
  const web = createFakeWeb()
  web.put(ISSUER.issuer, createController(ISSUER))
  web.put(`${HOST}/image.png`, { body: createPng(), contentType: 'image/png' })
  if (list !== undefined) web.put(LIST_URL, { body: typeof list === 'string' ? list : JSON.stringify(list) })
  const document = { ...createCredential(ISSUER.issuer), credentialStatus: status }
  // Over JSON: whether the words of a status are defined is not what is looked at here.
  web.put(CREDENTIAL_URL, { body: await prove(document, ISSUER, { cryptosuite: 'eddsa-jcs-2022' }) })
  const checked = await check(web, CREDENTIAL_URL, { now })
  return checked.outcome === 'fault' ? checked.rejection.code : checked.outcome
}

const proveList = (set: number[], options = {}, bend: (list: Bendable) => void = () => {}) => {
  const list = createStatusList(ISSUER.issuer, set, options)
  bend(list)
  return prove(list, ISSUER, { cryptosuite: 'eddsa-jcs-2022' })
}

test.each(LISTS)(
  `a credential is revoked when its bit is set in a %s, whatever secures the list [${VALIDATE}]`,
  async (entry, type) => {
    const status = createEntry(entry)
    const neighbours = [INDEX - 1, INDEX + 1, INDEX ^ 7]
    const isSet = createStatusList(ISSUER.issuer, [INDEX], { type })
    const isClear = createStatusList(ISSUER.issuer, neighbours, { type })
    for (const cryptosuite of ['eddsa-rdfc-2022', 'eddsa-jcs-2022']) {
      expect(await judge(status, await prove(isSet, ISSUER, { cryptosuite }))).toBe('revoked')
      expect(await judge(status, await prove(isClear, ISSUER, { cryptosuite }))).toBe('ready')
    }
    expect(await judge(status, await makeToken(isSet, ISSUER))).toBe('revoked')
    expect(await judge(status, await makeToken(isClear, ISSUER, { isWrapped: true }))).toBe('ready')
    expect(await judge(status, JSON.stringify(await makeToken(isClear, ISSUER)))).toBe('ready')
  },
)

test(`a status with a proof over RDF is read as well [${STEP_4}]`, async () => {
  const web = createFakeWeb()
  web.put(ISSUER.issuer, createController(ISSUER))
  web.put(`${HOST}/image.png`, { body: createPng(), contentType: 'image/png' })
  web.put(LIST_URL, await prove(createStatusList(ISSUER.issuer, [INDEX]), ISSUER))
  const document = {
    ...createCredential(ISSUER.issuer),
    credentialStatus: createEntry('BitstringStatusListEntry'),
  }
  web.put(CREDENTIAL_URL, await prove(document, ISSUER))
  expect(await check(web, CREDENTIAL_URL)).toMatchObject({
    rejection: { code: 'revoked', document: 'revocation-list', url: LIST_URL },
  })
})

test(`a purpose is read in any letter case, of the status and of its list [${ENTRY}]`, async () => {
  for (const purpose of ['Revocation', ' REVOCATION ']) {
    const status = createEntry('BitstringStatusListEntry', purpose)
    expect(await judge(status, await proveList([INDEX]))).toBe('revoked')
    expect(await judge(STATUS, await proveList([INDEX], { purpose }))).toBe('revoked')
    expect(await judge(status, await proveList([], { purpose }))).toBe('ready')
    expect(await judge(status, await proveList([], { purpose: 'Suspension' }))).toBe(
      'revocation-list-malformed',
    )
  }
})

test.each([[{ '@value': 'revocation' }], [[{ '@value': 'message' }]], [7]])(
  `a purpose that is no plain text, such as %j, does not hide a revocation [${ENTRY}]`,
  async (purpose) => {
    const status = { ...createEntry('BitstringStatusListEntry'), statusPurpose: purpose }
    expect(await judge(status, await proveList([INDEX]))).toBe('wrong-type')
    expect(await judge({ ...status, type: 'OtherStatus' })).toBe('status-unsupported')
  },
)

test(`who rewrites the purpose of a status leaves a proof over RDF good, and gains nothing [${STEP_4}]`, async () => {
  const web = createFakeWeb()
  web.put(ISSUER.issuer, createController(ISSUER))
  web.put(`${HOST}/image.png`, { body: createPng(), contentType: 'image/png' })
  web.put(LIST_URL, await prove(createStatusList(ISSUER.issuer, [INDEX]), ISSUER))
  const status = createEntry('BitstringStatusListEntry')
  const revoked = await prove({ ...createCredential(ISSUER.issuer), credentialStatus: status }, ISSUER)
  const rewritten = { ...revoked, credentialStatus: { ...status, statusPurpose: { '@value': 'revocation' } } }
  web.put(CREDENTIAL_URL, rewritten)
  expect(await check(web, CREDENTIAL_URL)).toMatchObject({ rejection: { code: 'wrong-type' } })
})

test(`a set bit for suspension suspends; messages and refreshes end nothing [${ENTRY}]`, async () => {
  const status = (purpose: string) => createEntry('BitstringStatusListEntry', purpose)
  expect(await judge(status('suspension'), await proveList([INDEX], { purpose: 'suspension' }))).toBe(
    'suspended',
  )
  expect(await judge(status('suspension'), await proveList([], { purpose: 'suspension' }))).toBe('ready')
  for (const purpose of ['message', 'refresh']) expect(await judge(status(purpose))).toBe('ready')
})

test(`one of several statuses is enough [${STATUS_SECTION}]`, async () => {
  const list = await proveList([INDEX])
  const clear = createEntry('BitstringStatusListEntry', 'revocation', 5)
  expect(await judge([clear, createEntry('BitstringStatusListEntry')], list)).toBe('revoked')
  expect(await judge([clear, clear], list)).toBe('ready')
  expect(await judge(Array(5).fill(clear), list)).toBe('status-unsupported')
})

const STATUS = createEntry('BitstringStatusListEntry')

test.each<[what: string, code: string, clause: string, make: () => Promise<Bendable | string | undefined>]>([
  ['that is gone', 'revocation-list-inaccessible', STEP_4, async () => undefined],
  ['that is a page', 'revocation-list-malformed', VALIDATE, async () => '<p>Hello'],
  ['without a proof', 'proof-missing', VALIDATE, async () => createStatusList(ISSUER.issuer, [])],
  [
    'changed after it was signed',
    'signature',
    VALIDATE,
    async () => {
      const list = await proveList([INDEX])
      return {
        ...list,
        credentialSubject: createStatusList(ISSUER.issuer, []).credentialSubject,
        validFrom: '2026-05-02T00:00:00Z',
      }
    },
  ],
  [
    "in another's name",
    'key-not-linked',
    VALIDATE,
    () => prove(createStatusList(OTHER.issuer, []), { ...ISSUER }),
  ],
  ['of another issuer', 'key-not-linked', LIST, () => prove(createStatusList(OTHER.issuer, []), OTHER)],
  [
    "that another signed in the issuer's name",
    'key-not-linked',
    VALIDATE,
    () => prove(createStatusList(ISSUER.issuer, []), OTHER),
  ],
  [
    'for another purpose',
    'revocation-list-malformed',
    VALIDATE,
    () => proveList([], { purpose: 'suspension' }),
  ],
  ['of another type', 'revocation-list-malformed', LIST, () => proveList([], { type: 'StatusList2021' })],
  [
    'that is shorter than allowed',
    'revocation-list-malformed',
    VALIDATE,
    () => proveList([], { bytes: 16_383 }),
  ],
  [
    'that is no multibase',
    'revocation-list-malformed',
    EXPAND,
    () =>
      proveList([], {}, (list) => {
        list.credentialSubject.encodedList = list.credentialSubject.encodedList.slice(1)
      }),
  ],
  [
    'that is no gzip',
    'revocation-list-malformed',
    EXPAND,
    () =>
      proveList([], {}, (list) => {
        list.credentialSubject.encodedList = 'uAAAA'
      }),
  ],
  [
    'that is a bomb',
    'too-large',
    EXPAND,
    () =>
      proveList([], {}, (list) => {
        list.credentialSubject.encodedList = `u${gzipSync(new Uint8Array(9_000_000)).toString('base64url')}`
      }),
  ],
  [
    'that has ended',
    'revocation-list-inaccessible',
    LIST,
    () =>
      proveList([], {}, (list) => {
        list.validUntil = new Date(NOON).toISOString()
      }),
  ],
  [
    'that has not begun',
    'revocation-list-inaccessible',
    LIST,
    () =>
      proveList([], {}, (list) => {
        list.validFrom = '2027-01-01T00:00:00Z'
      }),
  ],
  [
    'in unknown words',
    'context-unknown',
    CONTEXTS,
    () =>
      proveList([], {}, (list) => {
        list['@context'].push('https://x.example/v1')
      }),
  ],
])('a list %s is no leave (%s) [%s]', async (_what, code, clause, make) => {
  expect(isClause(clause)).toBe(true)
  expect(await judge(STATUS, await make())).toBe(code)
})

test.each<[what: string, code: string, clause: string, status: Bendable]>([
  [
    'an index beyond the list',
    'revocation-list-malformed',
    VALIDATE,
    createEntry('BitstringStatusListEntry', 'revocation', 131_072),
  ],
  [
    'an index beyond 32 bits',
    'revocation-list-malformed',
    VALIDATE,
    createEntry('BitstringStatusListEntry', 'revocation', 2 ** 35),
  ],
  ['a negative index', 'wrong-type', ENTRY, createEntry('BitstringStatusListEntry', 'revocation', -1)],
  ['an index in words', 'wrong-type', ENTRY, createEntry('BitstringStatusListEntry', 'revocation', 'five')],
  ['no list', 'wrong-type', ENTRY, { ...STATUS, statusListCredential: undefined }],
  ['no object', 'wrong-type', STATUS_SECTION, 'https://issuer.example/status'],
  ['an unknown type', 'status-unsupported', STATUS_SECTION, { id: 'urn:x', type: 'Tomorrow' }],
  [
    'an unknown type for revocation',
    'status-unsupported',
    STATUS_SECTION,
    { id: 'urn:x', type: 'Tomorrow', statusPurpose: 'revocation' },
  ],
  [
    'an unknown type for something else',
    'ready',
    STATUS_SECTION,
    { id: 'urn:x', type: 'Tomorrow', statusPurpose: 'message' },
  ],
])('a status with %s: %s [%s]', async (_what, code, clause, status) => {
  expect(isClause(clause)).toBe(true)
  const written = JSON.parse(JSON.stringify(status))
  expect(await judge(written, await proveList([]))).toBe(code)
})

const NAMES = { id: LIST_URL, type: '1EdTechRevocationList' }

test.each<[what: string, code: string, list: Bendable | undefined]>([
  [
    'names it',
    'revoked',
    { issuer: ISSUER.issuer, revokedCredential: [{ id: CREDENTIAL_URL, revoked: true }] },
  ],
  ['names it alone', 'revoked', { issuer: ISSUER.issuer, revokedCredential: { id: CREDENTIAL_URL } }],
  ['names it as a text', 'revoked', { issuer: { id: ISSUER.issuer }, revokedCredentials: [CREDENTIAL_URL] }],
  [
    'names it and takes it back',
    'ready',
    { issuer: ISSUER.issuer, revokedCredential: [{ id: CREDENTIAL_URL, revoked: false }] },
  ],
  [
    'names others',
    'ready',
    { issuer: ISSUER.issuer, revokedCredential: [{ id: `${CREDENTIAL_URL}2` }, { id: 'constructor' }] },
  ],
  ['is empty', 'ready', { issuer: ISSUER.issuer, revokedCredential: [] }],
  ["is another issuer's", 'key-not-linked', { issuer: OTHER.issuer, revokedCredential: [] }],
  ["is nobody's", 'revocation-list-malformed', { revokedCredential: [] }],
  ['is none', 'revocation-list-malformed', { issuer: ISSUER.issuer }],
  ['is gone', 'revocation-list-inaccessible', undefined],
])(`1EdTech's list that %s: %s [${REVOKED}]`, async (_what, code, list) => {
  expect(isClause(REVOKED)).toBe(true)
  expect(await judge(NAMES, list)).toBe(code)
})

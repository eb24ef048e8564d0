import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { JsonObject } from './assertion.ts'
import { checkRecipients, readSubject } from './recipient.ts'

const EARNER = 'Earner@home.example'

const hash = (algorithm: string, text: string) =>
  `${algorithm}$${createHash(algorithm).update(text).digest('hex')}`

const createIdentifier = (members: JsonObject = {}): JsonObject => ({
  type: 'IdentityObject',
  identityType: 'emailAddress',
  hashed: false,
  identityHash: EARNER,
  ...members,
})

function judge(subject: JsonObject): string {
  const read = readSubject(subject)
  if (!read.ok) return read.rejection.code
  const checked = checkRecipients(read.value, [EARNER, EARNER.toLowerCase()])
  return checked.ok ? checked.value : checked.rejection.code
}

const MATCH = EARNER.toLowerCase()

test.each<[what: string, subject: JsonObject, verdict: string]>([
  ['a plain address', { identifier: [createIdentifier()] }, MATCH],
  ['one identifier without a list', { identifier: createIdentifier() }, MATCH],
  [
    'an address in other letter cases',
    { identifier: createIdentifier({ identityHash: EARNER.toUpperCase() }) },
    MATCH,
  ],
  ['a salt beside a plain address', { identifier: createIdentifier({ salt: 'deadsea' }) }, MATCH],
  ['the name of the type from before', { identifier: createIdentifier({ identityType: 'email' }) }, MATCH],
  ['a mailto: id', { id: `mailto:${EARNER}` }, MATCH],
  ['a mailto: id with escapes', { id: 'mailto:earner%40home.example?subject=x' }, MATCH],
  ['an address beside a DID', { id: 'did:example:me', identifier: createIdentifier() }, MATCH],
  [
    'an address beside a name',
    { identifier: [createIdentifier({ identityType: 'userName', identityHash: 'me' }), createIdentifier()] },
    MATCH,
  ],
  [
    'one of two addresses',
    { identifier: [createIdentifier({ identityHash: 'old@home.example' }), createIdentifier()] },
    MATCH,
  ],
  [
    'another address',
    { identifier: createIdentifier({ identityHash: 'other@home.example' }) },
    'recipient-mismatch',
  ],
  [
    'another address beside a DID',
    { id: 'did:example:me', identifier: createIdentifier({ identityHash: 'other@home.example' }) },
    'recipient-mismatch',
  ],
  ['only a DID', { id: 'did:example:me' }, 'recipient-type'],
  ['only a URL', { id: 'https://home.example/earner' }, 'recipient-type'],
  ['only a name', { identifier: createIdentifier({ identityType: 'name' }) }, 'recipient-type'],
  [
    "an address as another's name",
    { identifier: createIdentifier({ identityType: 'sourcedId' }) },
    'recipient-type',
  ],
  ['nobody', {}, 'missing-field'],
  ['an empty list', { identifier: [] }, 'missing-field'],
  ['an identifier that is a text', { identifier: [EARNER] }, 'wrong-type'],
  ['an id that is a number', { id: 1 }, 'wrong-type'],
  [
    'an identifier without its type',
    { identifier: { hashed: false, identityHash: EARNER } },
    'missing-field',
  ],
  [
    'an identifier without its identity',
    { identifier: { hashed: false, identityType: 'emailAddress' } },
    'missing-field',
  ],
  ['hashed, and it is not', { identifier: createIdentifier({ hashed: true }) }, 'recipient-malformed'],
  [
    'not hashed, and it is',
    { identifier: createIdentifier({ identityHash: hash('sha256', EARNER) }) },
    'recipient-malformed',
  ],
  [
    'an unknown hash',
    { identifier: createIdentifier({ hashed: true, identityHash: 'sha3$abcdef' }) },
    'recipient-malformed',
  ],
])('OB 3.0 IdentityObject: %s', (_what, subject, verdict) => {
  expect(judge(subject)).toBe(verdict)
})

test.each(
  ['md5', 'sha1', 'sha256', 'sha512'].flatMap((algorithm) =>
    [undefined, 'sel gris', ' '].flatMap((salt) =>
      [EARNER, EARNER.toLowerCase(), EARNER.toUpperCase()].map(
        (spelling) => [algorithm, salt, spelling] as const,
      ),
    ),
  ),
)('OB 3.0 IdentityHash: %s with salt %j of %s is the account', (algorithm, salt, spelling) => {
  const salted = salt === undefined ? {} : { salt }
  const identityHash = hash(algorithm, spelling + (salt ?? ''))
  for (const hashed of [true, undefined]) {
    const identifier = createIdentifier({ ...salted, identityHash })
    if (hashed === undefined) delete identifier.hashed
    else identifier.hashed = hashed
    expect(judge({ identifier })).toBe(MATCH)
    expect(judge({ identifier: { ...identifier, salt: 'another' } })).toBe('recipient-mismatch')
  }
})

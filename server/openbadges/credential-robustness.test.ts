import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Json, JsonObject } from './assertion.ts'
import { readBit } from './bitstring.ts'
import { checkCompactForm, checkContexts, checkOpenBadgesContext } from './compact-form.ts'
import { readController, readMethod } from './controller.ts'
import { readProofs, verifyProof } from './data-integrity.ts'
import { isSameIdentifier, readDid } from './identifiers.ts'
import { checkJwtClaims, readJwtCredential } from './jwt-claims.ts'
import { decodeMultibase, readMultikey } from './multikey.ts'
import { readSubject } from './recipient.ts'
import { ok, REASON_OF, type Result } from './rejections.ts'
import { readRevokedCredentials, readStatuses, readStatusList } from './status.ts'
import { parseAssertion, parseBadgeClass, parseIssuer } from './v3.ts'

const MEMBERS =
  `@context id type issuer name credentialSubject achievement criteria identifier identityHash identityType
hashed salt validFrom validUntil issuanceDate expirationDate credentialStatus statusListIndex statusListCredential
statusPurpose statusSize encodedList revokedCredential revoked proof proofValue proofPurpose cryptosuite expires
verificationMethod assertionMethod controller publicKeyMultibase publicKeyJwk previousProof vc iss nbf exp sub jti image
evidence kty crv x y __proto__ constructor toString`.split(/\s+/)

const TEXTS = [
  'https://www.w3.org/ns/credentials/v2',
  'https://www.w3.org/2018/credentials/v1',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  'https://issuer.example/a#b',
  'VerifiableCredential',
  'OpenBadgeCredential',
  'AchievementSubject',
  'Achievement',
  'Profile',
  'emailAddress',
  'BitstringStatusListEntry',
  'BitstringStatusList',
  '1EdTechRevocationList',
  'revocation',
  'DataIntegrityProof',
  'eddsa-jcs-2022',
  'assertionMethod',
  'did:web:issuer.example#a',
  'did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ1XJPt4swbTQ2',
  'z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ1XJPt4swbTQ2',
  'Ed25519',
  'OKP',
  '2026-05-05T00:00:00Z',
]

const anyText = fc.oneof(fc.constantFrom(...TEXTS), fc.string())
const { document: anyDocument } = fc.letrec<{ value: Json; document: JsonObject }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    anyText,
    fc.constantFrom<Json>(null, true, false, 0, -1, 1777777777, 1e300),
    tie('document'),
    fc.array(tie('value'), { maxLength: 4 }),
  ),
  // As JSON.parse makes them: `__proto__` is then a member like any other.
  document: fc
    .array(fc.tuple(fc.constantFrom(...MEMBERS), tie('value')), { maxLength: 14 })
    .map((members) =>
      JSON.parse(
        `{${members.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join(',')}}`,
      ),
    ),
}))

function expectKnown(result: Result<unknown>): void {
  if (!result.ok) expect(REASON_OF).toHaveProperty([result.rejection.code])
}

test('no document makes a reader of credentials throw', () => {
  const property = fc.property(anyDocument, (document) => {
    expectKnown(parseAssertion(document))
    expectKnown(parseBadgeClass(document))
    expectKnown(parseIssuer(document))
    expectKnown(readSubject(document))
    expectKnown(checkContexts(document, () => false))
    expectKnown(checkOpenBadgesContext(document))
    expectKnown(checkCompactForm(document))
    expectKnown(readProofs(document))
    expectKnown(readController(document, 'https://issuer.example/a'))
    expectKnown(readStatuses(document))
    expectKnown(readRevokedCredentials(document))
    expectKnown(readStatusList(document, { type: 'BitstringStatusList', purpose: 'revocation' }))
    expectKnown(checkJwtClaims(document, { issuer: 'did:x', id: 'urn:x', issuedOn: 0 }))
    expectKnown(parseAssertion(readJwtCredential(document)))
    readMethod(document, 'https://issuer.example/a')
  })
  fc.assert(property, { numRuns: 10_000 })
})

test('no key and no proof makes verifying throw', async () => {
  const proof = fc.record({
    expires: anyText,
    created: anyText,
    '@context': fc.constantFrom<Json>('a', ['a'], null),
  })
  const property = fc.asyncProperty(anyDocument, anyDocument, proof, async (document, jwk, members) => {
    const proofs = readProofs({
      ...document,
      proof: {
        type: 'DataIntegrityProof',
        cryptosuite: 'eddsa-jcs-2022',
        proofPurpose: 'assertionMethod',
        verificationMethod: 'did:x',
        proofValue: 'z2',
        ...members,
      },
    })
    if (!proofs.ok) return expectKnown(proofs)
    for (const each of proofs.value)
      for (const crv of ['Ed25519', 'P-256', 'P-384'])
        expectKnown(await verifyProof(document, each, { kty: 'OKP', ...jwk, crv }, async () => ok('')))
  })
  await fc.assert(property, { numRuns: 1_000 })
})

test('no text makes a reader of keys, names or lists throw', async () => {
  const texts = fc.oneof(
    anyText,
    fc.string({ unit: 'binary' }),
    fc.string().map((text) => `did:web:${text}`),
    fc.base64String().map((text) => `did:jwk:${text}`),
    fc.base64String().map((text) => `z${text}`),
    fc.base64String().map((text) => `u${text}`),
  )
  const property = fc.asyncProperty(texts, anyText, fc.nat(), async (text, other, index) => {
    readDid(text)
    readMultikey(text)
    decodeMultibase(text)
    expect([true, false]).toContain(isSameIdentifier(text, other))
    expectKnown(await readBit(text, index, { isMultibase: true }))
  })
  await fc.assert(property, { numRuns: 3_000 })
})

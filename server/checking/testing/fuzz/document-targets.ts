import type { JsonObject } from '../../../openbadges/assertion.ts'
import { checkNotExpired, checkNotRevokedStub, findOtherClaim } from '../../../openbadges/checks.ts'
import { checkCompactForm, checkContexts, checkOpenBadgesContext } from '../../../openbadges/compact-form.ts'
import { readController, readMethod } from '../../../openbadges/controller.ts'
import { readProofs } from '../../../openbadges/data-integrity.ts'
import { createFingerprint } from '../../../openbadges/fingerprint.ts'
import { readJsonObject } from '../../../openbadges/json.ts'
import { checkJwtClaims, readJwtCredential } from '../../../openbadges/jwt-claims.ts'
import { checkRecipients } from '../../../openbadges/recipient.ts'
import { ok, type Result } from '../../../openbadges/rejections.ts'
import { checkNotListed, listRevokedAssertions, listRevokedKeys } from '../../../openbadges/revocation.ts'
import { checkScope } from '../../../openbadges/scope.ts'
import { readRevokedCredentials, readStatuses, readStatusList } from '../../../openbadges/status.ts'
import { detectVersion, VERSIONS } from '../../../openbadges/versions.ts'
import { isKnownContext } from '../../contexts.ts'
import { createSample, EARNER, HOST, NOON, type SampleVersion } from '../sample-badges.ts'
import { createController, createCredential, createParty, createStatusList } from '../sample-credentials.ts'
import { MEMBERS, mutateJson, WORDS } from './mutate-json.ts'
import { mutateText } from './mutate-text.ts'
import type { Random } from './random.ts'
import type { Target } from './target.ts'

const PARTY = createParty('Ed25519')
const CREDENTIALS: readonly JsonObject[] = [
  createCredential(PARTY.issuer),
  createCredential(PARTY.issuer, 'VC 1.1'),
  {
    ...createCredential(PARTY.issuer),
    credentialStatus: { id: 'urn:x', type: '1EdTechRevocationList' },
    proof: {
      type: 'DataIntegrityProof',
      cryptosuite: 'eddsa-jcs-2022',
      verificationMethod: PARTY.method,
      proofPurpose: 'assertionMethod',
      proofValue: 'z2',
    },
  },
  { iss: PARTY.issuer, nbf: 1, vc: createCredential(PARTY.issuer) },
]
const LISTS: readonly JsonObject[] = [
  {
    type: 'RevocationList',
    revokedAssertions: ['urn:uuid:1', { id: 'urn:uuid:2', revoked: false }, { uid: 'a' }],
  },
  { 'award-1': 'issued in error', 'award-2': null },
  { issuer: PARTY.issuer, revokedCredential: [{ id: 'urn:uuid:1', revoked: true }, 'urn:uuid:2'] },
  createStatusList(PARTY.issuer, [1]),
]
const CONTROLLERS: readonly JsonObject[] = [
  createController(PARTY),
  createController(createParty('P-256', 'did:web')),
  {
    '@context': 'x',
    id: PARTY.issuer,
    assertionMethod: [{ id: '#key', publicKeyJwk: PARTY.jwk, expires: '2030-01-01' }],
  },
]

const listSamples = (version: SampleVersion): JsonObject[] => {
  const { assertion, badgeClass, issuer } = createSample(version)
  return [assertion, badgeClass, issuer, { ...assertion, badge: { ...badgeClass, issuer } }]
}

/** Once in a while the text is changed, not the document: then it may be no JSON, or one that no document is made of. */
function makeDocument(
  seeds: readonly JsonObject[],
  random: Random,
): { text: string; document: Result<JsonObject> } {
  const [seed = {}, other = {}] = [seeds[random.below(seeds.length)], seeds[random.below(seeds.length)]]
  const text = JSON.stringify(mutateJson(seed, other, random))
  const written = random.once(10) ? mutateText(text, [...WORDS, ...MEMBERS], random) : text
  return { text: written, document: readJsonObject(written, 'assertion') }
}

/** A target that is given documents like some good ones. */
const createTarget = (
  name: string,
  seeds: readonly JsonObject[],
  read: (document: JsonObject) => Iterable<Result<unknown>>,
): Target => ({
  name,
  share: 1,
  prepare: (random) => {
    const { text, document } = makeDocument(seeds, random)
    return { run: () => (document.ok ? read(document.value) : [document]), show: () => text }
  },
})

/** All that is asked of a document before anything is fetched, of whichever version it says that it is. */
function* readAssertion(document: JsonObject): Generator<Result<unknown>> {
  yield checkNotRevokedStub(document)
  const detected = detectVersion(document)
  yield detected
  for (const row of detected.ok ? [detected.value] : VERSIONS) {
    const assertion = row.parseAssertion(document)
    yield assertion
    yield row.parseBadgeClass(document)
    const issuer = row.parseIssuer(document)
    yield issuer
    if (issuer.ok && issuer.value.id !== undefined)
      yield checkScope({ ...issuer.value, id: issuer.value.id }, { asked: HOST, final: HOST }, HOST)
    if (!assertion.ok) continue
    yield checkRecipients(assertion.value.recipients, [EARNER, ''])
    yield findOtherClaim(assertion.value, HOST)
    yield checkNotExpired(assertion.value, NOON)
    createFingerprint(assertion.value, { issuer: HOST, host: 'issuer.example', isIdTheirs: false })
  }
}

function* readCredential(document: JsonObject): Generator<Result<unknown>> {
  yield* readAssertion(document)
  yield* readAssertion(readJwtCredential(document))
  yield checkContexts(document, isKnownContext)
  yield checkOpenBadgesContext(document)
  yield checkCompactForm(document)
  yield readProofs(document)
  yield readStatuses(document)
  yield checkJwtClaims(document, { issuer: PARTY.issuer, id: 'urn:x', issuedOn: 0 })
}

function* readLists(list: JsonObject): Generator<Result<unknown>> {
  const assertion = {
    version: '2.0',
    kind: 'signed',
    claims: [],
    recipients: [],
    badge: { url: '' },
    evidence: [],
  } as const
  for (const listed of [listRevokedKeys(list), listRevokedAssertions(list)]) {
    yield listed
    const named = { ...assertion, claims: [], recipients: [], evidence: [], id: `${HOST}/a`, identifier: 'a' }
    if (listed.ok) yield checkNotListed(named, listed.value, HOST)
  }
  yield readRevokedCredentials(list)
  yield readStatusList(list, { type: 'BitstringStatusList', purpose: 'revocation' })
}

function* readControllers(document: JsonObject): Generator<Result<unknown>> {
  yield readController(document, PARTY.issuer)
  yield ok(readMethod(document, PARTY.issuer))
}

export const DOCUMENT_TARGETS: readonly Target[] = [
  ...(['0.5', '1.0', '1.1', '2.0'] as const).map((version) =>
    createTarget(`documents of ${version}`, listSamples(version), readAssertion),
  ),
  createTarget('credentials of 3.0', CREDENTIALS, readCredential),
  createTarget('lists of what is revoked', LISTS, readLists),
  createTarget('documents of controllers', CONTROLLERS, readControllers),
]

import type { Json, JsonObject, Version } from './assertion.ts'
import { getOwn, isObject, listValues } from './json.ts'
import type { Assertion, BadgeClass, Issuer } from './model.ts'
import { ok, type Result, reject } from './rejections.ts'
import { listRevokedAssertions, listRevokedKeys, type Revoked } from './revocation.ts'
import * as v0_5 from './v0_5.ts'
import * as v1 from './v1.ts'
import * as v2 from './v2.ts'
import * as v3 from './v3.ts'

/**
 * One version of Open Badges: how its documents are read and what it trusts. A new version is a new row.
 *
 * @property isRecognised looks only at what tells versions apart; a document may still be malformed
 * @property linksBy `embedding`: what stands inside is the document · `url`: documents are fetched · `either`: what
 *   stands inside counts only without an http id; else the document there goes before the copy
 * @property mustClaimOwnUrl a linked document must give its own address as its id
 * @property bakes what goes into the picture of a hosted badge: its document, or only its address
 * @property listRevoked names what an issuer's revocation list revokes
 * @property placedBy what a hosted assertion's place must agree with: the issuer's `origin`, its scope, or nothing
 * @property keyComesFrom where a signed assertion's key may be: on the issuer's origin, in the issuer's profile, or
 *   where the issuer's identifier leads; then every assertion is signed, wherever it is found
 */
export type VersionRow = {
  version: Version
  isRecognised: (document: JsonObject) => boolean
  parseAssertion: (document: JsonObject) => Result<Assertion>
  parseBadgeClass: (document: JsonObject) => Result<BadgeClass>
  parseIssuer: (document: JsonObject) => Result<Issuer>
  linksBy: 'embedding' | 'url' | 'either'
  mustClaimOwnUrl: boolean
  keyComesFrom: 'nowhere' | 'origin' | 'profile' | 'controller'
  placedBy: 'scope' | 'origin' | 'nothing'
  bakes: 'document' | 'url'
  listRevoked: (list: JsonObject) => Result<Revoked[]>
}

/** A credential says first that it is one. */
const CONTEXTS_V3 = [v3.CREDENTIALS_V1, v3.CREDENTIALS_V2]
const CONTEXT_V2 =
  /^https?:\/\/(?:w3id\.org\/openbadges\/v2\/?|openbadgespec\.org\/v2\/context\.json|purl\.imsglobal\.org\/spec\/ob\/v2p[01]\b.*)$/i
const CONTEXT_V1 = /^https?:\/\/(?:w3id\.org\/openbadges\/v1\/?|openbadgespec\.org\/v1\/context\.json)$/i

/** The newest first: a document that names several contexts is read as the newest that it names. */
export const VERSIONS: readonly VersionRow[] = [
  {
    version: '3.0',
    isRecognised: (document) => listContexts(document).some((context) => CONTEXTS_V3.includes(context)),
    parseAssertion: v3.parseAssertion,
    parseBadgeClass: v3.parseBadgeClass,
    parseIssuer: v3.parseIssuer,
    linksBy: 'embedding',
    mustClaimOwnUrl: false,
    placedBy: 'nothing',
    keyComesFrom: 'controller',
    bakes: 'document',
    listRevoked: listRevokedKeys,
  },
  {
    version: '2.0',
    isRecognised: (document) => listContexts(document).some((context) => CONTEXT_V2.test(context)),
    parseAssertion: v2.parseAssertion,
    parseBadgeClass: v2.parseBadgeClass,
    parseIssuer: v2.parseIssuer,
    linksBy: 'either',
    mustClaimOwnUrl: true,
    placedBy: 'scope',
    keyComesFrom: 'profile',
    bakes: 'document',
    listRevoked: listRevokedAssertions,
  },
  {
    version: '1.1',
    isRecognised: (document) => listContexts(document).some((context) => CONTEXT_V1.test(context)),
    parseAssertion: (document) => v1.parseAssertion(document, '1.1'),
    parseBadgeClass: (document) => v1.parseBadgeClass(document, '1.1'),
    parseIssuer: (document) => v1.parseIssuer(document, '1.1'),
    linksBy: 'url',
    mustClaimOwnUrl: false,
    placedBy: 'nothing',
    keyComesFrom: 'origin',
    bakes: 'document',
    listRevoked: listRevokedKeys,
  },
  {
    version: '0.5',
    isRecognised: (document) =>
      !hasContext(document) &&
      isObject(getOwn(document, 'badge')) &&
      !isObject(getOwn(document, 'recipient')),
    parseAssertion: v0_5.parseAssertion,
    parseBadgeClass: v0_5.parseBadgeClass,
    parseIssuer: v0_5.parseIssuer,
    linksBy: 'embedding',
    mustClaimOwnUrl: false,
    placedBy: 'origin',
    keyComesFrom: 'nowhere',
    bakes: 'url',
    listRevoked: listRevokedKeys,
  },
  {
    version: '1.0',
    isRecognised: (document) =>
      !hasContext(document) &&
      ['uid', 'recipient', 'badge', 'verify'].some((key) => Object.hasOwn(document, key)),
    parseAssertion: (document) => v1.parseAssertion(document, '1.0'),
    parseBadgeClass: (document) => v1.parseBadgeClass(document, '1.0'),
    parseIssuer: (document) => v1.parseIssuer(document, '1.0'),
    linksBy: 'url',
    mustClaimOwnUrl: false,
    placedBy: 'nothing',
    keyComesFrom: 'origin',
    bakes: 'document',
    listRevoked: listRevokedKeys,
  },
]

/** Tells which version a document is of. `unknown-version`: none that is known here. */
export function detectVersion(document: JsonObject): Result<VersionRow> {
  const row = VERSIONS.find(({ isRecognised }) => isRecognised(document))
  return row === undefined
    ? reject('unknown-version', 'the document is of no known version of Open Badges', {
        document: 'assertion',
        field: '@context',
      })
    : ok(row)
}

const hasContext = (document: JsonObject) => (getOwn(document, '@context') ?? null) !== null

function listContexts(document: JsonObject): string[] {
  const contexts: Json[] = listValues(getOwn(document, '@context'))
  return contexts.filter((context) => typeof context === 'string')
}

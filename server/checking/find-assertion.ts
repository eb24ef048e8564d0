import type { JsonObject } from '../openbadges/assertion.ts'
import { checkNotRevokedStub, checkVerificationKind, findOtherClaim } from '../openbadges/checks.ts'
import type { Entry } from '../openbadges/entry.ts'
import { getOwn, parseJson, readJsonObject } from '../openbadges/json.ts'
import { readJwtCredential } from '../openbadges/jwt-claims.ts'
import type { Assertion } from '../openbadges/model.ts'
import { checkRecipients } from '../openbadges/recipient.ts'
import { ok, REASON_OF, type Result, reject } from '../openbadges/rejections.ts'
import { isJws, readJwsPayload } from '../openbadges/signature.ts'
import { detectVersion, type VersionRow } from '../openbadges/versions.ts'
import { type Collector, decodeText, withFacts } from './collect.ts'

/**
 * The assertion that is judged, its recipient known to be the account.
 *
 * @property text its JSON as it was served, or the JWS
 * @property jws the signature of a signed one; null for a credential whose proof stands in it
 * @property at where a hosted one was asked for and found; what a signed one was served at says nothing
 */
export type FoundAssertion = {
  row: VersionRow
  assertion: Assertion
  document: JsonObject
  text: string
  recipient: string
} & ({ form: 'hosted'; at: { asked: string; final: string } } | { form: 'signed'; jws: string | null })

/**
 * Gets an assertion and makes sure that it is the account's before anything that it names is fetched.
 *
 * A hosted assertion that says it lives elsewhere is fetched from there, and that copy is judged; it must then claim
 * its own address and no other (`id-mismatch`).
 */
export async function findAssertion(
  entry: Entry,
  collector: Collector,
  addresses: readonly string[],
): Promise<Result<FoundAssertion>> {
  if (entry.kind === 'jws') return readSigned(entry.jws, addresses)
  const submitted = await fetchAssertion(entry.url, collector, addresses)
  if (!submitted.ok || submitted.value.form === 'signed') return submitted
  const claim = findOtherClaim(submitted.value.assertion, entry.url)
  if (!claim.ok) return claim
  if (claim.value === null) return submitted
  return fetchClaimed(claim.value, collector, addresses)
}

async function fetchClaimed(
  url: string,
  collector: Collector,
  addresses: readonly string[],
): Promise<Result<FoundAssertion>> {
  const claimed = await fetchAssertion(url, collector, addresses)
  if (!claimed.ok) {
    // A claim that nothing bears out is untrue, whatever its word would have been: a host that hangs bears out nothing.
    const { code, detail } = claimed.rejection
    if (REASON_OF[code] === 'INVALID') return claimed
    return mismatch(url, `the assertion says that it is at ${url}, but: ${detail}`)
  }
  if (claimed.value.form === 'signed') return mismatch(url, `${url} serves a signed assertion`)
  const third = findOtherClaim(claimed.value.assertion, url)
  if (!third.ok) return third
  return third.value === null ? claimed : mismatch(url, `${url} names a third address`)
}

const mismatch = (url: string, detail: string) =>
  reject('id-mismatch', detail, { document: 'assertion', field: 'id', url })

async function fetchAssertion(
  url: string,
  collector: Collector,
  addresses: readonly string[],
): Promise<Result<FoundAssertion>> {
  const fetched = await collector.fetchBytes('assertion', url)
  if (!fetched.ok) return fetched
  if (fetched.value.status === 410)
    return reject('revoked', `${url} answered 410 Gone`, { document: 'assertion', url })
  const decoded = decodeText(fetched.value.bytes, 'assertion', url)
  if (!decoded.ok) return decoded
  const text = decoded.value
  const jws = readServedJws(text)
  if (jws !== null) return readSigned(jws, addresses)
  const document = readJsonObject(text, 'assertion')
  if (!document.ok) return document
  const read = readDocument(document.value, 'hosted', addresses)
  if (!read.ok) return read
  // Its proof vouches for a credential, not the place.
  if (read.value.row.keyComesFrom === 'controller')
    return ok({ ...read.value, text, form: 'signed', jws: null })
  return ok({ ...read.value, text, form: 'hosted', at: { asked: url, final: fetched.value.url } })
}

/** A signed assertion may be served as text, or as a JSON string. */
function readServedJws(body: string): string | null {
  const quoted = body.trimStart().startsWith('"') ? parseJson(body) : undefined
  const text = (typeof quoted === 'string' ? quoted : body).trim()
  return isJws(text) ? text : null
}

function readSigned(jws: string, addresses: readonly string[]): Result<FoundAssertion> {
  const payload = readJwsPayload(jws)
  if (!payload.ok) return payload
  const read = readDocument(readJwtCredential(payload.value), 'signed', addresses)
  return read.ok ? ok({ ...read.value, text: jws, form: 'signed', jws }) : read
}

function readDocument(
  document: JsonObject,
  form: 'hosted' | 'signed',
  addresses: readonly string[],
): Result<Pick<FoundAssertion, 'row' | 'assertion' | 'document' | 'recipient'>> {
  const revoked = checkNotRevokedStub(document)
  if (!revoked.ok) return revoked
  const row = detectVersion(document)
  if (!row.ok) return row
  const assertion = row.value.parseAssertion(document)
  if (!assertion.ok) return assertion
  const recipient = checkRecipients(assertion.value.recipients, addresses)
  if (!recipient.ok) return withFacts(recipient, readName(assertion.value))
  const isProven = row.value.keyComesFrom === 'controller'
  const kind = isProven ? ok(undefined) : checkVerificationKind(assertion.value, form)
  if (!kind.ok) return kind
  return ok({ row: row.value, assertion: assertion.value, document, recipient: recipient.value })
}

/** A badge class that stands in the assertion names the badge before anything else is known. */
function readName({ badge }: Assertion): { name?: string } {
  const name = 'embedded' in badge ? getOwn(badge.embedded, 'name') : undefined
  return typeof name === 'string' ? { name } : {}
}

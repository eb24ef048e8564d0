import type { JsonObject } from '../openbadges/assertion.ts'
import {
  checkNotRevokedStub,
  checkServedBySite,
  checkVerificationKind,
  findOtherClaim,
} from '../openbadges/checks.ts'
import type { Entry } from '../openbadges/entry.ts'
import { getOwn, parseJson, readJsonObject } from '../openbadges/json.ts'
import { readJwtCredential } from '../openbadges/jwt-claims.ts'
import type { Assertion } from '../openbadges/model.ts'
import { checkRecipients } from '../openbadges/recipient.ts'
import { ok, REASON_OF, type RejectionFacts, type Result, reject } from '../openbadges/rejections.ts'
import { readRevocationReason } from '../openbadges/revocation-reason.ts'
import { type Jws, type ReadJws, readJws, readJwsPayload } from '../openbadges/signature.ts'
import { detectVersion, type VersionRow } from '../openbadges/versions.ts'
import { type Collector, decodeText, withFacts } from './collect.ts'
import { hashNatively } from './hash-natively.ts'
import { type Noted, noteResult } from './notes.ts'

/**
 * The assertion that is judged, its recipient known to be the account where one was asked for.
 *
 * @property text its JSON as it was served, or the JWS
 * @property recipient empty where nobody asked whose it is
 * @property jws the signature of a signed one, and what it is over; null for a credential whose proof stands in it
 * @property at where a hosted one was asked for and found; what a signed one was served at says nothing
 */
export type FoundAssertion = {
  row: VersionRow
  assertion: Assertion
  document: JsonObject
  text: string
  recipient: string
} & ({ form: 'hosted'; at: { asked: string; final: string } } | { form: 'signed'; jws: ReadJws | null })

/** A document that somebody has, wherever from. @property source as in `Entry` */
export type LooseDocument = { kind: 'document'; text: string; source: string }

/**
 * @property addresses null: whose it is does not count
 * @property note hears of each check
 */
export type FindContext = Noted & { collector: Collector; addresses: readonly string[] | null }

/** A document as an entry: what it says is not believed, but it may carry its proof, or say where it is hosted. */
export const createLooseDocument = (text: string): LooseDocument => ({
  kind: 'document',
  text,
  source: `document:${hashNatively('sha256', text)}`,
})

/**
 * Gets an assertion and makes sure that it is the account's before anything that it names is fetched.
 *
 * A hosted assertion that says it lives elsewhere is fetched from there, and that copy is judged; it must then claim
 * its own address and no other (`id-mismatch`).
 */
export async function findAssertion(
  entry: Entry | LooseDocument,
  context: FindContext,
): Promise<Result<FoundAssertion>> {
  if (entry.kind === 'jws') return readSigned(entry.jws, context)
  if (entry.kind === 'document') return findByDocument(entry.text, context)
  const submitted = await fetchAssertion(entry.url, context)
  if (!submitted.ok || submitted.value.form === 'signed') return submitted
  const claim = findOtherClaim(submitted.value.assertion, entry.url)
  if (!claim.ok) return noteResult(context, 'identity', claim, () => '')
  const claimed = claim.value === null ? submitted : await fetchClaimed(claim.value, context)
  return noteResult(context, 'identity', checkPlaced(claimed), describePlace)
}

/** A credential proves itself; of a hosted assertion the document only tells where to look (OB 2.0 "HostedBadge Verification"). */
async function findByDocument(text: string, context: FindContext): Promise<Result<FoundAssertion>> {
  const document = readJsonObject(text, 'assertion')
  if (!document.ok) return noteResult(context, 'structure', document, () => '')
  const row = detectVersion(document.value)
  const isProven = row.ok && row.value.keyComesFrom === 'controller'
  // What a hosted one says of its recipient counts only where it is hosted.
  const read = readDocument(document.value, 'hosted', isProven ? context : { ...context, addresses: null })
  if (!read.ok) return read
  if (isProven) return ok({ ...read.value, text, form: 'signed', jws: null })
  const [home] = read.value.assertion.claims
  if (home === undefined) return noteResult(context, 'retrieval', homeless, () => '')
  const other = findOtherClaim(read.value.assertion, home)
  if (!other.ok || other.value !== null)
    return noteResult(
      context,
      'identity',
      other.ok ? mismatch(home, 'the assertion names several addresses') : other,
      () => '',
    )
  const hosted = await fetchAssertion(home, context)
  if (!hosted.ok) return hosted
  if (hosted.value.form === 'signed')
    return noteResult(context, 'identity', mismatch(home, `${home} serves a signed assertion`), () => '')
  const claim = findOtherClaim(hosted.value.assertion, home)
  const isThere =
    claim.ok && claim.value !== null ? mismatch(home, `${home} says that it is elsewhere`) : claim
  return noteResult(context, 'identity', isThere.ok ? checkPlaced(hosted) : isThere, describePlace)
}

/** What a place must agree with is judged with the issuer, where there is such a thing. */
function checkPlaced(found: Result<FoundAssertion>): Result<FoundAssertion> {
  if (!found.ok || found.value.form !== 'hosted' || found.value.row.placedBy !== 'nothing') return found
  const served = checkServedBySite(found.value.at)
  return served.ok ? found : served
}

const homeless = reject('not-a-reference', 'the document says nowhere at which address it is hosted', {
  document: 'assertion',
})

const describePlace = (found: FoundAssertion) =>
  found.form === 'hosted' ? `what is judged is served at ${found.at.asked}` : 'it is signed'

async function fetchClaimed(url: string, context: FindContext): Promise<Result<FoundAssertion>> {
  const claimed = await fetchAssertion(url, context)
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

async function fetchAssertion(url: string, context: FindContext): Promise<Result<FoundAssertion>> {
  const fetched = await context.collector.fetchBytes('assertion', url)
  noteResult(context, 'retrieval', fetched, () => `found at ${url}`)
  if (!fetched.ok) return fetched
  if (fetched.value.status === 410) {
    const gone = reject('revoked', `${url} answered 410 Gone`, {
      document: 'assertion',
      url,
      ...readLastWords(fetched.value.bytes, url),
    })
    return noteResult(context, 'not-withdrawn', gone, () => '')
  }
  const decoded = decodeText(fetched.value.bytes, 'assertion', url)
  if (!decoded.ok) return noteResult(context, 'structure', decoded, () => '')
  const text = decoded.value
  const jws = readServedJws(text)
  if (jws !== null) return readSigned(jws, context)
  const document = readJsonObject(text, 'assertion')
  if (!document.ok) return noteResult(context, 'structure', document, () => '')
  const read = readDocument(document.value, 'hosted', context)
  if (!read.ok) return read
  // Its proof vouches for a credential, not the place.
  if (read.value.row.keyComesFrom === 'controller')
    return ok({ ...read.value, text, form: 'signed', jws: null })
  return ok({ ...read.value, text, form: 'hosted', at: { asked: url, final: fetched.value.url } })
}

/** What is left of an assertion that is gone may say why (OB 2.0 "Assertion", `revocationReason`). */
function readLastWords(bytes: Uint8Array, url: string): Pick<RejectionFacts, 'said'> {
  const text = decodeText(bytes, 'assertion', url)
  const document = text.ok ? readJsonObject(text.value, 'assertion') : text
  return document.ok ? readRevocationReason(document.value) : {}
}

/** A signed assertion may be served as text, or as a JSON string. */
function readServedJws(body: string): Jws | null {
  const quoted = body.trimStart().startsWith('"') ? parseJson(body) : undefined
  const text = (typeof quoted === 'string' ? quoted : body).trim()
  return readJws(text)
}

function readSigned(jws: Jws, context: FindContext): Result<FoundAssertion> {
  const payload = readJwsPayload(jws)
  if (!payload.ok) return noteResult(context, 'structure', payload, () => '')
  const read = readDocument(readJwtCredential(payload.value), 'signed', context)
  return read.ok
    ? ok({ ...read.value, text: jws.text, form: 'signed', jws: { ...jws, claims: payload.value } })
    : read
}

function readDocument(
  document: JsonObject,
  form: 'hosted' | 'signed',
  context: FindContext,
): Result<Pick<FoundAssertion, 'row' | 'assertion' | 'document' | 'recipient'>> {
  const revoked = checkNotRevokedStub(document)
  noteResult(context, 'not-withdrawn', revoked, () => 'it does not say that it is revoked')
  if (!revoked.ok) return revoked
  const row = detectVersion(document)
  noteResult(context, 'version', row, ({ version }) => `it is of Open Badges ${version}`)
  if (!row.ok) return row
  context.onVersion?.(row.value.version)
  const assertion = row.value.parseAssertion(document)
  noteResult(context, 'structure', assertion, () => 'it has all that it must have')
  if (!assertion.ok) return assertion
  const recipient = findRecipient(assertion.value, context)
  if (!recipient.ok) return withFacts(recipient, readName(assertion.value))
  const isProven = row.value.keyComesFrom === 'controller'
  const kind = isProven ? ok(undefined) : checkVerificationKind(assertion.value, form)
  if (!isProven) noteResult(context, 'verification-type', kind, () => `it says that it is ${form}, and is`)
  if (!kind.ok) return kind
  return ok({ row: row.value, assertion: assertion.value, document, recipient: recipient.value })
}

function findRecipient({ recipients }: Assertion, context: FindContext): Result<string> {
  const { addresses, note } = context
  if (addresses !== null)
    return noteResult(
      context,
      'recipient',
      checkRecipients(recipients, addresses, hashNatively),
      (to) => `issued to ${to}`,
    )
  note?.('recipient', 'skipped', 'nobody said whose it should be')
  return ok('')
}

/** A badge class that stands in the assertion names the badge before anything else is known. */
function readName({ badge }: Assertion): { name?: string } {
  const name = 'embedded' in badge ? getOwn(badge.embedded, 'name') : undefined
  return typeof name === 'string' ? { name } : {}
}

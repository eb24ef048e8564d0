import type { CheckedBadge } from '../openbadges/assertion.ts'
import { checkIssuedInPast, checkNotExpired, checkOrigin } from '../openbadges/checks.ts'
import { createContent } from '../openbadges/content.ts'
import type { Entry } from '../openbadges/entry.ts'
import { createFingerprint } from '../openbadges/fingerprint.ts'
import type { BadgeClass, Issuer } from '../openbadges/model.ts'
import { ok, type Result, reject } from '../openbadges/rejections.ts'
import { checkScope, isSameHost } from '../openbadges/scope.ts'
import type { VersionRow } from '../openbadges/versions.ts'
import { withFacts } from './collect.ts'
import { collectBadgeClass, collectImage, collectIssuer, type Linked } from './collect-linked.ts'
import { type FindContext, type FoundAssertion, findAssertion, type LooseDocument } from './find-assertion.ts'
import { hashNatively } from './hash-natively.ts'
import { vouchCredential } from './judge-credential.ts'
import { noteRevocation, noteSignature } from './note-signature.ts'
import { noteResult } from './notes.ts'
import type { HashedImage } from './shared-image.ts'
import { checkRevocationList, verifySignature } from './verify-signed.ts'

/** @property now epoch milliseconds */
export type JudgeContext = FindContext & { now: number }

/** Everything that an assertion names, fetched and readable. */
type Gathered = {
  found: FoundAssertion
  badgeClass: Linked<BadgeClass>
  issuer: Linked<Issuer>
  image: HashedImage
}

/**
 * What the assertion is worth: who vouches for it, and by which further documents.
 *
 * @property endsAt when a signature itself ends, epoch milliseconds
 */
type Vouched = Pick<CheckedBadge, 'host' | 'fingerprint' | 'payload' | 'documents'> & { endsAt?: number }

/**
 * Judges an assertion in the order of the law, the first fault wins: the recipient, before anything that the
 * assertion makes us fetch; badge class and issuer; the picture; signature and revocation list; dates; scope.
 */
export async function judgeAssertion(
  entry: Entry | LooseDocument,
  context: JudgeContext,
): Promise<Result<CheckedBadge>> {
  const found = await findAssertion(entry, context)
  if (!found.ok) return found
  const badgeClass = await collectBadgeClass(found.value, context.collector)
  noteResult(context, 'badge-class', badgeClass, describeLinked)
  if (!badgeClass.ok) return badgeClass
  const rest = await judgeRest(found.value, badgeClass.value, context)
  if (!rest.ok) return withFacts(rest, { name: badgeClass.value.value.name })
  const { gathered } = rest.value
  const { endsAt: _, ...vouched } = rest.value.vouched
  const { type, bytes, sha256 } = gathered.image
  return ok({
    version: gathered.found.assertion.version,
    kind: gathered.found.form,
    source: entry.source,
    content: createContent(gathered.found.assertion, badgeClass.value.value, gathered.issuer.value),
    recipient: gathered.found.recipient,
    image: { type, bytes, sha256 },
    ...vouched,
    documents: {
      'badge-class': badgeClass.value.kept,
      issuer: gathered.issuer.kept,
      ...vouched.documents,
    },
  })
}

async function judgeRest(
  found: FoundAssertion,
  badgeClass: Linked<BadgeClass>,
  context: JudgeContext,
): Promise<Result<{ gathered: Gathered; vouched: Vouched }>> {
  const { collector, now } = context
  // Fetched side by side to save a round trip; judged one after the other.
  const [issuer, image] = await Promise.all([
    collectIssuer(badgeClass.value, found.row, collector),
    collectImage(badgeClass.value, collector),
  ])
  noteResult(context, 'issuer', issuer, describeLinked)
  if (!issuer.ok) return issuer
  noteResult(context, 'image', image, ({ type }) => `it is ${type}`)
  if (!image.ok) return image
  const gathered = { found, badgeClass, issuer: issuer.value, image: image.value }
  const signed = found.form === 'signed' ? await vouchSigned(found, gathered, context) : null
  if (signed !== null && !signed.ok) return signed
  const notExpired = checkNotExpired(found.assertion, now)
  const { expires, issuedOn } = found.assertion
  noteResult(context, 'expiry', notExpired, () => describeDate('it ends', expires))
  if (!notExpired.ok) return notExpired
  const endsAt = signed?.value.endsAt
  const signatureInForce = checkNotExpired(endsAt === undefined ? {} : { expires: endsAt }, now)
  if (!signatureInForce.ok) return noteResult(context, 'expiry', signatureInForce, () => '')
  const issued = checkIssuedInPast(found.assertion, now)
  noteResult(context, 'issue-date', issued, () => describeDate('it was issued', issuedOn))
  if (!issued.ok) return issued
  const vouched = signed ?? vouchHosted(gathered, context)
  return vouched.ok ? ok({ gathered, vouched: vouched.value }) : vouched
}

const describeLinked = ({ kept }: Linked<unknown>) =>
  kept.url === null ? 'it stands inside' : `found at ${kept.url}`

const describeDate = (what: string, at: number | undefined) =>
  at === undefined ? `it does not say when ${what}` : `${what} at ${new Date(at).toISOString()}`

async function vouchSigned(
  found: Extract<FoundAssertion, { form: 'signed' }>,
  { badgeClass, issuer }: Gathered,
  context: JudgeContext,
): Promise<Result<Vouched>> {
  const { assertion, row, jws } = found
  if (row.keyComesFrom === 'controller' || jws === null) return vouchCredential(found, issuer.value, context)
  const { collector } = context
  const parts = {
    jws,
    assertion,
    row,
    badgeClassUrl: badgeClass.kept.url,
    issuer: issuer.value,
    issuerUrl: issuer.kept.url,
  }
  const verified = await verifySignature(parts, collector)
  noteSignature(context, verified)
  if (!verified.ok) return verified
  const list = await checkRevocationList(parts, collector)
  noteRevocation(context, list)
  if (!list.ok) return list
  const { voucher, key } = verified.value
  const { host } = new URL(voucher)
  const { id } = assertion
  const isIdTheirs = id !== undefined && isSameHost(voucher, id)
  const fingerprint = createFingerprint(
    assertion,
    { issuer: issuer.kept.url ?? '', host, isIdTheirs },
    hashNatively,
  )
  return ok({
    host,
    fingerprint,
    payload: jws.text,
    documents: {
      assertion: { url: id ?? null, body: jws.text },
      key,
      ...(list.value === null ? {} : { 'revocation-list': list.value }),
    },
  })
}

function vouchHosted({ found, badgeClass, issuer }: Gathered, context: JudgeContext): Result<Vouched> {
  if (found.form !== 'hosted') throw new TypeError('only a hosted assertion is vouched for by its place')
  const { asked } = found.at
  const placed = checkPlace(found.at, found.row.placedBy, badgeClass, issuer)
  if (!placed.ok || found.row.placedBy !== 'nothing')
    noteResult(context, 'hosting', placed, () => `its issuer may host it at ${asked}`)
  if (!placed.ok) return placed
  return ok({
    host: new URL(asked).host,
    fingerprint: createFingerprint(found.assertion, { url: asked }, hashNatively),
    payload: found.row.bakes === 'url' ? asked : JSON.stringify(found.document),
    documents: { assertion: { url: asked, body: found.text } },
  })
}

/** Versions 1.0 and 1.1 tie a hosted assertion to no place: its host is shown as the issuer of record. */
function checkPlace(
  at: { asked: string; final: string },
  placedBy: VersionRow['placedBy'],
  badgeClass: Linked<BadgeClass>,
  issuer: Linked<Issuer>,
): Result<void> {
  if (placedBy === 'nothing') return ok(undefined)
  if (placedBy === 'origin') return checkOrigin(issuer.value.origin ?? '', at)
  const { id, scope } = issuer.value
  if (id === undefined)
    return reject('scope', 'an issuer without an http id has no host to compare with', {
      document: 'issuer',
      field: 'id',
    })
  return checkScope({ id, ...(scope === undefined ? {} : { scope }) }, at, badgeClass.kept.url ?? undefined)
}

import { createHash } from 'node:crypto'
import type { CheckedBadge } from '../openbadges/assertion.ts'
import { checkIssuedInPast, checkNotExpired, checkOrigin } from '../openbadges/checks.ts'
import { createContent } from '../openbadges/content.ts'
import type { Entry } from '../openbadges/entry.ts'
import { createFingerprint } from '../openbadges/fingerprint.ts'
import type { Image } from '../openbadges/image.ts'
import type { BadgeClass, Issuer } from '../openbadges/model.ts'
import { ok, type Result, reject } from '../openbadges/rejections.ts'
import { checkScope, isSameHost } from '../openbadges/scope.ts'
import type { VersionRow } from '../openbadges/versions.ts'
import { type Collector, withFacts } from './collect.ts'
import { collectBadgeClass, collectImage, collectIssuer, type Linked } from './collect-linked.ts'
import { type FoundAssertion, findAssertion } from './find-assertion.ts'
import { vouchCredential } from './judge-credential.ts'
import { checkRevocationList, verifySignature } from './verify-signed.ts'

/** Everything that an assertion names, fetched and readable. */
type Gathered = {
  found: FoundAssertion
  badgeClass: Linked<BadgeClass>
  issuer: Linked<Issuer>
  image: Image
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
  entry: Entry,
  context: { collector: Collector; addresses: readonly string[]; now: number },
): Promise<Result<CheckedBadge>> {
  const { collector, addresses, now } = context
  const found = await findAssertion(entry, collector, addresses)
  if (!found.ok) return found
  const badgeClass = await collectBadgeClass(found.value, collector)
  if (!badgeClass.ok) return badgeClass
  const rest = await judgeRest(found.value, badgeClass.value, collector, now)
  if (!rest.ok) return withFacts(rest, { name: badgeClass.value.value.name })
  const { gathered } = rest.value
  const { endsAt: _, ...vouched } = rest.value.vouched
  const { type, bytes } = gathered.image
  return ok({
    version: gathered.found.assertion.version,
    kind: gathered.found.form,
    source: entry.source,
    content: createContent(gathered.found.assertion, badgeClass.value.value, gathered.issuer.value),
    recipient: gathered.found.recipient,
    image: { type, bytes, sha256: createHash('sha256').update(bytes).digest('hex') },
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
  collector: Collector,
  now: number,
): Promise<Result<{ gathered: Gathered; vouched: Vouched }>> {
  // Fetched side by side to save a round trip; judged one after the other.
  const [issuer, image] = await Promise.all([
    collectIssuer(badgeClass.value, found.row, collector),
    collectImage(badgeClass.value, collector),
  ])
  if (!issuer.ok) return issuer
  if (!image.ok) return image
  const gathered = { found, badgeClass, issuer: issuer.value, image: image.value }
  const signed = found.form === 'signed' ? await vouchSigned(found, gathered, { collector, now }) : null
  if (signed !== null && !signed.ok) return signed
  const notExpired = checkNotExpired(found.assertion, now)
  if (!notExpired.ok) return notExpired
  const endsAt = signed?.value.endsAt
  const signatureInForce = checkNotExpired(endsAt === undefined ? {} : { expires: endsAt }, now)
  if (!signatureInForce.ok) return signatureInForce
  const issued = checkIssuedInPast(found.assertion, now)
  if (!issued.ok) return issued
  const vouched = signed ?? vouchHosted(gathered)
  return vouched.ok ? ok({ gathered, vouched: vouched.value }) : vouched
}

async function vouchSigned(
  found: Extract<FoundAssertion, { form: 'signed' }>,
  { badgeClass, issuer }: Gathered,
  context: { collector: Collector; now: number },
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
  if (!verified.ok) return verified
  const list = await checkRevocationList(parts, collector)
  if (!list.ok) return list
  const { voucher, key } = verified.value
  const { host } = new URL(voucher)
  const { id } = assertion
  const isIdTheirs = id !== undefined && isSameHost(voucher, id)
  const fingerprint = createFingerprint(assertion, { issuer: issuer.kept.url ?? '', host, isIdTheirs })
  return ok({
    host,
    fingerprint,
    payload: jws,
    documents: {
      assertion: { url: id ?? null, body: jws },
      key,
      ...(list.value === null ? {} : { 'revocation-list': list.value }),
    },
  })
}

function vouchHosted({ found, badgeClass, issuer }: Gathered): Result<Vouched> {
  if (found.form !== 'hosted') throw new TypeError('only a hosted assertion is vouched for by its place')
  const { asked } = found.at
  const placed = checkPlace(found.at, found.row.placedBy, badgeClass, issuer)
  if (!placed.ok) return placed
  return ok({
    host: new URL(asked).host,
    fingerprint: createFingerprint(found.assertion, { url: asked }),
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

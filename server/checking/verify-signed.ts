import type { KeptDocument } from '../openbadges/assertion.ts'
import { readJsonObject } from '../openbadges/json.ts'
import type { Assertion, Issuer, Link } from '../openbadges/model.ts'
import { ok, type Rejection, type Result, reject } from '../openbadges/rejections.ts'
import { checkNotListed } from '../openbadges/revocation.ts'
import { checkJwsHeader, type Jws, verifyJws } from '../openbadges/signature.ts'
import { checkKeyOwner } from '../openbadges/signing-key.ts'
import { isSameSite, readHttpUrl } from '../openbadges/urls.ts'
import { readLinkUrl } from '../openbadges/v2.ts'
import type { VersionRow } from '../openbadges/versions.ts'
import { type Collector, getMalformedCode } from './collect.ts'
import { hashNatively } from './hash-natively.ts'
import { verifyBytes } from './verify-bytes.ts'

/** An issuer may be changing its key; it is not expected to have a bunch of them. */
const MAX_KEYS = 3

/** What a signature is checked against. URLs are where the documents were fetched; null: they stood inside another. */
export type SignedParts = {
  jws: Jws
  assertion: Assertion
  row: VersionRow
  badgeClassUrl: string | null
  issuer: Issuer
  issuerUrl: string | null
}

/**
 * Verifies a signed assertion with a key that is its issuer's.
 *
 * 1.x ties no key to an issuer but by place: it must be on the origin of the issuer's or the badge class's document.
 * 2.0: only keys that the issuer's own profile links, and of these `creator` if it names one. `key-not-linked`: else.
 *
 * @returns the key's document, and the URL at whose host somebody vouches for the badge
 */
export async function verifySignature(
  parts: SignedParts,
  collector: Collector,
): Promise<Result<{ key: KeptDocument; voucher: string }>> {
  const header = checkJwsHeader(parts.jws)
  if (!header.ok) return header
  if (parts.row.keyComesFrom === 'origin') return verifyWithKeyByOrigin(parts, collector)
  return verifyWithKeyOfProfile(parts, collector)
}

/** Rejects a signed assertion that its issuer has revoked; a list that cannot be had is no leave. */
export async function checkRevocationList(
  { assertion, issuer, row }: Pick<SignedParts, 'assertion' | 'issuer' | 'row'>,
  collector: Collector,
): Promise<Result<KeptDocument | null>> {
  if (issuer.revocationList === undefined) return ok(null)
  const fetched = await collector.fetchText('revocation-list', issuer.revocationList)
  if (!fetched.ok) return fetched
  const { url, body } = fetched.value
  const list = readJsonObject(body, 'revocation-list')
  if (!list.ok) {
    const { code, detail } = list.rejection
    return reject(code === 'not-json' ? getMalformedCode('revocation-list') : code, detail, {
      document: 'revocation-list',
      url,
    })
  }
  const revoked = row.listRevoked(list.value)
  if (!revoked.ok) return revoked
  const listed = checkNotListed(assertion, revoked.value, url)
  // Lists grow to megabytes and every badge has been checked against one: what is kept says only which one it was.
  return listed.ok ? ok({ url, body: JSON.stringify({ sha256: hashNatively('sha256', body) }) }) : listed
}

async function verifyWithKeyByOrigin(
  { jws, assertion, badgeClassUrl, issuerUrl }: SignedParts,
  collector: Collector,
): Promise<Result<{ key: KeptDocument; voucher: string }>> {
  const keyUrl = readHttpUrl(assertion.keyUrl ?? '')
  const origins = [badgeClassUrl, issuerUrl].map((url) => readHttpUrl(url ?? '')?.origin)
  if (keyUrl === null || !origins.includes(keyUrl.origin))
    return reject('key-not-linked', 'the key is on another origin than issuer and badge class', {
      document: 'key',
      ...(keyUrl === null ? {} : { url: keyUrl.href }),
    })
  const fetched = await collector.fetchText('key', keyUrl.href)
  if (!fetched.ok) return fetched
  const { url, final, body } = fetched.value
  if (!isSameSite(url, final))
    return reject('key-not-linked', 'the key is on another site than its address', { document: 'key', url })
  const verified = await verifyJws(jws, body, verifyBytes)
  return verified.ok ? ok({ key: { url, body }, voucher: keyUrl.href }) : verified
}

async function verifyWithKeyOfProfile(
  parts: SignedParts,
  collector: Collector,
): Promise<Result<{ key: KeptDocument; voucher: string }>> {
  const { assertion, issuer, issuerUrl } = parts
  const profile = readHttpUrl(issuerUrl ?? '')
  const { creator } = assertion
  const keys = issuer.keys.filter((key) => creator === undefined || readLinkUrl(key) === creator)
  if (profile === null || keys.length === 0)
    return reject('key-not-linked', "the issuer's profile links no key that may have signed this", {
      document: 'issuer',
      field: 'publicKey',
      ...(profile === null ? {} : { url: profile.href }),
    })
  let rejection: Rejection | undefined
  for (const link of keys.slice(0, MAX_KEYS)) {
    const verified = await verifyWithKey(parts.jws, link, profile.href, collector)
    if (verified.ok) return ok({ key: verified.value, voucher: profile.href })
    rejection ??= verified.rejection
  }
  return { ok: false, rejection: rejection ?? { code: 'signature', detail: 'no key fits' } }
}

async function verifyWithKey(
  jws: Jws,
  link: Link,
  issuerId: string,
  collector: Collector,
): Promise<Result<KeptDocument>> {
  const key = await collectKey(link, collector)
  if (!key.ok) return key
  const owner = checkKeyOwner(key.value.body, issuerId)
  if (!owner.ok) return owner
  const verified = await verifyJws(jws, key.value.body, verifyBytes)
  return verified.ok ? key : verified
}

/** A key that stands in the profile itself is as good as one that the profile links. */
async function collectKey(link: Link, collector: Collector): Promise<Result<KeptDocument>> {
  if ('embedded' in link && ['publicKeyPem', 'publicKeyJwk'].some((key) => Object.hasOwn(link.embedded, key)))
    return ok({ url: null, body: JSON.stringify(link.embedded) })
  const fetched = await collector.fetchText('key', readLinkUrl(link) ?? '')
  return fetched.ok ? ok({ url: fetched.value.url, body: fetched.value.body }) : fetched
}

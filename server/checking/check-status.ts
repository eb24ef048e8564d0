import { limits } from '../limits.ts'
import type { JsonObject, KeptDocument } from '../openbadges/assertion.ts'
import { readBit } from '../openbadges/bitstring.ts'
import { parseDate } from '../openbadges/dates.ts'
import { isSameIdentifier } from '../openbadges/identifiers.ts'
import { getOwn, isObject, parseJson, readJsonObject } from '../openbadges/json.ts'
import { readJwtCredential } from '../openbadges/jwt-claims.ts'
import { ok, type RejectionFacts, type Result, reject } from '../openbadges/rejections.ts'
import { readJws, readJwsPayload } from '../openbadges/signature.ts'
import { readRevokedCredentials, readStatuses, readStatusList, type Status } from '../openbadges/status.ts'
import { getMalformedCode } from './collect.ts'
import type { KeyContext } from './credential-keys.ts'
import { hashNatively } from './hash-natively.ts'
import { type SecuredCredential, verifyCredential } from './verify-credential.ts'

type Subject = { issuer: string; id: string }
type Bits = Extract<Status, { kind: 'bits' }>

/**
 * Rejects a credential that its issuer has revoked or suspended (OB 3.0 section "OpenBadgeCredential
 * Verification", step 4). A list
 * that cannot be had, read or trusted is no leave.
 *
 * @returns the first list that was looked into, as what it was
 */
export async function checkStatus(
  document: JsonObject,
  subject: Subject,
  context: KeyContext,
): Promise<Result<KeptDocument | null>> {
  const statuses = readStatuses(document)
  if (!statuses.ok) return statuses
  let kept: KeptDocument | null = null
  for (const status of statuses.value) {
    const fetched = await context.collector.fetchText('revocation-list', status.url)
    if (!fetched.ok) return fetched
    const { url, body } = fetched.value
    const checked =
      status.kind === 'names'
        ? checkNotNamed(body, subject, url)
        : withList(await checkBit(body, status, subject.issuer, context), url)
    if (!checked.ok) return checked
    // Lists are large and shared: what is kept says only which one it was.
    kept ??= { url, body: JSON.stringify({ sha256: hashNatively('sha256', body) }) }
  }
  return ok(kept)
}

const revoked = (url: string, words: Pick<RejectionFacts, 'said'> = {}) =>
  reject('revoked', "the credential is in its issuer's list of revoked ones", {
    document: 'revocation-list',
    url,
    ...words,
  })

function checkNotNamed(body: string, { issuer, id }: Subject, url: string): Result<void> {
  const list = readList(body, url)
  if (!list.ok) return list
  const read = withList(readRevokedCredentials(list.value), url)
  if (!read.ok) return read
  if (!isSameIdentifier(read.value.issuer, issuer))
    return reject('key-not-linked', "the revocation list is another issuer's", {
      document: 'revocation-list',
      url,
    })
  const named = read.value.revoked.find(({ name }) => isSameIdentifier(name, id))
  if (named === undefined) return ok(undefined)
  return revoked(url, named.said === undefined ? {} : { said: named.said })
}

async function checkBit(
  body: string,
  status: Bits,
  issuer: string,
  context: KeyContext,
): Promise<Result<void>> {
  const list = readSecuredList(body, status.url, issuer)
  if (!list.ok) return list
  const read = readStatusList(list.value.document, status)
  if (!read.ok) return read
  const verified = await verifyCredential(list.value, context)
  if (!verified.ok && verified.rejection.code === 'expired') return outOfDate
  if (!verified.ok) return verified
  const inForce = checkListInForce(list.value.document, verified.value.endsAt, context.now)
  if (!inForce.ok) return inForce
  const isMultibase = status.type === 'BitstringStatusList'
  const bit = await readBit(read.value.encodedList, status.index, { isMultibase })
  if (!bit.ok) return bit
  if (!bit.value) return ok(undefined)
  if (status.purpose === 'revocation') return revoked(status.url)
  return reject('suspended', 'the credential is suspended', { document: 'revocation-list', url: status.url })
}

/** A status list is a credential of the same issuer, with a proof in it or as a token. */
function readSecuredList(body: string, url: string, issuer: string): Result<SecuredCredential> {
  const quoted = body.trimStart().startsWith('"') ? parseJson(body) : undefined
  const text = (typeof quoted === 'string' ? quoted : body).trim()
  const read = readJws(text)
  const payload = read === null ? readList(text, url) : readJwsPayload(read)
  if (!payload.ok) return payload
  const jws = read === null ? null : { ...read, claims: payload.value }
  const document = jws === null ? payload.value : readJwtCredential(payload.value)
  const named = getOwn(document, 'issuer')
  const owner = isObject(named) ? getOwn(named, 'id') : named
  if (typeof owner !== 'string' || !isSameIdentifier(owner.trim(), issuer))
    return reject('key-not-linked', "the status list is another issuer's", {
      document: 'revocation-list',
      url,
    })
  const id = getOwn(document, 'id')
  const subject = getOwn(document, 'credentialSubject')
  const subjectId = isObject(subject) ? getOwn(subject, 'id') : undefined
  const start = readDate(document, ['validFrom', 'issuanceDate'])
  const claimed = {
    issuer,
    id: typeof id === 'string' ? id : '',
    issuedOn: start ?? 0,
    ...(typeof subjectId === 'string' ? { subject: subjectId } : {}),
  }
  return ok({ document, jws, claimed })
}

/** A list from before it holds or after it ends is not the list that there should be. */
function checkListInForce(document: JsonObject, endsAt: number | undefined, now: number): Result<void> {
  const start = readDate(document, ['validFrom', 'issuanceDate'])
  const end = Math.min(
    readDate(document, ['validUntil', 'expirationDate']) ?? Number.POSITIVE_INFINITY,
    endsAt ?? Number.POSITIVE_INFINITY,
  )
  return (start ?? 0) <= now + limits.issuedInFutureMs && end > now ? ok(undefined) : outOfDate
}

const outOfDate = reject('revocation-list-inaccessible', 'the status list is out of date', {
  document: 'revocation-list',
})

function readDate(document: JsonObject, fields: string[]): number | undefined {
  for (const field of fields) {
    const date = parseDate(getOwn(document, field) ?? null, { asEndOfDay: false })
    if (date !== null) return date
  }
  return undefined
}

function readList(body: string, url: string): Result<JsonObject> {
  const list = readJsonObject(body, 'revocation-list')
  if (list.ok) return list
  const { code, detail } = list.rejection
  return reject(code === 'not-json' ? getMalformedCode('revocation-list') : code, detail, {
    document: 'revocation-list',
    url,
  })
}

/** Whatever is wrong with the list is about the list, not about the credential that it was verified like. */
function withList<T>(result: Result<T>, url: string): Result<T> {
  const facts: RejectionFacts = { document: 'revocation-list', url }
  return result.ok ? result : { ok: false, rejection: { ...result.rejection, ...facts } }
}

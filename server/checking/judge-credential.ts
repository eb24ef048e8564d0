import type { CheckedBadge } from '../openbadges/assertion.ts'
import { checkOpenBadgesContext } from '../openbadges/compact-form.ts'
import { createFingerprint } from '../openbadges/fingerprint.ts'
import { readDid } from '../openbadges/identifiers.ts'
import { getOwn, isObject, listValues } from '../openbadges/json.ts'
import type { Issuer } from '../openbadges/model.ts'
import type { Result } from '../openbadges/rejections.ts'
import { ok } from '../openbadges/rejections.ts'
import { readHttpUrl } from '../openbadges/urls.ts'
import { checkStatus } from './check-status.ts'
import type { KeyContext } from './credential-keys.ts'
import type { FoundAssertion } from './find-assertion.ts'
import { hashNatively } from './hash-natively.ts'
import { noteRevocation, noteSignature } from './note-signature.ts'
import { type Noted, noteResult } from './notes.ts'
import { verifyCredential } from './verify-credential.ts'

/** A DID that is a key has no host; so much of it is shown in place of one. */
const MAX_HOST_LENGTH = 100

/**
 * Judges what only credentials of 3.0 have: the proof, by a key that is their issuer's, and the status.
 *
 * Where one was found does not count; it is as good from any place, and wherever it was signed again it is the same.
 *
 * @returns also when the token itself ends, epoch milliseconds
 */
export async function vouchCredential(
  found: Extract<FoundAssertion, { form: 'signed' }>,
  issuer: Issuer,
  context: KeyContext & Noted,
): Promise<
  Result<Pick<CheckedBadge, 'host' | 'fingerprint' | 'payload' | 'documents'> & { endsAt?: number }>
> {
  const { document, assertion, text, jws } = found
  const { identifier = '', issuedOn = 0 } = assertion
  const name = issuer.identifier ?? ''
  const subject = readSubjectId(document)
  const claimed = { issuer: name, id: identifier, issuedOn, ...(subject === undefined ? {} : { subject }) }
  const named = checkOpenBadgesContext(document)
  noteResult(context, 'context', named, () => 'all its words are known here')
  if (!named.ok) return named
  const verified = await verifyCredential({ document, jws, claimed }, context)
  noteSignature(context, verified)
  if (!verified.ok) return verified
  const list = await checkStatus(document, { issuer: name, id: identifier }, context)
  noteRevocation(context, list)
  if (!list.ok) return list
  const { key, endsAt } = verified.value
  const host = readHost(name)
  const isIdTheirs = assertion.id !== undefined && new URL(assertion.id).host === host
  return ok({
    host,
    fingerprint: createFingerprint(assertion, { issuer: name, host, isIdTheirs }, hashNatively),
    payload: jws?.text ?? JSON.stringify(document),
    documents: {
      assertion: { url: assertion.id ?? null, body: text },
      key: key.kept,
      ...(list.value === null ? {} : { 'revocation-list': list.value }),
    },
    ...(endsAt === undefined ? {} : { endsAt }),
  })
}

function readSubjectId(document: FoundAssertion['document']): string | undefined {
  const [subject] = listValues(getOwn(document, 'credentialSubject'))
  const id = isObject(subject) ? getOwn(subject, 'id') : undefined
  return typeof id === 'string' ? id : undefined
}

function readHost(issuer: string): string {
  const did = readDid(issuer)
  const url = did?.method === 'web' ? did.url : issuer
  return readHttpUrl(url)?.host ?? issuer.slice(0, MAX_HOST_LENGTH)
}

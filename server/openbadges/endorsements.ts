import type { CheckedBadge } from './assertion.ts'
import { getOwn, isObject, listValues, parseJson } from './json.ts'
import { readJwtCredential } from './jwt-claims.ts'
import { readJws, readJwsPayload } from './signature.ts'

const ENDORSED = ['assertion', 'badge-class', 'issuer'] as const
const MEMBERS = ['endorsement', 'endorsementJwt']

/**
 * Counts what others say for a badge, its class or its issuer (OB 2.0 "Endorsement", OB 3.0 "EndorsementCredential").
 *
 * They are kept with the badge and never looked into, so that whoever is shown a number must be told that.
 */
export function countEndorsements(documents: CheckedBadge['documents']): number {
  let count = 0
  for (const role of ENDORSED) {
    const document = readDocument(documents[role]?.body.trim() ?? '')
    if (!isObject(document)) continue
    for (const member of MEMBERS) count += listValues(getOwn(document, member)).length
  }
  return count
}

function readDocument(text: string) {
  const jws = readJws(text)
  if (jws === null) return parseJson(text)
  const payload = readJwsPayload(jws)
  return payload.ok ? readJwtCredential(payload.value) : undefined
}

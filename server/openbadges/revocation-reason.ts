import type { Json, JsonObject } from './assertion.ts'
import { getOwn } from './json.ts'
import type { RejectionFacts } from './rejections.ts'

const MAX_SAID_CHARS = 300

/** Reads an issuer's words about why it revoked something (OB 2.0 "Assertion" and "RevocationList", `revocationReason`). */
export const readRevocationReason = (document: JsonObject): Pick<RejectionFacts, 'said'> =>
  saying(getOwn(document, 'revocationReason'))

/** The same where the words stand by themselves, as in a list of 1.x. */
export function saying(words: Json | undefined): Pick<RejectionFacts, 'said'> {
  const said = typeof words === 'string' ? words.trim().slice(0, MAX_SAID_CHARS) : ''
  return said === '' ? {} : { said }
}

import type { KeptDocument } from '../openbadges/assertion.ts'
import type { Rejection, Result } from '../openbadges/rejections.ts'
import type { CheckName, Noted } from './notes.ts'

/** What a signature's verification may take: the document alone, or the document with what its issuer says of it. */
type Verified = { key: KeptDocument | { kept: KeptDocument } }

/** Tells of a signature and its key, which are verified together: a signature may have several keys to try. */
export function noteSignature({ note }: Noted, verified: Result<Verified>): void {
  if (note === undefined) return
  if (!verified.ok) {
    const failed = getFailed(verified.rejection)
    if (verified.rejection.code === 'signature')
      note('key', 'passed', "there is a key of the issuer's to try")
    note(failed, 'failed', verified.rejection.detail)
    return
  }
  const { key } = verified.value
  const { url } = 'kept' in key ? key.kept : key
  note('key', 'passed', url === null ? "it stands in the issuer's own word" : `the issuer's, at ${url}`)
  note('signature', 'passed', "signed with the issuer's key")
}

/** Tells of the lists in which an issuer revokes. */
export function noteRevocation({ note }: Noted, list: Result<KeptDocument | null>): void {
  if (!list.ok) note?.('revocation', 'failed', list.rejection.detail)
  else if (list.value === null) note?.('revocation', 'skipped', 'the issuer names no list')
  else note?.('revocation', 'passed', `not revoked by ${list.value.url ?? 'the list'}`)
}

function getFailed({ code, document }: Rejection): CheckName {
  if (code === 'context-unknown') return 'context'
  return code.startsWith('key-') || document === 'key' ? 'key' : 'signature'
}

import type { FaultView } from '../../server/issuer/wire.ts'
import type { RejectionCode } from '../../server/openbadges/rejections.ts'
import type { MessageKey } from '../messages/translate.ts'

/** What an earner may press below a fault. */
export type FaultAct = 'add-address' | 'switch-account' | 'try-again' | 'copy-note' | 'skip'

/** @property sentence what happened and whose move it is; may have places for `host`, `address` and `date` */
export type FaultText = { sentence: MessageKey; acts: readonly FaultAct[] }

const RETRY: readonly FaultAct[] = ['try-again']
const NOTE: readonly FaultAct[] = ['copy-note']
const RETRY_OR_NOTE: readonly FaultAct[] = ['try-again', 'copy-note']
const UNREADABLE: FaultText = { sentence: 'consent.fault.unreadable', acts: NOTE }
const BAD_IMAGE: FaultText = { sentence: 'consent.fault.image', acts: NOTE }
const BAD_KEY: FaultText = { sentence: 'consent.fault.key', acts: NOTE }
const BAD_ORIGIN: FaultText = { sentence: 'consent.fault.origin', acts: NOTE }

/** One row per code: the compiler lists a code without words. */
const TEXT_OF: Record<RejectionCode, FaultText> = {
  // Only an issuer that the earner has blocked is a fault by the earner's own wish.
  declined: { sentence: 'consent.fault.declined', acts: [] },
  'already-held': { sentence: 'consent.fault.already-held', acts: [] },

  'not-a-reference': { sentence: 'consent.fault.not-a-reference', acts: NOTE },
  'too-many': { sentence: 'consent.fault.too-many', acts: NOTE },
  'forbidden-address': { sentence: 'consent.fault.forbidden-address', acts: NOTE },
  // The host is down, or its name is no more: then only its owner can help.
  unreachable: { sentence: 'consent.fault.unreachable', acts: RETRY_OR_NOTE },
  'certificate-invalid': { sentence: 'consent.fault.certificate-invalid', acts: NOTE },
  timeout: { sentence: 'consent.fault.unreachable', acts: RETRY },
  'not-found': { sentence: 'consent.fault.not-found', acts: NOTE },
  'http-error': { sentence: 'consent.fault.unreachable', acts: RETRY },
  'too-many-redirects': { sentence: 'consent.fault.too-many-redirects', acts: NOTE },
  'badge-class-inaccessible': { sentence: 'consent.fault.badge-class-inaccessible', acts: RETRY_OR_NOTE },
  'issuer-inaccessible': { sentence: 'consent.fault.issuer-inaccessible', acts: RETRY_OR_NOTE },
  'image-inaccessible': { sentence: 'consent.fault.image-inaccessible', acts: RETRY_OR_NOTE },
  'key-inaccessible': { sentence: 'consent.fault.key-inaccessible', acts: RETRY_OR_NOTE },
  'revocation-list-inaccessible': {
    sentence: 'consent.fault.revocation-list-inaccessible',
    acts: RETRY_OR_NOTE,
  },
  'backpack-unavailable': { sentence: 'consent.fault.backpack-unavailable', acts: RETRY },

  'not-json': UNREADABLE,
  'too-large': { sentence: 'consent.fault.too-large', acts: NOTE },
  'missing-field': UNREADABLE,
  'wrong-type': UNREADABLE,
  'unknown-version': { sentence: 'consent.fault.unknown-version', acts: NOTE },
  'badge-class-malformed': UNREADABLE,
  'issuer-malformed': UNREADABLE,
  'revocation-list-malformed': UNREADABLE,
  'image-missing': BAD_IMAGE,
  'image-unreadable': BAD_IMAGE,
  'image-too-large': { sentence: 'consent.fault.image-too-large', acts: NOTE },
  'image-without-badge': { sentence: 'consent.fault.image-without-badge', acts: NOTE },
  'recipient-malformed': UNREADABLE,
  'jws-malformed': UNREADABLE,

  revoked: { sentence: 'consent.fault.revoked', acts: [] },
  suspended: { sentence: 'consent.fault.suspended', acts: RETRY },
  'status-unsupported': { sentence: 'consent.fault.revocation-list-inaccessible', acts: NOTE },
  'recipient-mismatch': {
    sentence: 'consent.fault.recipient-hashed',
    acts: ['add-address', 'switch-account', 'skip'],
  },
  'recipient-type': { sentence: 'consent.fault.recipient-type', acts: NOTE },
  expired: { sentence: 'consent.fault.expired', acts: [] },
  'issued-in-future': { sentence: 'consent.fault.issued-in-future', acts: NOTE },
  'proof-missing': BAD_ORIGIN,
  'context-unknown': UNREADABLE,
  signature: { sentence: 'consent.fault.signature', acts: NOTE },
  algorithm: BAD_KEY,
  'key-unusable': BAD_KEY,
  'key-not-linked': BAD_KEY,
  'verification-mismatch': BAD_ORIGIN,
  'id-mismatch': BAD_ORIGIN,
  scope: BAD_ORIGIN,
  'origin-mismatch': BAD_ORIGIN,
}

/** Whether the fault may have been a matter of the moment. */
export const isTriedAgain = (code: RejectionCode): boolean => TEXT_OF[code].acts.includes('try-again')

/** Finds the words for a fault and what may be pressed. A note is offered only where the server wrote one. */
export function explainFault(fault: Pick<FaultView, 'code' | 'recipient' | 'note' | 'at'>): FaultText {
  const { code, recipient, note, at } = fault
  if (code === 'recipient-mismatch' && recipient !== null) {
    return { sentence: 'consent.fault.recipient-plain', acts: ['add-address', 'skip'] }
  }
  if (code === 'expired' && at === null) return { sentence: 'consent.fault.expired-undated', acts: [] }
  const { sentence, acts } = TEXT_OF[code]
  return { sentence, acts: acts.filter((act) => act !== 'copy-note' || note !== null) }
}

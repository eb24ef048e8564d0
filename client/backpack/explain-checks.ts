import type { HistoryEntry, ReportView } from '../../server/backpack/wire.ts'
import { REASON_OF, type RejectionCode } from '../../server/openbadges/rejections.ts'
import type { MessageKey } from '../messages/translate.ts'

type Check = Pick<ReportView['checks'][number], 'name' | 'outcome'>
type Kind = 'hosted' | 'signed'

/** Why a check says nothing of a badge, by what vouches for that. What is not here needs no reason of its own. */
const SKIPPED: Partial<Record<Check['name'], Record<Kind, MessageKey>>> = {
  retrieval: { hosted: 'checks.skipped.other', signed: 'checks.skipped.retrieval' },
  'verification-type': { hosted: 'checks.skipped.other', signed: 'checks.skipped.verification-type' },
  identity: { hosted: 'checks.skipped.other', signed: 'checks.skipped.signed' },
  context: { hosted: 'checks.skipped.context', signed: 'checks.skipped.context' },
  key: { hosted: 'checks.skipped.unsigned', signed: 'checks.skipped.other' },
  signature: { hosted: 'checks.skipped.unsigned', signed: 'checks.skipped.other' },
  revocation: { hosted: 'checks.skipped.revocation', signed: 'checks.skipped.no-list' },
  hosting: { hosted: 'checks.skipped.hosting', signed: 'checks.skipped.signed' },
}

/** A signed one may have been asked for at an address that it does not call its own, which nobody has to hold. */
const PASSED_SIGNED: Partial<Record<Check['name'], MessageKey>> = {
  retrieval: 'checks.passed.retrieval-signed',
  identity: 'checks.skipped.signed',
}

/** What a check found, in a sentence for the badge's owner. Its own words are for whoever writes to the issuer. */
export function explainCheck({ name, outcome }: Check, kind: Kind): MessageKey {
  if (outcome === 'failed') return 'checks.failed'
  if (outcome === 'skipped') return SKIPPED[name]?.[kind] ?? 'checks.skipped.other'
  return (kind === 'signed' ? PASSED_SIGNED[name] : undefined) ?? `checks.passed.${name}`
}

const UNPROVEN: Partial<Record<RejectionCode, MessageKey>> = {
  signature: 'checks.why.signature',
  algorithm: 'checks.why.key',
  'key-unusable': 'checks.why.key',
  'key-not-linked': 'checks.why.key',
  'verification-mismatch': 'checks.why.place',
  'id-mismatch': 'checks.why.place',
  scope: 'checks.why.place',
  'origin-mismatch': 'checks.why.place',
  'proof-missing': 'checks.why.proof',
  'recipient-mismatch': 'checks.why.recipient',
  'recipient-type': 'checks.why.recipient',
  'context-unknown': 'checks.why.unreadable',
  'status-unsupported': 'checks.why.unreadable',
}

const GONE: Partial<Record<RejectionCode, MessageKey>> = {
  unreachable: 'checks.gone.silent',
  timeout: 'checks.gone.silent',
  'http-error': 'checks.gone.silent',
  'certificate-invalid': 'checks.gone.certificate',
  'not-found': 'checks.gone.missing',
  'not-a-reference': 'checks.gone.astray',
  'forbidden-address': 'checks.gone.astray',
  'too-many-redirects': 'checks.gone.astray',
  'badge-class-inaccessible': 'checks.gone.part',
  'issuer-inaccessible': 'checks.gone.part',
  'image-inaccessible': 'checks.gone.part',
  'key-inaccessible': 'checks.gone.part',
  'revocation-list-inaccessible': 'checks.gone.part',
}

export type ExplainedLook = Extract<HistoryEntry, { what: 'revoked' | 'suspended' | 'unproven' | 'gone' }>

/** Why a look went against a badge. Of one from before its code was kept it is only said that it did. */
export function explainLook(look: ExplainedLook): MessageKey {
  if (look.what === 'revoked' || look.what === 'suspended') return `checks.why.${look.what}`
  const code = 'code' in look ? look.code : undefined
  if (look.what === 'unproven')
    return (code === undefined ? undefined : UNPROVEN[code]) ?? 'checks.why.unproven'
  if (code === undefined) return 'checks.gone.other'
  return GONE[code] ?? (isMalformed(code) ? 'checks.gone.unreadable' : 'checks.gone.other')
}

const isMalformed = (code: RejectionCode): boolean => REASON_OF[code] === 'MALFORMED'

import type { CheckedBadge, Version } from '../openbadges/assertion.ts'
import { REASON_OF, type Reason, type Rejection, type RejectionCode } from '../openbadges/rejections.ts'
import { type InTimeContext, judgeInTime } from './judge-in-time.ts'
import { type Check, createNotebook } from './notes.ts'
import { readBytes, readText } from './read-input.ts'

/**
 * What a badge is worth, for a person and for a machine.
 *
 * @property reason null for a valid one, as `code` and `detail`
 * @property version null where it was never found out
 * @property checks all that there are, in the order of the law
 * @property badge null for an invalid one; its `recipient` is empty where nobody said whose it should be
 */
export type Report = {
  verdict: 'valid' | 'invalid'
  reason: Reason | null
  code: RejectionCode | null
  detail: string | null
  version: Version | null
  checks: Check[]
  badge: CheckedBadge | null
}

export type VerifyContext = Omit<InTimeContext, 'note' | 'onVersion'>

/**
 * Verifies a badge in whatever form somebody has it: its URL, a JWS, the text of its document, or the bytes of one of
 * these or of a picture that one is baked into.
 *
 * It goes through the very checks of a badge that is handed over, and says how each ended. Never throws.
 */
export async function verify(input: string | Uint8Array, context: VerifyContext): Promise<Report> {
  const notebook = createNotebook()
  let version: Version | null = null
  const onVersion = (found: Version) => {
    version = found
  }
  const entry = typeof input === 'string' ? readText(input, { isReference: true }) : await readBytes(input)
  if (!entry.ok) return reportUnread(entry.rejection)
  const judged = await judgeInTime(entry.value, { ...context, note: notebook.note, onVersion })
  const checks = notebook.listChecks(version)
  if (!judged.ok) return { ...createVerdict(judged.rejection), version, checks }
  return { verdict: 'valid', reason: null, code: null, detail: null, version, checks, badge: judged.value }
}

/** Reports what was never read as a badge, so that no further check could be made. */
export function reportUnread(rejection: Rejection): Report {
  const notebook = createNotebook()
  notebook.note('retrieval', 'failed', rejection.detail)
  return { ...createVerdict(rejection), version: null, checks: notebook.listChecks(null) }
}

const createVerdict = ({ code, detail }: Rejection) =>
  ({ verdict: 'invalid', reason: REASON_OF[code], code, detail, badge: null }) as const

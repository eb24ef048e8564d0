import { limits } from '../limits.ts'
import type { CheckedBadge, Version } from '../openbadges/assertion.ts'
import { type Entry, readEntry } from '../openbadges/entry.ts'
import { extract } from '../openbadges/extract.ts'
import { hashText } from '../openbadges/fingerprint.ts'
import { parseJson } from '../openbadges/json.ts'
import { isPng } from '../openbadges/png.ts'
import {
  ok,
  REASON_OF,
  type Reason,
  type Rejection,
  type RejectionCode,
  type Result,
  reject,
} from '../openbadges/rejections.ts'
import { isJws } from '../openbadges/signature.ts'
import { isSvg } from '../openbadges/svg.ts'
import { createLooseDocument, type LooseDocument } from './find-assertion.ts'
import { type InTimeContext, judgeInTime } from './judge-in-time.ts'
import { type Check, createNotebook } from './notes.ts'

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

type VerifyEntry = Entry | LooseDocument

/** A picture is opened once: what is baked into it is no picture. */
async function readBytes(bytes: Uint8Array): Promise<Result<VerifyEntry>> {
  if (isPng(bytes) || isSvg(bytes)) {
    const payload = await extract(bytes)
    if (!payload.ok) return payload
    return payload.value === null
      ? reject('not-json', 'there is no badge in this image', { document: 'image' })
      : readText(payload.value, { isReference: false })
  }
  try {
    return readText(new TextDecoder('utf-8', { fatal: true }).decode(bytes), { isReference: false })
  } catch {
    return reject('not-json', 'the assertion is neither a picture nor text', { document: 'assertion' })
  }
}

/** @param options.isReference whether a text that is nothing was meant to name a badge, rather than to be one */
function readText(input: string, { isReference }: { isReference: boolean }): Result<VerifyEntry> {
  if (input.length > limits.extractedPayloadBytes)
    return reject('too-large', `a badge may have ${limits.extractedPayloadBytes} bytes`)
  const text = unquote(input.replace(/^\uFEFF/, '').trim())
  // A token may be longer than a page may hand over: pictures are written into it.
  if (isJws(text)) return ok({ kind: 'jws', jws: text, source: `jws:${hashText(text)}` })
  const entry = readEntry(text)
  return entry.ok || (isReference && !/^[{[]/.test(text)) ? entry : ok(createLooseDocument(text))
}

/** A token or an address may be written as a JSON string. */
function unquote(text: string): string {
  const value = text.startsWith('"') ? parseJson(text) : undefined
  return typeof value === 'string' ? value.trim() : text
}

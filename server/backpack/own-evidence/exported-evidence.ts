import { z } from 'zod'
import { exportedFingerprint } from '../exported-fingerprint.ts'
import type { Evidence, Said } from './evidence-queries.ts'

/** What somebody has added to a badge, as an export tells it. @property isShown where they share the badge: told, and not brought back */
export type ExportedEvidence = Said

/** What is in the file of a badge's folder that has it. @property fingerprint of the badge */
export type EvidenceFile = { fingerprint: string; ownEvidence: ExportedEvidence[] }

/** More than any form of ours takes; what exactly is too long is told apart when it comes back (`readSaid`). */
const MAX_CHARS = 10_000
/** Two accounts that became one may have more than a badge takes. */
const MAX_ENTRIES = 200

const shape = z.object({
  fingerprint: exportedFingerprint,
  ownEvidence: z
    .array(
      z.object({
        title: z.string().max(MAX_CHARS),
        text: z.string().max(MAX_CHARS),
        link: z.string().max(MAX_CHARS).nullable(),
        isShown: z.boolean(),
      }),
    )
    .max(MAX_ENTRIES),
})

export const describeEvidence = (entries: readonly Evidence[]): ExportedEvidence[] =>
  entries.map(({ title, text, link, isShown }) => ({ title, text, link, isShown }))

export const writeEvidenceFile = (file: EvidenceFile): Buffer =>
  Buffer.from(`${JSON.stringify(file, null, 2)}\n`)

/** Null for what is no such file; files can be edited. */
export function readEvidenceFile(bytes: Uint8Array): EvidenceFile | null {
  try {
    const read = shape.safeParse(JSON.parse(Buffer.from(bytes).toString()))
    return read.success ? read.data : null
  } catch {
    // Somebody has edited it: the badge comes in all the same.
    return null
  }
}

import { type Input, readText } from '../checking/read-input.ts'
import { readEntry } from '../openbadges/entry.ts'
import { type RejectionCode, type Result, reject } from '../openbadges/rejections.ts'
import type { RequestRow } from './queries.ts'
import type { FileProblem } from './wire.ts'

/**
 * What an entry was taken out of, when somebody brought it by themselves.
 *
 * @property name of the file; null for what was pasted
 * @property problem why no badge was found in it; its entry is empty then
 * @property seal fingerprint of a badge that came with a seal of this backpack, which is kept for when nobody can be asked
 * @property isArchived the badge was in the archive where it comes from
 */
export type OwnFile = { name: string | null; problem?: OwnProblem; seal?: string; isArchived?: true }

/** Everything but `same`, which only the list knows. */
export type OwnProblem = Exclude<FileProblem, 'same'>

const CODE_OF: Record<OwnProblem, RejectionCode> = {
  'not-a-badge': 'not-json',
  'no-badge': 'image-without-badge',
  damaged: 'image-unreadable',
  'too-large': 'too-large',
  'zip-damaged': 'not-json',
  'zip-inside': 'not-json',
  'zip-locked': 'not-json',
  'too-many': 'too-many',
}

/** One for each entry of a list that somebody brought; null for a list of a page or a link. */
export const ownFilesOf = (request: Pick<RequestRow, 'files'>): OwnFile[] | null =>
  request.files === null ? null : JSON.parse(request.files)

/** Reads an entry: a page's names a badge, a person's own may be the very document. */
export function readGiven(entry: string, file: OwnFile | undefined): Result<Input> {
  if (file === undefined) return readEntry(entry)
  if (file.problem !== undefined) return reject(CODE_OF[file.problem], 'no badge was found in the file')
  return readText(entry, { isReference: true })
}

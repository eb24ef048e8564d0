import { plainLine } from '../../../client/ui/plain-text.ts'
import { limits } from '../../limits.ts'
import type { TextProblem } from './wire.ts'

/** What a collection is called and said to be. Its owner's words: shown as text only, on pages that strangers read. */
export type Texts = { title: string; description: string }

/** Reads them as they were typed. A name is one line without characters that nobody sees. */
export function readTexts(fields: Record<string, unknown>): { texts: Texts; problem: TextProblem | null } {
  const title = plainLine(readText(fields.title))
  const description = readText(fields.description).replace(/\r\n?/g, '\n').trim()
  return { texts: { title, description }, problem: findProblem({ title, description }) }
}

function findProblem({ title, description }: Texts): TextProblem | null {
  if (title === '') return 'title-missing'
  if (title.length > limits.collectionTitleChars) return 'title-too-long'
  return description.length > limits.collectionDescriptionChars ? 'description-too-long' : null
}

/** Files may say what no form of ours does, and PostgreSQL holds no text with U+0000. */
const readText = (value: unknown): string => (typeof value === 'string' ? value.replaceAll('\0', '') : '')

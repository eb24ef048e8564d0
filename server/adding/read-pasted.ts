import { readText } from '../checking/read-input.ts'
import { readJws } from '../openbadges/signature.ts'
import type { FileRead } from './read-badge-file.ts'

/** What was found in a text. @property name in its owner's words, where they are short; null for a document or a token */
export type Pasted = { name: string | null } & FileRead

/**
 * The entries of what somebody pasted: a document as it is; else addresses and tokens, in which there is no white space.
 *
 * 1. Words beside an address or a token count for nothing: it may have come with a sentence around it.
 * 2. A line that names nothing is told as it stands, and so is an address of a kind that leads nowhere.
 * 3. An address may lack its `https://`, as browsers show it.
 * 4. A token that a mail has broken into lines is put together again.
 */
export function readPasted(text: string): Pasted[] {
  const trimmed = text.trim()
  if (trimmed === '') return []
  if (/^[{["]/.test(trimmed)) return [{ name: null, entry: trimmed }]
  // A drawing's source, or a page's: telling each of its lines would say nothing.
  if (trimmed.startsWith('<')) return [{ name: null, problem: 'not-a-badge' }]
  const joined = trimmed.replace(/\s+/g, '')
  const hasReference = trimmed.split(/\s+/).some((word) => readWord(word) !== null)
  if (!hasReference && readJws(joined) !== null) return [{ name: null, entry: joined }]
  return trimmed.split(/[\r\n]+/).flatMap(readLine)
}

function readLine(line: string): Pasted[] {
  const words = line.split(/\s+/).filter((word) => word !== '')
  const read = words.map((word) => ({ word, found: readWord(word) }))
  const told = read.flatMap(({ word, found }): Pasted[] => {
    if (found !== null) return [found]
    return OTHER_SCHEME.test(word) ? [{ name: word, problem: 'not-a-badge' }] : []
  })
  return told.length > 0 || words.length === 0 ? told : [{ name: line.trim(), problem: 'not-a-badge' }]
}

function readWord(word: string): Pasted | null {
  for (const entry of BARE_ADDRESS.test(word) ? [word, `https://${word}`] : [word]) {
    const read = readText(entry, { isReference: true })
    if (read.ok) return { name: read.value.kind === 'url' ? word : null, entry }
  }
  return null
}

/** `learn.example/badges/42`: with a path, since a word with a dot in it may be anything. */
const BARE_ADDRESS = /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+(:\d+)?\/\S/u
const OTHER_SCHEME = /^[a-z][a-z\d+.-]*:\S/i

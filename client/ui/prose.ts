import { plainParagraphs } from './plain-text.ts'

/** A run of text. @property look how it is to be drawn */
export type Run = { text: string; look: 'plain' | 'strong' | 'emphasis' | 'code' }

/** @property lines what is said one below the other; an item of a list is one line */
export type Block = { kind: 'paragraph' | 'bullets' | 'numbers'; lines: Run[][] }

type Line = { kind: Block['kind']; runs: Run[] }

/** Nothing of an issuer may cost more than its length, so a mark has its partner near it, or is none. */
const RUN =
  /\\([!-/:-@[-`{-~])|(\*\*|__)(?=\S)([^*_\n]{1,500}?\S?)\2|(?<![\p{L}\p{N}])([*_])(?=\S)([^*_\n]{1,500}?)\4(?![\p{L}\p{N}])|`([^`\n]{1,500})`|!?\[([^[\]\n]{0,300})\]\(([^\s()]{1,1000})\)/gu

/**
 * An issuer's text in the plain part of Markdown, in which criteria and narratives are written (OB 2.0 "Criteria",
 * `narrative`): paragraphs, lists, bold, emphasis, code. What else it may be stays the text that it is; a link is its
 * words and its address, to be read and not followed. Text without any marks comes out as it stands.
 */
export function readProse(text: string): Block[] {
  return plainParagraphs(text).flatMap((paragraph) => groupLines(paragraph.split('\n').map(readLine)))
}

/** What prose says, without its marks, as one line. */
export const proseLine = (blocks: readonly Block[]): string =>
  blocks
    .flatMap(({ lines }) => lines.map((runs) => runs.map(({ text }) => text).join('')))
    .join(' ')
    .replace(/\s+/gu, ' ')
    .trim()

function readLine(line: string): Line {
  const [, bullet, number, hashes, rest] = /^\s*(?:([-*+])|(\d{1,9}[.)])|(#{1,6})) +(.*)$/u.exec(line) ?? []
  if (rest === undefined) return { kind: 'paragraph', runs: readRuns(line.trim()) }
  if (bullet !== undefined) return { kind: 'bullets', runs: readRuns(rest) }
  if (number !== undefined) return { kind: 'numbers', runs: readRuns(rest) }
  // A heading of theirs is none of ours: the page keeps its own outline.
  return {
    kind: 'paragraph',
    runs: [{ text: rest.replace(/ +#+$/, ''), look: hashes === undefined ? 'plain' : 'strong' }],
  }
}

function groupLines(lines: readonly Line[]): Block[] {
  const blocks: Block[] = []
  for (const { kind, runs } of lines) {
    const last = blocks.at(-1)
    if (last?.kind === kind) last.lines.push(runs)
    else blocks.push({ kind, lines: [runs] })
  }
  return blocks
}

function readRuns(text: string): Run[] {
  const runs: Run[] = []
  const add = (words: string, look: Run['look']) => {
    const last = runs.at(-1)
    if (words === '') return
    if (last?.look === look) last.text += words
    else runs.push({ text: words, look })
  }
  let at = 0
  for (const match of text.matchAll(RUN)) {
    const [whole, escaped, , strong, , emphasis, code, label, address] = match
    add(text.slice(at, match.index), 'plain')
    if (escaped !== undefined) add(escaped, 'plain')
    else if (strong !== undefined) add(strong, 'strong')
    else if (emphasis !== undefined) add(emphasis, 'emphasis')
    else if (code !== undefined) add(code, 'code')
    else add(label === '' || label === address ? (address ?? '') : `${label} (${address})`, 'plain')
    at = match.index + whole.length
  }
  add(text.slice(at), 'plain')
  return runs
}

import MarkdownIt, { type Token } from 'markdown-it'
import { plainParagraphs } from './plain-text.ts'

/** A run of text. @property look how it is to be drawn */
export type Run = { text: string; look: 'plain' | 'strong' | 'emphasis' | 'code' }

/** @property lines what is said one below the other; an item of a list is one line */
export type Block = { kind: 'paragraph' | 'bullets' | 'numbers'; lines: Run[][] }

/**
 * Only what is written on purpose: most issuers' texts are no Markdown, and none of them is HTML. An indented line, a line of
 * dashes below another, or "&lt;" are meant as they stand.
 */
const reader = new MarkdownIt('commonmark', { html: false }).disable([
  'code',
  'hr',
  'lheading',
  'reference',
  'entity',
  'autolink',
])

/**
 * An issuer's text in the plain part of Markdown, in which criteria and narratives are written (OB 2.0 "Criteria",
 * `narrative`): paragraphs, lists, bold, emphasis, code. A heading is a bold line, since the page keeps its own outline; a link
 * is its words and its address, to be read and not followed; a picture is its words and its address, too. Text without any marks
 * comes out as it stands.
 */
export function readProse(text: string): Block[] {
  const paragraphs = plainParagraphs(text)
  const blocks = readBlocks(paragraphs.join('\n\n'))
  // Nothing but marks, or marks within marks beyond all reason: what stands there is shown.
  return proseLine(blocks) !== ''
    ? blocks
    : paragraphs.map((each) => ({ kind: 'paragraph', lines: splitLines([{ text: each, look: 'plain' }]) }))
}

function readBlocks(markdown: string): Block[] {
  const blocks: Block[] = []
  const lists: Block['kind'][] = []
  let isHeading = false
  const add = (kind: Block['kind'], lines: Run[][]) => {
    const last = blocks.at(-1)
    if (kind !== 'paragraph' && last?.kind === kind) last.lines.push(...lines)
    else blocks.push({ kind, lines })
  }
  for (const token of reader.parse(markdown, {})) {
    if (token.type === 'bullet_list_open') lists.push('bullets')
    else if (token.type === 'ordered_list_open') lists.push('numbers')
    else if (token.type.endsWith('_list_close')) lists.pop()
    else if (token.type === 'heading_open') isHeading = true
    else if (token.type === 'heading_close') isHeading = false
    else if (token.type === 'fence')
      add('paragraph', splitLines([{ text: token.content.trimEnd(), look: 'code' }]))
    else if (token.type === 'inline') {
      const lines = splitLines(readRuns(token.children ?? [], isHeading))
      const kind = lists.at(-1)
      if (kind === undefined) add('paragraph', lines)
      else
        add(kind, [lines.flatMap((line, at) => (at === 0 ? line : [{ text: ' ', look: 'plain' }, ...line]))])
    }
  }
  return blocks
}

/** What prose says, without its marks, as one line. */
export const proseLine = (blocks: readonly Block[]): string =>
  blocks
    .flatMap(({ lines }) => lines.map((runs) => runs.map(({ text }) => text).join('')))
    .join(' ')
    .replace(/\s+/gu, ' ')
    .trim()

/** An issuer's text without its marks, line by line, for places that cannot draw lists. */
export function proseText(text: string): string {
  const tell = ({ kind, lines }: Block) =>
    lines
      .map((runs) => runs.map((run) => run.text).join(''))
      .map((line, at) => (kind === 'paragraph' ? line : `${kind === 'bullets' ? '•' : `${at + 1}.`} ${line}`))
      .join('\n')
  return readProse(text).map(tell).join('\n\n')
}

function readRuns(tokens: readonly Token[], isHeading: boolean): Run[] {
  const runs: Run[] = []
  const open = { strong: isHeading ? 1 : 0, em: 0 }
  const links: { href: string; from: number }[] = []
  const add = (text: string, look: Run['look']) => {
    const last = runs.at(-1)
    if (text === '') return
    if (last?.look === look && links.length === 0) last.text += text
    else runs.push({ text, look })
  }
  const addWords = (text: string) =>
    add(text, open.strong > 0 ? 'strong' : open.em > 0 ? 'emphasis' : 'plain')
  const closeLink = () => {
    const link = links.pop()
    if (link === undefined) return
    const words = runs
      .slice(link.from)
      .map(({ text }) => text)
      .join('')
    if (words !== link.href) add(words === '' ? link.href : ` (${link.href})`, 'plain')
  }
  for (const token of tokens) {
    if (token.type === 'strong_open' || token.type === 'em_open') open[nameOf(token)] += 1
    else if (token.type === 'strong_close' || token.type === 'em_close') open[nameOf(token)] -= 1
    else if (token.type === 'link_open')
      links.push({ href: String(token.attrGet('href') ?? ''), from: runs.length })
    else if (token.type === 'link_close') closeLink()
    else if (token.type === 'image')
      addWords([token.content, `(${token.attrGet('src')})`].filter((part) => part !== '').join(' '))
    else if (token.type === 'code_inline') add(token.content, 'code')
    else addWords(token.type.endsWith('break') ? '\n' : token.content)
  }
  return runs
}

const nameOf = ({ tag }: Token): 'strong' | 'em' => (tag === 'strong' ? 'strong' : 'em')

function splitLines(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]]
  for (const { text, look } of runs) {
    const [first = '', ...others] = text.split('\n')
    if (first !== '') lines.at(-1)?.push({ text: first, look })
    for (const line of others) lines.push(line === '' ? [] : [{ text: line, look }])
  }
  return lines
}

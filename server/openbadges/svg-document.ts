import { SaxesParser, type SaxesTagNS } from 'saxes'
import { ok, type Result, reject } from './rejections.ts'
import { createByteFinder, cutSvg } from './svg-pieces.ts'

const MAX_ELEMENTS = 50_000
/** The tokenizer looks through all open elements for a namespace, so depth costs time squared. */
const MAX_DEPTH = 200
const MAX_ATTRIBUTES = 500
/** Thrown through the tokenizer, which would go on behind what is wrong, and find fault upon fault. */
const STOPPED = new Error('stopped')
const MAX_ENTITIES = 50
const LESS_THAN = 0x3c
const AMPERSAND = 0x26
const MAX_ENTITY_LENGTH = 200
const MAX_NAME_LENGTH = 10_000
/** What is held of a value that nobody wants whole; a piece may come on top of it. */
const MAX_HELD_LENGTH = 64 * 1024
/** What all references together may expand to, were each the longest. */
const MAX_EXPANSION = 2_000_000

/** Of the element that carries a badge of versions 1.0 to 2.1. */
export const OPENBADGES_NAMESPACE = 'http://openbadges.org'

export type SvgElement = SaxesTagNS

/**
 * Called in document order; positions count the file's bytes.
 *
 * @property isBrief they look at names and places only: of a value longer than a piece they may get the end alone, so
 *   that nothing of a large file is there a second time
 */
export type SvgHandlers = {
  isBrief?: boolean
  onOpen?: (element: SvgElement, span: { start: number; end: number }) => void
  onClose?: (element: SvgElement, end: number) => void
  onText?: (text: string) => void
}

/**
 * Walks an SVG document. `image-unreadable`: not UTF-8, not well-formed, or its root is not `svg`.
 *
 * Nothing outside the file is ever loaded. Of a DOCTYPE only short, flat entities are read (drawing programs declare
 * their namespaces so), and never more than a bounded expansion: an entity bomb is just an undefined entity.
 */
export function walkSvg(bytes: Uint8Array, handlers: SvgHandlers): Result<void> {
  const walk = walkPieces(bytes, handlers)
  for (;;) {
    const step = walk.next()
    if (step.done === true) return step.value
  }
}

/** Lets others have the processor for a moment: a large drawing takes a good part of a second. */
export type TakeTurn = () => Promise<void>

/** As `walkSvg`, with a turn for others after each piece. */
export async function walkSvgInTurns(
  bytes: Uint8Array,
  handlers: SvgHandlers,
  takeTurn: TakeTurn,
): Promise<Result<void>> {
  const walk = walkPieces(bytes, handlers)
  for (;;) {
    const step = walk.next()
    if (step.done === true) return step.value
    await takeTurn()
  }
}

/** The walk itself, held after each piece. */
function* walkPieces(bytes: Uint8Array, handlers: SvgHandlers): Generator<void, Result<void>> {
  // A badge baked by hand may lack the declaration of its prefix.
  const parser = new SaxesParser({ xmlns: true, additionalNamespaces: { openbadges: OPENBADGES_NAMESPACE } })
  let fault: string | undefined
  let elements = 0
  let depth = 0
  let attributes = 0
  let start = 0
  const finder = createByteFinder(bytes)
  const stopWith = (reason: string) => {
    fault ??= reason
    throw STOPPED
  }
  parser.on('error', (error) => stopWith(error.message))
  parser.on('doctype', (doctype) => {
    if (countReferences(bytes) * MAX_ENTITY_LENGTH > MAX_EXPANSION) return
    for (const [name, value] of listEntities(doctype)) parser.ENTITIES[name] = value
  })
  parser.on('attribute', () => {
    attributes += 1
    if (attributes > MAX_ATTRIBUTES) stopWith(`more than ${MAX_ATTRIBUTES} attributes on an element`)
  })
  parser.on('opentagstart', () => {
    attributes = 0
    // The tokenizer stands right after the name or, in a tag without attributes, after its last character.
    start = bytes.lastIndexOf(LESS_THAN, finder.find(parser.position) - 1)
  })
  parser.on('opentag', (element) => {
    elements += 1
    depth += 1
    if (depth > MAX_DEPTH) stopWith(`more than ${MAX_DEPTH} elements inside one another`)
    if (elements > MAX_ELEMENTS) stopWith(`more than ${MAX_ELEMENTS} elements`)
    if (elements === 1 && element.local !== 'svg') stopWith(`the root is ${element.name}`)
    handlers.onOpen?.(element, { start, end: finder.find(parser.position) })
  })
  parser.on('closetag', (element) => {
    depth -= 1
    handlers.onClose?.(element, finder.find(parser.position))
  })
  const { onText } = handlers
  // The tokenizer gathers text only for whoever listens.
  if (onText !== undefined) parser.on('text', onText)
  if (onText !== undefined) parser.on('cdata', onText)
  try {
    for (const piece of cutSvg(bytes)) {
      if (!piece.ok) return piece
      finder.enter(piece.value)
      parser.write(piece.value.text)
      if (hasLongName(parser)) stopWith(`a name of more than ${MAX_NAME_LENGTH} characters`)
      if (handlers.isBrief === true) forgetLongValue(parser)
      yield
    }
    parser.close()
  } catch (stopped) {
    if (stopped !== STOPPED) throw stopped
  }
  return fault === undefined ? ok(undefined) : unreadable(`the SVG cannot be read: ${fault.slice(0, 200)}`)
}

const unreadable = (detail: string) => reject('image-unreadable', detail, { document: 'image' })

/**
 * What the tokenizer has gathered of a value that goes on in the next piece: of an attribute, a comment, a CDATA section.
 * It cannot be told that nobody wants it, but what it has gathered counts for nothing until its end is found.
 */
function forgetLongValue(parser: SaxesParser): void {
  if (getLength(parser, 'text') > MAX_HELD_LENGTH) Reflect.set(parser, 'text', '…')
}

const hasLongName = (parser: SaxesParser) =>
  ['name', 'entity', 'piTarget', 'openWakaBang'].some((part) => getLength(parser, part) > MAX_NAME_LENGTH)

function getLength(parser: SaxesParser, part: string): number {
  const gathered: unknown = Reflect.get(parser, part)
  return typeof gathered === 'string' ? gathered.length : 0
}

function countReferences(bytes: Uint8Array): number {
  let count = 0
  for (let at = bytes.indexOf(AMPERSAND); at !== -1; at = bytes.indexOf(AMPERSAND, at + 1)) count += 1
  return count
}

function listEntities(doctype: string): [string, string][] {
  const declarations = doctype.matchAll(
    /<!ENTITY\s+([A-Za-z_][\w.-]{0,63})\s+(?:"([^"&<%]*)"|'([^'&<%]*)')\s*>/g,
  )
  return [...declarations]
    .slice(0, MAX_ENTITIES)
    .map(([, name = '', double, single]): [string, string] => [name, double ?? single ?? ''])
    .filter(([name, value]) => value.length <= MAX_ENTITY_LENGTH && !Object.hasOwn(Object.prototype, name))
}

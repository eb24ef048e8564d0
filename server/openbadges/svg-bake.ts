import type { BakeOptions } from './bake-options.ts'
import { concatenate } from './concatenate.ts'
import { ok, type Result, reject } from './rejections.ts'
import { ASSERTION, CREDENTIAL, type Dialect, isBadgeElement } from './svg-badge.ts'
import { type SvgElement, type SvgHandlers, type TakeTurn, walkSvg, walkSvgInTurns } from './svg-document.ts'

type Span = { start: number; end: number }
type Reading = { root: SvgElement; rootSpan: Span; badges: Span[]; isPrefixUsed: boolean }

/**
 * Bakes an SVG by splicing its bytes; all that is not the badge stays byte for byte.
 *
 * 1. `xmlns:openbadges` (`http://openbadges.org`; 3.0: `https://purl.imsglobal.org/ob/v3p0`) stands on the root, or
 *    on the new element where the file uses the prefix for something else.
 * 2. The badge is the first child, straight after the root's start tag; older badges go.
 * 3. Hosted: `verify` is the URL and the assertion the CDATA. Signed, or a bare URL: only `verify`. A credential
 *    with its proof in it: only the CDATA.
 */
export function bakeSvg(bytes: Uint8Array, payload: string, options: BakeOptions): Result<Uint8Array> {
  const reader = createReader()
  const walked = walkSvg(bytes, reader.handlers)
  return walked.ok ? splice(bytes, reader.finish(), payload, options) : walked
}

/** As `bakeSvg`, with turns for others. */
export async function bakeSvgInTurns(
  bytes: Uint8Array,
  payload: string,
  options: BakeOptions,
  takeTurn: TakeTurn,
): Promise<Result<Uint8Array>> {
  const reader = createReader()
  const walked = await walkSvgInTurns(bytes, reader.handlers, takeTurn)
  return walked.ok ? splice(bytes, reader.finish(), payload, options) : walked
}

function splice(
  bytes: Uint8Array,
  reading: Result<Reading>,
  payload: string,
  { version, kind, url }: BakeOptions,
): Result<Uint8Array> {
  if (!reading.ok) return reading
  const { root, rootSpan, badges, isPrefixUsed } = reading.value
  const dialect = version === '3.0' ? CREDENTIAL : ASSERTION
  const { namespace } = dialect
  const declared = readDeclared(root)
  const isDeclaredHere = declared !== undefined && declared !== namespace && isPrefixUsed
  const tag = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    bytes.subarray(rootSpan.start, rootSpan.end),
  )
  const openTag = openRootTag(isDeclaredHere ? tag : declareNamespace(tag, root.name, namespace), root)
  const isDocument = payload.startsWith('{')
  const verify = kind === 'hosted' ? (url ?? payload) : payload
  const badge = createBadgeElement(dialect, {
    attributes: isDeclaredHere ? ` xmlns:openbadges="${namespace}"` : '',
    verify: kind === 'signed' && isDocument ? null : verify,
    body: isDocument ? payload : null,
  })
  const closing = root.isSelfClosing ? `</${root.name}>` : ''
  const opening = new TextEncoder().encode(openTag + badge + closing)
  return ok(
    concatenate([bytes.subarray(0, rootSpan.start), opening, ...listKept(bytes, rootSpan.end, badges)]),
  )
}

function createReader(): { handlers: SvgHandlers; finish: () => Result<Reading> } {
  let root: { root: SvgElement; rootSpan: Span } | undefined
  let depth = 0
  let badgeDepth = 0
  let badgeStart = 0
  let isPrefixUsed = false
  const badges: Span[] = []
  const handlers: SvgHandlers = {
    isBrief: true,
    onOpen: (element, span) => {
      depth += 1
      root ??= { root: element, rootSpan: span }
      if (badgeDepth > 0) return
      if (depth > 1 && isBadgeElement(element)) {
        badgeDepth = depth
        badgeStart = span.start
      } else if (usesPrefix(element)) {
        isPrefixUsed = true
      }
    },
    onClose: (_element, end) => {
      if (badgeDepth === depth) {
        badges.push({ start: badgeStart, end })
        badgeDepth = 0
      }
      depth -= 1
    },
  }
  const finish = () =>
    root === undefined
      ? reject('image-unreadable', 'the SVG has no element', { document: 'image' })
      : ok({ ...root, badges, isPrefixUsed })
  return { handlers, finish }
}

function usesPrefix(element: SvgElement): boolean {
  if (element.prefix === 'openbadges') return true
  return Object.values(element.attributes).some(({ prefix }) => prefix === 'openbadges')
}

const readDeclared = (root: SvgElement): string | undefined =>
  Object.values(root.attributes).find(({ name }) => name === 'xmlns:openbadges')?.value

/** Sets or replaces the declaration in a start tag. The tag is well-formed, so a walk over `name="value"` is exact. */
function declareNamespace(tag: string, name: string, namespace: string): string {
  const declaration = `xmlns:openbadges="${namespace}"`
  const nameEnd = 1 + name.length
  const start = tag.slice(0, nameEnd)
  const attributes = tag.slice(nameEnd)
  for (const attribute of attributes.matchAll(/([^\s=/>"']+)\s*=\s*(?:"[^"]*"|'[^']*')/g)) {
    if (attribute[1] !== 'xmlns:openbadges') continue
    const end = attribute.index + attribute[0].length
    return start + attributes.slice(0, attribute.index) + declaration + attributes.slice(end)
  }
  return `${start} ${declaration}${attributes}`
}

const openRootTag = (tag: string, root: SvgElement) =>
  root.isSelfClosing ? `${tag.slice(0, tag.lastIndexOf('/'))}>` : tag

function createBadgeElement(
  { element }: Dialect,
  { attributes, verify, body }: { attributes: string; verify: string | null; body: string | null },
): string {
  const name = `openbadges:${element}`
  const start = `<${name}${attributes}${verify === null ? '' : ` verify="${escapeAttribute(verify)}"`}`
  return body === null ? `${start}/>` : `${start}><![CDATA[${escapeCdata(body)}]]></${name}>`
}

const escapeAttribute = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** In JSON these can stand only inside strings, where an escape means the same; XML allows none of them here. */
const escapeCdata = (json: string) =>
  json.replaceAll(']]>', ']]\\u003e').replaceAll('\uFFFE', '\\ufffe').replaceAll('\uFFFF', '\\uffff')

/** The stretches of bytes between older badges. */
function listKept(bytes: Uint8Array, from: number, spans: Span[]): Uint8Array[] {
  const kept: Uint8Array[] = []
  let at = from
  for (const { start, end } of spans) {
    kept.push(bytes.subarray(at, start))
    at = end
  }
  return [...kept, bytes.subarray(at)]
}

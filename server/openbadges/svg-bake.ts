import type { Version } from './assertion.ts'
import { ok, type Result, reject } from './rejections.ts'
import { ASSERTION, CREDENTIAL, type Dialect, isBadgeElement } from './svg-badge.ts'
import { decodeSvg, type SvgElement, walkSvg } from './svg-document.ts'

type Span = { start: number; end: number }
type Reading = { root: SvgElement; rootSpan: Span; badges: Span[]; isPrefixUsed: boolean }

/**
 * Bakes an SVG by splicing its text; all that is not the badge stays byte for byte.
 *
 * 1. `xmlns:openbadges` (`http://openbadges.org`; 3.0: `https://purl.imsglobal.org/ob/v3p0`) stands on the root, or
 *    on the new element where the file uses the prefix for something else.
 * 2. The badge is the first child, straight after the root's start tag; older badges go.
 * 3. Hosted: `verify` is the URL and the assertion the CDATA. Signed, or a bare URL: only `verify`. A credential
 *    with its proof in it: only the CDATA.
 */
export function bakeSvg(
  bytes: Uint8Array,
  payload: string,
  { version, kind, url }: { version: Version; kind: 'hosted' | 'signed'; url?: string },
): Result<Uint8Array> {
  const decoded = decodeSvg(bytes)
  if (!decoded.ok) return decoded
  const text = decoded.value
  const read = readSvg(text)
  if (!read.ok) return read
  const { root, rootSpan, badges, isPrefixUsed } = read.value

  const dialect = version === '3.0' ? CREDENTIAL : ASSERTION
  const { namespace } = dialect
  const declared = readDeclared(root)
  const isDeclaredHere = declared !== undefined && declared !== namespace && isPrefixUsed
  const tag = text.slice(rootSpan.start, rootSpan.end)
  const openTag = openRootTag(isDeclaredHere ? tag : declareNamespace(tag, root.name, namespace), root)
  const isDocument = payload.startsWith('{')
  const verify = kind === 'hosted' ? (url ?? payload) : payload
  const badge = createBadgeElement(dialect, {
    attributes: isDeclaredHere ? ` xmlns:openbadges="${namespace}"` : '',
    verify: kind === 'signed' && isDocument ? null : verify,
    body: isDocument ? payload : null,
  })
  const rest = cutSpans(text, rootSpan.end, badges)
  const closing = root.isSelfClosing ? `</${root.name}>` : ''
  return ok(new TextEncoder().encode(text.slice(0, rootSpan.start) + openTag + badge + closing + rest))
}

function readSvg(text: string): Result<Reading> {
  let root: { root: SvgElement; rootSpan: Span } | undefined
  let depth = 0
  let badgeDepth = 0
  let badgeStart = 0
  let isPrefixUsed = false
  const badges: Span[] = []
  const walked = walkSvg(text, {
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
  })
  if (!walked.ok) return walked
  if (root === undefined) return reject('image-unreadable', 'the SVG has no element', { document: 'image' })
  return ok({ ...root, badges, isPrefixUsed })
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

function cutSpans(text: string, from: number, spans: Span[]): string {
  const kept: string[] = []
  let at = from
  for (const { start, end } of spans) {
    kept.push(text.slice(at, start))
    at = end
  }
  kept.push(text.slice(at))
  return kept.join('')
}

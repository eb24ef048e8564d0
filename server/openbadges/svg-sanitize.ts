import { ok, type Result } from './rejections.ts'
import { ALLOWED_ATTRIBUTES, ALLOWED_ELEMENTS } from './svg-allowed.ts'
import { type SvgElement, type SvgHandlers, type TakeTurn, walkSvgInTurns } from './svg-document.ts'

const SVG_NAMESPACE = 'http://www.w3.org/2000/svg'
const XLINK_NAMESPACE = 'http://www.w3.org/1999/xlink'
const EMBEDDED_PICTURE = /^data:image\/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\s]*$/i

/**
 * Rewrites an SVG for showing: only what the allow-list names, and no reference that leaves the file.
 *
 * For `<img>` only; the bytes that are baked and downloaded stay the issuer's. `image-unreadable`: not well-formed.
 *
 * @param takeTurn lets others have the processor while a large drawing is read
 */
export async function sanitizeSvg(
  bytes: Uint8Array,
  takeTurn: TakeTurn = async () => {},
): Promise<Result<Uint8Array>> {
  const { handlers, finish } = createSanitizer()
  const walked = await walkSvgInTurns(bytes, handlers, takeTurn)
  return walked.ok ? ok(finish()) : walked
}

function createSanitizer(): { handlers: SvgHandlers; finish: () => Uint8Array } {
  const parts: string[] = []
  const style: string[] = []
  let depth = 0
  /** Depth of the outermost element that is left out with all that it holds; 0 for none. */
  let droppedDepth = 0
  let isInStyle = false
  const handlers: SvgHandlers = {
    onOpen: (element) => {
      depth += 1
      if (droppedDepth > 0) return
      if (!isAllowed(element) || isInStyle) {
        droppedDepth = depth
        return
      }
      isInStyle = element.local === 'style'
      const namespace = depth === 1 ? ` xmlns="${SVG_NAMESPACE}"` : ''
      parts.push(`<${element.local}${namespace}${writeAttributes(element)}>`)
    },
    onText: (text) => {
      if (droppedDepth > 0 || depth === 0) return
      if (isInStyle) style.push(text)
      else parts.push(escapeText(text))
    },
    onClose: (element) => {
      if (droppedDepth === 0) {
        if (isInStyle) {
          const css = style.splice(0).join('')
          if (isSafeCss(css)) parts.push(escapeText(css))
          isInStyle = false
        }
        parts.push(`</${element.local}>`)
      }
      if (droppedDepth === depth) droppedDepth = 0
      depth -= 1
    },
  }
  return { handlers, finish: () => new TextEncoder().encode(parts.join('')) }
}

/** An SVG that forgot its namespace is drawn as what it was meant to be. */
const isAllowed = ({ uri, local }: SvgElement) =>
  (uri === SVG_NAMESPACE || uri === '') && ALLOWED_ELEMENTS.has(local)

function writeAttributes(element: SvgElement): string {
  return Object.values(element.attributes)
    .map(({ uri, local, value }) => {
      if (local === 'href' && (uri === '' || uri === XLINK_NAMESPACE))
        return isSafeReference(element.local, value) ? writeAttribute('href', value) : ''
      if (uri !== '' || !ALLOWED_ATTRIBUTES.has(local)) return ''
      return isSafeCss(value) ? writeAttribute(local, value) : ''
    })
    .join('')
}

const writeAttribute = (name: string, value: string) =>
  ` ${name}="${escapeText(value)
    .replaceAll('"', '&quot;')
    .replace(/[\t\n\r]/g, ' ')}"`

function isSafeReference(element: string, value: string): boolean {
  if (/^\s*#/.test(value)) return true
  return element === 'image' && EMBEDDED_PICTURE.test(value.trim())
}

/**
 * Styles may point only at things in the same file.
 *
 * A backslash could spell any of the refused words, so text with one is refused whole, as are at-rules that load.
 */
function isSafeCss(css: string): boolean {
  if (
    /[\\<]|@\s*(?:import|namespace|font-face|charset)|expression|javascript:|(?:image|image-set|src)\s*\(/i.test(
      css,
    )
  )
    return false
  const references = css.match(/url\s*\(/gi)?.length ?? 0
  return references === (css.match(/url\(\s*(?:#[\w.:-]+|"#[\w.:-]+"|'#[\w.:-]+')\s*\)/gi)?.length ?? 0)
}

const escapeText = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

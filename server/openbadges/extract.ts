import { limits } from '../limits.ts'
import { computeCrc32 } from './crc32.ts'
import { inflate } from './inflate.ts'
import { isObject, parseJson } from './json.ts'
import { getBadgeKeyword, isPng, listWholeChunks } from './png.ts'
import { ok, type Result, reject } from './rejections.ts'
import { isSvg } from './svg.ts'
import { CREDENTIAL, isBadgeElement } from './svg-badge.ts'
import { type SvgElement, type SvgHandlers, type TakeTurn, walkSvgInTurns } from './svg-document.ts'

/**
 * Takes the badge out of a picture: JSON, a JWS, or the URL of an assertion, as text. Null: there is none in it.
 *
 * What it says is not believed: a hosted assertion in a picture only tells where to look.
 * `image-unreadable`: neither PNG nor SVG, or its badge is damaged. `too-large`: the badge inflates beyond all need.
 *
 * @param takeTurn lets others have the processor while a large drawing is read
 */
export async function extract(
  bytes: Uint8Array,
  takeTurn: TakeTurn = async () => {},
): Promise<Result<string | null>> {
  if (isPng(bytes)) return extractPng(bytes)
  return isSvg(bytes) ? extractSvg(bytes, takeTurn) : unreadable('the image is neither PNG nor SVG')
}

/**
 * Of all the badges in a PNG the first `iTXt` counts, one of 3.0 before older ones; `tEXt` is from before there was a
 * specification, so that a fresh badge goes before a stale one, wherever each stands.
 */
async function extractPng(bytes: Uint8Array): Promise<Result<string | null>> {
  const chunks = [...listWholeChunks(bytes)].flatMap((chunk) => {
    const keyword = getBadgeKeyword(bytes, chunk)
    return keyword === null ? [] : [{ chunk, keyword }]
  })
  const international = chunks.filter(({ chunk }) => chunk.type === 'iTXt')
  const found =
    international.find(({ keyword }) => keyword === 'openbadgecredential') ??
    international[0] ??
    chunks.find(({ chunk }) => chunk.type === 'tEXt')
  if (found === undefined) return ok(null)
  const { chunk, keyword } = found
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint32(chunk.end - 4) !== computeCrc32(bytes.subarray(chunk.start + 4, chunk.end - 4)))
    return unreadable('the badge in the PNG has a wrong checksum')
  const data = bytes.subarray(chunk.start + 8 + keyword.length + 1, chunk.end - 4)
  return chunk.type === 'tEXt' ? ok(unwrap(decodeText(data))) : readInternational(data)
}

/** `iTXt` behind its keyword: whether and how it is compressed, language, translated keyword, text. */
async function readInternational(data: Uint8Array): Promise<Result<string | null>> {
  const [flag, method] = data
  const languageEnd = data.indexOf(0, 2)
  const translatedEnd = languageEnd === -1 ? -1 : data.indexOf(0, languageEnd + 1)
  if (translatedEnd === -1) return unreadable('the badge in the PNG is cut off')
  const text = data.slice(translatedEnd + 1)
  if (flag === 0) return ok(unwrap(decodeText(text)))
  if (flag !== 1 || method !== 0) return unreadable('the badge in the PNG is compressed in an unknown way')
  const inflated = await inflate(text, 'deflate', limits.extractedPayloadBytes)
  if (inflated === 'too-large')
    return reject('too-large', `the badge has more than ${limits.extractedPayloadBytes} bytes`, IMAGE)
  return inflated === null
    ? unreadable('the badge in the PNG cannot be inflated')
    : ok(unwrap(decodeText(inflated)))
}

type SvgBadge = { element: SvgElement; body: string }

/** An SVG carries a document as the text of its badge's element, anything else as the attribute `verify`. */
async function extractSvg(bytes: Uint8Array, takeTurn: TakeTurn): Promise<Result<string | null>> {
  const badges: SvgBadge[] = []
  let depth = 0
  let badgeDepth = 0
  const handlers: SvgHandlers = {
    onOpen: (element) => {
      depth += 1
      if (badgeDepth > 0 || !isBadgeElement(element)) return
      badgeDepth = depth
      badges.push({ element, body: '' })
    },
    onText: (text) => {
      const badge = badges.at(-1)
      if (badgeDepth > 0 && badge !== undefined) badge.body += text
    },
    onClose: () => {
      if (badgeDepth === depth) badgeDepth = 0
      depth -= 1
    },
  }
  const walked = await walkSvgInTurns(bytes, handlers, takeTurn)
  if (!walked.ok) return walked
  const badge = badges.find(({ element }) => element.local === CREDENTIAL.element) ?? badges[0]
  if (badge === undefined) return ok(null)
  const body = unwrap(badge.body)
  const verify = badge.element.attributes.verify?.value ?? null
  // A body that is no JSON was written by hand; the address beside it is then the better word.
  if (isObject(parseJson(body)) || verify === null) return ok(body === '' ? null : body)
  return ok(unwrap(verify))
}

const IMAGE = { document: 'image' } as const
const unreadable = (detail: string) => reject('image-unreadable', detail, IMAGE)

/** Text of `tEXt` is Latin-1 by its specification, and UTF-8 by many who wrote it. */
function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('latin1').decode(bytes)
  }
}

/** Some bakers wrote a token or address as a JSON string. */
function unwrap(text: string): string {
  const trimmed = text.replace(/^\uFEFF/, '').trim()
  const value = trimmed.startsWith('"') ? parseJson(trimmed) : undefined
  return typeof value === 'string' ? value.trim() : trimmed
}

import type { Result } from './rejections.ts'
import { decodeSvg, type TakeTurn, walkSvg, walkSvgInTurns } from './svg-document.ts'

export { sanitizeSvg } from './svg-sanitize.ts'

/** Whether the bytes mean to be an SVG. The prolog may be long: comments, a DOCTYPE with its entities. */
export function isSvg(bytes: Uint8Array): boolean {
  const decoded = decodeSvg(bytes)
  return decoded.ok && /^\uFEFF?\s*</.test(decoded.value) && /<(?:[\w.-]+:)?svg[\s/>]/.test(decoded.value)
}

/** Decides whether a stranger's SVG may be kept: UTF-8, well-formed, of a bounded number of elements. */
export function checkSvg(bytes: Uint8Array): Result<void> {
  const decoded = decodeSvg(bytes)
  return decoded.ok ? walkSvg(decoded.value, {}) : decoded
}

/** As `checkSvg`, with turns for others. */
export async function checkSvgInTurns(bytes: Uint8Array, takeTurn: TakeTurn): Promise<Result<void>> {
  const decoded = decodeSvg(bytes)
  return decoded.ok ? walkSvgInTurns(decoded.value, {}, takeTurn) : decoded
}

import type { Result } from './rejections.ts'
import { type TakeTurn, walkSvg, walkSvgInTurns } from './svg-document.ts'

export { isSvg } from './svg-pieces.ts'
export { sanitizeSvg } from './svg-sanitize.ts'

/** Decides whether a stranger's SVG may be kept: UTF-8, well-formed, of a bounded number of elements. */
export function checkSvg(bytes: Uint8Array): Result<void> {
  return walkSvg(bytes, { isBrief: true })
}

/** As `checkSvg`, with turns for others. */
export const checkSvgInTurns = (bytes: Uint8Array, takeTurn: TakeTurn): Promise<Result<void>> =>
  walkSvgInTurns(bytes, { isBrief: true }, takeTurn)

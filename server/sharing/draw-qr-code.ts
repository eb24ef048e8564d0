import { correction, generate } from 'lean-qr'

/** ISO/IEC 18004 asks for so many light modules around a symbol. */
const QUIET = 4

/** A QR code as one path of an SVG, a unit for each module, the light margin around it included in `size`. */
export type QrCode = { size: number; path: string }

/** Draws a text that a phone's camera reads. With correction for a quarter of it: links are printed, and creased. */
export function drawQrCode(text: string): QrCode {
  const code = generate(text, { minCorrectionLevel: correction.Q })
  const rows = Array.from({ length: code.size }, (_, y) => drawRow(y, code.size, (x) => code.get(x, y)))
  return { size: code.size + 2 * QUIET, path: rows.join('') }
}

/** Dark modules side by side are one stroke. */
function drawRow(y: number, size: number, isDark: (x: number) => boolean): string {
  let row = ''
  for (let x = 0; x < size; x += 1) {
    if (!isDark(x)) continue
    const start = x
    while (x < size && isDark(x)) x += 1
    row += `M${start + QUIET} ${y + QUIET}h${x - start}v1H${start + QUIET}z`
  }
  return row
}

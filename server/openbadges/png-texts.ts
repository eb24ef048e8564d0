import { limits } from '../limits.ts'
import { inflate } from './inflate.ts'
import { isBadgeChunk, readPngChunks } from './png.ts'
import { ok, type Result, reject } from './rejections.ts'

/**
 * Decides whether the compressed texts of a stranger's PNG are of a size that whoever opens the picture can bear.
 *
 * Nothing of ours ever reads them; but the picture goes on to its earner, whose programs do. A text that cannot be
 * inflated is copied as it is, like any damage in an ancillary chunk. Badges are not looked at: baking drops them.
 *
 * `image-too-large`: a text inflates to more than a text chunk may have.
 */
export async function checkPngTexts(bytes: Uint8Array): Promise<Result<void>> {
  const read = readPngChunks(bytes)
  if (!read.ok) return read
  for (const chunk of read.value) {
    if (isBadgeChunk(bytes, chunk)) continue
    const deflated = findDeflated(chunk.type, bytes.subarray(chunk.start + 8, chunk.end - 4))
    if (deflated === null) continue
    if ((await inflate(deflated.slice(), 'deflate', limits.pngTextBytes)) === 'too-large')
      return reject(
        'image-too-large',
        `a PNG text chunk inflates to more than ${limits.pngTextBytes} bytes`,
        {
          document: 'image',
        },
      )
  }
  return ok(undefined)
}

/** What is deflated in a text chunk (PNG sections 11.3.3.3 and 11.3.3.4); null where nothing is. */
function findDeflated(type: string, data: Uint8Array): Uint8Array | null {
  const keywordEnd = data.indexOf(0)
  if (keywordEnd === -1) return null
  if (type === 'zTXt') return data.subarray(keywordEnd + 2)
  if (type !== 'iTXt' || data[keywordEnd + 1] !== 1) return null
  const languageEnd = data.indexOf(0, keywordEnd + 3)
  const translatedEnd = languageEnd === -1 ? -1 : data.indexOf(0, languageEnd + 1)
  return translatedEnd === -1 ? null : data.subarray(translatedEnd + 1)
}

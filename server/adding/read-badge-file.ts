import { SEAL_TYPE } from '../backpack/seal.ts'
import { readBytes } from '../checking/read-input.ts'
import { takeTurn } from '../checking/take-turn.ts'
import type { OwnProblem } from '../issuer/own-files.ts'
import { limits } from '../limits.ts'
import { readImageInTurns } from '../openbadges/image.ts'
import type { RejectionCode } from '../openbadges/rejections.ts'

/** A badge as the entry of a list: the address, the token or the document that was in the file. */
export type FileRead = { entry: string } | { problem: OwnProblem }

/** Takes the badge out of a file, whatever its name says that it is. It is not believed before it is checked. */
export async function readBadgeFile(bytes: Uint8Array): Promise<FileRead> {
  const read = await readBytes(bytes)
  if (!read.ok) return { problem: await nameProblem(read.rejection.code, bytes) }
  switch (read.value.kind) {
    case 'url':
      return { entry: read.value.url }
    case 'jws':
      // A seal that was brought without the zip that it belongs to.
      return read.value.jws.header.typ === SEAL_TYPE
        ? { problem: 'not-a-badge' }
        : { entry: read.value.jws.text }
    case 'document':
      return readDocument(read.value.text)
  }
}

/** A document that is no JSON is no badge in need of mending: somebody took the wrong file. */
function readDocument(text: string): FileRead {
  if (!/^[{[]/.test(text)) return { problem: 'not-a-badge' }
  return text.length > limits.bakedPayloadBytes ? { problem: 'too-large' } : { entry: text }
}

/** Of half a picture nobody can tell what was in the other half. */
async function nameProblem(code: RejectionCode, bytes: Uint8Array): Promise<OwnProblem> {
  if (code === 'image-without-badge') {
    const picture = await readImageInTurns(bytes, takeTurn)
    return !picture.ok && picture.rejection.code === 'image-unreadable' ? 'damaged' : 'no-badge'
  }
  return PROBLEM_OF[code] ?? 'not-a-badge'
}

const PROBLEM_OF: Partial<Record<RejectionCode, OwnProblem>> = {
  'image-unreadable': 'damaged',
  'image-too-large': 'too-large',
  'too-large': 'too-large',
}

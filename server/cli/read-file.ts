import { readFile, stat } from 'node:fs/promises'
import { limits } from '../limits.ts'

const MAX_BYTES = limits.badgeFileBytes

export type FileRead =
  | { ok: true; bytes: Uint8Array }
  | { ok: false; isMissing: boolean; isTooLarge: boolean; problem: string }

/** Reads a file that somebody named, within the bounds of a picture. `isMissing`: there is no file of this name. */
export async function readNamedFile(file: string): Promise<FileRead> {
  try {
    const { size } = await stat(file)
    if (size > MAX_BYTES)
      return {
        ok: false,
        isMissing: false,
        isTooLarge: true,
        problem: `${file} has more than ${MAX_BYTES} bytes.`,
      }
    return { ok: true, bytes: new Uint8Array(await readFile(file)) }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const isMissing = code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG'
    return {
      ok: false,
      isMissing,
      isTooLarge: false,
      problem: isMissing ? `There is no file ${file}.` : `${file} could not be read (${code}).`,
    }
  }
}

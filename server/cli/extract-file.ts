import { extract } from '../openbadges/extract.ts'
import { readNamedFile } from './read-file.ts'

/** @property text for standard output */
export type Ended = { ok: true; text?: string } | { ok: false; problem: string }

/** Takes the badge out of a picture, as it was baked in. */
export async function extractFile(file: string): Promise<Ended> {
  const read = await readNamedFile(file)
  if (!read.ok) return read
  const payload = await extract(read.bytes)
  if (!payload.ok) return { ok: false, problem: `${file}: ${payload.rejection.detail}.` }
  if (payload.value === null) return { ok: false, problem: `${file}: there is no badge in this image.` }
  return { ok: true, text: payload.value }
}

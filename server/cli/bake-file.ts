import { writeFile } from 'node:fs/promises'
import { bake } from '../openbadges/bake.ts'
import type { BakeOptions } from '../openbadges/bake-options.ts'
import { readImageInTurns } from '../openbadges/image.ts'
import { parseJson, readJsonObject } from '../openbadges/json.ts'
import { readJwtCredential } from '../openbadges/jwt-claims.ts'
import { ok, type Result, reject } from '../openbadges/rejections.ts'
import { readJws, readJwsPayload } from '../openbadges/signature.ts'
import { readHttpUrl } from '../openbadges/urls.ts'
import { detectVersion } from '../openbadges/versions.ts'
import type { BakeCommand } from './arguments.ts'
import type { Ended } from './extract-file.ts'
import { readNamedFile } from './read-file.ts'

/** Puts a badge into a picture, in place of any that was there, and writes the picture where it was asked for. */
export async function bakeFile({
  image: imageFile,
  payload: payloadFile,
  output,
}: BakeCommand): Promise<Ended> {
  const picture = await readNamedFile(imageFile)
  if (!picture.ok) return picture
  const read = await readNamedFile(payloadFile)
  if (!read.ok) return read
  const image = await readImageInTurns(picture.bytes, async () => {})
  if (!image.ok) return { ok: false, problem: `${imageFile}: ${image.rejection.detail}.` }
  const payload = readPayload(read.bytes)
  if (!payload.ok) return { ok: false, problem: `${payloadFile}: ${payload.rejection.detail}.` }
  const baked = bake(image.value, payload.value.text, payload.value)
  if (!baked.ok) return { ok: false, problem: `${imageFile}: ${baked.rejection.detail}.` }
  try {
    await writeFile(output, baked.value)
    return { ok: true }
  } catch (error) {
    return {
      ok: false,
      problem: `${output} could not be written (${(error as NodeJS.ErrnoException).code}).`,
    }
  }
}

type Payload = BakeOptions & { text: string }

/** A badge is baked as what it is: an address, a token, or a document of a version that is known. */
function readPayload(bytes: Uint8Array): Result<Payload> {
  const text = decode(bytes)
  if (text === null) return reject('not-json', 'the payload is no text')
  if (readHttpUrl(text) !== null) return ok({ text, version: '0.5', kind: 'hosted', url: text })
  const jws = readJws(text)
  const token = jws === null ? null : readJwsPayload(jws)
  const document = token ?? readJsonObject(text, 'assertion')
  if (!document.ok) {
    const isJson = parseJson(text) !== undefined
    return isJson || token !== null
      ? document
      : reject('not-json', 'the payload is no badge: neither JSON, a JSON Web Signature nor a URL')
  }
  const row = detectVersion(token === null ? document.value : readJwtCredential(document.value))
  if (!row.ok) return row
  const { version, parseAssertion } = row.value
  const assertion = parseAssertion(document.value)
  const [url] = assertion.ok ? assertion.value.claims : []
  const kind = token !== null || version === '3.0' ? 'signed' : 'hosted'
  return ok({ text, version, kind, ...(kind === 'signed' || url === undefined ? {} : { url }) })
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).trim()
  } catch {
    return null // the caller says what that means
  }
}

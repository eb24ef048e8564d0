import { limits } from '../limits.ts'
import { createJwsEntry, type Entry, readEntry } from '../openbadges/entry.ts'
import { extract } from '../openbadges/extract.ts'
import { parseJson } from '../openbadges/json.ts'
import { isPng } from '../openbadges/png.ts'
import { ok, type Result, reject } from '../openbadges/rejections.ts'
import { readJws } from '../openbadges/signature.ts'
import { isSvg } from '../openbadges/svg.ts'
import type { Collector } from './collect.ts'
import { createLooseDocument, type LooseDocument } from './find-assertion.ts'
import { hashNatively } from './hash-natively.ts'
import { takeTurn } from './take-turn.ts'

export type Input = Entry | LooseDocument

/** Reads bytes: a picture that a badge is baked into, or the text of a document, a token or an address. */
export async function readBytes(bytes: Uint8Array): Promise<Result<Input>> {
  if (isPicture(bytes)) return readPicture(bytes)
  try {
    return readText(new TextDecoder(nameEncoding(bytes), { fatal: true }).decode(bytes), {
      isReference: false,
    })
  } catch {
    return reject('not-json', 'the assertion is neither a picture nor text in UTF-8 or UTF-16', {
      document: 'assertion',
    })
  }
}

/** Text is UTF-8; what a shell of Windows writes into a file says by its first bytes that it is UTF-16. */
function nameEncoding([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}

/** @param options.isReference whether a text that is nothing was meant to name a badge, rather than to be one */
export function readText(input: string, { isReference }: { isReference: boolean }): Result<Input> {
  if (input.length > limits.extractedPayloadBytes)
    return reject('too-large', `a badge may have ${limits.extractedPayloadBytes} bytes`)
  const text = unquote(input.replace(/^\uFEFF/, '').trim())
  // A token may be longer than a page may hand over: pictures are written into it.
  const jws = readJws(text)
  if (jws !== null) return ok(createJwsEntry(jws, hashNatively))
  const entry = readEntry(text)
  return entry.ok || (isReference && !/^[{[]/.test(text)) ? entry : ok(createLooseDocument(text))
}

/**
 * Opens the picture that a URL serves, and hands on what is baked into it; anything else is handed on as it is.
 *
 * A picture is opened once: what it names has to be an assertion. One may be larger than an assertion.
 */
export async function openServedPicture(input: Input, collector: Collector): Promise<Result<Input>> {
  if (input.kind !== 'url') return ok(input)
  const served = await collector.fetchBytes('assertion', input.url)
  const isLarge = !served.ok && served.rejection.code === 'too-large'
  const fetched = isLarge ? await collector.fetchBytes('image', input.url) : served
  if (!fetched.ok || fetched.value.status !== 200 || !isPicture(fetched.value.bytes)) return ok(input)
  const { bytes } = fetched.value
  const inside = await readPicture(bytes)
  // A web page with a drawing in it is no picture.
  const isWebPage = !inside.ok && inside.rejection.code === 'image-unreadable' && !isPng(bytes)
  return isWebPage ? ok(input) : inside
}

function isPicture(bytes: Uint8Array): boolean {
  return isPng(bytes) || (startsWithTag(bytes) && isSvg(bytes))
}

/** Most of what comes is JSON, which need not be looked through for a drawing. */
function startsWithTag(bytes: Uint8Array): boolean {
  const first = bytes.find((byte) => ![0xef, 0xbb, 0xbf, 0x20, 0x09, 0x0a, 0x0d].includes(byte))
  return first === '<'.charCodeAt(0)
}

async function readPicture(bytes: Uint8Array): Promise<Result<Input>> {
  const payload = await extract(bytes, takeTurn)
  if (!payload.ok) return payload
  return payload.value === null
    ? reject('image-without-badge', 'there is no badge in this picture', { document: 'image' })
    : readText(payload.value, { isReference: false })
}

/** A token or an address may be written as a JSON string. */
function unquote(text: string): string {
  const value = text.startsWith('"') ? parseJson(text) : undefined
  return typeof value === 'string' ? value.trim() : text
}

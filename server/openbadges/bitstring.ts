import { limits } from '../limits.ts'
import { decodeBase64 } from './base64.ts'
import { inflate } from './inflate.ts'
import { ok, type Result, reject } from './rejections.ts'

/** A shorter list would tell whose credential is looked up (Bitstring Status List 1.0 "Bitstring Generation Algorithm"). */
const MIN_LIST_BYTES = 16 * 1024

/**
 * Reads one bit of a status list; the first bit is the most significant of the first byte (Bitstring Status List 1.0,
 * section "Bitstring Expansion Algorithm").
 *
 * `revocation-list-malformed`: no base64url of gzip, shorter than the specification allows, or without such a bit.
 * `too-large`: more than is ever needed.
 *
 * @param encodedList gzip in base64url, with (Bitstring) or without (2021) the `u` of multibase
 */
export async function readBit(
  encodedList: string,
  index: number,
  { isMultibase }: { isMultibase: boolean },
): Promise<Result<boolean>> {
  const compressed = decodeList(encodedList, isMultibase)
  if (compressed === null) return malformed('encodedList is no base64url')
  const bits = await inflate(compressed, 'gzip', limits.statusListBytes)
  if (bits === 'too-large')
    return reject('too-large', `the status list has more than ${limits.statusListBytes} bytes`, LIST)
  if (bits === null) return malformed('encodedList is no gzip')
  if (bits.length < MIN_LIST_BYTES) return malformed(`it has fewer than ${MIN_LIST_BYTES} bytes`)
  // No shift: an index may have more than 32 bits.
  const byte = bits[Math.floor(index / 8)]
  if (byte === undefined) return malformed(`it has no bit ${index}`)
  return ok((byte & (0x80 >> (index % 8))) !== 0)
}

const LIST = { document: 'revocation-list' } as const
const malformed = (detail: string) => reject('revocation-list-malformed', `revocation-list: ${detail}`, LIST)

function decodeList(text: string, isMultibase: boolean): Uint8Array<ArrayBuffer> | null {
  if (isMultibase && !text.startsWith('u')) return null
  return decodeBase64(isMultibase ? text.slice(1) : text)
}

import { md5, sha1 } from '@noble/hashes/legacy.js'
import { sha256, sha512 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

export type HashAlgorithm = 'md5' | 'sha1' | 'sha256' | 'sha512'

/** The hash of a text in UTF-8, or of bytes, as hex. */
export type Hash = (algorithm: HashAlgorithm, content: string | Uint8Array) => string

const HASHES = { md5, sha1, sha256, sha512 }

/** Wherever this runs. A platform's own is ten times as quick: whoever has one passes it. */
export const hashAnywhere: Hash = (algorithm, content) =>
  bytesToHex(HASHES[algorithm](typeof content === 'string' ? utf8ToBytes(content) : content))

export const isHashAlgorithm = (name: string): name is HashAlgorithm => Object.hasOwn(HASHES, name)

/** SHA-256 as hex. For telling things apart, not for secrets. */
export const hashText = (content: string | Uint8Array): string => hashAnywhere('sha256', content)

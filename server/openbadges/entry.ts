import { limits } from '../limits.ts'
import { type Hash, hashAnywhere, hashText } from './hashing.ts'
import { ok, type Result, reject } from './rejections.ts'
import { type Jws, readJws } from './signature.ts'
import { readHttpUrl } from './urls.ts'

/** A source longer than this is kept as its hash: databases bound what an index may hold. */
const MAX_SOURCE_LENGTH = 1000

/**
 * What an issuer handed over: where an assertion is hosted, or a signed one itself.
 *
 * @property source the same for the same URL however it is written; answers "already held" before anything is fetched
 * @property url normalised, without fragment
 * @property host for people; a signed assertion has none before its issuer is known
 */
export type Entry =
  | { kind: 'url'; url: string; host: string; source: string }
  | { kind: 'jws'; jws: Jws; source: string }

/**
 * Reads an entry generously, as pages write them: white space, `&amp;`, a URL percent-encoded whole, `HTTPS:///host`.
 *
 * `not-a-reference`: neither an http(s) URL without credentials nor a compact JWS. `too-many`: longer than an entry may be.
 */
export function readEntry(entry: string): Result<Entry> {
  if (entry.length > limits.entryBytes)
    return reject('too-many', `an entry may have ${limits.entryBytes} bytes`)
  const text = entry.trim()
  const url = readUrl(text)
  if (url === null) return readSigned(text)
  const { href, host } = url
  return ok({
    kind: 'url',
    url: href,
    host,
    source: href.length > MAX_SOURCE_LENGTH ? `url:${hashText(href)}` : href,
  })
}

export const createJwsEntry = (jws: Jws, hash: Hash = hashAnywhere): Entry => ({
  kind: 'jws',
  jws,
  source: `jws:${hash('sha256', jws.text)}`,
})

/** The host that an entry names; null for a signed one and for no reference. Cheap: asked of every entry, and often. */
export function readEntryHost(entry: string): string | null {
  return entry.length > limits.entryBytes ? null : (readUrl(entry.trim())?.host ?? null)
}

function readSigned(text: string): Result<Entry> {
  const jws = readJws(text)
  return jws === null
    ? reject(
        'not-a-reference',
        'the entry is neither an http(s) URL nor a JSON Web Signature in compact form',
      )
    : ok(createJwsEntry(jws))
}

/** No JWS is an http(s) URL: the colon is not in its alphabet. */
const readUrl = (text: string): URL | null => readHttpUrl(mendUrl(text))

function mendUrl(text: string): string {
  const decoded = /^https?%3a(?:%2f){2}/i.test(text) ? decodeOnce(text) : text
  return decoded.replaceAll('&amp;', '&')
}

function decodeOnce(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text // malformed percent-encoding: judged as it stands
  }
}

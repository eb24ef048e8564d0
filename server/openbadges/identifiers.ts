import type { JsonObject } from './assertion.ts'
import { createBoundedCache } from './bounded-cache.ts'
import { isObject, parseJson } from './json.ts'
import { readHttpUrl } from './urls.ts'

/**
 * A decentralized identifier that is known here; all other methods are strangers.
 *
 * - `key`: the identifier is the key, in multibase (did:key)
 * - `jwk`: the identifier is the key, as a JSON Web Key (did:jwk)
 * - `web`: its document is at `url` (did:web)
 */
export type Did =
  | { method: 'key'; did: string; multibase: string }
  | { method: 'jwk'; did: string; jwk: JsonObject }
  | { method: 'web'; did: string; url: string }

const MAX_DID_LENGTH = 4096

/** Reads a DID, or the DID of a DID URL: what stands behind `#` is not looked at. Null for no DID of a known method. */
export function readDid(text: string): Did | null {
  if (!text.startsWith('did:') || text.length > MAX_DID_LENGTH) return null
  const known = dids.get(text)
  if (known !== undefined) return known
  const did = parseDid(text)
  if (did !== null) dids.set(text, Object.freeze(did))
  return did
}

/** In a credential an issuer's identifier is read ten times over, and a did:jwk has a key in JSON in it. */
const dids = createBoundedCache<Did>({ maxEntries: 512, maxTextLength: MAX_DID_LENGTH })

function parseDid(text: string): Did | null {
  const [did = ''] = text.split('#', 1)
  const [, method, rest = ''] = /^did:(key|jwk|web):([A-Za-z0-9._:%-]+)$/.exec(did) ?? []
  if (method === 'key') return { method, did, multibase: rest }
  if (method === 'jwk') {
    const jwk = decodeJson(rest)
    return isObject(jwk) ? { method, did, jwk: Object.freeze(jwk) } : null
  }
  const url = method === 'web' ? locateDidWeb(rest) : null
  return url === null ? null : { method: 'web', did, url }
}

/**
 * Whether two identifiers of an issuer or a key name the same: as written, or as URLs that differ only in how they are
 * written. Fragments count, for they tell the keys of one document apart.
 */
export function isSameIdentifier(one: string, other: string): boolean {
  return one === other || (readHttpUrl(one) !== null && normalise(one) === normalise(other))
}

/** The address of the document that an identifier is in. */
export const cutFragment = (identifier: string): string => identifier.split('#', 1)[0] ?? ''

const normalise = (url: string): string | null => (URL.canParse(url) ? new URL(url).href : null)

/** A part of a path, no way out of it: dots, slashes and nothing may not be written with percent signs either. */
const PATH_PART = /^(?!\.+$)(?:[\w.-]|%(?!2e|2f|5c|00)[0-9a-f]{2})+$/i

/** did:web: colons part the path, a port is written with `%3A`, and without a path it is `/.well-known` ("Read (Resolve)"). */
function locateDidWeb(rest: string): string | null {
  const [host = '', ...path] = rest.split(':')
  const hostAndPort = host.replace(/%3a/i, ':')
  if (!/^[a-z0-9.-]+(?::\d+)?$/i.test(hostAndPort)) return null
  if (path.some((part) => !PATH_PART.test(part))) return null
  const folder = path.length === 0 ? '.well-known' : path.join('/')
  return readHttpUrl(`https://${hostAndPort}/${folder}/did.json`)?.href ?? null
}

function decodeJson(base64url: string) {
  try {
    return parseJson(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')))
  } catch {
    return undefined // not base64url, so no key
  }
}

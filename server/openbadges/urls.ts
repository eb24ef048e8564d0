import { getDomain } from 'tldts'
import { createBoundedCache } from './bounded-cache.ts'

/**
 * Reads an absolute http(s) URL without credentials, normalised (letter case, default port) and without its fragment.
 *
 * Null for anything else. The schemes are the ones that the safe fetch speaks.
 */
export function readHttpUrl(text: string): Readonly<URL> | null {
  const known = urls.get(text)
  if (known !== undefined) return known
  const url = parseHttpUrl(text)
  if (url !== null) urls.set(text, url)
  return url
}

/** Of one badge the same few addresses are read again and again: as a claim, to be fetched, to be compared. */
const urls = createBoundedCache<Readonly<URL>>({ maxEntries: 1024, maxTextLength: 512 })

function parseHttpUrl(text: string): URL | null {
  const url = /^https?:/i.test(text) ? URL.parse(text) : null
  if (url === null || url.username !== '' || url.password !== '' || url.hostname === '') return null
  // An empty fragment, too, is to be seen in the text alone.
  if (text.includes('#')) url.hash = ''
  return url
}

/** Whether two texts are the same URL, however each is written. */
export function isSameUrl(one: string, other: string): boolean {
  const left = readHttpUrl(one)?.href
  return left !== undefined && left === readHttpUrl(other)?.href
}

/**
 * Whether one address may speak for another that redirects to it: the same host or registrable domain (`www.`).
 *
 * A redirect to another site proves nothing about the first; many honest hosts redirect to wherever they are told.
 */
export function isSameSite(one: string, other: string): boolean {
  const left = readHttpUrl(one)?.hostname
  const right = readHttpUrl(other)?.hostname
  if (left === undefined || right === undefined) return false
  if (left === right) return true
  const domain = getDomain(left, { allowPrivateDomains: true })
  return domain !== null && domain === getDomain(right, { allowPrivateDomains: true })
}

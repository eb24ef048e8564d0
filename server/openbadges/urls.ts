import { getDomain } from 'tldts'

/**
 * Reads an absolute http(s) URL without credentials, normalised (letter case, default port) and without its fragment.
 *
 * Null for anything else. The schemes are the ones that the safe fetch speaks.
 */
export function readHttpUrl(text: string): URL | null {
  if (!/^https?:/i.test(text) || !URL.canParse(text)) return null
  const url = new URL(text)
  if (url.username !== '' || url.password !== '' || url.hostname === '') return null
  url.hash = ''
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
  const domain = getDomain(left, { allowPrivateDomains: true })
  return left === right || (domain !== null && domain === getDomain(right, { allowPrivateDomains: true }))
}

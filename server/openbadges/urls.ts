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

import { MAX_ENTRIES, MAX_ENTRY_BYTES, MAX_LIST_BYTES } from '../channel/messages.ts'

/**
 * What a page passed, read generously.
 *
 * @property given the caller's own values, which results echo
 * @property sent what the backpack is asked about; one for each given string, in order
 * @property isExcess longer than the backpack takes: then nothing is sent
 */
export type EntryList = { given: unknown[]; sent: string[]; isExcess: boolean }

/**
 * Three base64url parts of which the first begins as a JSON object does: `{` and a quote or white space, or `{}`.
 * `badge.v1.json` is a path. The server looks closer.
 */
const JWS = /^e(30|[wy][\w-]+)\.[\w-]+\.[\w-]*$/

/** @param resolve makes a URL absolute against the document's base, and leaves alone what it cannot read */
export function readEntries(assertions: unknown, resolve: (url: string) => string): EntryList {
  const given = listOf(assertions)
  const sent: string[] = []
  let isExcess = given.length > MAX_ENTRIES
  let bytes = 0
  given.forEach((value) => {
    if (isExcess || !isString(value)) return
    const entry = readEntry(`${value}`, resolve)
    // What could not be made a URL may still have letters of up to three bytes.
    const size = entry.replace(/[^\0-\x7f]/g, '---').length
    bytes += size
    isExcess = size > MAX_ENTRY_BYTES || bytes > MAX_LIST_BYTES
    sent.push(entry)
  })
  return { given, sent: isExcess ? [] : sent, isExcess }
}

/** Also true of a String object, and of one from another window. */
export function isString(value: unknown): boolean {
  return {}.toString.call(value) === '[object String]'
}

function listOf(assertions: unknown): unknown[] {
  if (assertions === undefined || assertions === null) return []
  const like = assertions as ArrayLike<unknown>
  if (isString(like) || typeof like === 'function' || !(like.length >= 0)) return [like]
  return [].slice.call(like)
}

/**
 * Mends what real sites get wrong: white space around, whole-percent-encoded URLs, `&amp;` out of HTML, `https:///host`,
 * paths without a host. The backpack resolves nothing, since it does not know the page.
 */
function readEntry(text: string, resolve: (url: string) => string): string {
  const entry = text.trim()
  if (!entry || JWS.test(entry)) return entry
  let url = entry
  try {
    if (/^(https?%3a|%2f)/i.test(url)) url = decodeURIComponent(url)
  } catch (_) {
    // Not encoded after all: a stray % is the server's to judge.
  }
  return resolve(url.replace(/&amp;/gi, '&').replace(/^(https?):\/+/i, '$1://'))
}

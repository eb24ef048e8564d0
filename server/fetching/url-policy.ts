import { isIP } from 'node:net'
import type { Config } from '../config.ts'
import { type FetchFailure, fail } from './safe-fetch.ts'

/**
 * A URL that may be asked for, as far as its text goes.
 *
 * @property host without brackets and final dot: a name or an address
 * @property isOpened the operator named this host:port, so its addresses may be private
 */
export type Target = { url: URL; host: string; port: number; isOpened: boolean }

/** Names that mean something only on this machine or in this network. */
const CLOSED_NAMES = ['local', 'internal', 'localhost', 'onion', 'home.arpa']

const LOWEST_FREE_PORT = 1024

/**
 * Decides by a URL's text whether it may be asked for. What its name resolves to is decided in resolve.ts.
 *
 * Done anew at each redirect. The WHATWG parser has turned every notation of an address (`0x7f.1`, `2130706433`) into
 * the plain one before anything is compared.
 */
export function checkUrl(
  text: string,
  { fetchAllow, fetchHttp, publicUrl }: Pick<Config, 'fetchAllow' | 'fetchHttp' | 'publicUrl'>,
): { ok: true; target: Target } | { ok: false; failure: FetchFailure } {
  if (!URL.canParse(text)) return fail('not-a-reference', 'not an absolute URL')
  const url = new URL(text)
  url.hash = ''
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    return fail('not-a-reference', `${url.protocol} URLs are not fetched`)
  }
  if (url.username !== '' || url.password !== '') {
    return fail('not-a-reference', `a URL of ${url.host} has credentials in it`)
  }
  if (url.protocol === 'http:' && !fetchHttp) {
    return fail('forbidden-address', `${url.href} is not https`)
  }

  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')
  if (host === publicUrl.hostname.replace(/^\[|\]$/g, '') && url.port === publicUrl.port) {
    // Our own documents are read from the store. Over the network they would make us wait for ourselves.
    return fail('forbidden-address', `${url.href} is this backpack's own address`)
  }
  const port = url.port !== '' ? Number(url.port) : url.protocol === 'https:' ? 443 : 80
  if (fetchAllow.has(`${url.hostname}:${port}`))
    return { ok: true, target: { url, host, port, isOpened: true } }

  if (port !== 443 && port !== 80 && port < LOWEST_FREE_PORT) {
    return fail('forbidden-address', `${url.href} names a port that is not fetched`)
  }
  if (isIP(host) === 0 && isClosedName(host)) {
    return fail('forbidden-address', `${url.href} names a host that is not public`)
  }
  return { ok: true, target: { url, host, port, isOpened: false } }
}

const isClosedName = (name: string): boolean =>
  !name.includes('.') || CLOSED_NAMES.some((closed) => name === closed || name.endsWith(`.${closed}`))

/** What of a request the service worker has to know. @property scope with a slash at its end */
export type Asked = { method: string; url: string; mode: string; referrer: string; scope: string }

/**
 * What a request is to the service worker.
 *
 * - `page`: a page of one's own badges, which may be kept
 * - `other`: another page of ours, which is not kept
 * - `picture`, `asset`: what pages show and run
 * - `leave`: signing out, deleting the account, or wanting nothing kept: forgets all that is kept
 * - `share`: files that the device's share sheet hands over
 * - `pass`: none of our business: every other write, every download, and all that is for issuers' pages
 */
export type Kind = 'page' | 'other' | 'picture' | 'asset' | 'leave' | 'share' | 'pass'

const LEAVE = ['sign-out', 'account/sign-out-everywhere', 'account/delete', 'account/device']
const PASS =
  /^(issuer([/.-]|$)|(account\/export|badges\/[^/]+\/(download|document)|test-badges|docs|dev|healthz|shared)(?![\w-]))/
/** But for the page on which collections are put in order, which is nothing but buttons. */
const PAGE = /^($|badges\/[^/]+$|collections(\/(?!order$)[^/]+)?$)/

export function kindOf({ method, url, mode, referrer, scope }: Asked): Kind {
  const path = pathIn(scope, url)
  if (path === null || PASS.test(path)) return 'pass'
  if (method === 'POST' && mode === 'navigate') {
    if (path === 'add/shared') return 'share'
    return LEAVE.includes(path) ? 'leave' : 'pass'
  }
  if (method !== 'GET') return 'pass'
  if (mode === 'navigate') return PAGE.test(path) ? 'page' : 'other'
  // What a page for issuers loads is theirs, too.
  if (/^issuer(?![\w-])/.test(pathIn(scope, referrer) ?? '')) return 'pass'
  if (path.startsWith('pictures/')) return 'picture'
  return path.startsWith('assets/') ? 'asset' : 'pass'
}

/** What of an address is below the mount path, without query; null for what is elsewhere. */
export function pathIn(scope: string, url: string): string | null {
  const [address = ''] = url.split(/[?#]/)
  return address.startsWith(scope) ? address.slice(scope.length) : null
}

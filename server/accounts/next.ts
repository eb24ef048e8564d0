import type { Request } from 'express'
import type { Config } from '../config.ts'

/**
 * Where to go after signing in: a path of ours, or the backpack's first page.
 *
 * The value comes from an address that anybody can write. It is resolved the way a browser resolves it, and what is
 * given back is built from the result: never the text itself.
 *
 * The pages of consent requests are none of them: from signing in a browser would arrive there as from a page of ours
 * (`Sec-Fetch-Site: same-origin`), which is how a Window knows that our own Frame opened it.
 *
 * @returns an absolute path with the mount path, safe in a `Location` header
 */
export function readNext(
  { publicUrl, basePath }: Pick<Config, 'publicUrl' | 'basePath'>,
  next: unknown,
): string {
  if (typeof next !== 'string' || next.length > 2000 || !next.startsWith('/')) return basePath
  // Browsers read a backslash as a slash, and drop tabs and line breaks: both hide a second slash.
  if (/[\\\0-\x20\x7f]/.test(next) || !URL.canParse(next, publicUrl)) return basePath

  const url = new URL(next, publicUrl)
  const isOwn = url.origin === publicUrl.origin && url.username === '' && url.password === ''
  // `/.//evil.example` resolves to the path `//evil.example`, which as a Location is another host.
  const isUnderMount = url.pathname.startsWith(basePath) && !url.pathname.startsWith('//')
  const isConsent = readablePath(url.pathname).startsWith(`${basePath}issuer/`)
  return isOwn && isUnderMount && !isConsent ? `${url.pathname}${url.search}${url.hash}` : basePath
}

/** As the router reads it. Malformed escapes are refused there. */
function readablePath(pathname: string): string {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return pathname
  }
}

/** The page of ours that a form stood on, as the browser names it in `Referer`: a path as `readNext` gives it. */
export function pageOfForm(config: Pick<Config, 'publicUrl' | 'basePath'>, req: Request): string {
  const referer = req.get('referer') ?? ''
  if (!URL.canParse(referer)) return config.basePath
  const { origin, pathname, search } = new URL(referer)
  return origin === config.publicUrl.origin ? readNext(config, `${pathname}${search}`) : config.basePath
}

/** Where somebody signs in whose form outlived the session: from there back to the page that it stood on. */
export function signInAgainHref(config: Pick<Config, 'publicUrl' | 'basePath'>, req: Request): string {
  return `${config.basePath}sign-in?next=${encodeURIComponent(pageOfForm(config, req))}`
}

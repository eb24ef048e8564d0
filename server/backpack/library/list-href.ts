import type { Request } from 'express'
import { readNext } from '../../accounts/next.ts'
import type { Config } from '../../config.ts'

/**
 * The page of the list that somebody came from, with parameters put in (or, for null, taken out).
 *
 * @param from an address that anybody may have written; the first page of the list where it is no page of it
 */
export function hrefToList(
  config: Pick<Config, 'publicUrl' | 'basePath'>,
  from: unknown,
  parameters: Record<string, string | null>,
): string {
  const url = new URL(readNext(config, from), config.publicUrl)
  const query = url.pathname === config.basePath ? url.searchParams : new URLSearchParams()
  for (const [name, value] of Object.entries(parameters)) {
    if (value === null) query.delete(name)
    else query.set(name, value)
  }
  const text = query.toString()
  return `${config.basePath}${text === '' ? '' : `?${text}`}`
}

/** What an address of the list says of what was done a moment ago, each taken out. */
export const NOTHING_SAID = {
  select: null,
  removed: null,
  archived: null,
  listed: null,
  collected: null,
  added: null,
  left: null,
}

/**
 * The page of the list that a request came from, by its Referer, which our own pages send each other; else the first.
 * What was said there for once is not said again.
 */
export function hrefBackToList(config: Pick<Config, 'publicUrl' | 'basePath'>, req: Request): string {
  const referrer = req.get('referer') ?? ''
  const url = URL.canParse(referrer) ? new URL(referrer) : null
  const from = url?.origin === config.publicUrl.origin ? `${url.pathname}${url.search}` : undefined
  return hrefToList(config, from, NOTHING_SAID)
}

/** The page of the list that a form came from, which says that nothing was done, as it has changed meanwhile. */
export const staleHref = (
  { config }: { config: Pick<Config, 'publicUrl' | 'basePath'> },
  req: Request,
): string => hrefToList(config, req.body.next, { ...NOTHING_SAID, select: 'stale' })

import type { Request, Response } from 'express'
import type { Config } from '../../config.ts'
import { cookieName, readOwnCookie, setOwnCookie } from '../../http/cookies.ts'
import { pick, VIEWS, type View } from './library-query.ts'

/**
 * The cookie in which a browser keeps how its person looks at badges: on a phone they may want another than at a desk. A
 * page that is drawn without the internet reads and writes it, too (client/kept/remember-view.ts).
 */
const VIEW_COOKIE = 'library-view'
const YEAR_MS = 365 * 24 * 3_600_000

/**
 * How the badges are shown: as the address says, which is then remembered; else as this browser showed them last.
 *
 * What is remembered is said anew each time: its year begins again, and one from when no script of ours read it becomes readable.
 */
export function rememberView(config: Config, req: Request, res: Response, asked: View | null): View {
  const kept = pick(VIEWS, readOwnCookie(config, req, VIEW_COOKIE))
  const view = asked ?? kept
  if (view !== null) setOwnCookie(config, res, VIEW_COOKIE, view, { maxAgeMs: YEAR_MS, isReadable: true })
  return view ?? 'grid'
}

/** How that cookie is called here. */
export const viewCookieOf = (config: Config): string => cookieName(config, VIEW_COOKIE)

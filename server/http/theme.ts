import type { Request, RequestHandler } from 'express'
import type { Config } from '../config.ts'
import { readOwnCookie } from './cookies.ts'

/** `system` follows the device. */
export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** The cookie in which a browser keeps the theme for whoever is not signed in. */
export const THEME_COOKIE = 'theme'

export const findTheme = (text: unknown): Theme | null => THEMES.find((each) => each === text) ?? null

const chosen = new WeakMap<Request, Theme>()

/** Reads what was chosen in this browser. Not for what is the same for everybody: the script and the Frame. */
export function readChosenTheme(config: Config): RequestHandler {
  return (req, _res, next) => {
    preferTheme(req, readOwnCookie(config, req, THEME_COOKIE))
    next()
  }
}

/** What an account keeps goes before what its browser keeps. @param theme null where nobody chose */
export function preferTheme(req: Request, theme: string | null): void {
  const found = findTheme(theme)
  if (found !== null) chosen.set(req, found)
}

/** The theme that stands in the page itself, so that no script has to change it after it is seen. */
export const themeOf = (req: Request): Theme => chosen.get(req) ?? 'system'

import { createHash } from 'node:crypto'
import type { Request, Response } from 'express'
import type { Config } from '../config.ts'

/**
 * The name under which a cookie of ours goes. Over https it is bound to this very host (`__Host-`); on plain-http
 * localhost, where WebKit refuses Secure cookies, it goes without. Such a cookie goes to every path of its host, so that of a
 * backpack below a path carries it in its name: another backpack may be mounted beside it.
 */
export const cookieName = ({ isSecure, basePath }: Config, name: string) =>
  `${isSecure ? '__Host-' : ''}${name}${basePath === '/' ? '' : `-${hashPath(basePath)}`}`

const hashPath = (basePath: string) => createHash('sha256').update(basePath).digest('base64url').slice(0, 8)

/** Reads one cookie of ours. Others, and attributes that text browsers send back as cookies, are ignored. */
export function readCookie(req: Request, name: string): string | null {
  for (const pair of (req.headers.cookie ?? '').split(';')) {
    const at = pair.indexOf('=')
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim()
  }
  return null
}

export const readOwnCookie = (config: Config, req: Request, name: string) =>
  readCookie(req, cookieName(config, name))

/**
 * Sets a first-party cookie, `SameSite=Lax`. Without `maxAgeMs` it ends with the browser's session.
 *
 * @param options.isReadable whether scripts of ours may read and write it; only for what is no secret
 */
export function setOwnCookie(
  config: Config,
  res: Response,
  name: string,
  value: string,
  { maxAgeMs, isReadable = false }: { maxAgeMs?: number; isReadable?: boolean } = {},
): void {
  res.cookie(cookieName(config, name), value, {
    path: '/',
    httpOnly: !isReadable,
    sameSite: 'lax',
    secure: config.isSecure,
    ...(maxAgeMs === undefined ? {} : { maxAge: maxAgeMs }),
  })
}

export function clearOwnCookie(config: Config, res: Response, name: string): void {
  res.clearCookie(cookieName(config, name), {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: config.isSecure,
  })
}

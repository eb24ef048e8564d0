import type { Response } from 'express'
import { findLang, type Language } from '../../client/messages/languages.ts'
import type { Config } from '../config.ts'
import type { Deps } from '../deps.ts'
import { clearOwnCookie, setOwnCookie } from '../http/cookies.ts'
import { HttpError } from '../http/http-error.ts'
import { LANGUAGE_COOKIE, langOf } from '../http/language.ts'
import type { Route } from '../http/route.ts'
import { THEME_COOKIE } from '../http/theme.ts'
import { readSettings, saveSettings } from './account-settings.ts'
import { chooseCopy } from './device-copy.ts'
import { endDigest, startDigest } from './digest-setting.ts'
import { requireSession, sessionOf } from './guards.ts'
import { readNext } from './next.ts'

const YEAR_MS = 365 * 24 * 3_600_000

/**
 * How somebody reads: language, theme, and mails about changes. Signed in, the account keeps them; the browser keeps them too,
 * for the pages before signing in, unless it is a shared one.
 */
export function settingsRoutes({ config, db, now }: Pick<Deps, 'config' | 'db' | 'now'>): Route[] {
  return [
    {
      // The choice at the foot of our pages.
      method: 'post',
      path: '/language',
      as: 'page',
      body: 'form',
      handle: async (req, res) => {
        const lang = typeof req.body.lang === 'string' ? findLang([req.body.lang]) : null
        if (lang === null) throw new HttpError(400, 'bad-request')
        const session = sessionOf(req)
        if (session !== null) await saveSettings(db, session.accountId, { lang })
        if (session?.isShared !== true) keepLanguage(config, res, lang)
        res.redirect(303, withoutLang(readNext(config, req.body.next)))
      },
    },
    {
      method: 'post',
      path: '/account/digest',
      as: 'page',
      body: 'form',
      handle: async (req, res) => {
        const { accountId } = requireSession(req)
        const isOn = req.body.digest === 'on'
        if (isOn) await startDigest(db, { accountId, lang: langOf(req), now: now() })
        else await endDigest(db, accountId)
        res.redirect(303, `${config.basePath}account?done=${isOn ? 'digest-on' : 'digest-off'}`)
      },
    },
    {
      // What this browser keeps is its own business: another one of the same person may do otherwise.
      method: 'post',
      path: '/account/device',
      as: 'page',
      body: 'form',
      handle: (req, res) => {
        requireSession(req)
        const isOn = req.body.device === 'on'
        chooseCopy(config, res, isOn)
        res.redirect(303, `${config.basePath}account?done=${isOn ? 'device-on' : 'device-off'}`)
      },
    },
    {
      method: 'post',
      path: '/account/settings',
      as: 'page',
      body: 'form',
      handle: async (req, res) => {
        const { accountId, isShared } = requireSession(req)
        const settings = readSettings(req.body)
        if (settings === null) throw new HttpError(400, 'bad-request')
        await saveSettings(db, accountId, settings)
        if (!isShared) {
          keepLanguage(config, res, settings.lang)
          keep(config, res, THEME_COOKIE, settings.theme)
        }
        res.redirect(303, `${config.basePath}account?done=settings`)
      },
    },
  ]
}

const keepLanguage = (config: Config, res: Response, lang: Language | null) =>
  lang === null ? clearOwnCookie(config, res, LANGUAGE_COOKIE) : keep(config, res, LANGUAGE_COOKIE, lang)

const keep = (config: Config, res: Response, name: string, value: string) =>
  setOwnCookie(config, res, name, value, { maxAgeMs: YEAR_MS })

/** An address that names a language would win over the choice. */
function withoutLang(next: string): string {
  const [path = '', query] = next.split('?')
  if (query === undefined) return next
  const rest = query.split('&').filter((pair) => !/^lang=/.test(pair))
  return rest.length === 0 ? path : `${path}?${rest.join('&')}`
}

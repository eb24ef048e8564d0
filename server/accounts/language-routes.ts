import { findLang } from '../../client/messages/languages.ts'
import type { Deps } from '../deps.ts'
import { setOwnCookie } from '../http/cookies.ts'
import { HttpError } from '../http/http-error.ts'
import { LANGUAGE_COOKIE } from '../http/language.ts'
import type { Route } from '../http/route.ts'
import { readNext } from './next.ts'

const YEAR_MS = 365 * 24 * 3_600_000

/** The choice at the foot of our pages, kept by the browser: signed in or not, it is the person's who reads there. */
export function languageRoutes({ config }: Pick<Deps, 'config'>): Route[] {
  return [
    {
      method: 'post',
      path: '/language',
      as: 'page',
      body: 'form',
      handle: (req, res) => {
        const lang = typeof req.body.lang === 'string' ? findLang([req.body.lang]) : null
        if (lang === null) throw new HttpError(400, 'bad-request')
        setOwnCookie(config, res, LANGUAGE_COOKIE, lang, { maxAgeMs: YEAR_MS })
        res.redirect(303, withoutLang(readNext(config, req.body.next)))
      },
    },
  ]
}

/** An address that names a language would win over the choice. */
function withoutLang(next: string): string {
  const [path = '', query] = next.split('?')
  if (query === undefined) return next
  const rest = query.split('&').filter((pair) => !/^lang=/.test(pair))
  return rest.length === 0 ? path : `${path}?${rest.join('&')}`
}

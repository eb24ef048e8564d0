import type { Request, Response } from 'express'
import { MergePage } from '../../client/sign-in/MergePage.tsx'
import { browserOf, requireBrowser, requireSession, sessionOf } from '../accounts/guards.ts'
import { dropMergeOffer, findMergeOffer, type MergeOffer } from '../accounts/merge-offer.ts'
import { clearSessionCookie, endSession, type Session } from '../accounts/session.ts'
import { renewSession } from '../accounts/start-session.ts'
import { sendBackpackPage } from '../backpack/send-backpack-page.tsx'
import type { Deps } from '../deps.ts'
import { langOf } from '../http/language.ts'
import type { Renderer } from '../http/render.tsx'
import type { Route } from '../http/route.ts'
import { acceptsOf } from '../issuer/running-accepts.ts'
import { mergeAccounts } from './merge-accounts.ts'
import { sendMergedMails } from './merge-mail.ts'
import { isFresh, viewMerge } from './view-merge.ts'

/**
 * `/account/merge`: two accounts of one person become one.
 *
 * Whoever is signed in to the one gets here by proving an address of the other (`merge-offer.ts`), and must have signed in
 * lately; a browser that somebody left open is not enough.
 */
export function mergingRoutes(deps: Deps, renderer: Renderer): Route[] {
  const { config, db, now } = deps
  const home = `${config.basePath}account`
  const self = `${home}/merge`
  const toSignIn = (res: Response) =>
    res.redirect(303, `${config.basePath}sign-in?next=${encodeURIComponent(self)}`)

  const findOffer = async (req: Request, { accountId }: Session): Promise<MergeOffer | null> => {
    const browser = browserOf(req)
    return browser === null ? null : findMergeOffer(db, { accountId, browser, now: now() })
  }

  return [
    {
      method: 'get',
      path: '/account/merge',
      as: 'page',
      handle: async (req, res) => {
        const session = sessionOf(req)
        if (session === null) return toSignIn(res)
        const offer = await findOffer(req, session)
        const view = offer === null ? null : await viewMerge(db, offer, session, now())
        sendBackpackPage(deps, renderer, req, res, {
          title: (t) => t('merging.heading'),
          content: ({ t, token }) => <MergePage t={t} view={view} home={home} token={token} />,
        })
      },
    },
    {
      method: 'post',
      path: '/account/merge',
      as: 'page',
      body: 'form',
      handle: async (req, res) => {
        const session = requireSession(req)
        const browser = requireBrowser(req)
        const { accountId } = session
        const offerId = String(req.body.offer)
        // The page that follows says what is missing: a fresh proof, or the offer.
        if (!isFresh(session, now())) return res.redirect(303, self)
        const merged = await mergeAccounts(deps, { accountId, browser, offerId })
        if (!merged.ok) return res.redirect(303, self)
        acceptsOf(deps).pass({ from: merged.otherId, to: accountId })
        await renewSession(deps, req, res)
        sendMergedMails(deps, { told: merged.told, lang: langOf(req) }).catch((error) =>
          deps.log.error({ err: error }, 'the mails about merged accounts failed'),
        )
        res.redirect(303, `${home}?done=merged`)
      },
    },
    {
      // Signing in again proves the signed-in account; the offer waits in this browser.
      method: 'post',
      path: '/account/merge/again',
      as: 'page',
      body: 'form',
      handle: async (req, res) => {
        await endSession(db, requireSession(req).id)
        clearSessionCookie(config, res)
        toSignIn(res)
      },
    },
    {
      method: 'post',
      path: '/account/merge/cancel',
      as: 'page',
      body: 'form',
      handle: async (req, res) => {
        const { accountId } = requireSession(req)
        await dropMergeOffer(db, { accountId, browser: requireBrowser(req) })
        res.redirect(303, home)
      },
    },
  ]
}

import type { Request, Response } from 'express'
import { UnsubscribePage } from '../../../client/backpack/UnsubscribePage.tsx'
import { endDigest } from '../../accounts/digest-setting.ts'
import { resolveAccount } from '../../accounts/merge-offer.ts'
import type { Deps } from '../../deps.ts'
import { HttpError } from '../../http/http-error.ts'
import type { Renderer } from '../../http/render.tsx'
import type { Route } from '../../http/route.ts'
import { sendBackpackPage } from '../send-backpack-page.tsx'
import { readUnsubscribeLink } from './unsubscribe-link.ts'

/**
 * The page behind the digest's last link, and the press of a mail program's own button (RFC 8058).
 *
 * Following the link changes nothing. A press may come from a mail provider's server, without cookies and from nobody's
 * page: so the address itself, which only the mail has, is the permission, and it can end the digest and nothing else.
 */
export function digestRoutes(deps: Deps, renderer: Renderer): Route[] {
  const path = '/unsubscribe/:account'
  const send = (req: Request, res: Response, isEnded: boolean) =>
    sendBackpackPage(deps, renderer, req, res, {
      title: (t) => t('digest.end'),
      isBare: true,
      content: ({ t, basePath }) => (
        <UnsubscribePage t={t} isEnded={isEnded} action={req.originalUrl} basePath={basePath} />
      ),
    })
  return [
    {
      method: 'get',
      path,
      as: 'page',
      handle: (req, res) => {
        const account = readUnsubscribeLink(deps.secret, req.params.account, req.query.signature)
        if (account === null) throw new HttpError(404, 'not-found')
        send(req, res, false)
      },
    },
    {
      method: 'post',
      path,
      as: 'page',
      body: 'form',
      isSigned: true,
      handle: async (req, res) => {
        const account = readUnsubscribeLink(deps.secret, req.params.account, req.query.signature)
        if (account === null) throw new HttpError(403, 'forbidden')
        await endDigest(deps.db, await resolveAccount(deps.db, account))
        // Not a redirect: RFC 8058 wants none.
        send(req, res, true)
      },
    },
  ]
}

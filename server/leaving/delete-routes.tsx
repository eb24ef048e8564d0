import type { Request, Response } from 'express'
import { DeleteAccountPage } from '../../client/leaving/DeleteAccountPage.tsx'
import { DeletedPage } from '../../client/leaving/DeletedPage.tsx'
import { canonicalAddress, listAddresses } from '../accounts/addresses.ts'
import { ensureBrowser, rememberSession, requireSession, sessionOf } from '../accounts/guards.ts'
import { isPasskeyPossible } from '../accounts/passkey.ts'
import { clearSessionCookie, type Session } from '../accounts/session.ts'
import { signInRoutes, signInView } from '../accounts/sign-in-routes.tsx'
import { hashToken } from '../accounts/tokens.ts'
import { countBadges } from '../backpack/queries.ts'
import { sendBackpackPage } from '../backpack/send-backpack-page.tsx'
import type { Deps } from '../deps.ts'
import { clearSiteData } from '../http/clear-site-data.ts'
import { HttpError } from '../http/http-error.ts'
import { langOf } from '../http/language.ts'
import type { Renderer } from '../http/render.tsx'
import type { Route } from '../http/route.ts'
import { limits } from '../limits.ts'
import { deleteAccount } from './delete-account.ts'
import { composeDeletedMail } from './deleted-mail.ts'

/**
 * Deleting one's account: a page that says what goes and offers the export first, and asks for a proof where the last one is
 * older than `limits.freshSessionMs`. Then one press, and it is done.
 */
export function deleteRoutes(deps: Deps, renderer: Renderer): Route[] {
  const home = `${deps.config.basePath}account/delete`
  return [
    {
      method: 'get',
      path: '/account/delete',
      as: 'page',
      handle: async (req, res) => {
        const session = sessionOf(req)
        if (session === null)
          return res.redirect(303, `${deps.config.basePath}sign-in?next=${encodeURIComponent(home)}`)
        await sendDelete(deps, renderer, req, res, session)
      },
    },
    {
      method: 'post',
      path: '/account/delete',
      as: 'page',
      body: 'form',
      handle: (req, res) => act(deps, renderer, req, res),
    },
    ...proofRoutes(deps, renderer, home),
    {
      method: 'get',
      path: '/account/deleted',
      as: 'page',
      handle: (req, res) =>
        sendBackpackPage(deps, renderer, req, res, {
          title: (t) => t('leaving.deleted.heading'),
          content: ({ t, basePath }) => <DeletedPage t={t} basePath={basePath} />,
        }),
    },
  ]
}

/** The steps of signing in, once more: with an address of this account only, so that no slip makes a new one. */
function proofRoutes(deps: Deps, renderer: Renderer, home: string): Route[] {
  return signInRoutes(deps, renderer, {
    prefix: '/account/delete',
    as: 'page',
    backTo: () => home,
    askerOf: async () => null,
    admit: async (req) => {
      const { accountId } = requireSession(req)
      const typed: unknown = req.body?.address
      if (typeof typed !== 'string') return
      const addresses = await listAddresses(deps.db, accountId)
      const isOwn = addresses.some(({ canonical }) => canonical === canonicalAddress(typed))
      if (!isOwn) throw new HttpError(403, 'forbidden', 'leaving.delete.other-address')
    },
    addsTo: async () => null,
    onSignedIn: async () => {},
  })
}

const isFresh = ({ now }: Pick<Deps, 'now'>, { createdAt }: Session): boolean =>
  now() - createdAt < limits.freshSessionMs

async function act(deps: Deps, renderer: Renderer, req: Request, res: Response): Promise<void> {
  const session = requireSession(req)
  // A page that was open for long: it asks for the proof now.
  if (!isFresh(deps, session)) return res.redirect(303, `${deps.config.basePath}account/delete`)
  if (req.body.sure !== 'on') return sendDelete(deps, renderer, req, res, session, true)

  const { accountId } = session
  const [primary] = await listAddresses(deps.db, accountId)
  const browserHash = hashToken(ensureBrowser(deps.config, req, res))
  await deleteAccount(deps.db, { accountId, browserHash })
  clearSessionCookie(deps.config, res)
  rememberSession(req, null)
  clearSiteData(deps.config, res, { withCache: true })
  if (primary !== undefined) tellDeleted(deps, primary.typed, req)
  res.redirect(303, `${deps.config.basePath}account/deleted`)
}

/** The answer does not wait for the mail: what it tells is done already, and a mail server may be slow. */
function tellDeleted({ config, now, sendMail, log }: Deps, to: string, req: Request): void {
  sendMail(composeDeletedMail({ to, host: config.publicUrl.host, now: now(), lang: langOf(req) })).catch(
    (error) => log.error({ err: error }, 'the mail about a deleted account failed'),
  )
}

async function sendDelete(
  deps: Deps,
  renderer: Renderer,
  req: Request,
  res: Response,
  session: Session,
  isUnsure = false,
): Promise<void> {
  const addresses = await listAddresses(deps.db, session.accountId)
  const view = await signInView(deps, req, res)
  const primary = addresses[0]?.typed ?? ''
  const proof = isFresh(deps, session)
    ? null
    : {
        view: { ...view, address: view.address === '' ? primary : view.address },
        isPasskeyOffered: isPasskeyPossible(deps.config),
        isShared: session.isShared,
      }
  const count = await countBadges(deps.db, session.accountId)
  sendBackpackPage(deps, renderer, req, res, {
    title: (t) => t('leaving.delete.heading'),
    ...(isUnsure ? { status: 422 } : {}),
    content: ({ t, lang, token, basePath }) => (
      <DeleteAccountPage
        t={t}
        lang={lang}
        token={token}
        account={`${basePath}account`}
        addresses={addresses.map(({ typed }) => typed)}
        count={count}
        proof={proof}
        isUnsure={isUnsure}
      />
    ),
  })
}

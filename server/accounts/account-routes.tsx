import type { Request, Response } from 'express'
import { AccountPage } from '../../client/sign-in/AccountPage.tsx'
import { SiteFooter } from '../../client/ui/SiteFooter.tsx'
import { SiteHeader } from '../../client/ui/SiteHeader.tsx'
import type { Deps } from '../deps.ts'
import { HttpError } from '../http/http-error.ts'
import { langOf, translateOf } from '../http/language.ts'
import { createAllowance } from '../http/rate-limit.ts'
import { type Renderer, sendPage } from '../http/render.tsx'
import type { Route } from '../http/route.ts'
import { limits } from '../limits.ts'
import { viewAccount } from './account-view.ts'
import { makePrimary, removeAddress } from './addresses.ts'
import { unblockHost } from './blocked-hosts.ts'
import { tellChange } from './change-mail.ts'
import { revokeEmbedCredential } from './embed-credential.ts'
import { formTokenOf, requireSession, sessionOf } from './guards.ts'
import { readPasskeyName, renamePasskey } from './passkey-name.ts'
import { removePasskey } from './passkey-queries.ts'
import { passkeyAccountRoutes } from './passkey-routes.ts'
import { clearSessionCookie, type Session } from './session.ts'
import { revokeSession, signOutEverywhere } from './session-list.ts'
import { signInRoutes } from './sign-in-routes.tsx'
import type { AccountDone } from './wire.ts'

/** The page `/account` and what its buttons do. */
export function accountPageRoutes(deps: Deps, renderer: Renderer): Route[] {
  const { config, db } = deps
  const home = `${config.basePath}account`
  const mayChange = createAllowance({ points: limits.primaryChangesPerAccountPerHour, seconds: 3600 })

  /** A button of one row: acts, then shows the account again with a sentence about it. */
  const act = (
    path: string,
    run: (session: Session, id: string, req: Request) => Promise<AccountDone | { nameless: string } | null>,
  ): Route => ({
    method: 'post',
    path: `/account/${path}`,
    as: 'page',
    body: 'form',
    handle: async (req, res) => {
      const session = requireSession(req)
      const id: unknown = req.body.id
      if (typeof id !== 'string') throw new HttpError(400, 'bad-request')
      const done = await run(session, id, req)
      // Pressed twice, or in a tab that was open for long: what is gone is gone, and the list shows it.
      if (done === null) return res.redirect(303, home)
      if (typeof done === 'string') return res.redirect(303, `${home}?done=${done}`)
      const nameless = encodeURIComponent(done.nameless)
      res.redirect(303, `${home}?nameless=${nameless}#passkey-${nameless}`)
    },
  })

  return [
    {
      method: 'get',
      path: '/account',
      as: 'page',
      handle: async (req, res) => {
        const session = sessionOf(req)
        if (session === null) {
          res.redirect(303, `${config.basePath}sign-in?next=${encodeURIComponent(home)}`)
          return
        }
        await sendAccount(deps, renderer, req, res, session)
      },
    },
    ...addressRoutes(deps, renderer, home),
    ...passkeyAccountRoutes(deps),
    act('addresses/primary', async ({ accountId }, addressId, req) => {
      if (!(await mayChange(accountId, 1))) return 'primary-many'
      const made = await makePrimary(db, { accountId, addressId })
      if (made === null) return null
      const { former, primary } = made
      if (former !== primary) {
        const change = { kind: 'primary', address: primary, former } as const
        tellChange(deps, req, { to: [former, primary], change })
      }
      return 'primary'
    }),
    act('addresses/remove', async ({ accountId }, addressId, req) => {
      const removal = await removeAddress(db, { accountId, addressId })
      if (removal.outcome === 'missing') return null
      if (removal.outcome === 'last') return 'address-last'
      const { removed, former, heir } = removal
      tellChange(deps, req, { to: [removed, former], change: { kind: 'removed', address: removed } })
      if (heir !== null)
        tellChange(deps, req, { to: [heir], change: { kind: 'primary', address: heir, former: removed } })
      return 'address-removed'
    }),
    act('passkeys/remove', async ({ accountId }, id) =>
      (await removePasskey(db, { accountId, id })) ? 'passkey-removed' : null,
    ),
    act('passkeys/rename', async ({ accountId }, id, req) => {
      const name = readPasskeyName(req.body.name)
      if (name === null) return { nameless: id }
      return (await renamePasskey(db, { accountId, id, name })) ? 'passkey-renamed' : null
    }),
    act('blocked/remove', async ({ accountId }, host) =>
      (await unblockHost(db, { accountId, host })) ? 'unblocked' : null,
    ),
    act('sessions/end', async ({ accountId }, id) =>
      (await revokeSession(db, { accountId, id })) ? 'session-ended' : null,
    ),
    act('embeds/revoke', async ({ accountId }, id) =>
      (await revokeEmbedCredential(db, { accountId, id })) ? 'embed-revoked' : null,
    ),
    {
      method: 'post',
      path: '/account/sign-out-everywhere',
      as: 'page',
      body: 'form',
      handle: async (req, res) => {
        await signOutEverywhere(db, requireSession(req).accountId)
        clearSessionCookie(config, res)
        res.redirect(303, config.basePath)
      },
    },
  ]
}

/** "Add an address": the steps of signing in, with a code that adds instead. */
function addressRoutes(deps: Deps, renderer: Renderer, home: string): Route[] {
  const added = new WeakMap<Request, AccountDone>()
  const held = new WeakSet<Request>()
  return signInRoutes(deps, renderer, {
    prefix: '/account/addresses',
    as: 'page',
    backTo: (req) => {
      if (held.has(req)) return `${home}/merge`
      const done = added.get(req)
      return `${home}?${done === undefined ? 'add=address' : `done=${done}`}`
    },
    askerOf: async () => null,
    admit: async (req) => {
      requireSession(req)
    },
    addsTo: async (req) => requireSession(req).accountId,
    onHeldByAnother: (req) => {
      held.add(req)
    },
    onSignedIn: async (req, _res, { addressAdded }) => {
      added.set(req, addressAdded ? 'address-added' : 'address-yours')
    },
  })
}

async function sendAccount(
  deps: Deps,
  renderer: Renderer,
  req: Request,
  res: Response,
  session: Session,
): Promise<void> {
  const t = translateOf(req)
  const token = formTokenOf(deps, req, res)
  const view = await viewAccount(deps, req, res, session)
  sendPage(renderer, req, res, {
    title: `${t('account.heading')} – ${t('common.product')}`,
    entry: 'client/backpack/page.ts',
    children: (
      <>
        <SiteHeader basePath={renderer.basePath} t={t} token={token} isSignedIn />
        <main class="page account">
          <AccountPage
            view={view}
            action={`${renderer.basePath}account`}
            token={token}
            lang={langOf(req)}
            t={t}
          />
        </main>
        <SiteFooter
          basePath={renderer.basePath}
          t={t}
          lang={langOf(req)}
          token={token}
          next={`${renderer.basePath}account`}
        />
      </>
    ),
  })
}

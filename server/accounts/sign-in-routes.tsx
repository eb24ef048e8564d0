import type { Request, Response } from 'express'
import type { Deps } from '../deps.ts'
import { translateOf } from '../http/language.ts'
import type { Renderer } from '../http/render.tsx'
import type { Route } from '../http/route.ts'
import { findPrimaryAddress, hasAddress } from './addresses.ts'
import { tellChange } from './change-mail.ts'
import { clientAddressOf } from './client-address.ts'
import { ensureBrowser, isFromBeforeSession, requireBrowser, sessionOf } from './guards.ts'
import { createMergeOffer } from './merge-offer.ts'
import { passkeySignInRoutes } from './passkey-routes.ts'
import { confirmCode, dropCode, keepOptions, pendingCode, requestCode } from './sign-in-code.ts'
import { type Flash, signInMemoryOf } from './sign-in-memory.ts'
import { readTicked, type SignInPlace } from './sign-in-place.ts'
import { renewSession, startSession } from './start-session.ts'
import { tellSignedIn } from './tell-signed-in.ts'
import { hashToken } from './tokens.ts'
import type { SignInView } from './wire.ts'

export type { SignInPlace } from './sign-in-place.ts'

/**
 * The steps of signing in below a prefix.
 *
 *   POST {prefix}/code      form: address, shared?, skip?   mails a code
 *   POST {prefix}/confirm   form: code                      takes it
 *   POST {prefix}/restart   form                            back to the first step
 *   POST {prefix}/passkey/options, {prefix}/passkey/verify  JSON, see wire.ts
 *
 * Form steps always answer 303; what went wrong waits for `signInView`.
 */
export function signInRoutes(deps: Deps, _renderer: Renderer, place: SignInPlace): Route[] {
  const memory = signInMemoryOf(deps.db)
  const step = (name: string, act: (req: Request, res: Response) => Promise<void>): Route => ({
    method: 'post',
    path: `${place.prefix}/${name}`,
    as: place.as,
    body: 'form',
    ...(place.onwardOf === undefined ? {} : { takesLate: async (req) => isFromBeforeSession(deps, req) }),
    handle: async (req, res) => {
      await place.admit(req, res)
      const session = sessionOf(req)
      if (session !== null && place.onwardOf !== undefined && isFromBeforeSession(deps, req))
        throw await tellSignedIn(deps.db, session.accountId, place.onwardOf(req))
      await act(req, res)
      res.redirect(303, place.backTo(req))
    },
  })

  return [
    step('code', async (req) => {
      const browser = requireBrowser(req)
      const accountId = await place.addsTo(req)
      const typed: unknown = req.body.address
      const asked = await requestCode(deps, memory, {
        typed,
        browser,
        clientAddress: clientAddressOf(req),
        asker: await place.askerOf(req),
        accountId,
        options: readTicked(req.body),
        t: translateOf(req),
      })
      if (asked.ok) return
      tell(deps, browser, accountId, {
        problem: asked.problem,
        address: typeof typed === 'string' ? typed.slice(0, 254) : '',
        waitMs: asked.problem === 'too-many' ? asked.waitMs : 0,
      })
    }),
    step('confirm', async (req, res) => {
      const browser = requireBrowser(req)
      const accountId = await place.addsTo(req)
      const address = (await pendingCode(deps, { browser, accountId }))?.typed ?? ''
      if (address === '' && accountId !== null && (await hasAddress(deps.db, accountId, req.body.address)))
        // The code was typed in another tab, too: what it was for is done.
        return place.onSignedIn(req, res, {
          accountId,
          formerId: accountId,
          options: readTicked(req.body),
          addressAdded: false,
        })
      // Kept before the code is looked at: a wrong code loses nothing that was ticked.
      if (req.body.options === 'shown') {
        await keepOptions(deps.db, { browser, accountId, options: readTicked(req.body) })
      }
      const confirmed = await confirmCode(deps, memory, {
        browser,
        code: req.body.code,
        clientAddress: clientAddressOf(req),
        accountId,
      })
      if (!confirmed.ok) {
        if (confirmed.problem === 'held-by-another' && accountId !== null) {
          const { canonical } = confirmed
          await createMergeOffer(deps.db, { accountId, canonical, browser, now: deps.now() })
          if (place.onHeldByAnother !== undefined) return place.onHeldByAnother(req)
        }
        tell(deps, browser, accountId, { problem: confirmed.problem, address, waitMs: 0 })
        return
      }
      const { ok: _, ...done } = confirmed
      let formerId = accountId
      if (accountId === null) {
        formerId = await startSession(deps, req, res, {
          accountId: done.accountId,
          isShared: done.options.shared,
        })
      } else if (done.addressAdded) {
        await renewSession(deps, req, res)
        const told = await findPrimaryAddress(deps.db, accountId)
        if (told !== null) tellChange(deps, req, { to: [told.typed], change: { kind: 'address', address } })
      }
      await place.onSignedIn(req, res, { ...done, formerId })
    }),
    step('restart', async (req) => {
      await dropCode(deps.db, { browser: requireBrowser(req), accountId: await place.addsTo(req) })
    }),
    ...passkeySignInRoutes(deps, place),
  ]
}

/**
 * What the sign-in form shows in this browser now. Read it once per page: what went wrong is told once.
 *
 * @param addsTo as the place's: the account that an address is added to, or null for signing in
 */
export async function signInView(
  deps: Deps,
  req: Request,
  res: Response,
  { addsTo = null }: { addsTo?: string | null } = {},
): Promise<SignInView> {
  const browser = ensureBrowser(deps.config, req, res)
  const pending = await pendingCode(deps, { browser, accountId: addsTo })
  const flash = signInMemoryOf(deps.db).takeFlash(flashKey(browser, addsTo), deps.now())
  return {
    step: pending === null ? 'address' : 'code',
    purpose: addsTo === null ? 'sign-in' : 'add-address',
    address: pending?.typed ?? flash?.address ?? '',
    options: pending?.options ?? { shared: false, skip: false },
    problem: flash?.problem ?? null,
    mergeHref: flash?.problem === 'held-by-another' ? `${deps.config.basePath}account/merge` : null,
    waitMinutes: Math.ceil((flash?.waitMs ?? 0) / 60_000),
  }
}

const flashKey = (browser: string, accountId: string | null) => `${hashToken(browser)} ${accountId ?? ''}`

function tell(deps: Deps, browser: string, accountId: string | null, flash: Flash): void {
  signInMemoryOf(deps.db).putFlash(flashKey(browser, accountId), flash, deps.now())
}

import type { Deps } from '../deps.ts'
import { HttpError } from '../http/http-error.ts'
import type { Route } from '../http/route.ts'
import { findPrimaryAddress } from './addresses.ts'
import { tellChange } from './change-mail.ts'
import { clientAddressOf } from './client-address.ts'
import { describeDevice } from './device.ts'
import { requireBrowser, requireSession } from './guards.ts'
import {
  isPasskeyPossible,
  offerPasskeyRegistration,
  offerPasskeySignIn,
  type PasskeyProblem,
  registerPasskey,
  verifyPasskeySignIn,
} from './passkey.ts'
import { postponePasskey } from './passkey-offer.ts'
import { userAgentOf } from './session.ts'
import { signInMemoryOf } from './sign-in-memory.ts'
import { readTicked, type SignInPlace } from './sign-in-place.ts'
import { renewSession, startSession } from './start-session.ts'
import type { PasskeyError, SignedIn } from './wire.ts'

/** `POST {prefix}/passkey/options` and `…/verify`: signing in by passkey in one place. */
export function passkeySignInRoutes(deps: Deps, place: SignInPlace): Route[] {
  const admit: Route['handle'] = async (req, res) => {
    await place.admit(req, res)
    requirePossible(deps)
    // A passkey proves an account, not an address: it can add none.
    if ((await place.addsTo(req)) !== null) throw new HttpError(404, 'not-found')
  }
  return [
    {
      method: 'post',
      path: `${place.prefix}/passkey/options`,
      as: 'json',
      body: 'json',
      handle: async (req, res) => {
        await admit(req, res)
        const client = clientAddressOf(req)
        const { passkeysByClient } = signInMemoryOf(deps.db)
        if (passkeysByClient.list(client, deps.now()).length >= deps.config.requestsPerClientPerMinute) {
          throw new HttpError(429, 'too-many')
        }
        passkeysByClient.add(client, deps.now())
        res.json(await offerPasskeySignIn(deps, { browser: requireBrowser(req) }))
      },
    },
    {
      method: 'post',
      path: `${place.prefix}/passkey/verify`,
      as: 'json',
      body: 'json',
      handle: async (req, res) => {
        await admit(req, res)
        const body = readBody(req.body)
        const response = body.response
        const verified = await verifyPasskeySignIn(deps, { browser: requireBrowser(req), response })
        if (!verified.ok) throw refusal(verified.problem)
        const { accountId } = verified
        const options = readTicked(body)
        const formerId = await startSession(deps, req, res, { accountId, isShared: options.shared })
        await place.onSignedIn(req, res, { accountId, formerId, options, addressAdded: false })
        const signedIn: SignedIn = { href: place.backTo(req) }
        res.json(signedIn)
      },
    },
  ]
}

/** `POST /account/passkeys/options` and `POST /account/passkeys`: adding a passkey to one's account; `…/later`: not now. */
export function passkeyAccountRoutes(deps: Deps): Route[] {
  return [
    {
      method: 'post',
      path: '/account/passkeys/later',
      as: 'page',
      body: 'form',
      handle: async (req, res) => {
        requireSession(req)
        postponePasskey(deps.config, res)
        res.redirect(303, deps.config.basePath)
      },
    },
    {
      method: 'post',
      path: '/account/passkeys/options',
      as: 'json',
      body: 'json',
      handle: async (req, res) => {
        const { accountId } = requireSession(req)
        requirePossible(deps)
        res.json(await offerPasskeyRegistration(deps, { browser: requireBrowser(req), accountId }))
      },
    },
    {
      method: 'post',
      path: '/account/passkeys',
      as: 'json',
      body: 'json',
      handle: async (req, res) => {
        const { accountId } = requireSession(req)
        requirePossible(deps)
        const registered = await registerPasskey(deps, {
          browser: requireBrowser(req),
          accountId,
          response: readBody(req.body).response,
          name: describeDevice(userAgentOf(req)),
        })
        if (!registered.ok) throw refusal(registered.problem)
        await renewSession(deps, req, res)
        const told = await findPrimaryAddress(deps.db, accountId)
        if (told !== null) tellChange(deps, req, { to: [told.typed], change: { kind: 'passkey' } })
        const signedIn: SignedIn = { href: `${deps.config.basePath}account?done=passkey-added` }
        res.json(signedIn)
      },
    },
  ]
}

function requirePossible({ config }: Deps): void {
  if (!isPasskeyPossible(config)) throw new HttpError(404, 'not-found')
}

function refusal(problem: PasskeyProblem): HttpError {
  if (problem === 'unreadable') return new HttpError(400, 'bad-request')
  if (problem === 'unknown')
    return new HttpError(403, 'passkey-unknown' satisfies PasskeyError, 'sign-in.passkey.unknown')
  const status = problem === 'too-many' ? 409 : 403
  return new HttpError(status, 'passkey-refused' satisfies PasskeyError, 'sign-in.passkey.refused')
}

const readBody = (body: unknown): Record<string, unknown> =>
  typeof body === 'object' && body !== null && !Array.isArray(body) ? { ...body } : {}

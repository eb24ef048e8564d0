import { isIP } from 'node:net'
import {
  type AuthenticatorTransport,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import type { Deps } from '../deps.ts'
import { limits } from '../limits.ts'
import { findPrimaryAddress } from './addresses.ts'
import {
  findPasskey,
  insertChallenge,
  insertPasskey,
  listPasskeys,
  notePasskeyUse,
  takeChallenge,
} from './passkey-queries.ts'
import { readAuthentication, readRegistration } from './passkey-response.ts'
import { hashToken } from './tokens.ts'

type PasskeyDeps = Pick<Deps, 'config' | 'db' | 'now'>

/** `refused`: the challenge is not this browser's, or the signature is wrong · `unknown`: nobody here has this passkey */
export type PasskeyProblem = 'unreadable' | 'refused' | 'unknown' | 'too-many'

/** EdDSA, ES256, RS256. Named, since the library's own list has experimental ones that make Node warn. */
const ALGORITHMS = [-8, -7, -257]

/** Browsers give passkeys to secure pages of named hosts only. */
export function isPasskeyPossible({ publicUrl, isSecure, isLocal }: Deps['config']): boolean {
  return (isSecure || isLocal) && isIP(publicUrl.hostname.replace(/^\[|\]$/g, '')) === 0
}

/** Asks for any passkey of ours: no address is typed, so none can be probed. */
export async function offerPasskeySignIn(
  { config, db, now }: PasskeyDeps,
  { browser }: { browser: string },
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const options = await generateAuthenticationOptions({
    rpID: config.publicUrl.hostname,
    userVerification: 'required',
  })
  const { challenge } = options
  await insertChallenge(db, { challenge, browserHash: hashToken(browser), accountId: null, now: now() })
  return options
}

/** Verifies a sign-in by passkey and tells whose it is. */
export async function verifyPasskeySignIn(
  { config, db, now }: PasskeyDeps,
  { browser, response }: { browser: string; response: unknown },
): Promise<{ ok: true; accountId: string } | { ok: false; problem: PasskeyProblem }> {
  const answer = readAuthentication(response)
  if (answer === null) return { ok: false, problem: 'unreadable' }
  const { challenge, id, rawId, type } = answer
  const isOurs = await takeChallenge(db, {
    challenge,
    browserHash: hashToken(browser),
    accountId: null,
    now: now(),
  })
  if (!isOurs) return { ok: false, problem: 'refused' }
  const passkey = await findPasskey(db, id)
  if (passkey === null) return { ok: false, problem: 'unknown' }

  const { clientDataJSON, authenticatorData, signature } = answer.response
  const verified = await settle(() =>
    verifyAuthenticationResponse({
      response: {
        id,
        rawId,
        type,
        response: { clientDataJSON, authenticatorData, signature },
        clientExtensionResults: {},
      },
      expectedChallenge: challenge,
      expectedOrigin: config.publicUrl.origin,
      expectedRPID: config.publicUrl.hostname,
      requireUserVerification: true,
      credential: {
        id: passkey.id,
        publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64url')),
        counter: passkey.counter,
      },
    }),
  )
  if (verified?.verified !== true) return { ok: false, problem: 'refused' }
  await notePasskeyUse(db, { id, counter: verified.authenticationInfo.newCounter, now: now() })
  return { ok: true, accountId: passkey.accountId }
}

/** Asks for a new passkey that can sign in by itself; those that the account has are excluded. */
export async function offerPasskeyRegistration(
  { config, db, now }: PasskeyDeps,
  { browser, accountId }: { browser: string; accountId: string },
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const address = await findPrimaryAddress(db, accountId)
  const known = await listPasskeys(db, accountId)
  const options = await generateRegistrationOptions({
    rpName: 'Backpack',
    rpID: config.publicUrl.hostname,
    userID: new Uint8Array(Buffer.from(accountId)),
    userName: address?.typed ?? '',
    attestationType: 'none',
    excludeCredentials: known.map(({ id, transports }) => ({
      id,
      transports: transports as AuthenticatorTransport[],
    })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: ALGORITHMS,
  })
  const { challenge } = options
  await insertChallenge(db, { challenge, browserHash: hashToken(browser), accountId, now: now() })
  return options
}

/** Verifies a new passkey and keeps it. @param name how the account's page calls it */
export async function registerPasskey(
  { config, db, now }: PasskeyDeps,
  {
    browser,
    accountId,
    response,
    name,
  }: { browser: string; accountId: string; response: unknown; name: string },
): Promise<{ ok: true } | { ok: false; problem: PasskeyProblem }> {
  const answer = readRegistration(response)
  if (answer === null) return { ok: false, problem: 'unreadable' }
  const { challenge, id, rawId, type } = answer
  const isOurs = await takeChallenge(db, {
    challenge,
    browserHash: hashToken(browser),
    accountId,
    now: now(),
  })
  if (!isOurs) return { ok: false, problem: 'refused' }
  if ((await listPasskeys(db, accountId)).length >= limits.passkeysPerAccount) {
    return { ok: false, problem: 'too-many' }
  }

  const { clientDataJSON, attestationObject, transports = [] } = answer.response
  const verified = await settle(() =>
    verifyRegistrationResponse({
      response: {
        id,
        rawId,
        type,
        response: { clientDataJSON, attestationObject },
        clientExtensionResults: {},
      },
      expectedChallenge: challenge,
      expectedOrigin: config.publicUrl.origin,
      expectedRPID: config.publicUrl.hostname,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    }),
  )
  if (verified?.verified !== true) return { ok: false, problem: 'refused' }
  const { credential } = verified.registrationInfo
  const isNew = await insertPasskey(db, {
    id: credential.id,
    accountId,
    publicKey: Buffer.from(credential.publicKey).toString('base64url'),
    counter: credential.counter,
    transports,
    name,
    createdAt: now(),
  })
  return isNew ? { ok: true } : { ok: false, problem: 'refused' }
}

/** The library throws at every answer that does not verify: to us that is an ordinary outcome, null. */
async function settle<T>(verify: () => Promise<T>): Promise<T | null> {
  try {
    return await verify()
  } catch {
    // Whatever it says, it is about bytes that the browser sent, and the person is told the same.
    return null
  }
}

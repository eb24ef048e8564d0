import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser'
import type { RegisterPasskey, SignedIn, SignInWithPasskey } from '../../server/accounts/wire.ts'
import { type ApiResult, postJson } from './request.ts'

/** Asks for the challenge of a sign-in. @param place where one signs in, below the mount path: `sign-in` */
export const offerPasskeySignIn = (
  place: string,
): Promise<ApiResult<PublicKeyCredentialRequestOptionsJSON>> => postJson(`${place}/passkey/options`, {})

export const signInWithPasskey = (place: string, body: SignInWithPasskey): Promise<ApiResult<SignedIn>> =>
  postJson(`${place}/passkey/verify`, body)

/** Asks for the challenge of a new passkey for the account that is signed in. */
export const offerPasskeyRegistration = (): Promise<ApiResult<PublicKeyCredentialCreationOptionsJSON>> =>
  postJson('account/passkeys/options', {})

export const registerPasskey = (body: RegisterPasskey): Promise<ApiResult<SignedIn>> =>
  postJson('account/passkeys', body)

/**
 * What the sign-in form shows, and the JSON of the passkey endpoints.
 *
 *   …/passkey/options         (nothing)              → PublicKeyCredentialRequestOptionsJSON
 *   …/passkey/verify          SignInWithPasskey      → SignedIn
 *   account/passkeys/options  (nothing)              → PublicKeyCredentialCreationOptionsJSON
 *   account/passkeys          RegisterPasskey        → SignedIn
 *
 * All are POST with JSON, same-origin. Failures are `{ error, message }` with a 4xx status.
 */

/** `passkey-refused`: it did not verify, or cannot be kept · `passkey-unknown`: nobody here has it */
export type PasskeyError = 'passkey-refused' | 'passkey-unknown'

/**
 * Why the last step did not go through. Each has one sentence, `sign-in.problem.…`.
 *
 * `held-by-another` is told only after the code has proved that the person reads that mailbox.
 */
export type SignInProblem =
  | 'bad-address'
  | 'too-many'
  | 'mail-failed'
  | 'wrong-code'
  | 'too-many-tries'
  | 'expired'
  | 'held-by-another'

/** @property skip "Skip this window next time on …"; never together with `shared` */
export type SignInOptions = { shared: boolean; skip: boolean }

/**
 * Where this browser stands in signing in (or in adding an address). Survives a reload.
 *
 * @property address as typed: prefilled in the first step, shown in the second
 * @property mergeHref with `held-by-another`: where the two are brought together
 * @property waitMinutes with `too-many`: when to ask again
 */
export type SignInView = {
  step: 'address' | 'code'
  purpose: 'sign-in' | 'add-address'
  address: string
  options: SignInOptions
  problem: SignInProblem | null
  mergeHref: string | null
  waitMinutes: number
}

/** @property response the browser's `AuthenticationResponseJSON` @property next where to go, as in the form */
export type SignInWithPasskey = { response: unknown; shared?: boolean; skip?: boolean; next?: string }
export type RegisterPasskey = { response: unknown }
/** @property href where the page goes now */
export type SignedIn = { href: string }

/** What was just done on the account's page: one sentence, `account.done.…`. */
export type AccountDone =
  | 'address-added'
  | 'address-yours'
  | 'primary'
  | 'primary-many'
  | 'address-removed'
  | 'address-last'
  | 'passkey-added'
  | 'passkey-removed'
  | 'session-ended'
  | 'embed-revoked'
  | 'passkey-renamed'
  | 'settings'
  | 'merged'
  | 'unblocked'
  | 'digest-on'
  | 'digest-off'
  | 'device-on'
  | 'device-off'

export type AddressView = {
  id: string
  typed: string
  isPrimary: boolean
  isOnly: boolean
  verifiedAt: number
}
/**
 * @property name as its owner calls it, at first a hint such as `Firefox, Windows`; empty when unknown
 * @property isNameMissing nothing was left of the name that was typed for it a moment ago
 */
export type PasskeyView = {
  id: string
  name: string
  addedAt: number
  usedAt: number | null
  isNameMissing: boolean
}
/** @property device a hint such as `Firefox, Windows`; empty when unknown. Times are epoch milliseconds. */
export type SessionView = {
  id: string
  device: string
  isHere: boolean
  isShared: boolean
  createdAt: number
  seenAt: number
}
export type EmbedView = { id: string; host: string; device: string; seenAt: number }

/** @property host of an issuer that is blocked */
export type BlockedView = { host: string; since: number }
/** @property lang null: as the browser asks @property theme `system`: as the device has it */
export type AccountSettings = {
  lang: 'en' | 'fr' | 'fi' | 'de' | 'es' | 'ar' | null
  theme: 'system' | 'light' | 'dark'
}

/**
 * @property adding the form that adds an address, while it is open
 * @property deviceCopy whether this browser keeps one's badges for when there is no internet; null on a shared computer
 */
export type AccountView = {
  done: AccountDone | null
  addresses: AddressView[]
  adding: SignInView | null
  passkeys: PasskeyView[]
  isPasskeyPossible: boolean
  sessions: SessionView[]
  embeds: EmbedView[]
  blocked: BlockedView[]
  hasDigest: boolean
  deviceCopy: 'on' | 'off' | null
  settings: AccountSettings
}

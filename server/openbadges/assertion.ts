/**
 * What an assertion is, once its version has been read away.
 *
 * Wire shapes stay inside `v*.ts`; everything behind the parsers knows only these types.
 */
export type Version = '0.5' | '1.0' | '1.1' | '2.0' | '3.0'

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
export type JsonObject = { [key: string]: Json }

/** A recipient is claimed in plain text or as `algorithm$hex` of address + salt. */
export type Recipient =
  | { type: string; hashed: false; identity: string }
  | { type: string; hashed: true; algorithm: string; digest: string; salt: string }

/** A person-readable link or text: criteria, evidence, alignment. */
export type Reference = { url?: string; name?: string; text?: string }

/** What is shown of a badge and kept beside its documents. Text is as the issuer wrote it: hostile. */
export type BadgeContent = {
  name: string
  description: string
  criteria: Reference
  evidence: Reference[]
  tags: string[]
  alignment: Reference[]
  narrative?: string
  /** Epoch milliseconds. */
  issuedOn?: number
  expires?: number
  issuer: { name: string; url?: string; email?: string; description?: string }
}

/** A document as it was served, for keeping: the whole of what a badge was judged on. */
export type KeptDocument = { url: string | null; body: string }

export type ImageType = 'image/png' | 'image/svg+xml'

/**
 * A badge that passed every check, with all that is needed to show, bake and prove it later.
 *
 * @property source what was submitted, normalised (URL) or hashed (`jws:` + SHA-256 hex); answers "already held"
 *   before anything is fetched
 * @property fingerprint the badge's canonical identity; two assertions with the same one are the same badge
 * @property host `URL.host` of the verifying party: the assertion's own host (hosted) or the issuer's (signed)
 * @property payload the text that is baked into the image
 * @property recipient the verified address of the account that matched, in its canonical form
 */
export type CheckedBadge = {
  version: Version
  kind: 'hosted' | 'signed'
  source: string
  fingerprint: string
  host: string
  content: BadgeContent
  recipient: string
  payload: string
  image: { type: ImageType; bytes: Uint8Array; sha256: string }
  documents: Partial<Record<'assertion' | 'badge-class' | 'issuer' | 'key' | 'revocation-list', KeptDocument>>
}

import type { JsonObject, Recipient, Reference, Version } from './assertion.ts'

/** Another document that one names: by address, or standing inside it. */
export type Link = { url: string } | { embedded: JsonObject }

/**
 * An assertion as it was parsed, of any version.
 *
 * @property claims the http URLs at which it says that it is hosted, normalised; a hosted one must be found there
 * @property id its own http id
 * @property identifier what it is called by its issuer: `uid`, or an id that is no http URL
 * @property uid 2.0: what its issuer's list may call it beside its id; deprecated there
 * @property recipients whom it was issued to; before 3.0 one, in 3.0 all names of one
 * @property keyUrl 1.x: where the key of a signed assertion is
 * @property creator 2.0: the one key that may have signed it
 */
export type Assertion = {
  version: Version
  kind: 'hosted' | 'signed'
  claims: string[]
  id?: string
  identifier?: string
  uid?: string
  recipients: Recipient[]
  badge: Link
  keyUrl?: string
  creator?: string
  issuedOn?: number
  expires?: number
  evidence: Reference[]
  narrative?: string
}

/** @property image an http(s) URL or a `data:` URI; only 3.0 does without @property id its http id; the document there goes before this copy */
export type BadgeClass = {
  id?: string
  name: string
  description: string
  image?: string
  criteria: Reference
  tags: string[]
  alignment: Reference[]
  issuer: Link
}

/** Where a 2.0 issuer lets its hosted assertions live; absent: on the host of its own id. */
export type Scope = { property?: string; startsWith: string[]; allowedOrigins: string[] }

/**
 * @property id its http id, normalised
 * @property identifier 3.0: its id as it is written, a URL or a DID
 * @property origin 0.5: where alone its assertions may be
 */
export type Issuer = {
  id?: string
  identifier?: string
  name: string
  url?: string
  email?: string
  description?: string
  origin?: string
  keys: Link[]
  revocationList?: string
  scope?: Scope
}

import type { JsonObject } from './assertion.ts'
import { createFieldReader, type FieldReader } from './fields.ts'
import { getOwn, isObject } from './json.ts'
import type { Assertion, BadgeClass, Issuer } from './model.ts'
import { readLegacyRecipient } from './recipient.ts'
import { readReference } from './references.ts'
import { type DocumentRole, ok, type Result } from './rejections.ts'
import { readHttpUrl } from './urls.ts'

/**
 * Parses an assertion of 2011 and 2012: hosted only, badge and issuer inside it.
 *
 * Documents that the first Backpack rewrote have this form but still name where they were verified (`verify.url`);
 * that place is then their claim.
 */
export function parseAssertion(document: JsonObject): Result<Assertion> {
  const fields = createFieldReader(document, 'assertion')
  const identity = fields.text('recipient')
  const salt = fields.optionalText('salt') ?? ''
  const badge = fields.object('badge')
  const origin = readOrigin(badge)
  const issuedOn = fields.optionalDate('issued_on')
  const expires = fields.optionalDate('expires', { asEndOfDay: true })
  const evidence = fields.many('evidence', (value) => readReference(value, origin))
  const read = fields.finish(() => undefined)
  if (!read.ok) return read
  const recipient = readLegacyRecipient(identity, salt)
  if (!recipient.ok) return recipient
  // First what the addresses in the badge are relative to: without it they would seem to be at fault.
  const issuer = isObject(getOwn(badge, 'issuer'))
    ? readIssuer(getIssuer(badge), 'assertion', 'badge.issuer.')
    : undefined
  if (issuer?.ok === false) return issuer
  const badgeClass = readBadgeClass(badge, 'assertion', 'badge.')
  if (!badgeClass.ok) return badgeClass
  return ok({
    version: '0.5',
    kind: 'hosted',
    claims: listClaims(document),
    recipients: [recipient.value],
    badge: { embedded: badge },
    evidence,
    ...(issuedOn === undefined ? {} : { issuedOn }),
    ...(expires === undefined ? {} : { expires }),
  })
}

export const parseBadgeClass = (document: JsonObject): Result<BadgeClass> =>
  readBadgeClass(document, 'badge-class', '')

export const parseIssuer = (document: JsonObject): Result<Issuer> => readIssuer(document, 'issuer', '')

function readBadgeClass(badge: JsonObject, role: DocumentRole, prefix: string): Result<BadgeClass> {
  const fields = createFieldReader(badge, role, prefix)
  const name = fields.text('name')
  const issuer = fields.object('issuer')
  const image = readImage(fields, readOrigin(badge))
  const description = fields.text('description')
  const criteria = readReference(fields.text('criteria'), readOrigin(badge)) ?? {}
  return fields.finish(() => ({
    name,
    description,
    image,
    criteria,
    tags: [],
    alignment: [],
    issuer: { embedded: issuer },
  }))
}

function readIssuer(issuer: JsonObject, role: DocumentRole, prefix: string): Result<Issuer> {
  const fields = createFieldReader(issuer, role, prefix)
  const origin = fields.url('origin')
  // Whoever owns a part of a host owns no origin; the first Backpack refused it, too.
  if (origin !== '' && !isOrigin(origin)) fields.fail('origin')
  const name = fields.text('name')
  const email = fields.optionalText('contact')
  const description = fields.optionalText('org')
  return fields.finish(() => ({
    name,
    url: origin,
    origin: new URL(origin).origin,
    keys: [],
    ...(email === undefined ? {} : { email }),
    ...(description === undefined ? {} : { description }),
  }))
}

/** Scheme, host and port; a slash at the end is none of a path. */
const isOrigin = (address: string) => address === `${new URL(address).origin}/`

/** Addresses inside a badge may be relative to its issuer's origin. */
function readImage(fields: FieldReader, origin: string | undefined): string {
  const image = fields.value('image')
  if (typeof image === 'string' && URL.canParse(image, origin)) return new URL(image, origin).href
  fields.fail('image', image === undefined ? 'image-missing' : undefined)
  return ''
}

function readOrigin(badge: JsonObject): string | undefined {
  const origin = getOwn(getIssuer(badge), 'origin')
  return typeof origin === 'string' ? readHttpUrl(origin)?.href : undefined
}

function getIssuer(badge: JsonObject): JsonObject {
  const issuer = getOwn(badge, 'issuer')
  return isObject(issuer) ? issuer : {}
}

function listClaims(document: JsonObject): string[] {
  const verify = getOwn(document, 'verify')
  const url = isObject(verify) ? getOwn(verify, 'url') : undefined
  const claim = typeof url === 'string' ? readHttpUrl(url.trim()) : null
  return claim === null ? [] : [claim.href]
}

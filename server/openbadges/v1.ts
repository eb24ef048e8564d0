import type { Json, JsonObject } from './assertion.ts'
import { createFieldReader, type FieldReader } from './fields.ts'
import type { Assertion, BadgeClass, Issuer } from './model.ts'
import { readRecipient } from './recipient.ts'
import { readReference } from './references.ts'
import { ok, type Result } from './rejections.ts'
import { readHttpUrl } from './urls.ts'

type Version1 = '1.0' | '1.1'

/**
 * Parses an assertion of 2013 (1.0) or 2015 (1.1: `type` on every object, an `id` of its own).
 *
 * `verify.url` is the assertion's own address when hosted, the key's when signed.
 */
export function parseAssertion(document: JsonObject, version: Version1): Result<Assertion> {
  const fields = createFieldReader(document, 'assertion')
  if (version === '1.1') fields.type(['Assertion'])
  const uid = fields.text('uid')
  const recipient = readRecipient(fields.value('recipient'))
  const badge = fields.url('badge')
  const issuedOn = fields.date('issuedOn')
  const expires = fields.optionalDate('expires', { asEndOfDay: true })
  const evidence = fields.many('evidence', (value) => readReference(value))
  const verify = createFieldReader(fields.object('verify'), 'assertion', 'verify.')
  // The first Backpack took them in any case.
  const type = verify.type(['hosted', 'signed'], { inAnyCase: true })
  const kind = type === 'signed' ? 'signed' : 'hosted'
  const url = verify.url('url')
  const read = fields.finish(() => undefined)
  if (!read.ok) return read
  const verifyRead = verify.finish(() => undefined)
  if (!verifyRead.ok) return verifyRead
  if (!recipient.ok) return recipient
  const id = version === '1.1' ? readId(fields) : undefined
  return ok({
    version,
    kind,
    claims: [...new Set(kind === 'hosted' ? [url, ...(id === undefined ? [] : [id])] : [])],
    identifier: uid,
    recipients: [recipient.value],
    badge: { url: badge },
    issuedOn,
    evidence,
    ...(id === undefined ? {} : { id }),
    ...(kind === 'signed' ? { keyUrl: url } : {}),
    ...(expires === undefined ? {} : { expires }),
  })
}

export function parseBadgeClass(document: JsonObject, version: Version1): Result<BadgeClass> {
  const fields = createFieldReader(document, 'badge-class')
  if (version === '1.1') fields.type(['BadgeClass'])
  const name = fields.text('name')
  const description = fields.text('description')
  const image = readImageField(fields)
  fields.url('criteria')
  const criteria = readReference(fields.value('criteria') ?? null) ?? {}
  const issuer = fields.url('issuer')
  const tags = fields.many('tags', readTag)
  const alignment = fields.many('alignment', (value) => readReference(value))
  return fields.finish(() => ({
    name,
    description,
    image,
    criteria,
    tags,
    alignment,
    issuer: { url: issuer },
  }))
}

export function parseIssuer(document: JsonObject, version: Version1): Result<Issuer> {
  const fields = createFieldReader(document, 'issuer')
  if (version === '1.1') fields.type(['Issuer', 'IssuerOrg'])
  const name = fields.text('name')
  const url = fields.url('url')
  const email = fields.optionalText('email')
  const description = fields.optionalText('description')
  const revocationList = fields.optionalUrl('revocationList')
  return fields.finish(() => ({
    name,
    url,
    keys: [],
    ...(email === undefined ? {} : { email }),
    ...(description === undefined ? {} : { description }),
    ...(revocationList === undefined ? {} : { revocationList }),
  }))
}

/** A picture's address or the picture itself as a `data:` URI; its absence has a code of its own. */
export function readImageField(
  fields: FieldReader,
  read: (value: Json) => Json | undefined = (v) => v,
): string {
  const value = fields.value('image')
  const image = value === undefined ? undefined : read(value)
  if (typeof image === 'string' && (/^data:/i.test(image) || readHttpUrl(image) !== null)) return image
  fields.fail('image', value === undefined ? 'image-missing' : undefined)
  return ''
}

export const readTag = (value: Json): string | null => (typeof value === 'string' ? value : null)

function readId(fields: FieldReader): string | undefined {
  const id = fields.value('id')
  return typeof id === 'string' ? readHttpUrl(id.trim())?.href : undefined
}

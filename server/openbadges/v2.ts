import type { Json, JsonObject, Reference } from './assertion.ts'
import { createFieldReader, type FieldReader } from './fields.ts'
import { getOwn, isObject, listValues } from './json.ts'
import type { Assertion, BadgeClass, Issuer, Link, Scope } from './model.ts'
import { readRecipient } from './recipient.ts'
import { readReference } from './references.ts'
import { ok, type Result } from './rejections.ts'
import { readHttpUrl } from './urls.ts'
import { readImageField, readTag } from './v1.ts'

/** Parses an assertion of 2.0, and of 2.1, which is the same. `x` and `[x]` are the same everywhere in it. */
export function parseAssertion(document: JsonObject): Result<Assertion> {
  const fields = createFieldReader(document, 'assertion')
  const id = fields.text('id').trim()
  fields.type(['Assertion'])
  const recipient = readRecipient(readOnly(fields.value('recipient')))
  const badge = readLink(fields, 'badge')
  const issuedOn = fields.date('issuedOn')
  const expires = fields.optionalDate('expires', { asEndOfDay: true })
  const evidence = fields.many('evidence', (value) => readReference(value))
  const narrative = fields.optionalText('narrative')
  const uid = fields.value('uid')
  const alias = fields.value('verification') === undefined && fields.value('verify') !== undefined
  const verificationField = alias ? 'verify' : 'verification'
  const verification = createFieldReader(
    unwrapObject(fields.value(verificationField)) ?? fields.object(verificationField),
    'assertion',
    `${verificationField}.`,
  )
  const type = verification.type(['HostedBadge', 'hosted', 'SignedBadge', 'signed'])
  const creator = readLinks(verification.value('creator'))[0]
  const read = fields.finish(() => undefined)
  if (!read.ok) return read
  const verificationRead = verification.finish(() => undefined)
  if (!verificationRead.ok) return verificationRead
  if (!recipient.ok) return recipient
  const kind = /^signed/i.test(type) ? 'signed' : 'hosted'
  const httpId = readHttpUrl(id)?.href
  return ok({
    version: '2.0',
    kind,
    claims: kind === 'hosted' ? [httpId ?? id] : [],
    recipients: [recipient.value],
    badge,
    issuedOn,
    evidence,
    ...(httpId === undefined ? { identifier: id } : { id: httpId }),
    ...(typeof uid === 'string' ? { uid } : {}),
    ...(creator === undefined ? {} : { creator: readLinkUrl(creator) ?? '' }),
    ...(expires === undefined ? {} : { expires }),
    ...(narrative === undefined ? {} : { narrative }),
  })
}

export function parseBadgeClass(document: JsonObject): Result<BadgeClass> {
  const fields = createFieldReader(document, 'badge-class')
  const id = readHttpUrl(fields.text('id').trim())?.href
  fields.type(['BadgeClass'])
  const name = fields.text('name')
  const description = fields.text('description')
  const image = readImageField(fields, readImageValue)
  const criteria = readCriteria(fields)
  const issuer = readLink(fields, 'issuer')
  const tags = fields.many('tags', readTag)
  const alignment = fields.many('alignment', (value) => readReference(value))
  return fields.finish(() => ({
    name,
    description,
    image,
    criteria,
    tags,
    alignment,
    issuer,
    ...(id === undefined ? {} : { id }),
  }))
}

export function parseIssuer(document: JsonObject): Result<Issuer> {
  const fields = createFieldReader(document, 'issuer')
  const id = readHttpUrl(fields.text('id').trim())?.href
  fields.type(['Issuer', 'Profile'])
  const name = fields.text('name')
  const url = fields.url('url')
  const email = fields.text('email')
  const description = fields.optionalText('description')
  const revocationList = readLinks(fields.value('revocationList'))[0]
  const listUrl = revocationList === undefined ? undefined : readLinkUrl(revocationList)
  if (revocationList !== undefined && listUrl === undefined) fields.fail('revocationList')
  const scope = readScope(fields)
  const keys = readLinks(fields.value('publicKey'))
  return fields.finish(() => ({
    name,
    url,
    email,
    keys,
    ...(id === undefined ? {} : { id }),
    ...(description === undefined ? {} : { description }),
    ...(listUrl === undefined ? {} : { revocationList: listUrl }),
    ...(scope === undefined ? {} : { scope }),
  }))
}

/** The http address of a linked document, whether it is named or stands here. */
export function readLinkUrl(link: Link): string | undefined {
  if ('url' in link) return readHttpUrl(link.url)?.href
  const id = getOwn(link.embedded, 'id')
  return typeof id === 'string' ? readHttpUrl(id.trim())?.href : undefined
}

function readLink(fields: FieldReader, field: string): Link {
  const [link] = readLinks(fields.value(field))
  if (link !== undefined && ('embedded' in link || link.url !== '')) return link
  fields.fail(field)
  return { url: '' }
}

function readLinks(value: Json | undefined): Link[] {
  return listValues(value).flatMap((item): Link[] => {
    if (typeof item === 'string') return [{ url: item.trim() }]
    return isObject(item) ? [{ embedded: item }] : []
  })
}

/** The one value of a list of one; of several nobody could say which counts. */
const readOnly = (value: Json | undefined): Json | undefined =>
  Array.isArray(value) && value.length === 1 ? value[0] : value

function unwrapObject(value: Json | undefined): JsonObject | undefined {
  const [first] = listValues(value)
  return isObject(first) ? first : undefined
}

/** An `Image` object carries its address as its id. */
function readImageValue(value: Json): Json | undefined {
  const [first] = listValues(value)
  return isObject(first) ? getOwn(first, 'id') : first
}

function readCriteria(fields: FieldReader): Reference {
  const [criteria] = fields.many('criteria', (value) => readReference(value))
  if (criteria !== undefined && Object.keys(criteria).length > 0) return criteria
  fields.fail('criteria')
  return {}
}

function readScope(fields: FieldReader): Scope | undefined {
  const verification = unwrapObject(fields.value('verification'))
  if (verification === undefined) {
    if (fields.value('verification') !== undefined) fields.fail('verification')
    return undefined
  }
  const scope = createFieldReader(verification, 'issuer', 'verification.')
  const startsWith = scope.many('startsWith', readTag)
  const allowedOrigins = scope.many('allowedOrigins', readTag)
  const property = scope.optionalText('verificationProperty')
  const read = scope.finish(() => ({ startsWith, allowedOrigins, ...(property ? { property } : {}) }))
  if (read.ok) return read.value
  fields.fail('verification')
  return undefined
}

import type { Json, JsonObject, Reference } from './assertion.ts'
import { createFieldReader, type FieldReader } from './fields.ts'
import { getOwn, isObject, listValues } from './json.ts'
import type { Assertion, BadgeClass, Issuer } from './model.ts'
import { readSubject } from './recipient.ts'
import { readReference } from './references.ts'
import { ok, type Result, reject } from './rejections.ts'
import { readHttpUrl } from './urls.ts'
import { readTag } from './v1.ts'

export const CREDENTIALS_V1 = 'https://www.w3.org/2018/credentials/v1'
export const CREDENTIALS_V2 = 'https://www.w3.org/ns/credentials/v2'

/**
 * Parses an `OpenBadgeCredential` of 3.0, in either model of verifiable credentials (OB 3.0 `AchievementCredential`).
 *
 * Its issuer stands beside the achievement; behind here it stands inside, as in every version before.
 */
export function parseAssertion(document: JsonObject): Result<Assertion> {
  const fields = createFieldReader(document, 'assertion')
  const contexts = listValues(fields.value('@context'))
  const isOldModel = contexts[0] === CREDENTIALS_V1
  if (!isOldModel && contexts[0] !== CREDENTIALS_V2) fields.fail('@context')
  const id = fields.text('id').trim()
  fields.type(['VerifiableCredential'])
  fields.type(['OpenBadgeCredential', 'AchievementCredential'])
  const issuer = readIssuerRef(fields)
  const issuedOn = readStart(fields, isOldModel)
  const expires = readEnd(fields)
  const subject = createFieldReader(readOnly(fields, 'credentialSubject'), 'assertion', 'credentialSubject.')
  subject.type(['AchievementSubject'])
  const [achievement] = listValues(subject.value('achievement'))
  if (achievement !== undefined && !isObject(achievement)) subject.fail('achievement')
  const narrative = subject.optionalText('narrative')
  const evidence = fields.many('evidence', (value) => readReference(value))
  const read = fields.finish(() => undefined)
  if (!read.ok) return read
  const subjectRead = subject.finish(() => undefined)
  if (!subjectRead.ok) return subjectRead
  const recipients = readSubject(readOnly(fields, 'credentialSubject'))
  if (!recipients.ok) return recipients
  const httpId = readHttpUrl(id)?.href
  return ok({
    version: '3.0',
    kind: 'signed',
    claims: [],
    identifier: id,
    recipients: recipients.value,
    badge: { embedded: { ...(isObject(achievement) ? achievement : {}), issuer } },
    issuedOn,
    evidence,
    ...(httpId === undefined ? {} : { id: httpId }),
    ...(expires === undefined ? {} : { expires }),
    ...(narrative === undefined ? {} : { narrative }),
  })
}

/** Parses an `Achievement`. A picture is not asked for; one that is named must be there. */
export function parseBadgeClass(document: JsonObject): Result<BadgeClass> {
  if (Object.keys(document).every((member) => member === 'issuer'))
    return reject('missing-field', 'assertion: credentialSubject.achievement is missing', {
      document: 'assertion',
      field: 'credentialSubject.achievement',
    })
  const fields = createFieldReader(document, 'badge-class')
  fields.text('id')
  fields.type(['Achievement'])
  const name = fields.text('name')
  const description = fields.text('description')
  const criteria = readCriteria(fields)
  const issuer = fields.object('issuer')
  const image = readImageField(fields)
  const tags = fields.many('tag', readTag)
  const alignment = fields.many('alignment', (value) => readReference(value))
  return fields.finish(() => ({
    name,
    description,
    criteria,
    tags,
    alignment,
    issuer: { embedded: issuer },
    ...(image === undefined ? {} : { image }),
  }))
}

/** Parses the `Profile` of an issuer. It may be no more than an identifier; that is then its name. */
export function parseIssuer(document: JsonObject): Result<Issuer> {
  const fields = createFieldReader(document, 'issuer')
  const identifier = fields.text('id').trim()
  if (fields.value('type') !== undefined) fields.type(['Profile', 'Issuer'])
  const name = fields.optionalText('name')
  const url = fields.optionalUrl('url')
  const email = fields.optionalText('email')
  const description = fields.optionalText('description')
  const id = readHttpUrl(identifier)
  return fields.finish(() => ({
    identifier,
    name: name === undefined || name.trim() === '' ? (id?.host ?? identifier) : name,
    keys: [],
    ...(id === null ? {} : { id: id.href }),
    ...(url === undefined ? {} : { url }),
    ...(email === undefined ? {} : { email }),
    ...(description === undefined ? {} : { description }),
  }))
}

/** One object, alone or in a list of one: a badge is about one achievement of one person. */
function readOnly(fields: FieldReader, field: string): JsonObject {
  const [first, ...more] = listValues(fields.value(field))
  if (isObject(first) && more.length === 0) return first
  fields.fail(field)
  return {}
}

function readIssuerRef(fields: FieldReader): JsonObject {
  const issuer = fields.value('issuer')
  if (typeof issuer === 'string' && issuer.trim() !== '') return { id: issuer }
  if (isObject(issuer) && typeof getOwn(issuer, 'id') === 'string') return issuer
  fields.fail('issuer')
  return {}
}

/** VC 1.1 `issuanceDate`, VC 2.0 `validFrom`; where both are there, the later one. */
function readStart(fields: FieldReader, isOldModel: boolean): number {
  const [own, other] = isOldModel ? ['issuanceDate', 'validFrom'] : ['validFrom', 'issuanceDate']
  if (own === undefined || other === undefined) return 0
  const also = fields.optionalDate(other)
  if (fields.value(own) === undefined && also !== undefined) return also
  return Math.max(fields.date(own), also ?? Number.NEGATIVE_INFINITY)
}

/** VC 1.1 `expirationDate`, VC 2.0 `validUntil`; where both are there, the earlier one. */
function readEnd(fields: FieldReader): number | undefined {
  const ends = ['validUntil', 'expirationDate'].flatMap((field) => {
    const end = fields.optionalDate(field, { asEndOfDay: true })
    return end === undefined ? [] : [end]
  })
  return ends.length === 0 ? undefined : Math.min(...ends)
}

function readCriteria(fields: FieldReader): Reference {
  const [criteria] = fields.many('criteria', (value) => readReference(value))
  if (criteria === undefined) fields.fail('criteria')
  return criteria ?? {}
}

/** An `Image` object carries its address, or itself, as its id. */
function readImageField(fields: FieldReader): string | undefined {
  const [image] = listValues(fields.value('image'))
  if (image === undefined) return undefined
  const address: Json | undefined = isObject(image) ? getOwn(image, 'id') : image
  if (typeof address === 'string' && (/^data:/i.test(address) || readHttpUrl(address) !== null))
    return address
  fields.fail('image')
  return undefined
}

import type { Json, JsonObject } from './assertion.ts'
import { getOwn, isObject, listValues } from './json.ts'
import { ok, type Result, reject } from './rejections.ts'
import type { Revoked } from './revocation.ts'
import { readRevocationReason } from './revocation-reason.ts'
import { readHttpUrl } from './urls.ts'

/**
 * Where it is said whether a credential is still in force.
 *
 * - `bits`: one bit of a signed list (Bitstring Status List 1.0, Status List 2021)
 * - `names`: a list of names that is not signed (1EdTech's revocation list 1.0)
 */
export type Status =
  | {
      kind: 'bits'
      type: 'BitstringStatusList' | 'StatusList2021'
      url: string
      index: number
      purpose: Purpose
    }
  | { kind: 'names'; url: string }

/** What a set bit means: gone for good, or for the time being. */
export type Purpose = 'revocation' | 'suspension'

/** Of one credential. */
const MAX_STATUSES = 4

/**
 * Reads the statuses of a credential (VC Data Model 2.0 section "Status"; one or many).
 *
 * Purposes that do not end a credential (`message`, `refresh`) need no answer. `status-unsupported`: a type that
 * is not known here and that may say that the credential is revoked. `wrong-type`, `missing-field`: not whole.
 */
export function readStatuses(document: JsonObject): Result<Status[]> {
  const statuses: Status[] = []
  const entries = listValues(getOwn(document, 'credentialStatus'))
  if (entries.length > MAX_STATUSES)
    return unsupported(`the credential has more than ${MAX_STATUSES} statuses`)
  for (const entry of entries) {
    if (!isObject(entry)) return malformed('wrong-type', 'credentialStatus is no object')
    const read = readStatus(entry)
    if (!read.ok) return read
    if (read.value !== null) statuses.push(read.value)
  }
  return ok(statuses)
}

/**
 * Names what 1EdTech's list revokes: entries with the credential's `id`; `revoked: false` takes one back.
 *
 * `revocation-list-malformed`: no list. `key-not-linked`: the list is another issuer's.
 */
export function readRevokedCredentials(list: JsonObject): Result<{ issuer: string; revoked: Revoked[] }> {
  const entries = getOwn(list, 'revokedCredential') ?? getOwn(list, 'revokedCredentials')
  const issuer = readIdentifier(getOwn(list, 'issuer'))
  if (entries === undefined || issuer === null)
    return reject(
      'revocation-list-malformed',
      'revocation-list: issuer or revokedCredential is missing',
      LIST,
    )
  const revoked = listValues(entries).flatMap((entry) => {
    const name = readIdentifier(entry)
    if (name === null) return []
    if (!isObject(entry)) return [{ name }]
    return getOwn(entry, 'revoked') === false ? [] : [{ name, ...readRevocationReason(entry) }]
  })
  return ok({ issuer, revoked })
}

/**
 * Reads what a status list says of itself (Bitstring Status List 1.0 section "BitstringStatusListCredential").
 *
 * `revocation-list-malformed`: another type of list, of another purpose, or without its bits.
 */
export function readStatusList(
  document: JsonObject,
  { type, purpose }: { type: string; purpose: Purpose },
): Result<{ encodedList: string }> {
  const [subject] = listValues(getOwn(document, 'credentialSubject'))
  const problem = (detail: string) => reject('revocation-list-malformed', `revocation-list: ${detail}`, LIST)
  if (!isObject(subject) || !listValues(getOwn(subject, 'type')).includes(type)) return problem(`no ${type}`)
  // Written down only since 2023; a list without a purpose is for revocation.
  const purposes = listValues(getOwn(subject, 'statusPurpose') ?? 'revocation')
  if (!purposes.some((each) => readPurpose(each) === purpose)) return problem(`it is not about ${purpose}`)
  const encodedList = getOwn(subject, 'encodedList')
  return typeof encodedList === 'string' ? ok({ encodedList }) : problem('encodedList is missing')
}

const STATUS = { document: 'assertion', field: 'credentialStatus' } as const
const LIST = { document: 'revocation-list' } as const
const unsupported = (detail: string) => reject('status-unsupported', detail, STATUS)
const malformed = (code: 'wrong-type' | 'missing-field', detail: string) => reject(code, detail, STATUS)

function readStatus(entry: JsonObject): Result<Status | null> {
  const types = listValues(getOwn(entry, 'type'))
  if (types.includes('BitstringStatusListEntry')) return readBitsEntry(entry, 'BitstringStatusList')
  if (types.includes('StatusList2021Entry')) return readBitsEntry(entry, 'StatusList2021')
  if (types.includes('1EdTechRevocationList')) {
    const url = readUrl(getOwn(entry, 'id'))
    return url === null
      ? malformed('missing-field', 'credentialStatus.id is no URL')
      : ok({ kind: 'names', url })
  }
  const [type] = types
  const name = typeof type === 'string' ? type.slice(0, 100) : 'without a type'
  return mayEnd(entry) ? unsupported(`the status ${name} cannot be checked`) : ok(null)
}

/**
 * Whether an entry may say that the credential is over; one that does not say in plain text what it is for may. Over
 * RDF `{"@value": "revocation"}` is signed alike, and whoever shows a revoked credential could write it so.
 */
function mayEnd(entry: JsonObject): boolean {
  const purposes = listValues(getOwn(entry, 'statusPurpose'))
  const isEnding = (purpose: Json) => typeof purpose !== 'string' || readPurpose(purpose) !== null
  return purposes.length === 0 || purposes.some(isEnding)
}

function readBitsEntry(
  entry: JsonObject,
  type: 'BitstringStatusList' | 'StatusList2021',
): Result<Status | null> {
  if (!mayEnd(entry)) return ok(null)
  const [given = 'revocation'] = listValues(getOwn(entry, 'statusPurpose'))
  const purpose = readPurpose(given)
  const index = readIndex(getOwn(entry, 'statusListIndex'))
  const url = readUrl(getOwn(entry, 'statusListCredential'))
  if (purpose === null || index === null || url === null)
    return malformed(
      'wrong-type',
      'credentialStatus: statusListIndex or statusListCredential is not what it should be',
    )
  const size = getOwn(entry, 'statusSize') ?? 1
  if (size !== 1) return unsupported('a status of more than one bit cannot be checked')
  return ok({ kind: 'bits', type, url, index, purpose })
}

/** In any letter case: kept issuers' software writes "Revocation", and that it does must not hide one. */
function readPurpose(value: Json): Purpose | null {
  const purpose = typeof value === 'string' ? value.trim().toLowerCase() : null
  return purpose === 'revocation' || purpose === 'suspension' ? purpose : null
}

/** A number, or digits as the specification has it. */
function readIndex(value: Json | undefined): number | null {
  if (typeof value === 'string' && /^\d{1,10}$/.test(value)) return Number(value)
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null
}

const readUrl = (value: Json | undefined) =>
  typeof value === 'string' ? (readHttpUrl(value.trim())?.href ?? null) : null

function readIdentifier(value: Json | undefined): string | null {
  const id = isObject(value) ? getOwn(value, 'id') : value
  return typeof id === 'string' && id.trim() !== '' ? id.trim() : null
}

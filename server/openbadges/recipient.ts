import type { Json, JsonObject, Recipient } from './assertion.ts'
import { createFieldReader } from './fields.ts'
import { type Hash, hashAnywhere, isHashAlgorithm } from './hashing.ts'
import { getOwn, isObject, listValues } from './json.ts'
import { ok, type Rejection, type Result, reject } from './rejections.ts'

/** All hashes that issuers ever used: none has a known preimage, which is what would be needed to claim another's badge. */
const HASHED_FORM = /^(\w+)\$([0-9a-f]+)$/i
const EMAIL_TYPES = ['email', 'schema:email', 'http://schema.org/email', 'https://schema.org/email']
const EMAIL_IDENTITIES = /^(?:emailAddress|email)$/i
/** Every address is tried in several spellings with it. */
const MAX_SALT_LENGTH = 4096

/**
 * Reads the recipient of versions 1.0 to 2.1 (`IdentityObject`).
 *
 * `hashed` may be the text "true" in any case, or absent: then the form of `identity` says it. `recipient-malformed`: the two
 * contradict each other, or a hash that nobody knows.
 */
export function readRecipient(value: Json | undefined, prefix = 'recipient.'): Result<Recipient> {
  if (value === undefined || value === null) return reject('missing-field', 'recipient is missing', RECIPIENT)
  if (!isObject(value)) return reject('wrong-type', 'recipient is no object', RECIPIENT)
  const fields = createFieldReader(value, 'assertion', prefix)
  const identity = fields.text('identity').trim()
  const [type] = fields.many('type', (item) => (typeof item === 'string' ? item : null))
  const salt = fields.optionalText('salt') ?? ''
  const said = fields.value('hashed') ?? HASHED_FORM.test(identity)
  const hashed = typeof said === 'string' ? said.toLowerCase() : said
  const isHashed = hashed === true || hashed === 'true'
  if (type === undefined) fields.fail('type')
  if (!isHashed && hashed !== false && hashed !== 'false') fields.fail('hashed')
  if (salt.length > MAX_SALT_LENGTH) fields.fail('salt')
  const read = fields.finish(() => ({ type: type ?? '', identity, salt }))
  return read.ok ? readIdentity({ ...read.value, isHashed }) : read
}

/**
 * Reads whom a 3.0 credential is about (OB 3.0 `AchievementSubject`): its identifiers, and its `id`.
 *
 * A `mailto:` id is an address. Identifiers that are no addresses, and a DID, are kept with their type: nothing here
 * can tell whose they are. `missing-field`: neither is there.
 */
export function readSubject(subject: JsonObject): Result<Recipient[]> {
  const id = getOwn(subject, 'id') ?? undefined
  const recipients: Recipient[] = []
  for (const identifier of listValues(getOwn(subject, 'identifier'))) {
    if (!isObject(identifier)) return reject('wrong-type', 'an identifier is no object', RECIPIENT)
    const { identityType, identityHash, hashed, salt } = identifier
    const type =
      typeof identityType === 'string' && EMAIL_IDENTITIES.test(identityType) ? 'email' : identityType
    const read = readRecipient(
      {
        ...(type === undefined ? {} : { type }),
        ...(identityHash === undefined ? {} : { identity: identityHash }),
        ...(hashed === undefined ? {} : { hashed }),
        // Beside a plain identity a salt says nothing.
        ...(salt === undefined || hashed === false ? {} : { salt }),
      },
      'credentialSubject.identifier.',
    )
    if (!read.ok) return read
    recipients.push(read.value)
  }
  if (typeof id === 'string') recipients.push(readSubjectId(id.trim()))
  else if (id !== undefined) return reject('wrong-type', 'credentialSubject.id is no text', RECIPIENT)
  const isNobody = recipients.length === 0
  return isNobody
    ? reject('missing-field', 'credentialSubject has neither id nor identifier', RECIPIENT)
    : ok(recipients)
}

/** Reads the recipient of 0.5: an address, or (0.5.1) `algorithm$hex` with the salt beside it. */
export function readLegacyRecipient(identity: string, salt: string): Result<Recipient> {
  const isHashed = HASHED_FORM.test(identity.trim())
  if (!isHashed && !identity.includes('@'))
    return malformed('recipient is neither an address nor the hash of one')
  if (salt.length > MAX_SALT_LENGTH) return malformed('salt is too long')
  return readIdentity({ type: 'email', identity: identity.trim(), salt, isHashed })
}

/**
 * Finds the account's address that an assertion was issued to.
 *
 * Plain addresses match in any letter case; hashed ones in the spellings that issuers had the address in.
 * `recipient-mismatch`: none of the addresses. `recipient-type`: not issued to an e-mail address.
 *
 * @returns the address in its canonical form where the list has it
 */
export function checkRecipient(
  recipient: Recipient,
  addresses: readonly string[],
  hash: Hash = hashAnywhere,
): Result<string> {
  if (!EMAIL_TYPES.includes(recipient.type.toLowerCase()))
    return reject('recipient-type', `recipients of type ${recipient.type.slice(0, 100)} are not supported`, {
      ...RECIPIENT,
      field: 'recipient.type',
    })
  const match = addresses.find((address) => isIssuedTo(recipient, address, hash))
  if (match !== undefined) return ok(findCanonical(match, addresses))
  return reject('recipient-mismatch', 'the badge is issued to none of the verified addresses', {
    ...RECIPIENT,
    ...(recipient.hashed ? {} : { recipient: recipient.identity }),
  })
}

/**
 * Finds the account's address among all whom a credential names; one is enough. Else the rejection is about an
 * address where there is one.
 */
export function checkRecipients(
  recipients: readonly Recipient[],
  addresses: readonly string[],
  hash: Hash = hashAnywhere,
): Result<string> {
  let rejection: Rejection = { code: 'recipient-mismatch', detail: 'issued to nobody', ...RECIPIENT }
  let isFirst = true
  for (const recipient of recipients) {
    const checked = checkRecipient(recipient, addresses, hash)
    if (checked.ok) return checked
    if (isFirst || rejection.code === 'recipient-type') rejection = checked.rejection
    isFirst = false
  }
  return { ok: false, rejection }
}

const RECIPIENT = { document: 'assertion', field: 'recipient' } as const
const malformed = (detail: string) => reject('recipient-malformed', detail, RECIPIENT)

function readSubjectId(id: string): Recipient {
  const address = /^mailto:([^?]+)/i.exec(id)?.[1]
  const identity = address === undefined ? undefined : decodeAddress(address)
  if (identity !== undefined) return { type: 'email', hashed: false, identity }
  return { type: /^did:/i.test(id) ? 'did' : 'id', hashed: false, identity: id }
}

function decodeAddress(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined // malformed percent-encoding: no address
  }
}

function readIdentity(read: {
  type: string
  identity: string
  salt: string
  isHashed: boolean
}): Result<Recipient> {
  const { type, identity, salt, isHashed } = read
  const [, algorithm = '', digest = ''] = HASHED_FORM.exec(identity) ?? []
  if (!isHashed) {
    if (algorithm !== '') return malformed('recipient.hashed is false beside a hash')
    return ok({ type, hashed: false, identity })
  }
  if (algorithm === '') return malformed('recipient.identity is no algorithm$hex')
  if (!isHashAlgorithm(algorithm.toLowerCase())) return malformed('recipient.identity uses an unknown hash')
  return ok({ type, hashed: true, algorithm: algorithm.toLowerCase(), digest: digest.toLowerCase(), salt })
}

function isIssuedTo(recipient: Recipient, address: string, hash: Hash): boolean {
  if (!recipient.hashed) return foldAddress(recipient.identity) === foldAddress(address.trim())
  const { algorithm, salt, digest } = recipient
  if (!isHashAlgorithm(algorithm)) return false
  const fits = (spelling: string) => hash(algorithm, spelling + salt) === digest
  // Nearly always as it is; what else it may have been is worked out only then.
  return fits(address.trim()) || listSpellings(address.trim()).some(fits)
}

/** In small letters, and the domain as names are looked up (`bücher.example` is `xn--bcher-kva.example`). */
function foldAddress(address: string): string {
  const lower = address.toLowerCase()
  const [, local, domain = ''] = /^(.*@)([^\s@/\\?#:]+)$/.exec(lower) ?? []
  const isForeign = /[^\0-\x7f]/.test(domain)
  return isForeign ? `${local}${URL.parse(`http://${domain}`)?.hostname ?? domain}` : lower
}

/** The other letter cases in which issuers had an address when they hashed it. Dots and plus tags are never touched. */
function listSpellings(address: string): string[] {
  const at = address.lastIndexOf('@')
  const local = address.slice(0, at)
  const domain = address.slice(at).toLowerCase()
  const lower = address.toLowerCase()
  const spellings = [
    lower,
    address.toUpperCase(),
    lower.replace(/^./u, (letter) => letter.toUpperCase()),
    lower.replace(/(?<![\p{L}\p{N}])\p{L}/gu, (letter) => letter.toUpperCase()),
    local + domain,
    local.toUpperCase() + domain,
  ]
  return [...new Set(spellings)].filter((spelling) => spelling !== address)
}

function findCanonical(match: string, addresses: readonly string[]): string {
  const lower = match.trim().toLowerCase()
  return addresses.find((address) => address === lower) ?? lower
}

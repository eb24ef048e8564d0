import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'

/** What a browser and its authenticator would do with the options of a page, without either. */
export type Authenticator = {
  create: (options: unknown, changes?: Changes) => unknown
  get: (options: unknown, changes?: Changes) => unknown
}

/** What an attacker's would do differently. */
type Changes = {
  origin?: string
  rpId?: string
  challenge?: string
  type?: string
  isUserVerified?: boolean
  signature?: string
}

const USER_PRESENT = 0x01
const USER_VERIFIED = 0x04
const HAS_CREDENTIAL = 0x40

/** Makes an authenticator with one ES256 passkey (WebAuthn Level 2, sections 5.8.1, 6.1 and 6.5.4). */
export function createAuthenticator(origin: string): Authenticator {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const id = randomBytes(16)
  let counter = 0

  const challengeOf = (options: unknown): string => (options as { challenge: string }).challenge
  const clientData = (type: string, options: unknown, changes: Changes) =>
    Buffer.from(
      JSON.stringify({
        type: changes.type ?? type,
        challenge: changes.challenge ?? challengeOf(options),
        origin: changes.origin ?? origin,
        crossOrigin: false,
      }),
    )
  const authenticatorData = (flags: number, changes: Changes) => {
    const uint32 = Buffer.alloc(4)
    uint32.writeUInt32BE(++counter)
    const verified = changes.isUserVerified === false ? 0 : USER_VERIFIED
    const rpId = changes.rpId ?? new URL(origin).hostname
    return Buffer.concat([sha256(rpId), Buffer.from([flags | USER_PRESENT | verified]), uint32])
  }
  const answer = (response: object) => ({
    id: id.toString('base64url'),
    rawId: id.toString('base64url'),
    type: 'public-key',
    clientExtensionResults: {},
    authenticatorAttachment: 'platform',
    response,
  })

  return {
    create: (options, changes = {}) => {
      const key = cborMap([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, Buffer.from(x, 'base64url')],
        [-3, Buffer.from(y, 'base64url')],
      ])
      const authData = Buffer.concat([
        authenticatorData(HAS_CREDENTIAL, changes),
        Buffer.alloc(16),
        Buffer.from([0, id.length]),
        id,
        key,
      ])
      const attestation = cborMap([
        ['fmt', 'none'],
        ['attStmt', EMPTY_MAP],
        ['authData', authData],
      ])
      return answer({
        clientDataJSON: clientData('webauthn.create', options, changes).toString('base64url'),
        attestationObject: attestation.toString('base64url'),
        transports: ['internal'],
      })
    },
    get: (options, changes = {}) => {
      const data = clientData('webauthn.get', options, changes)
      const authData = authenticatorData(0, changes)
      const signature = sign('sha256', Buffer.concat([authData, sha256(data)]), privateKey)
      return answer({
        clientDataJSON: data.toString('base64url'),
        authenticatorData: authData.toString('base64url'),
        signature: changes.signature ?? signature.toString('base64url'),
        userHandle: null,
      })
    },
  }
}

const sha256 = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest()

type Cbor = number | string | Buffer | typeof EMPTY_MAP

const EMPTY_MAP = Symbol('empty map')

function cborMap(pairs: [number | string, Cbor][]): Buffer {
  return Buffer.concat([
    cborHead(5, pairs.length),
    ...pairs.flatMap(([key, value]) => [cbor(key), cbor(value)]),
  ])
}

function cbor(value: Cbor): Buffer {
  if (typeof value === 'number') return value < 0 ? cborHead(1, -1 - value) : cborHead(0, value)
  if (typeof value === 'string') return Buffer.concat([cborHead(3, value.length), Buffer.from(value)])
  return value === EMPTY_MAP ? cborHead(5, 0) : Buffer.concat([cborHead(2, value.length), value])
}

function cborHead(major: number, length: number): Buffer {
  const top = major << 5
  if (length < 24) return Buffer.from([top | length])
  if (length < 256) return Buffer.from([top | 24, length])
  return Buffer.from([top | 25, length >> 8, length & 0xff])
}

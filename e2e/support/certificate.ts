import { generateKeyPairSync, randomBytes, sign } from 'node:crypto'

/**
 * Makes a self-signed certificate for names of this machine, so that tests need no openssl and no key lies about.
 *
 * Good for a day; ECDSA P-256. The DER is written by hand: it is short, and Node has no way to make one.
 */
export function createCertificate(names: readonly string[]): { key: string; cert: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const spki = publicKey.export({ type: 'spki', format: 'der' })
  const who = sequence(tlv(0x31, sequence(COMMON_NAME, tlv(0x0c, Buffer.from(names[0] ?? 'localhost')))))
  const now = Date.now()
  const altNames = sequence(...names.map((name) => tlv(0x82, Buffer.from(name))))
  const toSign = sequence(
    tlv(0xa0, integer(Buffer.from([2]))),
    integer(Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    ECDSA_SHA256,
    who,
    sequence(time(now - HOUR_MS), time(now + 24 * HOUR_MS)),
    who,
    spki,
    tlv(0xa3, sequence(sequence(SUBJECT_ALT_NAME, tlv(0x04, altNames)))),
  )
  const signature = sign('sha256', toSign, privateKey)
  const der = sequence(toSign, ECDSA_SHA256, tlv(0x03, Buffer.from([0]), signature))
  const base64 = der.toString('base64').replace(/.{64}/g, '$&\n')
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----\n`,
  }
}

const HOUR_MS = 3_600_000

/** A tag, the length of what follows, and what follows. */
function tlv(tag: number, ...parts: Buffer[]): Buffer {
  const value = Buffer.concat(parts)
  const length =
    value.length < 0x80
      ? [value.length]
      : value.length < 0x100
        ? [0x81, value.length]
        : [0x82, value.length >> 8, value.length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...length]), value])
}

const sequence = (...parts: Buffer[]): Buffer => tlv(0x30, ...parts)
const integer = (value: Buffer): Buffer => tlv(0x02, value)
const oid = (hex: string): Buffer => tlv(0x06, Buffer.from(hex, 'hex'))
const time = (ms: number): Buffer =>
  tlv(0x18, Buffer.from(new Date(ms).toISOString().replace(/\.\d+|[-:T]/g, '')))

const COMMON_NAME = oid('550403')
const SUBJECT_ALT_NAME = oid('551d11')
const ECDSA_SHA256 = sequence(oid('2a8648ce3d040302'))

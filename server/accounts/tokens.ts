import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'

/** A secret for one holder: 256 bits, base64url. Give it out once, store only its hash. */
export const createToken = (): string => randomBytes(32).toString('base64url')

/** An unguessable id: 128 bits, base64url. */
export const createId = (): string => randomBytes(16).toString('base64url')

/** What is stored of a token. Plain SHA-256 is enough: nobody can guess 256 random bits. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url')

/** For what people can guess (eight digits): without the server's secret the hash tells nothing. */
export const keyedHash = (secret: string, purpose: string, text: string): string =>
  createHmac('sha256', secret).update(`${purpose}\0${text}`).digest('base64url')

export function isSameText(a: string, b: string): boolean {
  const left = Buffer.from(a)
  const right = Buffer.from(b)
  return left.length === right.length && timingSafeEqual(left, right)
}

/** Eight random digits. */
export const createCode = (): string => String(randomInt(0, 100_000_000)).padStart(8, '0')

/** Eight digits, however they were typed or pasted: `1234-5678`, `1234 5678`, full-width ones, those of Arabic and Persian keyboards. */
export function readCode(input: unknown): string | null {
  if (typeof input !== 'string' || input.length > 100) return null
  const digits = input
    .normalize('NFKC')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) % 16))
    .replace(/[\s\-\u2010-\u2015.\u200e\u200f]/g, '')
  return /^\d{8}$/.test(digits) ? digits : null
}

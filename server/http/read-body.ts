import express, { type RequestHandler } from 'express'
import { HttpError } from './http-error.ts'

/** A tick for each badge of the longest list, and some more. */
const MAX_FIELDS = 6000
/** Our own messages are flat: an object with a few lists in it. */
const MAX_OPENINGS = 100
const MAX_SEPARATORS = 5000

const [SPACE, QUOTE, PLUS, COMMA, BACKSLASH] = [0x20, 0x22, 0x2b, 0x2c, 0x5c]
const OPENINGS: readonly number[] = [0x5b, 0x7b]

/**
 * Reads a JSON body into `req.body`. 400 for what is no JSON, or none of ours by its shape; 413 beyond the limit.
 *
 * A list of badges may have megabytes, and megabytes of brackets take a parser many seconds, in which nobody else is
 * served: so they are counted first.
 */
export function readJson(limit: number): RequestHandler {
  return express.json({
    limit,
    // Browsers do not pack what they send; who does means a bomb.
    inflate: false,
    type: 'application/json',
    strict: true,
    verify: (_req, _res, bytes) => {
      if (!isPlain(bytes)) throw new HttpError(400, 'bad-request')
    },
  })
}

/**
 * Reads a form's body into `req.body`: text by name, a list where a name comes again. 413 for too many fields.
 *
 * By hand, since the usual parsers go from letter to letter: half a minute for what a stranger's page may post.
 */
export function readForm(limit: number): RequestHandler {
  const readBytes = express.raw({ limit, inflate: false, type: 'application/x-www-form-urlencoded' })
  return (req, res, next) => {
    readBytes(req, res, (error?: unknown) => {
      if (error !== undefined) return next(error)
      const fields = parseForm(Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0))
      if (fields === null) return next(new HttpError(413, 'too-large'))
      req.body = fields
      next()
    })
  }
}

/** Null when there are more fields than any form of ours has. @param bytes whose plus signs become the spaces they mean */
export function parseForm(bytes: Buffer): Record<string, string | string[]> | null {
  for (let at = 0; at < bytes.length; at += 1) if (bytes[at] === PLUS) bytes[at] = SPACE
  const text = bytes.toString('utf8')
  const fields: Record<string, string | string[]> = Object.create(null)
  const pairs = text.split('&', MAX_FIELDS + 1)
  if (pairs.length > MAX_FIELDS) return null
  for (const pair of pairs) {
    if (pair === '') continue
    const at = pair.indexOf('=')
    const name = decode(at < 0 ? pair : pair.slice(0, at))
    const value = at < 0 ? '' : decode(pair.slice(at + 1))
    const known = fields[name]
    if (known === undefined) fields[name] = value
    else if (typeof known === 'string') fields[name] = [known, value]
    else known.push(value)
  }
  return fields
}

function decode(text: string): string {
  if (!text.includes('%')) return text
  try {
    return decodeURIComponent(text)
  } catch {
    // Not what a browser writes. Taken as it stands: whoever wrote it gets the answer to that.
    return text
  }
}

/** Whether a JSON text has no more brackets and commas, outside its strings, than a message of ours. */
export function isPlain(bytes: Uint8Array): boolean {
  let openings = 0
  let separators = 0
  let isInText = false
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0
    if (isInText) {
      if (byte === BACKSLASH) at += 1
      else if (byte === QUOTE) isInText = false
    } else if (byte === QUOTE) isInText = true
    else if (byte === COMMA) separators += 1
    else if (OPENINGS.includes(byte)) openings += 1
    if (openings > MAX_OPENINGS || separators > MAX_SEPARATORS) return false
  }
  return true
}

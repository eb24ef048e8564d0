import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { Request, Response } from 'express'

/** Bytes that are the same for everybody, ready to be sent: as they are and packed, each with its own strong tag. */
export type Packed = { plain: Buffer; packed: Buffer; tag: string }

/** Packs once, at start: nothing that depends on who asks may go through here (a packed secret can be guessed at). */
export function createPacked(plain: Buffer): Packed {
  const tag = createHash('sha256').update(plain).digest('base64url').slice(0, 22)
  return { plain, packed: gzipSync(plain, { level: 9 }), tag }
}

/** Answers with the form that the client takes; a client that has it already gets 304. */
export function sendPacked(req: Request, res: Response, { plain, packed, tag }: Packed, type: string): void {
  const isPacked = packed.length < plain.length && req.acceptsEncodings('gzip') === 'gzip'
  res.vary('Accept-Encoding')
  res.setHeader('ETag', `"${tag}${isPacked ? '-gzip' : ''}"`)
  res.setHeader('Content-Type', type)
  if (isPacked) res.setHeader('Content-Encoding', 'gzip')
  res.send(isPacked ? packed : plain)
}

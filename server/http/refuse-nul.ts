import type { RequestHandler } from 'express'
import { HttpError } from './http-error.ts'

/** Lists of assertions are a page's own words: each is judged by itself, and kept as JSON, which can hold anything. */
const ASSERTIONS = new Set(['entries', 'assertions', 'assertion'])

/**
 * Refuses U+0000 in what a request names: no id, word or address of ours has it, and PostgreSQL holds no text with it.
 *
 * Stands after the body was read. A path with it is the path of nothing (404); a field with it is a bad request (400).
 */
export const refuseNul: RequestHandler = (req, _res, next) => {
  if (Object.values(req.params).some(hasNul)) throw new HttpError(404, 'not-found')
  const fields = [req.query, req.body].flatMap((from) => Object.entries(from ?? {}))
  const isBad = fields.some(([name, value]) => !ASSERTIONS.has(name) && [value].flat().some(hasNul))
  if (isBad) throw new HttpError(400, 'bad-request')
  next()
}

const hasNul = (value: unknown): boolean => typeof value === 'string' && value.includes('\0')

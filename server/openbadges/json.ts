import { limits } from '../limits.ts'
import type { Json, JsonObject } from './assertion.ts'
import { type DocumentRole, ok, type Result, reject } from './rejections.ts'

/**
 * Reads a document that must be a JSON object. A byte order mark is no fault.
 *
 * `not-json`: no JSON, or another kind of value. `too-large`: nested deeper, or of more members and elements, than
 * anything that describes a badge; checked before anybody walks over it.
 */
export function readJsonObject(text: string, role: DocumentRole): Result<JsonObject> {
  const parsed = parseJson(text)
  if (parsed === undefined) return reject('not-json', `the ${role} is not JSON`, { document: role })
  if (!isObject(parsed)) return reject('not-json', `the ${role} is no JSON object`, { document: role })
  const maxKeys = role === 'revocation-list' ? limits.revocationListKeys : limits.jsonKeys
  if (!isWithin(parsed, maxKeys))
    return reject('too-large', `the ${role} is nested too deep or has too many members`, { document: role })
  return ok(parsed)
}

/** The value that a text is JSON of; undefined for no JSON. */
export function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text)
  } catch {
    return undefined // not JSON: the caller says what that means
  }
}

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A document's own member; an issuer may call one `constructor` or `__proto__`. */
export const getOwn = (object: JsonObject, key: string): Json | undefined =>
  Object.hasOwn(object, key) ? object[key] : undefined

/** `"x"` and `["x"]` say the same wherever a member may have many values; absent and null say nothing. */
export function listValues(value: Json | undefined): Json[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

/** Whether a document is nested no deeper, and has no more members and elements, than may be walked over. */
export function isWithin(root: JsonObject, maxKeys: number): boolean {
  const open: { value: Json[] | JsonObject; depth: number }[] = [{ value: root, depth: 1 }]
  let keys = 0
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const members = Object.values(next.value)
    const depth = next.depth + 1
    keys += members.length
    if (keys > maxKeys) return false
    for (const member of members) {
      if (typeof member !== 'object' || member === null) continue
      if (depth > limits.jsonDepth) return false
      open.push({ value: member, depth })
    }
  }
  return true
}

import type { JsonObject } from './assertion.ts'
import { createBoundedCache } from './bounded-cache.ts'
import { readJsonObject } from './json.ts'
import { type DocumentRole, ok, type Result } from './rejections.ts'

/**
 * A document that many badges name: a badge class, an issuer, a key.
 *
 * @property document nobody may change it: whoever has the same text has the same object
 * @property read what a reader makes of it, made once; only for readers that know nothing but the document, and that
 *   are the same function each time
 */
export type SharedDocument = {
  document: Readonly<JsonObject>
  read: <T>(reader: (document: JsonObject) => Result<T>) => Result<T>
}

/**
 * Of a class with thousands of badges every badge brings the same texts. They are found by their whole text and role,
 * never by an address: what a host serves is fetched and compared each time, and nobody's words pass for another's.
 * Together they take a few MiB; of a stranger who wants to fill it, forty.
 */
const remembered = createBoundedCache<Map<DocumentRole, Result<SharedDocument>>>({
  maxEntries: 256,
  maxTextLength: 8192,
})

/** As `readJsonObject`, for what many badges share. */
export function readSharedDocument(text: string, role: DocumentRole): Result<SharedDocument> {
  const byRole = remembered.get(text) ?? new Map<DocumentRole, Result<SharedDocument>>()
  const known = byRole.get(role)
  if (known !== undefined) return known
  const document = readJsonObject(text, role)
  const shared = document.ok ? ok(shareDocument(document.value)) : document
  remembered.set(text, byRole.set(role, shared))
  return shared
}

function shareDocument(document: JsonObject): SharedDocument {
  const made = new Map<unknown, Result<unknown>>()
  return {
    document: freezeDeep(document),
    read: <T>(reader: (document: JsonObject) => Result<T>) => {
      // What a reader made is kept under that reader, so it has that reader's type.
      const known = made.get(reader) as Result<T> | undefined
      if (known !== undefined) return known
      const result = freezeDeep(reader(document))
      made.set(reader, result)
      return result
    },
  }
}

function freezeDeep<T>(root: T): T {
  const open: unknown[] = [root]
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (typeof value !== 'object' || value === null || Object.isFrozen(value)) continue
    for (const member of Object.values(Object.freeze(value)))
      if (typeof member === 'object') open.push(member)
  }
  return root
}

import type { Json, JsonObject } from './assertion.ts'
import { parseDate } from './dates.ts'
import { getOwn, isObject, listValues } from './json.ts'
import { type DocumentRole, ok, type RejectionCode, type Result, reject } from './rejections.ts'
import { readHttpUrl } from './urls.ts'

type Malformed = { missing: RejectionCode; wrong: RejectionCode }

const CODES: Partial<Record<DocumentRole, Malformed>> = {
  'badge-class': { missing: 'badge-class-malformed', wrong: 'badge-class-malformed' },
  issuer: { missing: 'issuer-malformed', wrong: 'issuer-malformed' },
  'revocation-list': { missing: 'revocation-list-malformed', wrong: 'revocation-list-malformed' },
}
const ASSERTION_CODES: Malformed = { missing: 'missing-field', wrong: 'wrong-type' }

/**
 * Reads members of one document and remembers the first that is missing or of the wrong type.
 *
 * A reader that fails gives an empty value, so that parsing reads straight on; `finish` then gives the rejection in
 * place of the value. Null counts as absent everywhere.
 */
export type FieldReader = {
  text: (field: string) => string
  optionalText: (field: string) => string | undefined
  /** An http(s) URL, normalised. */
  url: (field: string) => string
  optionalUrl: (field: string) => string | undefined
  object: (field: string) => JsonObject
  /** One of several names that say the same; a document may name several types. */
  type: (names: readonly string[], options?: { inAnyCase: boolean }) => string
  date: (field: string) => number
  optionalDate: (field: string, options?: { asEndOfDay: boolean }) => number | undefined
  /** A member that may have one value or a list of them. */
  many: <T>(field: string, read: (value: Json) => T | null) => T[]
  value: (field: string) => Json | undefined
  fail: (field: string, code?: RejectionCode) => void
  finish: <T>(build: () => T) => Result<T>
}

/** @param prefix names the object inside the document, as in `badge.issuer.` */
export function createFieldReader(object: JsonObject, role: DocumentRole, prefix = ''): FieldReader {
  const codes = CODES[role] ?? ASSERTION_CODES
  let fault: { code: RejectionCode; field: string; problem: string } | undefined
  const value = (field: string) => getOwn(object, field) ?? undefined
  const isAbsent = (field: string) => value(field) === undefined
  const fail = (field: string, code?: RejectionCode) => {
    const problem = isAbsent(field) ? 'is missing' : 'is not what it should be'
    fault ??= {
      code: code ?? (isAbsent(field) ? codes.missing : codes.wrong),
      field: prefix + field,
      problem,
    }
  }
  const failWith = <T>(field: string, neutral: T): T => {
    fail(field)
    return neutral
  }
  const text = (field: string) => {
    const found = value(field)
    return isText(found) && found.trim() !== '' ? found : failWith(field, '')
  }
  const url = (field: string) => {
    const found = value(field)
    const read = typeof found === 'string' ? readHttpUrl(found.trim()) : null
    return read === null ? failWith(field, '') : read.href
  }
  const readDate = (field: string, options: { asEndOfDay: boolean }) =>
    parseDate(value(field) ?? null, options) ?? failWith(field, 0)

  return {
    text,
    optionalText: (field) => {
      const found = value(field)
      if (found === undefined) return undefined
      return isText(found) ? found : failWith(field, undefined)
    },
    url,
    optionalUrl: (field) => (isAbsent(field) || value(field) === '' ? undefined : url(field)),
    object: (field) => {
      const found = value(field)
      return isObject(found) ? found : failWith(field, {})
    },
    type: (names, { inAnyCase } = { inAnyCase: false }) => {
      const fold = (type: Json) => (inAnyCase && typeof type === 'string' ? type.toLowerCase() : type)
      const types = listValues(value('type')).map(fold)
      return names.find((name) => types.includes(name)) ?? failWith('type', '')
    },
    date: (field) => readDate(field, { asEndOfDay: false }),
    optionalDate: (field, options = { asEndOfDay: false }) =>
      isAbsent(field) ? undefined : readDate(field, options),
    many: <T>(field: string, read: (value: Json) => T | null) =>
      listValues(value(field)).flatMap((item): T[] => {
        const found = read(item)
        return found === null ? failWith(field, []) : [found]
      }),
    value,
    fail,
    finish: (build) => {
      if (fault === undefined) return ok(build())
      const { code, field, problem } = fault
      return reject(code, `${role}: ${field} ${problem}`, { document: role, field })
    },
  }
}

/** U+0000 has no place in a text for people, and databases refuse it. */
const isText = (value: Json | undefined): value is string =>
  typeof value === 'string' && !value.includes('\0')

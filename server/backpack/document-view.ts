import type { Deps } from '../deps.ts'
import type { JsonObject } from '../openbadges/assertion.ts'
import { hashText } from '../openbadges/hashing.ts'
import { parseJson, readJsonObject } from '../openbadges/json.ts'
import { type Jws, readJws, readJwsPayload } from '../openbadges/signature.ts'
import type { StoredBadge } from './queries.ts'
import { readWebLink } from './web-link.ts'
import type { DocumentView, KeyView } from './wire.ts'

type ViewDeps = Pick<Deps, 'config'>

/** What is laid out on a page; the file has the rest. */
const MAX_SHOWN_CHARS = 10_000
const ROLES = ['assertion', 'badge-class', 'issuer', 'key'] as const
/** Everything but line breaks that nobody sees, or that turns the direction of what stands beside it. */
const UNSEEN = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu

/** The documents that a badge was judged on, laid out for reading. A stranger's words: to be drawn as text only. */
export function viewDocuments(deps: ViewDeps, { documents }: StoredBadge): DocumentView[] {
  return ROLES.flatMap((role) => {
    const kept = documents[role]
    if (kept === undefined) return []
    const text = layOut(kept.body)
    return [
      {
        role,
        link: readWebLink(deps, kept.url ?? undefined),
        text: text.slice(0, MAX_SHOWN_CHARS),
        isCut: text.length > MAX_SHOWN_CHARS,
      },
    ]
  })
}

/** The key that a badge is signed with; null where there is none. */
export function viewKey(deps: ViewDeps, { documents }: StoredBadge): KeyView | null {
  const { key } = documents
  if (key === undefined) return null
  const document = readJsonObject(key.body, 'key')
  const id = document.ok ? (document.value.id ?? document.value.kid) : undefined
  return {
    name: typeof id === 'string' ? id : null,
    link: readWebLink(deps, key.url ?? undefined),
    fingerprint: hashText(key.body),
  }
}

/** JSON with its members on lines of their own, a token as what it says; anything else as it is. */
function layOut(body: string): string {
  const text = body.trim()
  const jws = readJws(text)
  const value = jws === null ? parseJson(text) : readToken(jws)
  const shown = value === undefined ? text : JSON.stringify(value, null, 2)
  return shown.replace(UNSEEN, escapeUnit)
}

function readToken(jws: Jws): JsonObject | undefined {
  const payload = readJwsPayload(jws)
  return payload.ok ? payload.value : undefined
}

/** As JSON escapes them, in UTF-16. */
const escapeUnit = (character: string): string =>
  character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('')

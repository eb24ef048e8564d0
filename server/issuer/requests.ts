import { findLang, type Language } from '../../client/messages/languages.ts'
import { createId, createToken, hashToken, isSameText } from '../accounts/tokens.ts'
import type { BroughtRest } from '../backpack/export-rest.ts'
import { limits } from '../limits.ts'
import type { DbOrTrx } from '../storage/database.ts'
import type { OwnFile } from './own-files.ts'
import type { RequestRow } from './queries.ts'
import { insertRequest, selectRequest, touchRequest } from './queries.ts'

/**
 * What a page asks for: the entries as it gave them, who asks (as the browser says), where to go back to, and the
 * language in which it began, where that is known.
 *
 * @property files what each entry was taken out of, where somebody brought their own
 * @property rest what an export that somebody brought has beside badges
 * @property accountId whose they are, where somebody brought their own
 */
export type Asked = {
  kind: 'frame' | 'page' | 'link' | 'own'
  asker: string | null
  returnTo: string | null
  entries: readonly string[]
  files?: readonly OwnFile[]
  rest?: BroughtRest | null
  accountId?: string
  lang: Language | null
}

/** Keeps a request. Changes nothing of anybody: who will decide is not known yet. */
export async function createRequest(
  db: DbOrTrx,
  asked: Asked,
  now: number,
): Promise<{ id: string; secret: string }> {
  const id = createId()
  const secret = createToken()
  await insertRequest(db, {
    id,
    kind: asked.kind,
    secret_hash: asked.kind === 'frame' ? hashToken(secret) : '',
    asker: asked.asker,
    return_to: asked.returnTo,
    entries: JSON.stringify(asked.entries),
    files: asked.files === undefined ? null : JSON.stringify(asked.files),
    rest: asked.rest === undefined || asked.rest === null ? null : JSON.stringify(asked.rest),
    account_id: asked.accountId ?? null,
    lang: asked.lang,
    state: 'open',
    outcomes: null,
    window_at: null,
    is_window_deciding: 0,
    created_at: now,
    used_at: now,
  })
  return { id, secret }
}

/** A request lives 15 minutes after its last use, and 60 at most; what somebody brought, 12 hours. */
export function isAlive(request: Pick<RequestRow, 'kind' | 'created_at' | 'used_at'>, now: number): boolean {
  if (request.kind === 'own') return now < request.created_at + limits.ownListLifeMs
  return now < request.used_at + limits.requestIdleMs && now < request.created_at + limits.requestLifeMs
}

/** Finds a request that is not too old, whatever became of it, and notes its use. */
export async function findRequest(db: DbOrTrx, id: string, now: number): Promise<RequestRow | null> {
  const request = await selectRequest(db, id)
  if (request === null || !isAlive(request, now)) return null
  if (now - request.used_at > 1000) await touchRequest(db, id, now)
  return request
}

/** True when the text is the secret that this request's Frame was given. */
export function isSecretOf(request: RequestRow, secret: unknown): boolean {
  return (
    typeof secret === 'string' &&
    request.secret_hash !== '' &&
    isSameText(hashToken(secret), request.secret_hash)
  )
}

export const entriesOf = (request: Pick<RequestRow, 'entries'>): string[] => JSON.parse(request.entries)

/** What a copy of a request takes over, for whoever came to it by a link: what is asked, and in which language. */
export const copyOf = (request: RequestRow): Pick<Asked, 'entries' | 'lang'> => ({
  entries: entriesOf(request),
  lang: findLang([request.lang]),
})

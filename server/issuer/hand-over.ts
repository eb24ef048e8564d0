import { createHash } from 'node:crypto'
import { createEmbedCredential, endEmbedCredentials } from '../accounts/embed-credential.ts'
import { holdAccount } from '../accounts/hold-account.ts'
import { isSessionAlive } from '../accounts/session.ts'
import { createId, createToken, hashToken, isSameText } from '../accounts/tokens.ts'
import { limits } from '../limits.ts'
import type { Db, DbOrTrx } from '../storage/database.ts'
import {
  deleteBearersOfCode,
  insertBearer,
  insertHandOverCode,
  type RequestRow,
  selectHandOverCode,
  selectLivingBearer,
  useHandOverCode,
} from './queries.ts'

/**
 * From the Window to its Frame, and to nobody else.
 *
 * 1. The code lives 60 seconds and is good once; a second use, however late, ends what the first one gave.
 * 2. It is bound to the Frame's challenge (RFC 7636, S256), the request, the account and the asker.
 * 3. The Window posts it only to its opener, and only if that has our own origin; it never travels by polling.
 * 4. What it gives is a bearer for this one request, as long as the request lives, and the session of the Window, and the
 *    credential that skips the window, if that came with it.
 */
export async function createHandOverCode(
  db: Db,
  {
    request,
    challenge,
    accountId,
    sessionId,
    remember,
    now,
  }: {
    request: RequestRow
    challenge: string
    accountId: string
    sessionId: string
    remember: boolean
    now: number
  },
): Promise<string> {
  const code = createToken()
  await insertHandOverCode(db, {
    id: createId(),
    code_hash: hashToken(code),
    challenge,
    request_id: request.id,
    account_id: accountId,
    asker: request.asker,
    remember: remember ? 1 : 0,
    created_at: now,
    expires_at: now + limits.handOverCodeMs,
    used_at: null,
    session_id: sessionId,
  })
  return code
}

/** @property skipToken of the cookie that skips the window, where the earner ticked that; else null */
export type Redeemed = { bearer: string; accountId: string; skipToken: string | null }

/**
 * Exchanges a code for a bearer, and for the credential that skips the window, if that was ticked. Null when it is
 * unknown, late, used, or somebody else's.
 *
 * @param userAgent as the account's page shows it
 */
export async function redeemCode(
  db: Db,
  {
    request,
    code,
    verifier,
    userAgent,
    now,
  }: { request: RequestRow; code: string; verifier: string; userAgent: string; now: number },
): Promise<Redeemed | null> {
  const row = await selectHandOverCode(db, hashToken(code))
  if (row === null || row.request_id !== request.id || row.asker !== request.asker) return null
  if (!isSameText(challengeOf(verifier), row.challenge)) return null
  const { account_id: accountId, asker, session_id: sessionId, remember } = row
  // In one transaction: a second use that comes at the same moment waits, and then finds what there is to end; and so does
  // "Sign out everywhere", which takes the code first.
  return db.transaction().execute(async (trx) => {
    if ((await holdAccount(trx, accountId)) !== accountId) return null
    const isAlive = now < row.expires_at && (await isSessionAlive(trx, sessionId, now))
    if (isAlive && (await useHandOverCode(trx, row.id, now))) {
      const isSkipping = remember === 1 && asker !== null
      const skip = isSkipping ? await createEmbedCredential(trx, { accountId, asker, userAgent, now }) : null
      const from = { codeId: row.id, sessionId, credentialId: skip?.id ?? null }
      const bearer = await createBearer(trx, { requestId: request.id, accountId, from, now })
      return { bearer, accountId, skipToken: skip?.token ?? null }
    }
    await deleteBearersOfCode(trx, row.id)
    if (remember === 1 && asker !== null) await endEmbedCredentials(trx, { accountId, asker })
    return null
  })
}

/** @param from the code, the session of its Window and what was given with it; or the credential of the partitioned cookie */
export async function createBearer(
  db: DbOrTrx,
  {
    requestId,
    accountId,
    from,
    now,
  }: {
    requestId: string
    accountId: string
    from: { codeId: string | null; sessionId: string | null; credentialId: string | null }
    now: number
  },
): Promise<string> {
  const bearer = createToken()
  await insertBearer(db, {
    id: createId(),
    token_hash: hashToken(bearer),
    request_id: requestId,
    account_id: accountId,
    hand_over_code_id: from.codeId,
    created_at: now,
    session_id: from.sessionId,
    credential_id: from.credentialId,
  })
  return bearer
}

/** The account behind a bearer, if it is one of this very request, and what it came from has not ended. */
export async function findBearerAccount(
  db: Db,
  { bearer, requestId, now }: { bearer: string; requestId: string; now: number },
): Promise<string | null> {
  const row = await selectLivingBearer(db, hashToken(bearer), now)
  return row === null || row.request_id !== requestId ? null : row.account_id
}

/** What a verifier must hash to (as RFC 7636, method S256). */
export const challengeOf = (verifier: string): string =>
  createHash('sha256').update(verifier).digest('base64url')

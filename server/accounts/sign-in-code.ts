import type { Translate } from '../../client/messages/translate.ts'
import type { Deps } from '../deps.ts'
import { limits } from '../limits.ts'
import type { Db, DbOrTrx } from '../storage/database.ts'
import { findAccountByAddress, insertAddress, readAddress } from './addresses.ts'
import { type CodePurpose, writeCodeMail } from './code-mail.ts'
import { findWait } from './code-pace.ts'
import type { SignInMemory } from './sign-in-memory.ts'
import { createCode, hashToken, isSameText, keyedHash, readCode } from './tokens.ts'
import type { SignInOptions } from './wire.ts'

type Asked =
  | { ok: true }
  | { ok: false; problem: 'bad-address' | 'mail-failed' }
  | { ok: false; problem: 'too-many'; waitMs: number }

/** @property addressAdded false when the account held the address already, and whenever it was a sign-in */
type Confirmed =
  | { ok: true; accountId: string; addressAdded: boolean; options: SignInOptions }
  | { ok: false; problem: 'wrong-code' | 'too-many-tries' | 'expired' }
  | { ok: false; problem: 'held-by-another'; canonical: string }

/**
 * Mails a code to an address.
 *
 * 1. The answer and its time do not depend on whether the address is known: nothing here looks it up.
 * 2. The code holds only in the browser that asked, and replaces the one that it asked for before.
 * 3. Codes per address are few and come slower and slower; codes per client that nobody confirmed are counted too.
 *
 * @param asker host of the page whose badges it is for
 * @param accountId when not null, the code adds the address to this account instead of signing in
 */
export async function requestCode(
  deps: Pick<Deps, 'config' | 'db' | 'secret' | 'now' | 'newId' | 'sendMail'>,
  memory: SignInMemory,
  {
    typed: input,
    browser,
    clientAddress,
    asker,
    accountId,
    options,
    t,
  }: {
    typed: unknown
    browser: string
    clientAddress: string
    asker: string | null
    accountId: string | null
    options: SignInOptions
    t: Translate
  },
): Promise<Asked> {
  const address = readAddress(input)
  if (address === null) return { ok: false, problem: 'bad-address' }

  const now = deps.now()
  const waitMs = findWait(memory, deps.config, { address: address.canonical, clientAddress, now })
  if (waitMs > 0) return { ok: false, problem: 'too-many', waitMs }
  // Counted before the first await, so that a burst cannot slip through together.
  memory.codesByAddress.add(address.canonical, now)
  memory.codesByClient.add(clientAddress, now)

  const code = createCode()
  const id = deps.newId()
  const browserHash = hashToken(browser)
  await deps.db.transaction().execute(async (trx) => {
    await deleteCodes(trx, { browserHash, accountId })
    await trx
      .insertInto('sign_in_code')
      .values({
        id,
        browser_hash: browserHash,
        account_id: accountId,
        typed: address.typed,
        canonical: address.canonical,
        code_hash: keyedHash(deps.secret, 'sign-in-code', `${id}\0${code}`),
        options: JSON.stringify({ shared: options.shared, skip: options.skip && !options.shared }),
        tries: 0,
        created_at: now,
        expires_at: now + limits.signInCodeMs,
      })
      .execute()
  })

  const purpose: CodePurpose =
    accountId !== null ? { for: 'address' } : asker !== null ? { for: 'badges', asker } : { for: 'sign-in' }
  const sent = await deps.sendMail(
    writeCodeMail(t, { to: address.typed, code, purpose, host: deps.config.publicUrl.host }),
  )
  if (sent.ok) return { ok: true }

  // Our failure, not the person's: it neither counts nor leaves a code that nobody has.
  memory.codesByAddress.takeBack(address.canonical)
  memory.codesByClient.takeBack(clientAddress)
  await deps.db.deleteFrom('sign_in_code').where('id', '=', id).execute()
  return { ok: false, problem: 'mail-failed' }
}

/**
 * Takes a code. Right: the address is proved, and it makes its account on the spot if nobody has it.
 *
 * A code is used up by the first right answer, by the fifth wrong one, and by time. `too-many-tries` is told with the
 * wrong answer that used it up; afterwards it is `expired`, like any code that is not there.
 *
 * @param accountId as it was given to `requestCode`
 */
export async function confirmCode(
  deps: Pick<Deps, 'db' | 'secret' | 'now' | 'newId'>,
  memory: SignInMemory,
  {
    browser,
    code: input,
    clientAddress,
    accountId,
  }: { browser: string; code: unknown; clientAddress: string; accountId: string | null },
): Promise<Confirmed> {
  const now = deps.now()
  const pending = await findPending(deps.db, { browserHash: hashToken(browser), accountId })
  if (pending === null || pending.expires_at <= now) return { ok: false, problem: 'expired' }

  const code = readCode(input)
  // What cannot be a code at all (a digit forgotten) is told, but does not use up a try.
  if (code === null) return { ok: false, problem: 'wrong-code' }

  // The try is taken before the look, by one statement: guesses sent at once cannot share one.
  const taken = await deps.db
    .updateTable('sign_in_code')
    .set((row) => ({ tries: row('tries', '+', 1) }))
    .where('id', '=', pending.id)
    .where('tries', '<', limits.signInCodeTries)
    .returning('tries')
    .executeTakeFirst()
  if (taken === undefined) return { ok: false, problem: 'expired' }

  if (!isSameText(keyedHash(deps.secret, 'sign-in-code', `${pending.id}\0${code}`), pending.code_hash)) {
    if (taken.tries < limits.signInCodeTries) return { ok: false, problem: 'wrong-code' }
    await deps.db.deleteFrom('sign_in_code').where('id', '=', pending.id).execute()
    return { ok: false, problem: 'too-many-tries' }
  }

  const holder = await deps.db.transaction().execute(async (trx) => {
    const used = await trx.deleteFrom('sign_in_code').where('id', '=', pending.id).executeTakeFirst()
    return used.numDeletedRows === 1n ? await claimAddress(trx, deps, pending, { accountId, now }) : null
  })
  if (holder === null) return { ok: false, problem: 'expired' }

  memory.codesByAddress.forget(pending.canonical)
  memory.codesByClient.takeBack(clientAddress)
  if (accountId !== null && holder.accountId !== accountId) {
    return { ok: false, problem: 'held-by-another', canonical: pending.canonical }
  }
  return {
    ok: true,
    accountId: holder.accountId,
    addressAdded: accountId !== null && holder.isNew,
    options: readOptions(pending.options),
  }
}

/** The account of a proved address: whoever holds it; else the one that adds it; else a new one. */
async function claimAddress(
  trx: DbOrTrx,
  { newId }: Pick<Deps, 'newId'>,
  { typed, canonical }: { typed: string; canonical: string },
  { accountId, now }: { accountId: string | null; now: number },
): Promise<{ accountId: string; isNew: boolean }> {
  const holder = await findAccountByAddress(trx, canonical)
  if (holder !== null) return { accountId: holder, isNew: false }

  const id = accountId ?? newId()
  if (accountId === null) await trx.insertInto('account').values({ id, created_at: now }).execute()
  const isPrimary = accountId === null
  if (await insertAddress(trx, { id: newId(), accountId: id, typed, canonical, isPrimary, now })) {
    return { accountId: id, isNew: true }
  }
  // Somebody proved the same address a moment ago, in another browser: the unique index decided.
  if (accountId === null) await trx.deleteFrom('account').where('id', '=', id).execute()
  return { accountId: (await findAccountByAddress(trx, canonical)) ?? id, isNew: false }
}

/** The code that this browser waits for, with the address it went to. Null when there is none or it has run out. */
export async function pendingCode(
  { db, now }: Pick<Deps, 'db' | 'now'>,
  { browser, accountId }: { browser: string; accountId: string | null },
): Promise<{ typed: string; options: SignInOptions } | null> {
  const pending = await findPending(db, { browserHash: hashToken(browser), accountId })
  if (pending === null || pending.expires_at <= now()) return null
  return { typed: pending.typed, options: readOptions(pending.options) }
}

/** Keeps what was ticked beside the code that this browser waits for. */
export async function keepOptions(
  db: Db,
  { browser, accountId, options }: { browser: string; accountId: string | null; options: SignInOptions },
): Promise<void> {
  const pending = await findPending(db, { browserHash: hashToken(browser), accountId })
  if (pending === null) return
  await db
    .updateTable('sign_in_code')
    .set({ options: JSON.stringify(options) })
    .where('id', '=', pending.id)
    .execute()
}

/** "Use another address": forgets the code that this browser waits for. */
export const dropCode = (
  db: Db,
  { browser, accountId }: { browser: string; accountId: string | null },
): Promise<void> => deleteCodes(db, { browserHash: hashToken(browser), accountId })

type Waiting = { browserHash: string; accountId: string | null }

async function findPending(db: Db, { browserHash, accountId }: Waiting) {
  const row = await db
    .selectFrom('sign_in_code')
    .selectAll()
    .where('browser_hash', '=', browserHash)
    .where('account_id', accountId === null ? 'is' : '=', accountId)
    .orderBy('created_at', 'desc')
    .executeTakeFirst()
  return row ?? null
}

async function deleteCodes(db: DbOrTrx, { browserHash, accountId }: Waiting): Promise<void> {
  await db
    .deleteFrom('sign_in_code')
    .where('browser_hash', '=', browserHash)
    .where('account_id', accountId === null ? 'is' : '=', accountId)
    .execute()
}

/** Our own JSON, written by `requestCode`. */
function readOptions(json: string): SignInOptions {
  const { shared, skip } = JSON.parse(json) as SignInOptions
  return { shared, skip }
}

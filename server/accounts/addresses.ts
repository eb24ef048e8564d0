import { domainToASCII } from 'node:url'
import type { Db, DbOrTrx } from '../storage/database.ts'

/** @property typed as the person wrote it, for mail and for showing @property canonical for comparing */
export type Address = {
  id: string
  typed: string
  canonical: string
  isPrimary: boolean
  verifiedAt: number
}

const MAX_ADDRESS_CHARS = 254
const MAX_LOCAL_BYTES = 64
/** RFC 5322 dot-atom, and letters beyond ASCII (RFC 6532). Quoted local parts are refused: nobody has one. */
const LOCAL = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u
const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/

/**
 * Reads what a person typed as an address. Null when no mail could go there.
 *
 * What is mailed is what is compared, but for letter case: look-alikes that one mapping folds and another does not
 * would send a code for somebody else's account to whoever typed them. So Unicode is composed first (U+212A KELVIN SIGN
 * becomes K in both forms), and a domain beyond ASCII is kept as punycode in both, not left to the mail library.
 */
export function readAddress(input: unknown): { typed: string; canonical: string } | null {
  if (typeof input !== 'string' || input.length > 2 * MAX_ADDRESS_CHARS) return null
  const text = input.trim().normalize('NFC')
  const at = text.lastIndexOf('@')
  const local = text.slice(0, at)
  const domain = text.slice(at + 1)
  if (at < 1 || !LOCAL.test(local) || Buffer.byteLength(local) > MAX_LOCAL_BYTES) return null

  const ascii = readDomain(domain)
  if (ascii === null) return null
  const isAscii = /^[!-~]+$/.test(domain)
  const typed = `${local}@${isAscii ? domain : ascii}`
  return typed.length > MAX_ADDRESS_CHARS ? null : { typed, canonical: `${local.toLowerCase()}@${ascii}` }
}

function readDomain(domain: string): string | null {
  if (/[\s:/?#[\]\\@%]/.test(domain)) return null
  const ascii = domainToASCII(domain).toLowerCase()
  const labels = ascii.split('.')
  if (!labels.every((label) => LABEL.test(label))) return null
  // A number at the end makes it an IP address; one label alone is a slip ("zoe@gmail"), but for this machine.
  const last = labels.at(-1) ?? ''
  if (/^(\d+|0x[\da-f]*)$/.test(last) || (labels.length === 1 && last !== 'localhost')) return null
  return ascii
}

/** The form that addresses are compared in: without letter case, domain as punycode. Any text goes in. */
export const canonicalAddress = (typed: string): string =>
  readAddress(typed)?.canonical ?? typed.trim().normalize('NFC').toLowerCase()

/** `a•••@home.example`: enough for the owner to know it by. */
export function maskAddress(typed: string): string {
  const at = typed.lastIndexOf('@')
  const [first = ''] = typed.slice(0, Math.max(at, 0))
  return `${first}•••${at < 0 ? '' : typed.slice(at)}`
}

/** All verified addresses of an account, the primary one first, then by age. */
export async function listAddresses(db: DbOrTrx, accountId: string): Promise<Address[]> {
  const rows = await db
    .selectFrom('address')
    .selectAll()
    .where('account_id', '=', accountId)
    .orderBy('is_primary', 'desc')
    .orderBy('verified_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    typed: row.typed,
    canonical: row.canonical,
    isPrimary: row.is_primary === 1,
    verifiedAt: row.verified_at,
  }))
}

/** The address that mail goes to and that the account is called by. Null only when the account is gone. */
export const findPrimaryAddress = async (db: DbOrTrx, accountId: string): Promise<Address | null> =>
  (await listAddresses(db, accountId))[0] ?? null

/** Whether an address, as somebody types it, is one of the account's. */
export async function hasAddress(db: DbOrTrx, accountId: string, typed: unknown): Promise<boolean> {
  const address = readAddress(typed)
  return address !== null && (await findAccountByAddress(db, address.canonical)) === accountId
}

/** The account that holds an address, or null. */
export async function findAccountByAddress(db: DbOrTrx, canonical: string): Promise<string | null> {
  const row = await db
    .selectFrom('address')
    .select('account_id')
    .where('canonical', '=', canonical)
    .executeTakeFirst()
  return row?.account_id ?? null
}

/** Adds a verified address to an account. False when some account, this or another, holds it already. */
export async function insertAddress(
  db: DbOrTrx,
  address: {
    id: string
    accountId: string
    typed: string
    canonical: string
    isPrimary: boolean
    now: number
  },
): Promise<boolean> {
  const result = await db
    .insertInto('address')
    .values({
      id: address.id,
      account_id: address.accountId,
      typed: address.typed,
      canonical: address.canonical,
      is_primary: address.isPrimary ? 1 : 0,
      verified_at: address.now,
    })
    .onConflict((conflict) => conflict.column('canonical').doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

/**
 * Makes one address of the account its primary one, and tells, as they were typed, which was it before and which is it now.
 * Null when the account has no such address.
 */
export function makePrimary(
  db: Db,
  { accountId, addressId }: { accountId: string; addressId: string },
): Promise<{ former: string; primary: string } | null> {
  return db.transaction().execute(async (trx) => {
    await lockAccount(trx, accountId)
    const addresses = await listAddresses(trx, accountId)
    const chosen = addresses.find((each) => each.id === addressId)
    if (chosen === undefined) return null
    await setPrimary(trx, accountId, addressId)
    return { former: addresses[0]?.typed ?? '', primary: chosen.typed }
  })
}

/**
 * @property removed as it was typed
 * @property former likewise, the primary address as it was before
 * @property heir likewise, the address that became primary in place of the one that was removed, if it was that
 */
export type AddressRemoval =
  | { outcome: 'removed'; removed: string; former: string; heir: string | null }
  | { outcome: 'last' }
  | { outcome: 'missing' }

/** Removes an address; the eldest of the rest becomes primary if need be. The last one stays: it is the way in. */
export function removeAddress(
  db: Db,
  { accountId, addressId }: { accountId: string; addressId: string },
): Promise<AddressRemoval> {
  return db.transaction().execute(async (trx) => {
    await lockAccount(trx, accountId)
    const addresses = await listAddresses(trx, accountId)
    const removed = addresses.find((each) => each.id === addressId)
    if (removed === undefined) return { outcome: 'missing' }
    const heir = addresses.find((each) => each.id !== addressId)
    if (heir === undefined) return { outcome: 'last' }
    await trx.deleteFrom('address').where('id', '=', addressId).execute()
    if (removed.isPrimary) await setPrimary(trx, accountId, heir.id)
    return {
      outcome: 'removed',
      removed: removed.typed,
      former: addresses[0]?.typed ?? '',
      heir: removed.isPrimary ? heir.typed : null,
    }
  })
}

async function setPrimary(trx: DbOrTrx, accountId: string, addressId: string): Promise<void> {
  await trx.updateTable('address').set({ is_primary: 0 }).where('account_id', '=', accountId).execute()
  await trx.updateTable('address').set({ is_primary: 1 }).where('id', '=', addressId).execute()
}

/** Takes the account's row, so that two changes of its addresses wait for each other on both databases. */
async function lockAccount(trx: DbOrTrx, accountId: string): Promise<void> {
  await trx
    .updateTable('account')
    .set((row) => ({ created_at: row.ref('created_at') }))
    .where('id', '=', accountId)
    .execute()
}

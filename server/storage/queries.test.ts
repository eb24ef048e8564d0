import { beforeEach, describe, expect, test } from 'vitest'
import {
  findAccountByAddress,
  insertAddress,
  listAddresses,
  makePrimary,
  removeAddress,
} from '../accounts/addresses.ts'
import {
  createEmbedCredential,
  findEmbedCredential,
  listEmbedCredentials,
} from '../accounts/embed-credential.ts'
import { insertChallenge, insertPasskey, listPasskeys, takeChallenge } from '../accounts/passkey-queries.ts'
import { createSession, findSession } from '../accounts/session.ts'
import { listSessions, signOutEverywhere } from '../accounts/session-list.ts'
import { createId } from '../accounts/tokens.ts'
import { findSealed, keepSealed } from '../backpack/sealed-queries.ts'
import { forEachDatabase } from '../testing/databases.ts'
import { addAccount, addAddress, createSealed } from '../testing/rows.ts'
import type { Db } from './database.ts'

const NOW = Date.UTC(2026, 10, 3, 12)
const TWENTY = Array.from({ length: 20 }, (_, at) => at)

/** The features' own queries mean the same on both databases. What they mean is tested in the features. */
forEachDatabase('queries', (open) => {
  let db: Db
  let account: string
  beforeEach(async () => {
    db = await open()
    account = await addAccount(db)
  })

  describe('of accounts', () => {
    const address = (accountId: string, canonical: string) => ({
      id: createId(),
      accountId,
      typed: canonical,
      canonical,
      isPrimary: false,
      now: NOW,
    })

    test('an address that twenty accounts claim at once belongs to one', async () => {
      const accounts = await Promise.all(TWENTY.map(() => addAccount(db)))
      const won = await Promise.all(
        accounts.map((each) => insertAddress(db, address(each, 'ada@example.org'))),
      )
      expect(won.filter(Boolean)).toHaveLength(1)
      expect(await findAccountByAddress(db, 'ada@example.org')).toBe(accounts[won.indexOf(true)])
    })

    test('an account keeps its last address, however many are removed at once', async () => {
      const ids = await Promise.all([1, 2, 3].map(() => addAddress(db, account, { is_primary: 0 })))
      await makePrimary(db, { accountId: account, addressId: ids[1] ?? '' })
      const ends = await Promise.all(
        ids.map((addressId) => removeAddress(db, { accountId: account, addressId })),
      )
      expect(ends.map(({ outcome }) => outcome).sort()).toEqual(['last', 'removed', 'removed'])
      expect(await listAddresses(db, account)).toMatchObject([{ isPrimary: true }])
    })

    test('a passkey challenge is taken once, by the browser and for the purpose that it was made for', async () => {
      const given = { challenge: 'c', browserHash: 'b', accountId: null, now: NOW }
      await insertChallenge(db, given)
      expect(await takeChallenge(db, { ...given, browserHash: 'other' })).toBe(false)
      expect(await takeChallenge(db, { ...given, accountId: account })).toBe(false)
      const taken = await Promise.all(TWENTY.map(() => takeChallenge(db, given)))
      expect(taken.filter(Boolean)).toHaveLength(1)
    })

    test('a passkey is kept once, with a counter beyond 31 bits', async () => {
      const passkey = {
        id: 'p',
        accountId: account,
        publicKey: 'k',
        counter: 4_294_967_295,
        transports: ['usb'],
        name: 'Key',
        createdAt: NOW,
      }
      expect(await insertPasskey(db, passkey)).toBe(true)
      expect(await insertPasskey(db, passkey)).toBe(false)
      expect(await listPasskeys(db, account)).toEqual([{ ...passkey, usedAt: null }])
    })

    test('signing out everywhere ends sessions and skipped windows of that account only', async () => {
      const other = await addAccount(db)
      const begin = async (accountId: string) => ({
        session: await createSession(db, { accountId, isShared: false, userAgent: '', now: NOW }),
        skip: await createEmbedCredential(db, {
          accountId,
          asker: 'https://a.example',
          userAgent: '',
          now: NOW,
        }),
      })
      const [mine, theirs] = [await begin(account), await begin(other)]
      expect(await listSessions(db, account, NOW)).toHaveLength(1)
      await signOutEverywhere(db, account)
      expect(await findSession(db, mine.session.token, NOW)).toBeNull()
      expect(await findEmbedCredential(db, mine.skip.token, 'https://a.example', NOW)).toBeNull()
      expect(await findSession(db, theirs.session.token, NOW)).toMatchObject({ accountId: other })
      expect(await listEmbedCredentials(db, other, NOW)).toHaveLength(1)
    })
  })

  describe('of seals', () => {
    test('keep the later of two for one badge, whichever came first, and each account its own', async () => {
      const other = await addAccount(db)
      for (const sealedAt of [2, 3, 1]) await keepSealed(db, account, createSealed(sealedAt), NOW)
      await keepSealed(db, other, createSealed(1), NOW)
      expect(await findSealed(db, account, 'a badge')).toEqual(createSealed(3))
      expect(await findSealed(db, other, 'a badge')).toEqual(createSealed(1))
      expect(await findSealed(db, account, 'another badge')).toBeNull()
    })

    test('of several at once one stays', async () => {
      await Promise.all(
        TWENTY.map((sealedAt) =>
          db.transaction().execute((trx) => keepSealed(trx, account, createSealed(sealedAt), NOW)),
        ),
      )
      expect(await db.selectFrom('sealed_badge').select('fingerprint').execute()).toHaveLength(1)
    })
  })
})

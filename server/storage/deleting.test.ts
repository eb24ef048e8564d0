import { beforeEach, describe, expect, test } from 'vitest'
import { createId } from '../accounts/tokens.ts'
import { noteUntold } from '../backpack/untold-queries.ts'
import { forEachDatabase } from '../testing/databases.ts'
import {
  addAccount,
  addAddress,
  addCollection,
  addImage,
  addOwnEvidence,
  addRequest,
  countRows,
  createBadgeRow,
  createCredentialRow,
  createSessionRow,
} from '../testing/rows.ts'
import type { Db } from './database.ts'
import type { Tables } from './schema.ts'

/** What goes along with what is deleted. */
forEachDatabase('the storage contract', (open) => {
  let db: Db
  beforeEach(async () => {
    db = await open()
  })
  const count = (table: keyof Tables) => countRows(db, table)

  describe('deleting', () => {
    test('an account takes along all that is its own, and nothing else', async () => {
      const [gone, stays] = [await addAccount(db), await addAccount(db)]
      for (const account of [gone, stays]) await addEverything(db, account)
      const image = await count('image')
      await db.deleteFrom('account').where('id', '=', gone).execute()
      for (const table of OF_AN_ACCOUNT) expect([table, await count(table)]).toEqual([table, 1])
      // Requests belong to a page, pictures to everybody who has them.
      expect(await count('consent_request')).toBe(2)
      expect(await count('image')).toBe(image)
    })

    test('a request takes along what was said in it', async () => {
      const account = await addAccount(db)
      const request = await addEverything(db, account)
      await db.deleteFrom('consent_request').where('id', '=', request).execute()
      for (const table of ['visit', 'hand_over_code', 'embed_bearer', 'preview'] as const) {
        expect([table, await count(table)]).toEqual([table, 0])
      }
      expect(await count('badge')).toBe(1)
    })
  })
})

const OF_AN_ACCOUNT = [
  'account',
  'address',
  'sign_in_code',
  'session',
  'passkey',
  'passkey_challenge',
  'embed_credential',
  'merge_offer',
  'merged_account',
  'blocked_host',
  'digest',
  'badge_news',
  'hand_over_code',
  'embed_bearer',
  'preview',
  'badge',
  'collection',
  'collection_badge',
  'own_evidence',
  'sealed_badge',
  'untold_badge',
  'refused_badge',
] as const satisfies (keyof Tables)[]

/** One row in each table for an account. Returns the request's id. */
async function addEverything(db: Db, accountId: string): Promise<string> {
  const proved = await addAddress(db, accountId)
  await db.insertInto('session').values(createSessionRow(accountId)).execute()
  await db.insertInto('embed_credential').values(createCredentialRow(accountId)).execute()
  const code = { browser_hash: 'b', typed: 't', canonical: 'c', code_hash: 'h', options: '{}', tries: 0 }
  await db
    .insertInto('sign_in_code')
    .values({ id: createId(), account_id: accountId, ...code, created_at: 1, expires_at: 2 })
    .execute()
  await db
    .insertInto('passkey')
    .values({
      id: createId(),
      account_id: accountId,
      public_key: 'k',
      counter: 0,
      transports: '[]',
      name: 'Phone',
      created_at: 1,
      used_at: null,
    })
    .execute()
  await db
    .insertInto('passkey_challenge')
    .values({ challenge: createId(), browser_hash: 'b', account_id: accountId, expires_at: 2 })
    .execute()

  await db
    .insertInto('sealed_badge')
    .values({
      account_id: accountId,
      fingerprint: 'f',
      sealed_at: 1,
      seal: '{}',
      documents: '{}',
      image_sha256: 's',
      brought_at: 1,
    })
    .execute()
  await db
    .insertInto('merge_offer')
    .values({
      id: createId(),
      account_id: accountId,
      other_id: accountId,
      address_id: proved,
      browser_hash: 'b',
      expires_at: 2,
    })
    .execute()
  await db.insertInto('blocked_host').values({ account_id: accountId, host: 'h', created_at: 1 }).execute()
  await db.insertInto('merged_account').values({ id: createId(), account_id: accountId }).execute()

  const request = await addRequest(db)
  await db
    .insertInto('visit')
    .values({
      id: createId(),
      request_id: request,
      browser_hash: 'b',
      is_verified: 1,
      is_window: 1,
      challenge: null,
      account_id: null,
      state: '{}',
      created_at: 1,
    })
    .execute()
  const handOver = createId()
  await db
    .insertInto('hand_over_code')
    .values({
      id: handOver,
      code_hash: createId(),
      challenge: 'c',
      request_id: request,
      account_id: accountId,
      asker: null,
      remember: 0,
      created_at: 1,
      expires_at: 2,
      used_at: null,
    })
    .execute()
  await db
    .insertInto('embed_bearer')
    .values({
      id: createId(),
      token_hash: createId(),
      request_id: request,
      account_id: accountId,
      hand_over_code_id: handOver,
      created_at: 1,
    })
    .execute()
  await db
    .insertInto('preview')
    .values({
      id: createId(),
      request_id: request,
      account_id: accountId,
      position: 0,
      item: '{}',
      created_at: 1,
    })
    .execute()
  const badge = createBadgeRow(accountId, await addImage(db))
  await db.insertInto('badge').values(badge).execute()
  await addCollection(db, accountId, [badge.id])
  await addOwnEvidence(db, accountId, badge.id)
  await db.insertInto('badge_news').values({ badge_id: badge.id, account_id: accountId, at: 1 }).execute()
  await db
    .insertInto('refused_badge')
    .values({ account_id: accountId, fingerprint: 'f', status: 'revoked', at: 1 })
    .execute()
  await noteUntold(db, { accountId, requestId: request }, { badgeIds: [badge.id], lang: 'en', now: 1 })
  await db.insertInto('digest').values({ account_id: accountId, lang: 'en', since: 1, due_at: 2 }).execute()
  return request
}

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
import { fillListings } from '../backpack/library/fill-listings.ts'
import {
  countLibrary,
  type LibraryPage,
  listChoices,
  listLibrary,
} from '../backpack/library/library-queries.ts'
import { type LibraryQuery, type Place, readLibraryQuery, SORTS } from '../backpack/library/library-query.ts'
import {
  countBadges,
  findHeld,
  getBadge,
  getImage,
  insertBadge,
  keepImage,
  listAddedBy,
  restoreBadge,
  setRemoved,
} from '../backpack/queries.ts'
import {
  closeRequest,
  deletePreviews,
  holdOpenRequest,
  insertBearer,
  insertHandOverCode,
  insertVisit,
  selectDecidingAccounts,
  selectPreviews,
  selectRequest,
  updatePreviewItem,
  upsertPreview,
  useHandOverCode,
} from '../issuer/queries.ts'
import { limits } from '../limits.ts'
import { sweep } from '../sweep.ts'
import { forEachDatabase } from '../testing/databases.ts'
import { addAccount, addAddress, addImage, addRequest, createBadgeRow } from '../testing/rows.ts'
import type { Db } from './database.ts'

const NOW = Date.UTC(2026, 10, 3, 12)
const ALL = readLibraryQuery({}) as LibraryQuery
const TWENTY = Array.from({ length: 20 }, (_, at) => at)

/** The features' own queries mean the same on both databases. What they mean is tested in the features. */
forEachDatabase('queries', (open) => {
  let db: Db
  let account: string
  let image: string
  beforeEach(async () => {
    db = await open()
    account = await addAccount(db)
    image = await addImage(db)
  })

  const newBadge = (row: Parameters<typeof createBadgeRow>[2] = {}) => {
    const { removed_at: _, ...badge } = createBadgeRow(account, image, row)
    return { asker: null, request_id: null, ...badge }
  }

  describe('of the backpack', () => {
    test('twenty presses at once add one badge', async () => {
      const added = await Promise.all(TWENTY.map(() => insertBadge(db, newBadge({ fingerprint: 'f' }))))
      expect(added.filter(Boolean)).toHaveLength(1)
      expect(await countBadges(db, account)).toBe(1)
    })

    test('a badge comes back whole', async () => {
      const badge = newBadge({ content: '{"name":"Knots"}', request_id: 'r' })
      await insertBadge(db, badge)
      expect(await getBadge(db, account, badge.id)).toMatchObject({
        id: badge.id,
        content: { name: 'Knots' },
        addedAt: badge.added_at,
        imageSha256: image,
        removedAt: null,
      })
      expect(await findHeld(db, account, { source: badge.source })).toMatchObject({ id: badge.id })
      expect(await findHeld(db, account, { fingerprint: badge.fingerprint })).toMatchObject({ id: badge.id })
      expect(await listAddedBy(db, account, 'r')).toMatchObject([{ id: badge.id, removedAt: null }])
    })

    test.each(SORTS)('pages in the order of %s follow each other without a gap', async (sort) => {
      for (const at of TWENTY)
        await insertBadge(db, newBadge({ added_at: NOW + Math.floor(at / 4), name: `Badge ${at % 3}` }))
      const seen: string[] = []
      let after: Place | null = null
      do {
        const query = { ...ALL, sort, after }
        const page: LibraryPage = await listLibrary(db, account, query, { now: NOW, limit: 3 })
        seen.push(...page.badges.map(({ id }) => id))
        after = page.next
      } while (after !== null)
      expect(new Set(seen).size).toBe(20)
      expect(seen).toHaveLength(20)
    })

    test('badges are found by words wherever they stand, by host, by year and by how they stand', async () => {
      const add = (name: string, row: Parameters<typeof newBadge>[0], content: object = {}) =>
        insertBadge(db, newBadge({ name, content: JSON.stringify(content), ...row }))
      await add('Crème Brûlée', { host: 'a.example' }, { issuedOn: Date.UTC(2024, 0, 1), tags: ['Baking'] })
      await add(
        'Perushitsaus 100%',
        { host: 'b.example', status: 'revoked' },
        { issuedOn: Date.UTC(2023, 11, 31) },
      )
      await add('Knots', { host: 'b.example', expires_at: NOW }, { issuer: { name: 'Ropes_Inc' } })
      const others = await addAccount(db)
      await insertBadge(db, newBadge({ account_id: others, name: 'Crème of others' }))
      const find = async (query: Partial<LibraryQuery>) =>
        (
          await listLibrary(db, account, { ...ALL, ...query, sort: 'name' }, { now: NOW, limit: 9 })
        ).badges.map(({ name }) => name)
      expect(await find({})).toEqual(['Crème Brûlée', 'Knots', 'Perushitsaus 100%'])
      expect(await find({ search: 'BRULEE creme' })).toEqual(['Crème Brûlée'])
      expect(await find({ search: 'baking' })).toEqual(['Crème Brûlée'])
      expect(await find({ search: 'hitsaus' })).toEqual(['Perushitsaus 100%'])
      expect(await find({ search: '0%' })).toEqual(['Perushitsaus 100%'])
      expect(await find({ search: 's_i' })).toEqual(['Knots'])
      expect(await find({ search: 'creme knots' })).toEqual([])
      expect(await find({ host: 'b.example' })).toEqual(['Knots', 'Perushitsaus 100%'])
      expect(await find({ year: 2024 })).toEqual(['Crème Brûlée'])
      expect(await find({ year: 2023 })).toEqual(['Perushitsaus 100%'])
      expect(await find({ status: 'valid' })).toEqual(['Crème Brûlée'])
      expect(await find({ status: 'expired' })).toEqual(['Knots'])
      expect(await find({ status: 'withdrawn' })).toEqual(['Perushitsaus 100%'])
      expect(await countLibrary(db, account, { ...ALL, host: 'b.example' }, { now: NOW, limit: 9 })).toBe(2)
      expect(await countLibrary(db, account, ALL, { now: NOW, limit: 2 })).toBe(2)
      expect(await listChoices(db, account, { limit: 9 })).toEqual({
        hosts: ['a.example', 'b.example'],
        years: { first: 2023, last: 2026 },
      })
      expect(await listChoices(db, account, { limit: 1 })).toMatchObject({ hosts: ['a.example'] })
      expect(await listChoices(db, await addAccount(db), { limit: 9 })).toEqual({ hosts: [], years: null })
    })

    test('a badge leaves the list when it is removed, and comes back with it', async () => {
      const badge = newBadge()
      await insertBadge(db, badge)
      const count = () => countLibrary(db, account, ALL, { now: NOW, limit: 9 })
      await setRemoved(db, account, badge.id, NOW)
      expect(await count()).toBe(0)
      await db.transaction().execute((trx) => restoreBadge(trx, account, badge.id, { removedAfter: NOW - 1 }))
      expect(await count()).toBe(1)
    })

    test('badges from before there was a list get their rows in it, once', async () => {
      const badge = newBadge()
      await insertBadge(db, badge)
      await insertBadge(db, newBadge({ id: 'removed', fingerprint: 'removed' }))
      await setRemoved(db, account, 'removed', NOW)
      const before = await db.selectFrom('listed_badge').selectAll().execute()
      await db.deleteFrom('listed_badge').execute()
      expect([await fillListings(db), await fillListings(db)]).toEqual([1, 0])
      expect(await db.selectFrom('listed_badge').selectAll().execute()).toEqual(before)
    })

    test('twenty undos of one removal restore one badge, and none beside a newer one', async () => {
      const badge = newBadge()
      await insertBadge(db, badge)
      expect(await setRemoved(db, account, badge.id, NOW)).toBe(true)
      expect(await setRemoved(db, account, badge.id, NOW)).toBe(false)
      const restore = () =>
        db.transaction().execute((trx) => restoreBadge(trx, account, badge.id, { removedAfter: NOW - 1 }))
      const restored = await Promise.all(TWENTY.map(restore))
      expect(restored.filter(Boolean)).toHaveLength(1)
      expect(await countBadges(db, account)).toBe(1)

      await setRemoved(db, account, badge.id, NOW)
      await insertBadge(db, newBadge({ fingerprint: badge.fingerprint }))
      expect(await restore()).toBe(false)
      expect(await countBadges(db, account)).toBe(1)
    })

    test('a picture that twenty keep at once is kept once', async () => {
      const picture = { sha256: 'p', type: 'image/png', bytes: new Uint8Array([0, 1, 255]) } as const
      await Promise.all(TWENTY.map(() => keepImage(db, picture, NOW)))
      expect(await getImage(db, 'p')).toMatchObject({ type: 'image/png' })
      expect(await db.selectFrom('image').select('sha256').where('sha256', '=', 'p').execute()).toHaveLength(
        1,
      )
    })
  })

  describe('of consent', () => {
    const preview = (request: string, position: number, item = '{}') => ({
      id: createId(),
      request_id: request,
      account_id: account,
      position,
      item,
      created_at: NOW,
    })

    test('an accept and a cancel at the same moment: one of them finds the request open', async () => {
      const request = await addRequest(db)
      const accept = db.transaction().execute(async (trx) => {
        if (!(await holdOpenRequest(trx, request, NOW))) return false
        return closeRequest(trx, request, { state: 'decided', outcomes: '[]' })
      })
      const cancel = closeRequest(db, request, { state: 'cancelled', outcomes: null })
      const ends = await Promise.all([accept, cancel])
      expect(ends.filter(Boolean)).toHaveLength(1)
      expect((await selectRequest(db, request))?.state).toBe(ends[0] ? 'decided' : 'cancelled')
    })

    test('a later look replaces the earlier one at its position', async () => {
      const request = await addRequest(db)
      await Promise.all(TWENTY.map((at) => upsertPreview(db, preview(request, 0, `{"look":${at}}`))))
      await upsertPreview(db, preview(request, 10))
      await upsertPreview(db, preview(request, 2))
      const kept = await selectPreviews(db, request, account)
      expect(kept.map(({ position }) => position)).toEqual([0, 2, 10])
      await updatePreviewItem(db, kept[0]?.id ?? '', '{"seen":true}')
      await deletePreviews(db, { requestId: request, accountId: account, positions: [2, 10] })
      expect(await selectPreviews(db, request, account)).toMatchObject([
        { position: 0, item: '{"seen":true}' },
      ])
    })

    test('a hand-over code is used up once, by one of twenty', async () => {
      const request = await addRequest(db)
      const id = createId()
      await insertHandOverCode(db, {
        id,
        code_hash: 'h',
        challenge: 'c',
        request_id: request,
        account_id: account,
        asker: null,
        remember: 0,
        created_at: NOW,
        expires_at: NOW + 1,
        used_at: null,
      })
      const used = await Promise.all(TWENTY.map(() => useHandOverCode(db, id, NOW)))
      expect(used.filter(Boolean)).toHaveLength(1)
    })

    test('the accounts that decide are told once each', async () => {
      const request = await addRequest(db)
      const other = await addAccount(db)
      const visit = { request_id: request, browser_hash: 'b', is_verified: 1, is_window: 1 } as const
      for (const account_id of [account, other, null]) {
        await insertVisit(db, {
          ...visit,
          id: createId(),
          account_id,
          challenge: null,
          state: '{}',
          created_at: NOW,
        })
      }
      const bearer = { request_id: request, account_id: account, hand_over_code_id: null, created_at: NOW }
      await insertBearer(db, { ...bearer, id: createId(), token_hash: createId() })
      expect((await selectDecidingAccounts(db, request)).sort()).toEqual([account, other].sort())
    })
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
      expect(ends.sort()).toEqual(['last', 'removed', 'removed'])
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
      expect(await findEmbedCredential(db, mine.skip, 'https://a.example', NOW)).toBeNull()
      expect(await findSession(db, theirs.session.token, NOW)).toMatchObject({ accountId: other })
      expect(await listEmbedCredentials(db, other, NOW)).toHaveLength(1)
    })
  })

  describe('of the sweeper', () => {
    const sweepAt = (now: number) => sweep({ db, now: () => now })
    const isThere = async (id: string) =>
      (await db.selectFrom('badge').select('id').where('id', '=', id).execute()).length === 1

    test('a removed badge goes when Undo has ended, not at its last moment; a kept one stays', async () => {
      const [kept, removed] = [newBadge(), newBadge()]
      await insertBadge(db, kept)
      await insertBadge(db, removed)
      await setRemoved(db, account, removed.id, NOW)
      await sweepAt(NOW + limits.undoMs)
      expect(await isThere(removed.id)).toBe(true)
      await sweepAt(NOW + limits.undoMs + 1)
      expect(await isThere(removed.id)).toBe(false)
      expect(await isThere(kept.id)).toBe(true)
    })

    test('a picture goes when no badge has it and no open request can show it', async () => {
      await insertBadge(db, newBadge())
      const lonely = await addImage(db, { created_at: NOW })
      await sweepAt(NOW + 2 * limits.requestLifeMs)
      expect(await getImage(db, lonely)).not.toBeNull()
      await sweepAt(NOW + 2 * limits.requestLifeMs + 1)
      expect(await getImage(db, lonely)).toBeNull()
      expect(await getImage(db, image)).not.toBeNull()
    })

    test('a session goes when it has run out, and only then', async () => {
      const made = { accountId: account, userAgent: '', now: NOW }
      const shared = await createSession(db, { ...made, isShared: true })
      const long = await createSession(db, { ...made, isShared: false })
      await sweepAt(NOW + limits.sharedSessionMs + 1)
      expect(await findSession(db, shared.token, NOW)).toBeNull()
      expect(await findSession(db, long.token, NOW)).not.toBeNull()
    })

    test('a request goes with its looks, its badges stay', async () => {
      const request = await addRequest(db, { created_at: NOW, used_at: NOW })
      const look = {
        id: createId(),
        request_id: request,
        account_id: account,
        position: 0,
        item: '{}',
        created_at: NOW,
      }
      await upsertPreview(db, look)
      const badge = newBadge({ request_id: request })
      await insertBadge(db, badge)
      await sweepAt(NOW + 2 * limits.requestLifeMs + 1)
      expect(await selectRequest(db, request)).toBeNull()
      expect(await selectPreviews(db, request, account)).toEqual([])
      expect(await isThere(badge.id)).toBe(true)
    })

    test('sweeping an empty database does nothing', async () => {
      await db.deleteFrom('image').execute()
      await sweepAt(NOW)
    })
  })
})

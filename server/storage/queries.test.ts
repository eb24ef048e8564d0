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
import { insertCheck } from '../backpack/check-queries.ts'
import { findRefused, forgetRefused, getImage, insertBadge, setRemoved } from '../backpack/queries.ts'
import { findSealed, keepSealed, type SealedBadge } from '../backpack/sealed-queries.ts'
import { listUntold, noteUntold } from '../backpack/untold-queries.ts'
import {
  closeRequest,
  declineReady,
  deletePreviews,
  holdOpenRequest,
  insertBearer,
  insertHandOverCode,
  insertVisit,
  selectDecidingAccounts,
  selectPreviews,
  selectPreviewsById,
  selectRequest,
  selectUndecided,
  updatePreviewItem,
  upsertPreview,
  useHandOverCode,
} from '../issuer/queries.ts'
import { limits } from '../limits.ts'
import { sweep } from '../sweep.ts'
import { forEachDatabase } from '../testing/databases.ts'
import { addAccount, addAddress, addImage, addRequest, createNewBadge } from '../testing/rows.ts'
import type { Db } from './database.ts'

const NOW = Date.UTC(2026, 10, 3, 12)
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

  const newBadge = (row: Parameters<typeof createNewBadge>[2] = {}) => createNewBadge(account, image, row)

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

    test('undecided are the open lists that the account itself brought, the latest first', async () => {
      const own = { kind: 'own', account_id: account, files: '[]' } as const
      await addRequest(db, { ...own, created_at: NOW - 9 })
      await addRequest(db, { ...own, created_at: NOW - 4, state: 'cancelled' })
      const late = await addRequest(db, { ...own, created_at: NOW - 1 })
      const mid = await addRequest(db, { ...own, created_at: NOW - 2 })
      const decided = await addRequest(db, { ...own, created_at: NOW - 3 })
      await addRequest(db, { ...own, account_id: await addAccount(db), created_at: NOW })
      await addRequest(db, { created_at: NOW })
      const visit = { browser_hash: 'b', is_verified: 0, is_window: 0, challenge: null, state: '{}' } as const
      const visitOf = (request_id: string, account_id: string | null) =>
        insertVisit(db, { ...visit, id: createId(), request_id, account_id, created_at: NOW })
      await visitOf(late, null)
      await visitOf(decided, account)
      const listed = async (limit: number) =>
        (await selectUndecided(db, account, { since: NOW - 9, limit })).map(({ id }) => id)
      expect(await listed(9)).toEqual([late, mid])
      expect(await listed(1)).toEqual([late])
    })

    test('what is ready is declined at once, and nothing else is changed', async () => {
      const request = await addRequest(db)
      const other = await addRequest(db)
      const badge = '"badge":{"name":"a % \\\\ \\"ready\\""}'
      await upsertPreview(db, preview(request, 0, `{"state":"ready",${badge}}`))
      await upsertPreview(db, preview(request, 1, `{"state":"added",${badge}}`))
      await upsertPreview(db, preview(other, 0, `{"state":"ready",${badge}}`))
      await declineReady(db, request, account)
      const items = async (id: string) => (await selectPreviews(db, id, account)).map(({ item }) => item)
      expect(await items(request)).toEqual([`{"state":"declined",${badge}}`, `{"state":"added",${badge}}`])
      expect(await items(other)).toEqual([`{"state":"ready",${badge}}`])
    })

    test('previews are found by their ids, in the order of their list', async () => {
      const request = await addRequest(db)
      const rows = [preview(request, 1), preview(request, 0), preview(request, 2)]
      for (const row of rows) await upsertPreview(db, row)
      const found = await selectPreviewsById(
        db,
        rows.slice(0, 2).map(({ id }) => id),
      )
      expect(found.map(({ position }) => position)).toEqual([0, 1])
      expect(await selectPreviewsById(db, [])).toEqual([])
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

  describe('of seals', () => {
    test('keep the later of two for one badge, whichever came first, and each account its own', async () => {
      const other = await addAccount(db)
      for (const sealedAt of [2, 3, 1]) await keepSealed(db, account, makeSealed(sealedAt), NOW)
      await keepSealed(db, other, makeSealed(1), NOW)
      expect(await findSealed(db, account, 'a badge')).toEqual(makeSealed(3))
      expect(await findSealed(db, other, 'a badge')).toEqual(makeSealed(1))
      expect(await findSealed(db, account, 'another badge')).toBeNull()
    })

    test('of several at once one stays', async () => {
      await Promise.all(
        TWENTY.map((sealedAt) =>
          db.transaction().execute((trx) => keepSealed(trx, account, makeSealed(sealedAt), NOW)),
        ),
      )
      expect(await db.selectFrom('sealed_badge').select('fingerprint').execute()).toHaveLength(1)
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
      await sweepAt(NOW + limits.undoHeardMs)
      expect(await isThere(removed.id)).toBe(true)
      await sweepAt(NOW + limits.undoHeardMs + 1)
      expect(await isThere(removed.id)).toBe(false)
      expect(await isThere(kept.id)).toBe(true)
    })

    test('of a removed badge it is remembered that it was revoked or suspended, and no more', async () => {
      const add = async (fingerprint: string, status: 'good' | 'revoked' | 'suspended') => {
        const badge = newBadge({ fingerprint, status })
        await insertBadge(db, badge)
        await setRemoved(db, account, badge.id, NOW)
      }
      await add('good', 'good')
      await add('revoked', 'revoked')
      await add('revoked', 'suspended')
      await add('suspended', 'suspended')
      await sweepAt(NOW + limits.undoHeardMs)
      expect(await db.selectFrom('refused_badge').selectAll().execute()).toEqual([])
      await sweepAt(NOW + limits.undoHeardMs + 1)
      await sweepAt(NOW + limits.undoHeardMs + 2)
      const known = ['good', 'revoked', 'suspended'].map((fingerprint) =>
        findRefused(db, account, fingerprint),
      )
      expect(await Promise.all(known)).toEqual([null, expect.any(String), 'suspended'])
      expect(await db.selectFrom('refused_badge').select('at').distinct().execute()).toEqual([{ at: NOW }])
      expect(await findRefused(db, await addAccount(db), 'revoked')).toBeNull()
      await forgetRefused(db, account, 'revoked')
      expect(await findRefused(db, account, 'revoked')).toBeNull()
    })

    test('of very many of them the latest are remembered', async () => {
      const row = (at: number) => ({
        account_id: account,
        fingerprint: `f${at}`,
        status: 'revoked' as const,
        at,
      })
      const rows = Array.from({ length: limits.refusedBadgesPerAccount }, (_, at) => row(at))
      for (let at = 0; at < rows.length; at += 500)
        await db
          .insertInto('refused_badge')
          .values(rows.slice(at, at + 500))
          .execute()
      const badge = newBadge({ fingerprint: 'latest', status: 'revoked' })
      await insertBadge(db, badge)
      await setRemoved(db, account, badge.id, NOW)
      await sweepAt(NOW + limits.undoHeardMs + 1)
      const { count } = await db
        .selectFrom('refused_badge')
        .select((select) => select.fn.countAll().as('count'))
        .executeTakeFirstOrThrow()
      expect(Number(count)).toBe(limits.refusedBadgesPerAccount)
      expect(await findRefused(db, account, 'latest')).toBe('revoked')
      expect(await findRefused(db, account, 'f0')).toBeNull()
    })

    test('what no mail could tell of for a day is not tried any longer', async () => {
      const badge = newBadge()
      await insertBadge(db, badge)
      const of = { accountId: account, requestId: 'r' }
      await noteUntold(db, of, { badgeIds: [badge.id], lang: 'en', now: NOW })
      await sweepAt(NOW + limits.untoldMs)
      expect(await listUntold(db, of)).toHaveLength(1)
      await sweepAt(NOW + limits.untoldMs + 1)
      expect(await listUntold(db, of)).toEqual([])
      expect(await isThere(badge.id)).toBe(true)
    })

    test('a picture goes when no badge has it and no open request can show it', async () => {
      await insertBadge(db, newBadge())
      const lonely = await addImage(db, { created_at: NOW })
      const longestMs = limits.ownListLifeMs + limits.requestLifeMs
      await sweepAt(NOW + longestMs)
      expect(await getImage(db, lonely)).not.toBeNull()
      await sweepAt(NOW + longestMs + 1)
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

    test('what somebody brought goes later than what a page asked for', async () => {
      const request = await addRequest(db, {
        kind: 'own',
        account_id: account,
        created_at: NOW,
        used_at: NOW,
      })
      await sweepAt(NOW + limits.ownListLifeMs + limits.requestLifeMs)
      expect(await selectRequest(db, request)).not.toBeNull()
      await sweepAt(NOW + limits.ownListLifeMs + limits.requestLifeMs + 1)
      expect(await selectRequest(db, request)).toBeNull()
    })

    test('what came with a seal goes with the list that it came in', async () => {
      await keepSealed(db, account, makeSealed(1), NOW)
      await sweepAt(NOW + limits.ownListLifeMs + limits.requestLifeMs)
      expect(await findSealed(db, account, 'a badge')).not.toBeNull()
      await sweepAt(NOW + limits.ownListLifeMs + limits.requestLifeMs + 1)
      expect(await findSealed(db, account, 'a badge')).toBeNull()
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

    test('a host goes with the last of its badges, but not while it is asked; one that is missing comes back', async () => {
      const [kept, removed, asked] = ['kept.example', 'removed.example', 'asked.example']
      for (const host of [kept, removed, asked]) {
        const { id } = newBadge({ fingerprint: host })
        await insertBadge(db, newBadge({ id, fingerprint: host }))
        await insertCheck(db, { badgeId: id, host, check: { at: NOW, checks: [] }, dueAt: NOW + 5 })
        if (host !== kept) await db.deleteFrom('badge').where('id', '=', id).execute()
      }
      await db.updateTable('check_host').set({ leased_until: NOW }).where('host', '=', asked).execute()
      const hosts = () => db.selectFrom('check_host').select(['host', 'due_at']).orderBy('host').execute()

      await sweepAt(NOW)
      expect((await hosts()).map(({ host }) => host)).toEqual([asked, kept])
      // As when a badge was being added in that moment, which nobody could see.
      await db.deleteFrom('check_host').execute()
      await sweepAt(NOW + 1)
      expect(await hosts()).toEqual([{ host: kept, due_at: NOW + 1 }])
      await sweepAt(NOW + 2)
      expect(await hosts()).toEqual([{ host: kept, due_at: NOW + 1 }])
    })

    test('sweeping an empty database does nothing', async () => {
      await db.deleteFrom('image').execute()
      await sweepAt(NOW)
    })
  })
})

const makeSealed = (sealedAt: number): SealedBadge => ({
  seal: {
    badge: {
      version: '2.0',
      kind: 'hosted',
      source: 'https://issuer.example/1',
      fingerprint: 'a badge',
      host: 'issuer.example',
      recipient: 'ada@example.org',
      image: { type: 'image/png', sha256: 's' },
      content: {
        name: 'Knots \0',
        description: '',
        criteria: {},
        evidence: [],
        tags: [],
        alignment: [],
        issuer: { name: 'I' },
      },
    },
    payload: 'assertion',
    files: {},
    status: 'good',
    check: { at: 1, checks: [] },
    returned: { expiresAt: null, seen: null, history: [] },
    sealedAt,
  },
  documents: { assertion: { url: null, body: 'with \0' } },
})

import { PostgresAdapter, sql } from 'kysely'
import { beforeEach, expect, test, vi } from 'vitest'
import {
  createEmbedCredential,
  listEmbedCredentials,
  revokeEmbedCredential,
} from '../accounts/embed-credential.ts'
import { createSession, endSession } from '../accounts/session.ts'
import { signOutEverywhere } from '../accounts/session-list.ts'
import { createId, hashToken } from '../accounts/tokens.ts'
import { challengeOf, createHandOverCode, findBearerAccount, redeemCode } from '../issuer/hand-over.ts'
import {
  closeRequest,
  declineReady,
  deletePreviews,
  giveRequest,
  holdOpenRequest,
  insertBearer,
  insertHandOverCode,
  insertVisit,
  selectDecidingAccounts,
  selectHandOverCode,
  selectLivingBearer,
  selectPreviews,
  selectPreviewsById,
  selectRequest,
  selectUndecided,
  updatePreviewItem,
  upsertPreview,
  useHandOverCode,
} from '../issuer/queries.ts'
import { forEachDatabase } from '../testing/databases.ts'
import { addAccount, addRequest } from '../testing/rows.ts'
import type { Db } from './database.ts'

const NOW = Date.UTC(2026, 10, 3, 12)
const TWENTY = Array.from({ length: 20 }, (_, at) => at)

/** The queries of consent mean the same on both databases. What they mean is tested in the feature. */
forEachDatabase('queries of consent', (open) => {
  let db: Db
  let account: string
  beforeEach(async () => {
    db = await open()
    account = await addAccount(db)
  })

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
    expect(await selectPreviews(db, request, account)).toMatchObject([{ position: 0, item: '{"seen":true}' }])
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

  test('an open list that an account brought can be given to another, and nothing else can', async () => {
    const [other, third] = [await addAccount(db), await addAccount(db)]
    const own = { kind: 'own', account_id: account } as const
    const open = await addRequest(db, own)
    const kept = [
      await addRequest(db, own),
      await addRequest(db, { ...own, state: 'decided' }),
      await addRequest(db, { ...own, account_id: third }),
      await addRequest(db),
    ]
    const [, ...notGiven] = kept
    for (const id of [open, ...notGiven]) await giveRequest(db, { id, from: account, to: other })
    const ownerOf = async (id: string) => (await selectRequest(db, id))?.account_id
    expect(await ownerOf(open)).toBe(other)
    expect(await Promise.all(kept.map(ownerOf))).toEqual([account, account, third, null])
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

  /** A code of somebody who ticked "Skip this window next time". */
  async function giveCode() {
    const id = await addRequest(db, { asker: 'https://a.example' })
    const request = await selectRequest(db, id)
    if (request === null) throw new Error('no request')
    const { session } = await createSession(db, {
      accountId: account,
      isShared: false,
      userAgent: '',
      now: NOW,
    })
    const given = { challenge: challengeOf('v'), accountId: account, sessionId: session.id, remember: true }
    const code = await createHandOverCode(db, { request, ...given, now: NOW })
    return { request, code, verifier: 'v', userAgent: 'Lynx', now: NOW }
  }

  test('a code gives its bearer and what skips the window at once, and the bearer ends with it', async () => {
    const redeemed = await redeemCode(db, await giveCode())
    const [skip] = await listEmbedCredentials(db, account, NOW)
    expect(skip).toMatchObject({ asker: 'https://a.example', userAgent: 'Lynx' })
    const bearers = await db.selectFrom('embed_bearer').select(['account_id', 'credential_id']).execute()
    expect(bearers).toEqual([{ account_id: account, credential_id: skip?.id }])
    expect(redeemed).toMatchObject({ accountId: account, skipToken: expect.stringMatching(/./) })
  })

  test('a code that is redeemed while its account signs out everywhere leaves nothing that opens anything', async () => {
    const codes = [await giveCode(), await giveCode()] as const
    const [first, , second] = await Promise.all([
      redeemCode(db, codes[0]),
      signOutEverywhere(db, account),
      redeemCode(db, codes[1]),
    ])
    expect(await listEmbedCredentials(db, account, NOW)).toEqual([])
    for (const [redeemed, { request }] of [
      [first, codes[0]],
      [second, codes[1]],
    ] as const) {
      const bearer = redeemed?.bearer ?? ''
      expect(await findBearerAccount(db, { bearer, requestId: request.id, now: NOW })).toBeNull()
    }
  })

  test('signing out everywhere waits for whoever is using a code, and ends what that gave', async () => {
    const { code } = await giveCode()
    const row = await selectHandOverCode(db, hashToken(code))
    const signingOut: Promise<void>[] = []
    await db.transaction().execute(async (trx) => {
      expect(await useHandOverCode(trx, row?.id ?? '', NOW)).toBe(true)
      signingOut.push(signOutEverywhere(db, account))
      await untilSomebodyWaits()
      const made = { accountId: account, asker: 'https://a.example', userAgent: '', now: NOW }
      await createEmbedCredential(trx, made)
    })
    await Promise.all(signingOut)
    expect(await listEmbedCredentials(db, account, NOW)).toEqual([])
  })

  /** Until one transaction waits for another. SQLite has one at a time, so there it does from its start. */
  async function untilSomebodyWaits(): Promise<void> {
    if (!(db.getExecutor().adapter instanceof PostgresAdapter)) return
    await vi.waitUntil(
      async () => {
        const { rows } = await sql`
          select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
        `.execute(db)
        return rows.length > 0
      },
      { timeout: 20_000 },
    )
  }

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

  test('a bearer lives as long as its session and its credential, whichever of them it has', async () => {
    const request = await addRequest(db)
    const made = { accountId: account, userAgent: '', now: NOW }
    const { session } = await createSession(db, { ...made, isShared: true })
    const skip = await createEmbedCredential(db, { ...made, asker: 'https://a.example' })
    const bearer = { request_id: request, account_id: account, hand_over_code_id: null, created_at: NOW }
    const origins = {
      neither: {},
      session: { session_id: session.id },
      credential: { credential_id: skip.id },
      both: { session_id: session.id, credential_id: skip.id },
    }
    for (const [token_hash, origin] of Object.entries(origins))
      await insertBearer(db, { ...bearer, ...origin, id: createId(), token_hash })
    const living = async (now = NOW) => {
      const found = []
      for (const name of Object.keys(origins))
        if ((await selectLivingBearer(db, name, now)) !== null) found.push(name)
      return found
    }
    expect(await living()).toEqual(['neither', 'session', 'credential', 'both'])
    expect(await living(session.expiresAt)).toEqual(['neither', 'credential'])
    await revokeEmbedCredential(db, { accountId: account, id: skip.id })
    expect(await living()).toEqual(['neither', 'session'])
    await endSession(db, session.id)
    expect(await living()).toEqual(['neither'])
    expect(await selectDecidingAccounts(db, request)).toEqual([account])
  })
})

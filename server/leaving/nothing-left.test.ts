import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { blockHost } from '../accounts/blocked-hosts.ts'
import { createEmbedCredential } from '../accounts/embed-credential.ts'
import { hashToken } from '../accounts/tokens.ts'
import { noteUntold } from '../backpack/untold-queries.ts'
import type { Db } from '../storage/database.ts'
import { migrate } from '../storage/migrate.ts'
import { openSqlite } from '../storage/sqlite.ts'
import { createAccount, giveBadge, makeBadge, makePng, openSignedIn } from '../testing/badges.ts'
import type { Browser } from '../testing/browser.ts'
import { forEachDatabase } from '../testing/databases.ts'
import { takeExport } from '../testing/export-zip.ts'
import { putGoodBadge } from '../testing/good-badge.ts'
import { addOwnEvidence, addRequest } from '../testing/rows.ts'
import { signIn } from '../testing/sign-in.ts'
import { createWorld, type World } from '../testing/world.ts'

const ADA = 'Ada.Lovelace@home.example'

/** Every row of every table, by the schema that the database itself tells: a table that is new is looked at too. */
async function dump(db: Db): Promise<Map<string, string[]>> {
  const tables = await db.introspection.getTables()
  const rows = await Promise.all(
    tables.map(async ({ name }) => {
      const found = await sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(db)
      return [name, found.rows.map(write).sort()] as const
    }),
  )
  return new Map(rows)
}

/** Bytes as the text that they are: a picture may have an address in it. */
const write = (row: Record<string, unknown>): string =>
  JSON.stringify(row, (_name, value) =>
    value !== null && typeof value === 'object' && value.type === 'Buffer'
      ? Buffer.from(value.data).toString('latin1')
      : value,
  )

/** Somebody else, with a badge of the same picture and host, who stays as they are. */
async function moveEveIn(world: World): Promise<void> {
  await createAccount(world.deps.db, 'eve', 'eve@home.example')
  await giveBadge(world.deps, 'eve', makeBadge('shared'))
  await openSignedIn(world, 'eve')
}

/** Everything that a person can leave behind: each table gets a row that is about her. */
async function moveAdaIn(world: World): Promise<Browser> {
  const { deps } = world
  const { db } = deps
  const ada = world.newBrowser()
  await signIn(world, ada, ADA)
  const { account_id: accountId } = await db
    .selectFrom('address')
    .select('account_id')
    .where('canonical', '=', ADA.toLowerCase())
    .executeTakeFirstOrThrow()
  await giveBadge(deps, accountId, makeBadge('shared'))
  const own = makeBadge('own', { type: 'image/png', bytes: makePng(99) })
  await giveBadge(deps, accountId, { ...own, host: 'ada.example', source: 'https://ada.example/own' })
  await db
    .insertInto('preview_picture')
    .values({
      image_sha256: own.image.sha256,
      edition: 1,
      drawn_at: deps.now(),
      size: 30,
      bytes: Buffer.from('the card of the badge of Ada'),
    })
    .execute()

  // Badges that she brought: one that she added, one that she only looked at, and a file that is none.
  const urls = ['brought', 'seen'].map((id) => putGoodBadge(world.web, { address: ADA, id, name: id }))
  for (const url of urls) {
    const files = [{ name: 'letter-to-ada.txt', bytes: 'no badge' }]
    const list = await ada.submitFiles(await ada.get('/add'), 'Continue', files, { pasted: url })
    if (url === urls[0]) await ada.submit(list, 'Add 1 badge')
  }
  await bringExportBack(world, ada)
  // On another device: a file that is no badge, and a code that she asked for and did not use.
  const phone = await openSignedIn(world, accountId)
  const files = [{ name: 'from-her-phone.txt', bytes: 'no badge' }]
  await phone.submitFiles(await phone.get('/add'), 'Continue', files)
  const elsewhere = world.newBrowser()
  await elsewhere.submit(await elsewhere.get('/sign-in'), 'Send code', { address: ADA.toUpperCase() })
  await ada.submit(await ada.get('/account?add=address'), 'Send code', { address: 'ada@work.example' })

  const now = deps.now()
  await createEmbedCredential(db, { accountId, asker: 'https://learn.example', userAgent: 'Firefox', now })
  await db
    .insertInto('passkey')
    .values({
      id: 'the-passkey-of-ada',
      account_id: accountId,
      public_key: 'the-key-of-ada',
      counter: 0,
      transports: '[]',
      name: 'Her phone',
      created_at: now,
      used_at: null,
    })
    .execute()
  await db
    .insertInto('passkey_challenge')
    .values({
      challenge: 'a-challenge-of-ada',
      browser_hash: hashToken(ada.cookies.get('browser') ?? ''),
      account_id: null,
      expires_at: now + 1000,
    })
    .execute()
  await leaveMergesAndCollection(world, accountId)
  const request = await addRequest(db, { entries: '["https://learn.example/for-ada"]', used_at: now })
  await db
    .insertInto('hand_over_code')
    .values({
      id: 'a-code-of-ada',
      code_hash: 'hash-of-a-code-of-ada',
      challenge: 'x',
      request_id: request,
      account_id: accountId,
      asker: 'https://learn.example',
      remember: 1,
      created_at: now,
      expires_at: now + 1000,
      used_at: null,
    })
    .execute()
  await db
    .insertInto('embed_bearer')
    .values({
      id: 'a-bearer-of-ada',
      token_hash: 'hash-of-a-bearer-of-ada',
      request_id: request,
      account_id: accountId,
      hand_over_code_id: 'a-code-of-ada',
      created_at: now,
    })
    .execute()
  return ada
}

/** An export with a badge that she has removed since: its seal waits for her decision. */
async function bringExportBack(world: World, ada: Browser): Promise<void> {
  const zip = await takeExport(world, ada)
  const { id } = await world.deps.db
    .selectFrom('badge')
    .select('id')
    .where('name', '=', 'brought')
    .executeTakeFirstOrThrow()
  await ada.submit(await ada.get(`/badges/${id}`), 'Remove')
  await ada.submitFiles(await ada.get('/add'), 'Continue', [{ name: 'export.zip', bytes: zip }])
}

async function leaveMergesAndCollection({ deps }: World, accountId: string): Promise<void> {
  const { db, now } = deps
  const { id: badgeId } = await db
    .selectFrom('badge')
    .select('id')
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow()
  await db.insertInto('badge_news').values({ badge_id: badgeId, account_id: accountId, at: 1 }).execute()
  await noteUntold(
    db,
    { accountId, requestId: 'a-request-of-ada' },
    { badgeIds: [badgeId], lang: 'en', now: 1 },
  )
  await db.insertInto('digest').values({ account_id: accountId, lang: 'en', since: 1, due_at: 2 }).execute()
  await blockHost(db, { accountId, host: 'unwanted.example', now: 1 })
  const refused = { fingerprint: 'a-badge-that-ada-removed', status: 'revoked', at: 1 } as const
  await db
    .insertInto('refused_badge')
    .values({ account_id: accountId, ...refused })
    .execute()
  await db.insertInto('merged_account').values({ id: 'another-ada', account_id: accountId }).execute()
  await db
    .insertInto('merge_offer')
    .values({
      id: 'an-offer-to-ada',
      account_id: accountId,
      other_id: 'eve',
      address_id: 'address-of-eve',
      browser_hash: 'hash-of-a-browser-of-ada',
      expires_at: now() + 1000,
    })
    .execute()
  const { id: badge } = await db
    .selectFrom('badge')
    .select('id')
    .where('account_id', '=', accountId)
    .limit(1)
    .executeTakeFirstOrThrow()
  await db
    .insertInto('collection')
    .values({
      id: 'a-collection-of-ada',
      account_id: accountId,
      title: 'Seams of Ada',
      description: 'What Ada has welded',
      cover: badge,
      version: 1,
      created_at: now(),
      changed_at: now(),
      removed_at: null,
    })
    .execute()
  await addOwnEvidence(db, accountId, badge, {
    title: 'A seam that Ada has welded',
    text: 'Seven hours in the cold',
    link: 'https://pictures.example/of-ada',
  })
  await db
    .insertInto('collection_badge')
    .values({
      collection_id: 'a-collection-of-ada',
      badge_id: badge,
      item: 'an-item-of-ada',
      position: 1,
      added_at: now(),
    })
    .execute()
}

async function leave(ada: Browser): Promise<void> {
  const page = await ada.get('/account/delete')
  const last = await ada.submit(page, 'Delete everything now', { sure: 'on' })
  expect(last.html).toContain('Your account is deleted')
}

/** What was written while she was there: the beginning of every text of some length that was in no row before. */
function listTraces(before: Map<string, string[]>, during: Map<string, string[]>): string[] {
  const known = listTexts(before).join('\n')
  return listTexts(during)
    .map((text) => text.slice(0, 60))
    .filter((text) => text.length >= 12 && !known.includes(text))
}

const listTexts = (dumped: Map<string, string[]>): string[] =>
  [...dumped.values()]
    .flat()
    .flatMap((row) => Object.values<unknown>(JSON.parse(row)))
    .filter((value) => typeof value === 'string')

forEachDatabase('a deleted account', (open) => {
  test('leaves every table as it was before there was one', async () => {
    const world = await createWorld({}, await open())
    await moveEveIn(world)
    const before = await dump(world.deps.db)
    const ada = await moveAdaIn(world)
    const during = await dump(world.deps.db)
    const untouched = [...during].filter(([table, rows]) => rows.length === (before.get(table) ?? []).length)
    expect(
      untouched.map(([table]) => table),
      'tables in which this test leaves nothing of Ada: let moveAdaIn leave something in each',
    ).toEqual([])

    await leave(ada)
    expect(Object.fromEntries(await dump(world.deps.db))).toEqual(Object.fromEntries(before))
    await world.close()
  })
})

test('a deleted account leaves nothing in the file of the database, nor in the log', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'open-backpack-test-'))
  const db = openSqlite(path.join(folder, 'backpack.db'))
  await migrate(db)
  const world = await createWorld({}, db)
  await moveEveIn(world)
  const before = await dump(db)
  const ada = await moveAdaIn(world)
  const traces = listTraces(before, await dump(db))
  expect(traces.length).toBeGreaterThan(60)
  const readFolder = () =>
    Buffer.concat(readdirSync(folder).map((name) => readFileSync(path.join(folder, name)))).toString('latin1')
  const find = (text: string) =>
    traces.filter((trace) => text.includes(Buffer.from(trace).toString('latin1')))
  expect(find(readFolder()).length).toBeGreaterThan(60)

  await leave(ada)
  expect(find(readFolder())).toEqual([])
  expect(find(world.logged.join())).toEqual([])
  await world.close()
  await db.destroy()
  rmSync(folder, { recursive: true })
})

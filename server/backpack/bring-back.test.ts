import { beforeEach, expect, test } from 'vitest'
import type { Config } from '../config.ts'
import { limits } from '../limits.ts'
import type { Db } from '../storage/database.ts'
import { createAccount, giveBadge, makeBadge } from '../testing/badges.ts'
import { forEachDatabase } from '../testing/databases.ts'
import { bringBack } from './bring-back.ts'
import { listCollections } from './collections/collection-queries.ts'
import { createCollection } from './collections/collections.ts'
import { listMembers } from './collections/member-queries.ts'
import { collectRest, type ExportRest, readRest } from './export-rest.ts'

const NOW = Date.UTC(2026, 10, 3, 12)
const SETTINGS = { language: null, theme: null, mailAboutChanges: false, blockedIssuers: [] }

forEachDatabase('what an export has beside badges', (open) => {
  let db: Db
  let ids: number
  beforeEach(async () => {
    db = await open()
    ids = 0
    await createAccount(db, 'ada', 'ada@home.example')
    await createAccount(db, 'eve', 'eve@home.example')
  })
  const config = { publicUrl: new URL('https://backpack.example/') } as Config
  const deps = () => ({ db, config, now: () => NOW + ids, newId: () => `id-${++ids}` })
  const give = async (accountId: string, key: string) => {
    const given = await giveBadge({ ...deps(), config: { badgesPerAccount: 99 } }, accountId, makeBadge(key))
    return given.added ? given.id : ''
  }
  const bring = (accountId: string, rest: ExportRest, collectionsLeft = 0) =>
    db.transaction().execute((trx) =>
      bringBack(deps(), trx, {
        accountId,
        rest: { ...rest, collectionsLeft, evidence: [], evidenceLeft: 0 },
        lang: 'fi',
      }),
    )
  const shown = async (accountId: string) =>
    Promise.all(
      (await listCollections(db, accountId)).map(async ({ id, title, description, cover, sharing }) => {
        const members = await listMembers(db, id, { offset: 0, limit: 99 })
        return {
          title,
          description,
          badges: members.map(({ name }) => name),
          cover: members.find((member) => member.id === cover)?.name ?? null,
          link: sharing.token,
        }
      }),
    )

  /** Ada has two collections, of which one is shared, and settings of all kinds. */
  async function furnish(): Promise<void> {
    const [a, b, c] = [await give('ada', 'a'), await give('ada', 'b'), await give('ada', 'c')]
    const seams = await createCollection(deps(), 'ada', { title: 'Seams', description: 'Clean' }, [c, a, b])
    await createCollection(deps(), 'ada', { title: 'Empty', description: '' })
    await db
      .updateTable('collection')
      .set({ cover: a, share_token: 'secret-of-a-link' })
      .where('id', '=', seams ?? '')
      .execute()
    await db.updateTable('account').set({ lang: 'ar', theme: 'dark' }).where('id', '=', 'ada').execute()
    await db.insertInto('digest').values({ account_id: 'ada', lang: 'en', since: 1, due_at: 2 }).execute()
    await db
      .insertInto('blocked_host')
      .values({ account_id: 'ada', host: 'spam.example:8080', created_at: 1 })
      .execute()
  }

  /** As it comes out of a file. */
  const exported = async () =>
    readRest(JSON.parse(JSON.stringify(await collectRest(db, 'ada')))) as ExportRest

  test('comes back to another account whole: names, texts, order, cover and settings, but no link', async () => {
    await furnish()
    const rest = await exported()
    expect(JSON.stringify(rest)).not.toContain('secret-of-a-link')
    expect(rest.collections.map(({ title, isShared }) => [title, isShared])).toEqual([
      ['Empty', false],
      ['Seams', true],
    ])
    for (const key of ['b', 'a', 'c']) await give('eve', key)
    expect(await bring('eve', rest)).toMatchObject({ left: 0 })
    expect(await shown('eve')).toEqual([
      { title: 'Empty', description: '', badges: [], cover: null, link: null },
      {
        title: 'Seams',
        description: 'Clean',
        badges: ['Badge c', 'Badge a', 'Badge b'],
        cover: 'Badge a',
        link: null,
      },
    ])
    expect((await collectRest(db, 'eve')).settings).toEqual(rest.settings)
    const digest = await db.selectFrom('digest').select('lang').where('account_id', '=', 'eve').execute()
    expect(digest).toEqual([{ lang: 'fi' }])
  })

  test('comes back where somebody has put into the file what no database holds as text', async () => {
    await furnish()
    const told = await collectRest(db, 'ada')
    const [empty] = told.collections
    const edited = [{ ...empty, title: 'Em\0pty', description: 'No\0thing' }]
    const rest = readRest(JSON.parse(JSON.stringify({ ...told, collections: edited }))) as ExportRest
    await bring('eve', rest)
    expect((await shown('eve')).map(({ title, description }) => [title, description])).toEqual([
      ['Empty', 'Nothing'],
    ])
  })

  test('a second time, and where it came from, changes nothing', async () => {
    await furnish()
    const before = await shown('ada')
    const rest = await exported()
    await bring('ada', rest)
    await bring('ada', rest)
    expect((await shown('ada')).sort((one, other) => (one.title < other.title ? -1 : 1))).toEqual(before)
  })

  test('fills a collection of the same name up, and leaves what is chosen here', async () => {
    await furnish()
    const rest = await exported()
    const [a, d] = [await give('eve', 'a'), await give('eve', 'd')]
    await createCollection(deps(), 'eve', { title: 'Seams', description: 'Mine' }, [d, a])
    await give('eve', 'b')
    await db.updateTable('account').set({ lang: 'de', theme: 'light' }).where('id', '=', 'eve').execute()
    await bring('eve', rest)
    const seams = (await shown('eve')).filter(({ title }) => title === 'Seams')
    expect(seams).toEqual([
      {
        title: 'Seams',
        description: 'Mine',
        badges: ['Badge d', 'Badge a', 'Badge b'],
        cover: null,
        link: null,
      },
    ])
    expect((await collectRest(db, 'eve')).settings).toMatchObject({ language: 'de', theme: 'light' })
  })

  test('holds no badge that the account does not keep, and touches nobody else’s', async () => {
    await furnish()
    const before = await shown('ada')
    await bring('eve', await exported())
    expect((await shown('eve')).map(({ badges }) => badges)).toEqual([[], []])
    expect(await shown('ada')).toEqual(before)
  })

  test('two of one name stay two', async () => {
    const one = { title: 'Twice', description: '1', isShared: false, cover: null, contains: [] }
    const rest = { settings: SETTINGS, collections: [one, { ...one, description: '2' }] }
    await bring('eve', rest)
    await bring('eve', rest)
    expect((await shown('eve')).map(({ description }) => description)).toEqual(['1', '2'])
  })

  test('leaves out what there is no room for, and says how many, with those that the list had left out', async () => {
    const collections = Array.from({ length: limits.collectionsPerAccount }, (_, at) => ({
      title: `Number ${at}`,
      description: '',
      isShared: false,
      cover: null,
      contains: [],
    }))
    await createCollection(deps(), 'eve', { title: 'Here before', description: '' })
    expect(await bring('eve', { settings: SETTINGS, collections }, 2)).toMatchObject({ left: 3 })
    expect(await shown('eve')).toHaveLength(limits.collectionsPerAccount)
  })
})

const good = { title: 'Seams', description: '', isShared: false, cover: null, contains: ['x'] }

test('what was edited is read for what it is worth', () => {
  const settings = { ...SETTINGS, language: 'tlh', theme: 'plaid', blockedIssuers: ['spam.example'] }
  const collections = [good, { ...good, title: ' \u200b ' }, { ...good, title: 'Seams\u202e\n of "x"' }]
  const rest = readRest({ settings, collections, more: 1 })
  expect(rest?.settings).toEqual({ ...SETTINGS, blockedIssuers: ['spam.example'] })
  expect(rest?.collections.map(({ title }) => title)).toEqual(['Seams', 'Seams of "x"'])
})

test('the export of two accounts that became one is read, though it has more than one account may make', () => {
  const collections = Array.from({ length: limits.collectionsPerAccount + 1 }, () => good)
  const blockedIssuers = Array.from(
    { length: limits.blockedHostsPerAccount + 1 },
    (_, at) => `s${at}.example`,
  )
  const rest = readRest({ settings: { ...SETTINGS, blockedIssuers }, collections })
  expect(rest?.collections).toHaveLength(collections.length)
  expect(rest?.settings.blockedIssuers).toHaveLength(blockedIssuers.length)
})

test.each([
  {},
  null,
  { settings: SETTINGS, collections: [] },
  { settings: SETTINGS },
  { settings: SETTINGS, collections: [{ ...good, contains: [1] }] },
  { settings: SETTINGS, collections: [{ ...good, contains: ['x\0'] }] },
  { settings: SETTINGS, collections: [{ ...good, cover: '\0' }] },
  { settings: { ...SETTINGS, blockedIssuers: ['<b>'] }, collections: [good] },
  { settings: SETTINGS, collections: Array.from({ length: limits.collectionsPerExport + 1 }, () => good) },
  {
    settings: {
      ...SETTINGS,
      blockedIssuers: Array.from({ length: limits.blockedHostsPerExport + 1 }, () => 'a.example'),
    },
    collections: [good],
  },
  { settings: SETTINGS, collections: [{ ...good, contains: Array.from({ length: 1001 }, () => 'x') }] },
])('what is nothing, or not as we write it, brings nothing back (%#)', (manifest) => {
  expect(readRest(manifest)).toBeNull()
})

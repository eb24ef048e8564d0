import { beforeEach, expect, test } from 'vitest'
import type { Config } from '../../config.ts'
import { limits } from '../../limits.ts'
import type { Db } from '../../storage/database.ts'
import { createAccount, giveAddedBadge, makeBadge } from '../../testing/badges.ts'
import { forEachDatabase } from '../../testing/databases.ts'
import { countRows } from '../../testing/rows.ts'
import { bringEvidence } from './bring-evidence.ts'
import { listEvidence } from './evidence-queries.ts'
import type { EvidenceFile } from './exported-evidence.ts'

const NOON = Date.UTC(2026, 10, 3, 12)

forEachDatabase('what was added to badges and comes out of an export', (open) => {
  let db: Db
  let ids = 0
  let badgeId = ''
  const config = { publicUrl: new URL('https://backpack.example/') } as Config
  const deps = { config, now: () => NOON, newId: () => `id-${String(++ids).padStart(6, '0')}` }
  const give = (key: string, accountId = 'ada') =>
    giveAddedBadge({ ...deps, db, config: { badgesPerAccount: 9999 } }, accountId, makeBadge(key))
  const say = (title: string) => ({ title, text: '', link: null, isShown: true })
  const file = (fingerprint: string, ...titles: string[]): EvidenceFile => ({
    fingerprint,
    ownEvidence: titles.map(say),
  })
  const bring = (files: EvidenceFile[], idOf = new Map([['one', badgeId]])) =>
    db.transaction().execute((trx) => bringEvidence(deps, trx, { accountId: 'ada', files, idOf }))
  const titles = async (id = badgeId) => (await listEvidence(db, id)).map(({ title }) => title)
  beforeEach(async () => {
    db = await open()
    ids = 0
    await createAccount(db, 'ada', 'ada@home.example')
    await createAccount(db, 'bob', 'bob@home.example')
    badgeId = await give('one')
  })

  test('stands in its order behind what is there, once, and private', async () => {
    await bring([file('one', 'z', 'a')])
    expect(await bring([file('one', 'a', 'm'), file('one', 'm', 'z')])).toEqual({ left: 0 })
    expect(await titles()).toEqual(['z', 'a', 'm'])
    expect((await listEvidence(db, badgeId)).map(({ isShown }) => isShown)).toEqual([false, false, false])
  })

  test('goes to no badge of another account, nor to one that is not kept', async () => {
    const bobs = await give('of-bob', 'bob')
    const idOf = new Map([
      ['one', badgeId],
      ['bobs', bobs],
      ['gone', 'nothing'],
    ])
    const files = [file('bobs', 'a'), file('gone', 'b', 'c'), file('unknown', 'd'), file('one', 'e')]
    expect(await bring(files, idOf)).toEqual({ left: 4 })
    expect(await titles()).toEqual(['e'])
    expect(await countRows(db, 'own_evidence')).toBe(1)
  })

  test('is left out where a badge has no room for it', async () => {
    const many = Array.from({ length: limits.ownEvidencePerBadge + 3 }, (_, at) => `Number ${at}`)
    expect(await bring([file('one', ...many)])).toEqual({ left: 3 })
    expect(await titles()).toEqual(many.slice(0, limits.ownEvidencePerBadge))
  })

  test('is read once, also where as many files as fit into a list are about one badge', async () => {
    // Each of them read with all before it would take minutes, longer than any test may.
    const files = Array.from({ length: 80_000 }, () => file('one', 'a'))
    expect(await bring(files)).toEqual({ left: 0 })
    expect(await titles()).toEqual(['a'])
  })

  test('is left out where an account has no room for it', async () => {
    const full = await give('full')
    const row = { account_id: 'ada', badge_id: full, title: 'x', text: '', link: null, is_shown: 0 } as const
    const rows = Array.from({ length: limits.ownEvidencePerAccount - 1 }, (_, at) => ({
      ...{ ...row, id: `many-${at}`, version: 1, added_at: 1, removed_at: null },
    }))
    for (let at = 0; at < rows.length; at += 1000)
      await db
        .insertInto('own_evidence')
        .values(rows.slice(at, at + 1000))
        .execute()
    expect(await bring([file('one', 'a', 'b')])).toEqual({ left: 1 })
    expect(await titles()).toEqual(['a'])
  })
})

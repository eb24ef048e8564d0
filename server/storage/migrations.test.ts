import { type Kysely, sql } from 'kysely'
import { expect, test } from 'vitest'
import { insertBadge } from '../backpack/queries.ts'
import { forEachDatabase } from '../testing/databases.ts'
import { addAccount, addCollection, addImage, createBadgeRow, createNewBadge } from '../testing/rows.ts'
import { migrate } from './migrate.ts'
import * as rechecks from './migrations/0007-rechecks.ts'
import * as issuerNames from './migrations/0021-issuer-names.ts'
import * as sharedBadges from './migrations/0030-shared-badges.ts'

forEachDatabase('a migration that ends in its middle', (open) => {
  test('leaves nothing of itself, and can be done again', async () => {
    const db = await open()
    let isKilled = true
    const up = async (trx: Kysely<unknown>) => {
      await trx.schema.alterTable('account').addColumn('half', 'integer').execute()
      await trx.schema.createIndex('account_half').on('account').column('half').execute()
      if (isKilled) throw new Error('killed')
    }
    const later = { '9999-half': { up } }
    await expect(migrate(db, { later })).rejects.toThrow('migration 9999-half failed')
    isKilled = false
    await migrate(db, { later })
    await sql`update account set half = 1`.execute(db)
    // What is handed to other tests is today's.
    await sql`drop index account_half`.execute(db)
    await sql`alter table account drop column half`.execute(db)
    await sql`delete from kysely_migration where name = '9999-half'`.execute(db)
  })
})

forEachDatabase('badges from before they were looked at again', (open) => {
  test('are looked at from now on, and their dates are read out of what is kept', async () => {
    const db = await open()
    const account = await addAccount(db)
    const rows = [
      { id: 'a', host: 'one.example', content: '{"name":"\\u0000","expires":1793707200000}' },
      { id: 'b', host: 'one.example', content: '{"expires":"soon"}' },
      { id: 'c', host: 'two.example', content: '{}' },
    ]
    for (const row of rows)
      await db
        .insertInto('badge')
        .values(createBadgeRow(account, await addImage(db), row))
        .execute()
    await db
      .insertInto('badge_check')
      .values({ badge_id: 'a', checks: '[1]', checked_at: 5, host: '', due_at: 0 })
      .execute()
    await takeBack()
    await rechecks.up(db as Kysely<unknown>)
    const badges = await db.selectFrom('badge').select(['id', 'status', 'expires_at']).orderBy('id').execute()
    expect(badges).toEqual([
      { id: 'a', status: 'good', expires_at: 1_793_707_200_000 },
      { id: 'b', status: 'good', expires_at: null },
      { id: 'c', status: 'good', expires_at: null },
    ])
    const checks = await db
      .selectFrom('badge_check')
      .select(['badge_id', 'host', 'checks'])
      .orderBy('badge_id')
      .execute()
    expect(checks).toEqual([
      { badge_id: 'a', host: 'one.example', checks: '[1]' },
      { badge_id: 'b', host: 'one.example', checks: '[]' },
      { badge_id: 'c', host: 'two.example', checks: '[]' },
    ])
    const hosts = await db.selectFrom('check_host').select('host').orderBy('host').execute()
    expect(hosts).toEqual([{ host: 'one.example' }, { host: 'two.example' }])

    async function takeBack() {
      await sql`drop table check_host`.execute(db)
      await sql`drop index badge_check_due`.execute(db)
      for (const column of ['host', 'due_at', 'failures', 'failing_since', 'seen', 'history'])
        await sql`alter table badge_check drop column ${sql.ref(column)}`.execute(db)
      for (const column of ['status', 'expires_at'])
        await sql`alter table badge drop column ${sql.ref(column)}`.execute(db)
    }
  })
})

forEachDatabase('badges from before issuers could be chosen', (open) => {
  test('get the names of their issuers out of what is kept, more of them than are read at once', async () => {
    const db = await open()
    const account = await addAccount(db)
    const image = await addImage(db)
    const add = (id: string, content: string) =>
      insertBadge(db, createNewBadge(account, image, { id, content }))
    await add('a', '{"issuer":{"name":"Metal\\u0000 Works\\u202e"}}')
    await add('b', '{}')
    for (let at = 0; at < 500; at++) await add(`c${at}`, '{"issuer":{"name":"Weavers"}}')
    await add('d', '{"issuer":{"name":"Café"}}')
    const read = () => db.selectFrom('listed_badge').selectAll().orderBy('badge_id').execute()
    const before = await read()
    await sql`drop index listed_badge_issuer`.execute(db)
    await sql`alter table listed_badge drop column issuer_name`.execute(db)
    await issuerNames.up(db as Kysely<unknown>)
    const after = await read()
    expect(after).toEqual(before)
    expect(after.filter(({ badge_id }) => !badge_id.startsWith('c')).map((row) => row.issuer_name)).toEqual([
      'Metal Works\u202e',
      '',
      'Café',
    ])
  })
})

forEachDatabase('collections from before a badge was shared by itself', (open) => {
  test('are links of a badge where they are shared and as sharing a badge made them', async () => {
    const db = await open()
    const account = await addAccount(db)
    const image = await addImage(db)
    for (const id of ['a', 'b']) {
      const badge = createNewBadge(account, image, { id, name: `Badge ${id}`, fingerprint: id })
      await insertBadge(db, badge)
    }
    const add = (badgeIds: string[], row: Parameters<typeof addCollection>[3]) =>
      addCollection(db, account, badgeIds, { title: 'Badge a', ...row })
    const made = [await add(['a'], { share_token: 'one', version: 7 })]
    await add(['a'], {})
    await add(['a'], { version: 2 })
    await add(['a'], { share_token: 'two', title: 'My best' })
    await add(['a'], { share_token: 'three', description: 'Mine.' })
    await add(['a', 'b'], { share_token: 'four' })
    await add(['b'], { share_token: 'five' })
    await add([], { share_token: 'six' })
    await add(['a'], { share_token: 'seven', removed_at: 1 })
    await sql`alter table collection drop column is_of_one`.execute(db)
    await sharedBadges.up(db as Kysely<unknown>)
    const rows = await db.selectFrom('collection').select('id').where('is_of_one', '=', 1).execute()
    expect(rows.map(({ id }) => id).sort()).toEqual(made.sort())
  })
})

import { type Kysely, sql } from 'kysely'
import { fillListings } from '../../server/backpack/library/fill-listings.ts'
import type { Db } from '../../server/storage/database.ts'
import { migrate } from '../../server/storage/migrate.ts'
import * as issuerNames from '../../server/storage/migrations/0021-issuer-names.ts'
import * as changedListings from '../../server/storage/migrations/0023-changed-listings.ts'
import * as archive from '../../server/storage/migrations/0032-archive.ts'
import { DATABASES, type Database, startStore } from './bench-database.ts'
import { keepBadges } from './keep-badges.ts'
import type { Row } from './report.ts'

const BADGES = 1_000_000
/** Of the list, from before there was an archive. */
const FORMER_INDEXES: Record<string, string[]> = {
  added_at: ['added_at'],
  awarded_at: ['awarded_at'],
  name_key: ['name_key'],
  issuer_key: ['issuer_key'],
  host: ['host', 'added_at'],
  issuer: ['host', 'issuer_key', 'added_at'],
}
/** How long an operator who starts a new version waits without asking what is wrong. */
const PATIENCE_S = 120

/** What takes long when a version is started first on a database of a million badges; each is taken back before. */
const STEPS: Record<string, { takeBack: (db: Db) => Promise<unknown>; run: (db: Db) => Promise<unknown> }> = {
  'rows of the list for all badges (0009)': {
    takeBack: (db) => db.deleteFrom('listed_badge').execute(),
    run: fillListings,
  },
  'names of issuers (0021)': {
    takeBack: async (db) => {
      await sql`drop index listed_badge_issuer`.execute(db)
      await sql`alter table listed_badge drop column issuer_name`.execute(db)
    },
    run: (db) => inOne(db, issuerNames.up),
  },
  'when each changed (0023)': {
    takeBack: async (db) => {
      await sql`drop index listed_badge_changed_at`.execute(db)
      await sql`alter table listed_badge drop column changed_at`.execute(db)
    },
    run: (db) => inOne(db, changedListings.up),
  },
  'an archive beside the list (0032)': {
    takeBack: async (db) => {
      for (const name of ['added_at', 'awarded_at', 'name_key', 'issuer_key', 'host', 'issuer', 'moved'])
        await sql`drop index ${sql.ref(`listed_badge_${name}`)}`.execute(db)
      await sql`alter table listed_badge drop column moved_at`.execute(db)
      for (const table of ['badge', 'listed_badge'])
        await sql`alter table ${sql.table(table)} drop column is_archived`.execute(db)
      for (const [name, columns] of Object.entries(FORMER_INDEXES))
        await db.schema
          .createIndex(`listed_badge_${name}`)
          .on('listed_badge')
          .columns(['account_id', ...columns, 'badge_id'])
          .execute()
    },
    run: (db) => inOne(db, archive.up),
  },
}

/** As the migrator does it: all of it, or none. */
const inOne = (db: Db, up: (trx: Kysely<unknown>) => Promise<void>) =>
  db.transaction().execute((trx) => up(trx as unknown as Kysely<unknown>))

/** How long the migrations that look at each badge take, on either database. */
export async function measureMigrations(): Promise<Row[]> {
  const rows: Row[] = []
  for (const database of DATABASES) rows.push(...(await measureOn(database)))
  return rows
}

async function measureOn(database: Database): Promise<Row[]> {
  const store = await startStore(database)
  const db = store.open()
  try {
    await migrate(db)
    await db.insertInto('account').values({ id: 'others', created_at: 0 }).execute()
    await keepBadges(db, 'others', BADGES)
    const rows: Row[] = []
    for (const [name, { takeBack, run }] of Object.entries(STEPS)) {
      await takeBack(db)
      const begun = performance.now()
      await run(db)
      const seconds = (performance.now() - begun) / 1000
      rows.push({
        measure: `a million badges get ${name}, ${database}`,
        ours: `${seconds.toFixed(1)} s`,
        against: `${PATIENCE_S} s`,
        ratio: seconds / PATIENCE_S,
        target: 1,
      })
    }
    return rows
  } finally {
    await db.destroy()
    await store.stop()
  }
}

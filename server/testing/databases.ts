import { randomBytes } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import { afterAll, describe, inject } from 'vitest'
import type { Db } from '../storage/database.ts'
import { migrate } from '../storage/migrate.ts'
import { openPostgres } from '../storage/postgres.ts'
import { openSqlite } from '../storage/sqlite.ts'
import { inDatabase } from './postgres-url.ts'

type Maker = { open: () => Promise<Db>; close: () => Promise<void> }

/**
 * Runs a suite on each database that the backpack can live in.
 *
 * @param suite gets `open`, which hands out a migrated database without a row in it; what an earlier call handed out
 *   is empty then, too
 */
export function forEachDatabase(name: string, suite: (open: () => Promise<Db>) => void): void {
  const makers = { SQLite: createSqliteMaker, PostgreSQL: createPostgresMaker }
  describe.each(Object.entries(makers))(`${name} on %s`, (_database, createMaker) => {
    const maker = createMaker()
    afterAll(maker.close)
    suite(maker.open)
  })
}

function createSqliteMaker(): Maker {
  let db: Db | null = null
  const close = async () => db?.destroy()
  return {
    close,
    open: async () => {
      await close()
      db = openSqlite(':memory:')
      await migrate(db)
      return db
    },
  }
}

/** One database for each suite, copied from the template at the first call, emptied at the later ones. */
function createPostgresMaker(): Maker {
  const { url, template, isKept } = inject('postgres')
  const name = `backpack_test_${randomBytes(6).toString('hex')}`
  let db: Db | null = null

  const inMainDatabase = async (statement: RawBuilder<unknown>) => {
    const main = openPostgres(url)
    await statement.execute(main)
    await main.destroy()
  }
  return {
    close: async () => {
      if (db === null) return
      await db.destroy()
      if (isKept) await inMainDatabase(sql`drop database ${sql.id(name)}`)
    },
    open: async () => {
      if (db !== null) {
        await removeRows(db)
        return db
      }
      await inMainDatabase(sql`create database ${sql.id(name)} template ${sql.id(template)}`)
      db = openPostgres(inDatabase(url, name))
      return db
    },
  }
}

/**
 * Deletes all rows but those that say which migrations ran. Quicker than `truncate`, which makes every file anew; in
 * one statement, since foreign keys are looked at only when it ends, so that the order of the tables does not matter.
 */
async function removeRows(db: Db): Promise<void> {
  const tables = await db.introspection.getTables()
  const deletes = tables.map(({ name }) => sql`${sql.id(`${name}_gone`)} as (delete from ${sql.id(name)})`)
  await sql`with ${sql.join(deletes)} select 1`.execute(db)
}

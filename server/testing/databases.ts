import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, describe, inject } from 'vitest'
import type { Db } from '../storage/database.ts'
import { migrate } from '../storage/migrate.ts'
import { openPostgres } from '../storage/postgres.ts'
import { openSqlite } from '../storage/sqlite.ts'
import { inDatabase } from './postgres-url.ts'

type Opened = { db: Db; close: () => Promise<void> }

/**
 * Runs a suite on each database that the backpack can live in.
 *
 * @param suite gets `open`, which makes a fresh, migrated, empty database at each call; all are closed at the end
 */
export function forEachDatabase(name: string, suite: (open: () => Promise<Db>) => void): void {
  const makers = { SQLite: openFreshSqlite, PostgreSQL: openFreshPostgres }
  describe.each(Object.entries(makers))(`${name} on %s`, (_database, make) => {
    const opened: Opened[] = []
    afterAll(async () => {
      await Promise.all(opened.map(({ close }) => close()))
    })
    suite(async () => {
      const made = await make()
      opened.push(made)
      return made.db
    })
  })
}

async function openFreshSqlite(): Promise<Opened> {
  const db = openSqlite(':memory:')
  await migrate(db)
  return { db, close: () => db.destroy() }
}

async function openFreshPostgres(): Promise<Opened> {
  const { url, template, isKept } = inject('postgres')
  const name = `backpack_test_${randomBytes(6).toString('hex')}`
  const main = openPostgres(url)
  await sql`create database ${sql.id(name)} template ${sql.id(template)}`.execute(main)
  const db = openPostgres(inDatabase(url, name))
  return {
    db,
    close: async () => {
      await db.destroy()
      if (isKept) await sql`drop database ${sql.id(name)}`.execute(main)
      await main.destroy()
    },
  }
}

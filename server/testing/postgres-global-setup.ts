import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { TestProject } from 'vitest/node'
import { migrate } from '../storage/migrate.ts'
import { openPostgres } from '../storage/postgres.ts'
import { startPostgres } from './postgres.ts'
import { inDatabase } from './postgres-url.ts'

declare module 'vitest' {
  // vitest's own type is an interface, and is meant to be added to.
  export interface ProvidedContext {
    /**
     * @property url of a PostgreSQL for tests
     * @property template a migrated database to copy
     * @property isKept the server outlives the run, so that what was made must be dropped
     */
    postgres: { url: string; template: string; isKept: boolean }
  }
}

/**
 * Runs once before all tests: a PostgreSQL (that of TEST_POSTGRES_URL, or one of our own) with a migrated template.
 *
 * Each test gets a copy of the template, which takes some hundredths of a second; see databases.ts.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_POSTGRES_URL
  const server = given === undefined || given === '' ? await startPostgres() : null
  const url = server?.url ?? given ?? ''
  // A server that was given may serve several runs at once.
  const template = `backpack_template_${randomBytes(6).toString('hex')}`

  const main = openPostgres(url)
  await sql`create database ${sql.id(template)}`.execute(main)
  const db = openPostgres(inDatabase(url, template))
  await migrate(db)
  // A database that somebody is connected to cannot be copied.
  await db.destroy()
  project.provide('postgres', { url, template, isKept: server === null })

  return async () => {
    if (server === null) await sql`drop database ${sql.id(template)}`.execute(main)
    await main.destroy()
    await server?.stop()
  }
}

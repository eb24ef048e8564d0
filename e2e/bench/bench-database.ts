import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createBuilder } from 'vite'
import type { Db } from '../../server/storage/database.ts'
import { openPostgres } from '../../server/storage/postgres.ts'
import { openSqlite } from '../../server/storage/sqlite.ts'
import { startPostgres } from '../../server/testing/postgres.ts'
import { type Backpack, startBackpack } from '../support/start-backpack.ts'

const TOP = path.resolve(import.meta.dirname, '../..')

/** A database of its own. @property open it, once more @property stop ends it, and leaves nothing */
export type Store = { open: () => Db; dataDir: string; postgresUrl: string | null; stop: () => Promise<void> }

/** PostgreSQL writes as in production: what is stored survives a power cut. */
const STORES: Record<Database, () => Promise<Store>> = {
  SQLite: async () => {
    const { dataDir, remove } = makeDataDir()
    const open = () => openSqlite(path.join(dataDir, 'backpack.db'))
    return { open, dataDir, postgresUrl: null, stop: async () => remove() }
  },
  PostgreSQL: async () => {
    const { dataDir, remove } = makeDataDir()
    const postgres = await startPostgres({ isDurable: true })
    const stop = async () => {
      await postgres.stop()
      remove()
    }
    return { open: () => openPostgres(postgres.url), dataDir, postgresUrl: postgres.url, stop }
  },
}

export type Database = 'SQLite' | 'PostgreSQL'
export const DATABASES: readonly Database[] = ['SQLite', 'PostgreSQL']

export const startStore = (database: Database): Promise<Store> => STORES[database]()

/** A built backpack with its database. */
export type Bench = { backpack: Backpack; open: () => Db; stop: () => Promise<void> }

export async function startBench(database: Database, settings: Record<string, string>): Promise<Bench> {
  const { open, dataDir, postgresUrl, stop } = await startStore(database)
  const backpack = await (postgresUrl === null
    ? startBackpack({ ...settings, DATA_DIR: dataDir })
    : startBackpack(
        { ...settings, DATA_DIR: dataDir, BENCH_POSTGRES_URL: postgresUrl },
        { file: await buildPostgresServer() },
      ))
  return {
    backpack,
    open,
    stop: async () => {
      await backpack.stop()
      await stop()
    },
  }
}

function makeDataDir(): { dataDir: string; remove: () => void } {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'open-backpack-data-'))
  return { dataDir, remove: () => rmSync(dataDir, { recursive: true, force: true }) }
}

let built: Promise<string> | null = null

/** Beside the build of `dist`, whose client half it shows. */
function buildPostgresServer(): Promise<string> {
  built ??= (async () => {
    const outDir = path.join(TOP, 'node_modules/.cache/open-backpack-postgres')
    const builder = await createBuilder({
      root: TOP,
      logLevel: 'error',
      environments: {
        ssr: { build: { outDir, rolldownOptions: { input: { main: 'server/testing/postgres-server.ts' } } } },
      },
    })
    const { ssr } = builder.environments
    if (ssr === undefined) throw new Error('vite.config.ts has no ssr environment')
    await builder.build(ssr)
    return path.join(outDir, 'main.js')
  })()
  return built
}

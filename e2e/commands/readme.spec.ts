import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import Database from 'better-sqlite3'
import { PNG } from 'pngjs'
import { findFreePort } from '../support/free-port.ts'

/**
 * Every command that the README shows is run, in a copy of the checkout; one that is not in the table below fails.
 *
 * The command line has its own tests (`server/cli`), and is started here the way that the README does it.
 */

test.describe.configure({ mode: 'serial', timeout: 300_000 })

const top = path.resolve(import.meta.dirname, '../..')
const README = readFileSync(path.join(top, 'README.md'), 'utf8')
const LEFT_OUT = ['.git', 'data', 'test-results', path.join('node_modules', '.cache')]

let folder: string
let checkout: string
test.beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'open-backpack-commands-'))
  checkout = path.join(folder, 'checkout')
  cpSync(top, checkout, {
    recursive: true,
    verbatimSymlinks: true,
    preserveTimestamps: true,
    filter: (source) => !LEFT_OUT.includes(path.relative(top, source)),
  })
})
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Env = Record<string, string>

// The Node that runs this comes first, as the README's reader has one that is new enough.
const BASE: Env = {
  ...(process.env as Env),
  PATH: `${path.dirname(process.execPath)}:${process.env.PATH ?? ''}`,
}

async function createSettings(): Promise<Env> {
  const ports = { PORT: String(await findFreePort()), DEMO_PORT: String(await findFreePort()) }
  return { ...BASE, ...ports, DATA_DIR: mkdtempSync(path.join(folder, 'data-')) }
}

function run(command: string): { code: number | null; out: string; err: string } {
  const done = spawnSync(command, { cwd: checkout, shell: true, encoding: 'utf8', env: BASE })
  return { code: done.status, out: done.stdout, err: done.stderr }
}

/** Starts a command that serves, waits until it answers, and stops it as Ctrl-C does. */
async function serve(command: string, env: Env): Promise<string> {
  const child = spawn(command, { cwd: checkout, shell: true, env, detached: true })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (part) => {
      said += part
    })
  }
  const ended = once(child, 'exit')
  try {
    await expect(async () => {
      expect(child.exitCode, said).toBeNull()
      expect((await fetch(`http://127.0.0.1:${env.PORT}/healthz`)).status).toBe(200)
    }).toPass({ timeout: 120_000 })
  } finally {
    if (child.exitCode === null) process.kill(-Number(child.pid), 'SIGINT')
    await ended
  }
  return said
}

function expectSuccess({ code, out, err }: ReturnType<typeof run>, said: RegExp): void {
  expect(code, out + err).toBe(0)
  expect(out).toMatch(said)
}

async function startDevelopment(command: string): Promise<void> {
  const env = await createSettings()
  const said = await serve(command, env)
  expect(said).toContain(`http://localhost:${env.PORT}`)
  expect(said).toContain(`http://127.0.0.1:${env.DEMO_PORT}`)
}

const ASSERTION = {
  '@context': 'https://w3id.org/openbadges/v2',
  type: 'Assertion',
  id: 'https://your.example/assertions/42.json',
  recipient: { type: 'email', hashed: false, identity: 'you@home.example' },
  badge: 'https://your.example/badge.json',
  verification: { type: 'HostedBadge' },
  issuedOn: '2026-05-01T12:00:00Z',
}

/** How a live database is copied whole. */
const COPY = `(umask 077; node -e "require('better-sqlite3')('data/backpack.db', { fileMustExist: true }).prepare('VACUUM INTO ?').run('copy.db')")`

/** What made this test run. */
const RUN_ALREADY = ['npm ci', 'npm run build', 'npm test']

/** In this order: what takes the tools away comes last but one. */
const RUNS: Record<string, (command: string) => Promise<void> | void> = {
  'npm start': startDevelopment,
  'npm run dev': startDevelopment,
  'node server/start.mjs': startDevelopment,
  'npm run format': (command) => {
    const untidy = path.join(checkout, 'client/untidy.ts')
    writeFileSync(untidy, 'export const  untidy = "yes" ;')
    expectSuccess(run(command), /Fixed 1 file/)
    expect(readFileSync(untidy, 'utf8')).toBe("export const untidy = 'yes'\n")
    rmSync(untidy)
  },
  'npm run fuzz': (command) => expectSuccess(run(`${command} -- --count 50 --target SVG`), /SVG: \d+ inputs/),
  'npm run bench': (command) => expectSuccess(run(`${command} -- script-size`), /issuer\.js after gzip/),
  'npm run bench:browser': (command) => expectSuccess(run(`${command} -- --brief`), /click → Frame ready/),
  'npx open-backpack verify --recipient you@home.example https://your.example/assertions/42.json': (
    command,
  ) => {
    const { code, out } = run(command)
    expect(code, out).toBe(1)
    expect(out).toContain('INACCESSIBLE')
  },
  'npx open-backpack bake image.png payload.json -o baked.png': (command) => {
    writeFileSync(path.join(checkout, 'image.png'), PNG.sync.write(new PNG({ width: 8, height: 8 })))
    writeFileSync(path.join(checkout, 'payload.json'), JSON.stringify(ASSERTION))
    expectSuccess(run(command), /^/)
  },
  'npx open-backpack extract baked.png > payload.json': (command) => {
    rmSync(path.join(checkout, 'payload.json'))
    expectSuccess(run(command), /^/)
    expect(readFileSync(path.join(checkout, 'payload.json'), 'utf8')).toContain('assertions/42.json')
  },
  [COPY]: async (command) => {
    const env = { ...(await createSettings()), DATA_DIR: path.join(checkout, 'data') }
    await serve('node server/start.mjs', env)
    // As under a server that runs: somebody has just written, and nothing of it is in the file itself yet.
    const database = new Database(path.join(env.DATA_DIR, 'backpack.db'))
    database.pragma('wal_autocheckpoint = 0')
    database.prepare("insert into account (id, created_at) values ('ada', 1)").run()
    const mistyped = run(command.replace('backpack.db', 'backpak.db'))
    expect(mistyped.code).not.toBe(0)
    expect(mistyped.err).toContain('unable to open database file')
    expect(existsSync(path.join(checkout, 'copy.db'))).toBe(false)
    expectSuccess(run(command), /^/)
    expect(statSync(path.join(checkout, 'copy.db')).mode & 0o077).toBe(0)
    database.close()

    const DATA_DIR = mkdtempSync(path.join(folder, 'data-'))
    renameSync(path.join(checkout, 'copy.db'), path.join(DATA_DIR, 'backpack.db'))
    renameSync(path.join(env.DATA_DIR, 'secret'), path.join(DATA_DIR, 'secret'))
    await serve('node server/start.mjs', { ...env, DATA_DIR })
    const copy = new Database(path.join(DATA_DIR, 'backpack.db'))
    expect(copy.prepare('select id from account').all()).toEqual([{ id: 'ada' }])
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok')
    copy.close()
  },
  'npm prune --omit=dev': (command) => {
    expectSuccess(run(command), /./)
    expect(existsSync(path.join(checkout, 'node_modules/vite'))).toBe(false)
  },
  'NODE_ENV=production PUBLIC_URL=https://backpack.example SMTP_URL=smtps://user:password@mail.example node server/start.mjs':
    async (command) => {
      const said = await serve(command, { ...(await createSettings()), HOST: '127.0.0.1' })
      expect(said).toContain('https://backpack.example')
    },
}

test('the README shows no command that is not run here', () => {
  const blocks = [...README.matchAll(/^ {4}((?:npm|npx|node|\(umask|[A-Z_]+=\S+) .*)$/gm)].flatMap(
    ([, line = '']) => line.split(' && '),
  )
  const words = [...README.matchAll(/`((?:npm|npx|node) [^`]*)`/g)].map(([, command = '']) => command)
  expect([...RUN_ALREADY, ...Object.keys(RUNS)].sort()).toEqual([...new Set([...blocks, ...words])].sort())
})

for (const [command, act] of Object.entries(RUNS)) test(`runs: ${command}`, () => act(command))

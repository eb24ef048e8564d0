import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type BuiltServer, buildServer, runServer, type ServerProcess } from './testing/built-server.ts'

/** The process as an operator meets it: what it says, and how it ends. */

let built: BuiltServer
let folder: string
let running: ServerProcess[] = []
let occupied: Server[] = []

beforeAll(async () => {
  built = await buildServer()
}, 60_000)
afterAll(() => built.remove())
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'main-'))
})
afterEach(async () => {
  for (const { child, exited } of running) {
    child.kill('SIGKILL')
    await exited
  }
  for (const server of occupied) await new Promise((resolve) => server.close(resolve))
  running = []
  occupied = []
  rmSync(folder, { recursive: true, force: true })
})

function start(env: Record<string, string>): ServerProcess {
  const server = runServer(built.file, { DATA_DIR: path.join(folder, 'data'), ...env })
  running.push(server)
  return server
}

/** Takes a port, and gives it back unless it is to stay taken. */
async function takePort({ keep = false } = {}): Promise<string> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (keep) occupied.push(server)
  else await new Promise((resolve) => server.close(resolve))
  return String(typeof address === 'object' && address !== null ? address.port : 0)
}

const lines = (text: string) => text.split('\n').filter((line) => line !== '')

test('the server says where it is, answers, keeps its data to itself, and stops when it is told to', async () => {
  const [port, demoPort] = [await takePort(), await takePort()]
  const server = start({ PORT: port, DEMO_PORT: demoPort })
  await server.until('Ctrl-C')
  expect(server.stdout()).toContain(`http://localhost:${port}/`)
  expect(server.stdout()).toContain(`http://127.0.0.1:${demoPort}/`)

  const health = await fetch(`http://127.0.0.1:${port}/healthz`)
  expect([health.status, await health.json()]).toEqual([200, { status: 'ok', database: 'ok' }])
  expect((await fetch(`http://127.0.0.1:${demoPort}/`)).status).toBe(200)
  expect((await fetch(`http://localhost:${port}/dev/mail`)).status).toBe(200)

  const dataDir = path.join(folder, 'data')
  expect(statSync(dataDir).mode & 0o777).toBe(0o700)
  expect(statSync(path.join(dataDir, 'secret')).mode & 0o777).toBe(0o600)
  expect(existsSync(path.join(dataDir, 'backpack.db'))).toBe(true)

  server.child.kill('SIGTERM')
  expect(await server.exited).toBe(0)
  expect(server.stderr()).toBe('')
})

test('in a folder that others may read, what it writes is still its own', async () => {
  const dataDir = path.join(folder, 'data')
  mkdirSync(dataDir, { mode: 0o755 })
  const server = start({ PORT: await takePort(), DEMO_PORT: '' })
  await server.until('Ctrl-C')
  const modes = readdirSync(dataDir).map((name) => statSync(path.join(dataDir, name)).mode & 0o777)
  expect(modes.length).toBeGreaterThan(1)
  expect(new Set(modes)).toEqual(new Set([0o600]))
})

test('Ctrl-C ends it too, with an open connection', async () => {
  const port = await takePort()
  const server = start({ PORT: port, DEMO_PORT: '' })
  await server.until('Ctrl-C')
  await fetch(`http://127.0.0.1:${port}/healthz`, { headers: { connection: 'keep-alive' } })
  server.child.kill('SIGINT')
  expect(await server.exited).toBe(0)
})

test('a second start finds the same data', async () => {
  const port = await takePort()
  for (const _ of [1, 2]) {
    const server = start({ PORT: port, DEMO_PORT: '' })
    await server.until('Ctrl-C')
    server.child.kill('SIGTERM')
    expect(await server.exited).toBe(0)
  }
})

test('in production there is neither a demo issuer nor a page with mails', async () => {
  const [port, demoPort] = [await takePort(), await takePort()]
  const server = start({
    NODE_ENV: 'production',
    PORT: port,
    DEMO_PORT: demoPort,
    HOST: '127.0.0.1',
    PUBLIC_URL: `http://localhost:${port}`,
    SMTP_URL: 'smtp://127.0.0.1:1',
  })
  await server.until('Ctrl-C')
  expect((await fetch(`http://localhost:${port}/dev/mail`)).status).toBe(404)
  await expect(fetch(`http://127.0.0.1:${demoPort}/`)).rejects.toThrow()
})

test('under a mount path, everything is there and nothing beside it', async () => {
  const port = await takePort()
  const server = start({ PORT: port, DEMO_PORT: '', PUBLIC_URL: `http://localhost:${port}/backpack` })
  await server.until('Ctrl-C')
  expect((await fetch(`http://localhost:${port}/backpack/healthz`)).status).toBe(200)
  expect((await fetch(`http://localhost:${port}/healthz`)).status).toBe(404)
})

test('wrong settings are told all at once, one in a line, and end it with 1', async () => {
  const server = start({ PORT: 'x', LOG_LEVEL: 'x', DATABASE_URL: 'postgres://localhost/x' })
  expect(await server.exited).toBe(1)
  expect(lines(server.stderr())).toHaveLength(3)
  expect(server.stdout()).toBe('')
})

test.each(['PORT', 'DEMO_PORT'])(
  'an occupied %s is told in one sentence, before anything is said to be there',
  async (setting) => {
    const [free, taken] = [await takePort(), await takePort({ keep: true })]
    const other = setting === 'PORT' ? 'DEMO_PORT' : 'PORT'
    const server = start({ [setting]: taken, [other]: free })
    expect(await server.exited).toBe(1)
    expect(lines(server.stderr())).toHaveLength(1)
    expect(server.stderr()).toContain(taken)
    expect(server.stderr()).toContain(setting)
    expect(server.stdout()).not.toContain('Open Backpack is at')
  },
)

test('a HOST that is not here is told in one sentence', async () => {
  const server = start({ PORT: await takePort(), DEMO_PORT: '', HOST: '192.0.2.1' })
  expect(await server.exited).toBe(1)
  expect(lines(server.stderr())).toHaveLength(1)
})

test.each([
  ['is a folder', (file: string) => mkdirSync(file, { recursive: true })],
  ['is no database', (file: string) => writeFileSync(file, 'this is a letter to grandmother '.repeat(200))],
])('a database file that %s is told in one sentence', async (_what, make) => {
  const file = path.join(folder, 'backpack.db')
  make(file)
  const server = start({ PORT: await takePort(), DEMO_PORT: '', DATABASE_URL: `sqlite:${file}` })
  expect(await server.exited).toBe(1)
  expect(lines(server.stderr())).toHaveLength(1)
  expect(server.stderr()).toContain(file)
})

test('a DATA_DIR that cannot be made is told in one sentence', async () => {
  writeFileSync(path.join(folder, 'file'), '')
  const server = start({ PORT: await takePort(), DEMO_PORT: '', DATA_DIR: path.join(folder, 'file/data') })
  expect(await server.exited).toBe(1)
  expect(lines(server.stderr())).toHaveLength(1)
})

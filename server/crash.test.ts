import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Accepted } from './issuer/wire.ts'
import { createBrowser } from './testing/browser.ts'
import { type BuiltServer, buildServer, runServer, type ServerProcess } from './testing/built-server.ts'
import { hashedIdentity } from './testing/fake-web.ts'
import { enterFrame, type Frame, readyPreviews } from './testing/frame.ts'
import { PICTURE } from './testing/good-badge.ts'
import { type MailServer, startMailServer } from './testing/mail-server.ts'
import { codeFor, signIn } from './testing/sign-in.ts'
import { startWebHost, type WebHost } from './testing/web-host.ts'
import type { World } from './testing/world.ts'

/** The real process: what is left of an accept when it is killed, and what its log tells of people. */

const ADA = 'ada@people.example'
const BADGES = 6

let built: BuiltServer
let host: WebHost
let mail: MailServer
let folder: string
let port: number
let server: ServerProcess
beforeAll(async () => {
  built = await buildServer()
  host = await startWebHost((req, res) => {
    const body = documentAt(host.root, req.url ?? '')
    res.end(body instanceof Uint8Array ? body : JSON.stringify(body))
  })
  mail = await startMailServer()
  folder = mkdtempSync(path.join(tmpdir(), 'crash-'))
  port = await findPort()
}, 60_000)
afterAll(async () => {
  server?.child.kill('SIGKILL')
  await server?.exited
  await mail.close()
  await host.close()
  built.remove()
  rmSync(folder, { recursive: true, force: true })
})

function documentAt(root: string, url: string): object | Uint8Array {
  const context = 'https://w3id.org/openbadges/v2'
  if (url === '/picture.png') return PICTURE
  if (url === '/issuer.json')
    return { '@context': context, type: 'Issuer', id: root + url, name: 'S', url: root, email: 's@s.example' }
  if (url === '/class.json') {
    const links = { image: `${root}/picture.png`, issuer: `${root}/issuer.json` }
    const words = { name: 'Welding', description: 'd', criteria: { narrative: 'Weld.' } }
    return { '@context': context, type: 'BadgeClass', id: root + url, ...words, ...links }
  }
  return {
    '@context': context,
    type: 'Assertion',
    id: root + url,
    recipient: { type: 'email', hashed: true, salt: 's', identity: hashedIdentity(ADA, 's') },
    badge: `${root}/class.json`,
    verification: { type: 'HostedBadge' },
    issuedOn: '2026-05-01T12:00:00Z',
  }
}

async function findPort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 0
}

async function start(): Promise<void> {
  server = runServer(built.file, {
    PORT: String(port),
    DEMO_PORT: '',
    DATA_DIR: folder,
    SMTP_URL: mail.url,
    FETCH_ALLOW: `127.0.0.1:${host.port}`,
    LOG_LEVEL: 'trace',
  })
  await server.until('Ctrl-C')
}

const mailed: Pick<World, 'mails'> = {
  get mails() {
    return mail.received.map(({ to, raw }) => ({ to: to[0] ?? '', subject: '', text: raw }))
  },
}

test('a process that is killed in the middle of accepting leaves each list whole or not at all', async () => {
  let output = ''
  let stored = 0
  const browser = createBrowser(`http://localhost:${port}/`)
  for (let round = 0; round < 5; round += 1) {
    await start()
    await signIn(mailed, browser, ADA)
    const frames: { frame: Frame; previews: string[] }[] = []
    for (let list = 0; list < 4; list += 1) {
      const entries = Array.from({ length: BADGES }, (_, at) => `${host.root}/${round}-${list}-${at}.json`)
      const frame = await enterFrame(mailed, browser, ADA, entries)
      frames.push({ frame, previews: readyPreviews(await frame.preview()) })
    }
    // Killed when so many of the accepts have been answered: before the first, between two, after the last.
    const answered = new Set<string>()
    await new Promise<void>((resolve) => {
      const kill = () => {
        server.child.kill('SIGKILL')
        resolve()
      }
      for (const { frame, previews } of frames) {
        expect(previews).toHaveLength(BADGES)
        frame.call('accept', { previews }).then(
          (answer) => {
            const { results } = answer.json() as Accepted
            if (results.every(({ added }) => added)) answered.add(frame.id)
            if (answered.size === round) kill()
          },
          // The connection that dies with the process.
          () => resolve(),
        )
      }
      if (round === 0) setImmediate(kill)
    })
    await server.exited
    output += server.stdout() + server.stderr()

    const database = new Database(path.join(folder, 'backpack.db'))
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(database.pragma('foreign_key_check')).toEqual([])
    for (const { frame } of frames) {
      const { count } = database
        .prepare('select count(*) as count from badge where request_id = ?')
        .get(frame.id) as { count: number }
      const { states } = database
        .prepare(
          `select count(*) as states from preview where request_id = ? and item like '{"state":"added",%'`,
        )
        .get(frame.id) as { states: number }
      expect([0, BADGES]).toContain(count)
      expect(states).toBe(count)
      if (answered.has(frame.id)) expect(count).toBe(BADGES)
      stored += count
    }
    database.close()
  }
  expect(stored).toBeGreaterThan(0)
  expect(browser.cookies.get('session')).toBeDefined()
  expect(output).not.toContain(ADA)
}, 120_000)

test('the log of a whole story, told at its most talkative, names nobody and gives no secret away', async () => {
  await start()
  const secrets: string[] = [ADA, 'bob@people.example']
  const browser = createBrowser(`http://localhost:${port}/`)
  for (const address of secrets.slice()) {
    await signIn(mailed, browser, address)
    secrets.push(codeFor(mailed, address), codeFor(mailed, address).replace('-', ''))
    secrets.push(...browser.cookies.values())
    if (address === ADA) await browser.submit(await browser.get('/account'), 'Sign out')
  }
  const frame = await enterFrame(mailed, browser, ADA, [
    `${host.root}/log.json`,
    'https://no.example/token=s3cret',
  ])
  secrets.push(frame.secret, frame.verifier, 's3cret')
  await frame.call('accept', { previews: readyPreviews(await frame.preview()) })
  await frame.close('finish')
  await browser.get('/')
  await browser.get('/no/such/page?code=12345678')
  await browser.postJson('/issuer/requests', 'nonsense')
  await mail.close()
  const form = await createBrowser(`http://localhost:${port}/`).get('/sign-in')
  expect(form.status).toBe(200)
  const stranger = createBrowser(`http://localhost:${port}/`)
  await stranger.submit(await stranger.get('/sign-in'), 'Send code', { address: 'carol@people.example' })
  secrets.push('carol@')
  server.child.kill('SIGTERM')
  expect(await server.exited).toBe(0)
  const output = server.stdout() + server.stderr()
  expect(output).toContain('a mail could not be sent')
  for (const secret of secrets) expect(output.includes(secret), secret).toBe(false)
}, 60_000)

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPng, createSample, EARNER, HOST } from '../checking/testing/sample-badges.ts'
import { createCredential, createParty, makeToken } from '../checking/testing/sample-credentials.ts'
import { type BuiltServer, buildServer } from '../testing/built-server.ts'
import { startWebHost, type WebHost } from '../testing/web-host.ts'

/** The command as an issuer's developer meets it: a process of the built file. */

let built: BuiltServer
let host: WebHost
let folder: string
/** What the host serves, by path; all else is not there. */
let pages: Map<string, string | Uint8Array>

beforeAll(async () => {
  built = await buildServer()
  folder = mkdtempSync(path.join(tmpdir(), 'cli-'))
  host = await startWebHost((req, res) => {
    const page = pages.get(req.url ?? '')
    res.statusCode = page === undefined ? 404 : 200
    res.end(page ?? '')
  })
  pages = listPages()
}, 60_000)
afterAll(async () => {
  await host.close()
  built.remove()
  rmSync(folder, { recursive: true, force: true })
})

/** A good badge of 2.0 at `/assertion.json`, and one that has expired at `/expired.json`. */
function listPages(): Map<string, string | Uint8Array> {
  const sample = createSample('2.0')
  const expired = { ...sample.assertion, id: `${HOST}/expired.json`, expires: '2020-01-01T00:00:00Z' }
  const put = (document: unknown) => JSON.stringify(document).replaceAll(HOST, host.root)
  return new Map<string, string | Uint8Array>([
    ['/assertion.json', put(sample.assertion)],
    ['/expired.json', put(expired)],
    ['/badge.json', put(sample.badgeClass)],
    ['/issuer.json', put(sample.issuer)],
    ['/image.png', sample.image],
  ])
}

type Surroundings = { stdin?: string; env?: Record<string, string> }

const run = (words: string[], surroundings: Surroundings = {}) =>
  runFile(path.join(path.dirname(built.file), 'cli.js'), words, surroundings)

async function runFile(file: string, words: string[], { stdin = '', env = {} }: Surroundings = {}) {
  const child = spawn(process.execPath, [file, ...words], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', FETCH_ALLOW: `127.0.0.1:${host.port}`, ...env },
  })
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', (bytes: Buffer) => {
    stdout += bytes
  })
  child.stderr.on('data', (bytes: Buffer) => {
    stderr += bytes
  })
  child.stdin.on('error', () => {}) // it may end before it has read all
  child.stdin.end(stdin)
  const [code] = await once(child, 'close')
  return { code, stdout, stderr, reports: () => readLines(stdout).map((line) => JSON.parse(line)) }
}

const readLines = (text: string) => text.split('\n').filter((line) => line !== '')
const write = (name: string, bytes: string | Uint8Array) => writeFileSync(path.join(folder, name), bytes)

test('a good badge is valid, with its checks, for a person and for a machine', async () => {
  const url = `${host.root}/assertion.json`
  const said = await run(['verify', url])
  expect(said).toMatchObject({ code: 0, stderr: '' })
  expect(said.stdout).toMatch(/^VALID http/)
  expect(said.stdout).toContain('Reader, by Issuer')
  const told = await run(['verify', '--json', '--recipient', EARNER, url])
  expect(told.code).toBe(0)
  expect(told.reports()).toEqual([
    expect.objectContaining({
      input: url,
      verdict: 'valid',
      reason: null,
      code: null,
      version: '2.0',
      badge: expect.objectContaining({ kind: 'hosted', recipient: EARNER }),
    }),
  ])
  expect(told.reports()[0].checks).toContainEqual({
    name: 'recipient',
    clause: 'OB 2.0 "IdentityObject"',
    outcome: 'passed',
    detail: `issued to ${EARNER}`,
  })
})

test('one that is not valid makes the exit code 1, and the order stays', async () => {
  const party = createParty('Ed25519', 'did:key')
  const credential = createCredential(party.issuer)
  delete credential.credentialSubject.achievement.image
  const token = await makeToken(credential, party)
  write('token.jwt', `${token}\n`)
  write('copy.json', String(pages.get('/assertion.json')))
  const inputs = [
    `${host.root}/expired.json`,
    'copy.json',
    token,
    'token.jwt',
    'missing.json',
    `${host.root}/missing.json`,
    '.',
  ]
  const told = await run(['verify', '--json', ...inputs])
  expect(told.code).toBe(1)
  expect(told.reports().map(({ input }) => input)).toEqual(inputs)
  expect(
    told.reports().map(({ verdict, reason, code, version }) => [verdict, reason, code, version]),
  ).toEqual([
    ['invalid', 'INVALID', 'expired', '2.0'],
    ['valid', null, null, '2.0'],
    ['valid', null, null, '3.0'],
    ['valid', null, null, '3.0'],
    ['invalid', 'INACCESSIBLE', 'not-a-reference', null],
    ['invalid', 'INACCESSIBLE', 'not-found', null],
    ['invalid', 'INACCESSIBLE', 'not-a-reference', null],
  ])
})

test('another recipient’s badge is not valid for this one', async () => {
  const told = await run(['verify', '--json', '--recipient', 'b@b.example', `${host.root}/assertion.json`])
  expect(told.code).toBe(1)
  expect(told.reports()).toMatchObject([{ code: 'recipient-mismatch', version: '2.0' }])
})

test('a private host that FETCH_ALLOW does not name is not asked', async () => {
  const before = host.requests.length
  const told = await run(['verify', '--json', `${host.root}/assertion.json`], { env: { FETCH_ALLOW: '' } })
  expect(told.reports()).toMatchObject([{ code: 'forbidden-address' }])
  expect(host.requests).toHaveLength(before)
})

test('settings of the server that have nothing to do with fetching do not count', async () => {
  const env = { NODE_ENV: 'production', PORT: 'x', PUBLIC_URL: 'y' }
  expect(await run(['verify', `${host.root}/assertion.json`], { env })).toMatchObject({ code: 0 })
  const wrong = await run(['verify', 'x'], { env: { FETCH_ALLOW: 'everything' } })
  expect(wrong).toMatchObject({ code: 2, stdout: '' })
  expect(wrong.stderr).toContain('FETCH_ALLOW')
})

test('a thousand lines of standard input are verified by one process, in their order', async () => {
  const lines = Array.from(
    { length: 1000 },
    (_, at) => `${host.root}/${at % 7 === 3 ? 'expired' : 'assertion'}.json`,
  )
  const told = await run(['verify', '--json', '-'], { stdin: `${lines.join('\r\n')}\n\n` })
  expect(told).toMatchObject({ code: 1, stderr: '' })
  const reports = told.reports()
  expect(reports.map(({ input }) => input)).toEqual(lines)
  expect(reports.every(({ verdict }, at) => verdict === (at % 7 === 3 ? 'invalid' : 'valid'))).toBe(true)
}, 60_000)

test('hundreds of badges of every form, each another one, are valid together: exit code 0', async () => {
  const party = createParty('Ed25519', 'did:key')
  const assertion = JSON.parse(String(pages.get('/assertion.json')))
  const inputs = await Promise.all(
    Array.from({ length: 300 }, async (_, at) => {
      const id = `${host.root}/awards/${at}.json`
      const document = JSON.stringify({ ...assertion, id })
      pages.set(`/awards/${at}.json`, document)
      if (at % 3 === 0) return id
      write(`award-${at}.json`, document)
      if (at % 3 === 1) return `award-${at}.json`
      const credential = { ...createCredential(party.issuer), id: `urn:award:${at}` }
      delete credential.credentialSubject.achievement.image
      return makeToken(credential, party)
    }),
  )
  const told = await run(['verify', '--json', '--recipient', EARNER, ...inputs])
  expect(told).toMatchObject({ code: 0, stderr: '' })
  const reports = told.reports()
  expect(reports.map(({ input }) => input)).toEqual(inputs)
  expect(reports.every(({ verdict }) => verdict === 'valid')).toBe(true)
  expect(new Set(reports.map(({ badge }) => badge.fingerprint)).size).toBe(300)
}, 60_000)

test('nothing on standard input is nothing wrong', async () => {
  expect(await run(['verify', '-'])).toMatchObject({ code: 0, stdout: '', stderr: '' })
})

test('what an issuer wrote cannot move the cursor of whoever reads it', async () => {
  const badgeClass = JSON.parse(String(pages.get('/badge.json')))
  pages.set('/badge.json', JSON.stringify({ ...badgeClass, name: 'Rea\u001b[2Jder\u202e\nVALID' }))
  const said = await run(['verify', `${host.root}/assertion.json`])
  pages.set('/badge.json', JSON.stringify(badgeClass))
  expect(said.code).toBe(0)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what the test is about
  expect(said.stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/)
  expect(readLines(said.stdout).filter((line) => line.startsWith('VALID'))).toHaveLength(1)
})

test.each([
  ['image.png', createPng()],
  ['image.svg', '<svg xmlns="http://www.w3.org/2000/svg"><circle r="1"/></svg>'],
])('what is baked into %s is extracted, verified and baked over', async (image, bytes) => {
  write(image, bytes)
  const document = String(pages.get('/assertion.json'))
  write('payload.json', `${document}\n`)
  const baked = await run(['bake', image, 'payload.json', '-o', `baked-${image}`])
  expect(baked).toEqual({ code: 0, stdout: '', stderr: '', reports: expect.any(Function) })
  expect(await run(['extract', `baked-${image}`])).toMatchObject({ code: 0, stdout: document, stderr: '' })
  expect(await run(['verify', `baked-${image}`])).toMatchObject({ code: 0 })
  write('address.txt', `${host.root}/assertion.json`)
  await run(['bake', `baked-${image}`, 'address.txt', '-o', `again-${image}`])
  expect(await run(['extract', `again-${image}`])).toMatchObject({ stdout: `${host.root}/assertion.json` })
  expect(readFileSync(path.join(folder, image))).toEqual(Buffer.from(bytes))
})

test('a picture without a badge, no picture and no file are told in one sentence', async () => {
  write('plain.png', createPng())
  write('text.png', 'text')
  write('nothing.txt', 'nothing')
  const failing = [
    ['extract', 'plain.png'],
    ['extract', 'text.png'],
    ['extract', 'missing.png'],
    ['extract', '.'],
    ['bake', 'text.png', 'payload.json', '-o', 'out.png'],
    ['bake', 'plain.png', 'nothing.txt', '-o', 'out.png'],
    ['bake', 'plain.png', 'missing.json', '-o', 'out.png'],
    ['bake', 'plain.png', 'payload.json', '-o', 'missing/out.png'],
  ]
  write('payload.json', String(pages.get('/assertion.json')))
  for (const words of failing) {
    const said = await run(words)
    expect([words, said.code, said.stdout, readLines(said.stderr).length]).toEqual([words, 1, '', 1])
  }
})

test('wrong use is 2, with what would be right', async () => {
  for (const words of [[], ['polish'], ['verify'], ['verify', '--colour', 'x'], ['bake', 'a', 'b']]) {
    const said = await run(words)
    expect([said.code, said.stdout]).toEqual([2, ''])
    expect(said.stderr).toContain('Usage:')
  }
  expect(await run(['--help'])).toMatchObject({
    code: 0,
    stderr: '',
    stdout: expect.stringContaining('Usage:'),
  })
})

test('the launcher runs the build, or says that there is none', async () => {
  const launcher = path.join(folder, 'checkout/server/cli/open-backpack.mjs')
  mkdirSync(path.dirname(launcher), { recursive: true })
  cpSync(path.join(import.meta.dirname, 'open-backpack.mjs'), launcher)
  const without = await runFile(launcher, ['a'])
  expect(without).toMatchObject({ code: 2, stdout: '' })
  expect(without.stderr).toContain('There is no build.')
  mkdirSync(path.join(folder, 'checkout/dist/server'), { recursive: true })
  writeFileSync(
    path.join(folder, 'checkout/dist/server/cli.js'),
    'process.stdout.write(process.argv.slice(2).join()); process.exitCode = 1',
  )
  expect(await runFile(launcher, ['a', 'b'])).toMatchObject({ code: 1, stdout: 'a,b', stderr: '' })
})

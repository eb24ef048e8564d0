import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, get, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ROOT_PLACEHOLDER } from '../../client/issuer/placeholder.ts'
import { createApp } from '../app.ts'
import { createWorld, type World } from '../testing/world.ts'

const PUBLIC_URL = 'https://backpack.example/mount/path'

let world: World
let server: Server
let clientDir: string

beforeAll(async () => {
  world = await createWorld({ PUBLIC_URL, SMTP_URL: 'smtp://mail.example' })
  clientDir = mkdtempSync(path.join(tmpdir(), 'client-build-'))
  writeFileSync(path.join(clientDir, 'issuer.js'), `var a="${ROOT_PLACEHOLDER}",b='${ROOT_PLACEHOLDER}'`)
  writeFileSync(path.join(clientDir, 'issuer.fr.js'), `var a="${ROOT_PLACEHOLDER}",b='français'`)
  writeFileSync(path.join(clientDir, 'issuer-0.1.0.js'), 'var released = 1')
  writeFileSync(path.join(clientDir, 'issuer-1.0.0-rc.1.js'), 'var candidate = 1')
  server = createServer(createApp(world.deps, clientDir))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})

afterAll(async () => {
  server.close()
  await world.close()
  rmSync(clientDir, { recursive: true })
})

type Answer = { status: number | undefined; headers: IncomingHttpHeaders; body: Buffer }

/** Without fetch, which adds headers and unpacks. Another host name than the public one, as behind a name of old. */
function ask(file: string, headers: Record<string, string> = {}): Promise<Answer> {
  const { port } = server.address() as AddressInfo
  return new Promise((resolve, fail) => {
    get({ port, host: '127.0.0.1', path: `/mount/path/${file}`, headers }, async (res) => {
      const pieces: Buffer[] = []
      for await (const piece of res) pieces.push(piece)
      resolve({ status: res.statusCode, headers: res.headers, body: Buffer.concat(pieces) })
    }).on('error', fail)
  })
}

test('issuer.js carries our address, wherever the build wrote it', async () => {
  const { status, body } = await ask('issuer.js')
  expect(status).toBe(200)
  expect(body.toString()).toBe(
    `var a="https://backpack.example/mount/path/",b='https://backpack.example/mount/path/'`,
  )
})

test('it is a script for every site, fresh within the hour, the same for everybody', async () => {
  const { headers } = await ask('issuer.js?ver=4.9&lang=fr', {
    cookie: 'session=x',
    origin: 'https://a.example',
  })
  expect(headers).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'x-content-type-options': 'nosniff',
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'cache-control': 'max-age=3600',
  })
  expect(headers.etag).toMatch(/^"[\w-]+"$/)
  expect(headers['set-cookie']).toBe(undefined)
  expect(headers.vary).toBe('Accept-Encoding')
})

test('it comes with the words of the language that its address names, and of no other', async () => {
  const inFrench = `var a="https://backpack.example/mount/path/",b='français'`
  for (const lang of ['fr', 'fr-CA', 'FR']) {
    const { headers, body } = await ask(`issuer.js?lang=${lang}`, { 'accept-language': 'de' })
    expect(body.toString()).toBe(inFrench)
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8')
  }
  for (const query of ['', '?lang=tlh', '?lang=', '?lang=../issuer-0.1.0', '?ver=4.9'])
    expect((await ask(`issuer.js${query}`, { 'accept-language': 'fr' })).body.toString()).not.toBe(inFrench)
})

test('who has it already gets no second copy', async () => {
  const first = await ask('issuer.js')
  const second = await ask('issuer.js', { 'if-none-match': String(first.headers.etag) })
  expect(second.status).toBe(304)
  expect(second.body).toHaveLength(0)
  expect((await ask('issuer.js', { 'if-none-match': '"other"' })).status).toBe(200)
})

test('it travels packed to who can unpack it, under a tag of its own', async () => {
  const plain = await ask('issuer.js')
  const packed = await ask('issuer.js', { 'accept-encoding': 'br, gzip' })
  expect(packed.headers['content-encoding']).toBe('gzip')
  expect(gunzipSync(packed.body)).toEqual(plain.body)
  expect(packed.headers.etag).not.toBe(plain.headers.etag)
  const again = await ask('issuer.js', {
    'accept-encoding': 'gzip',
    'if-none-match': String(packed.headers.etag),
  })
  expect(again.status).toBe(304)
})

test('a release never changes and may be kept for ever', async () => {
  for (const [file, text] of [
    ['issuer-0.1.0.js', 'var released = 1'],
    ['issuer-1.0.0-rc.1.js?x=1', 'var candidate = 1'],
  ] as const) {
    const { status, body, headers } = await ask(file)
    expect([status, body.toString()]).toEqual([200, text])
    expect(headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    })
  }
})

test('a release that is not here is told in a sentence, and the answer is not kept', async () => {
  for (const file of ['issuer-9.9.9.js', 'issuer-...js', 'issuer-x.js']) {
    const { status, body, headers } = await ask(file)
    expect(status).toBe(404)
    expect(headers['cache-control']).toBe('no-store')
    expect(headers['content-type']).toMatch(/^text\/plain/)
    expect(body.length).toBeGreaterThan(10)
  }
})

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import express from 'express'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serveStaticFiles } from './static-files.ts'

const CODE = 'export const answer = 42\n'.repeat(100)
let dir: string
let server: Server
let root: string

beforeAll(async () => {
  dir = mkdtempSync(path.join(tmpdir(), 'static-files-'))
  mkdirSync(path.join(dir, 'assets'))
  writeFileSync(path.join(dir, 'assets/frame-abc.js'), CODE)
  writeFileSync(path.join(dir, 'issuer.js'), 'not from here')
  writeFileSync(path.join(dir, 'manifest.json'), '{}')
  writeFileSync(path.join(dir, '.secret'), 'x')
  writeFileSync(path.join(dir, 'robots.txt'), 'User-agent: *')
  const app = express()
  app.use(serveStaticFiles(dir))
  server = app.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.close()
  rmSync(dir, { recursive: true })
})

test('a file goes packed to who takes that, and says how long and for whom it is good', async () => {
  const answer = await fetch(`${root}/assets/frame-abc.js`)
  expect(answer.headers.get('content-encoding')).toBe('gzip')
  expect(answer.headers.get('vary')).toBe('Accept-Encoding')
  expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect(await answer.text()).toBe(CODE)
})

test('a file goes as it is to who does not, and not at all to who has it', async () => {
  const plain = await fetch(`${root}/assets/frame-abc.js`, { headers: { 'accept-encoding': 'identity' } })
  expect(plain.headers.get('content-encoding')).toBeNull()
  expect(await plain.text()).toBe(CODE)
  const again = await fetch(`${root}/assets/frame-abc.js`, {
    headers: {
      'accept-encoding': 'identity',
      'if-none-match': plain.headers.get('etag') ?? '',
      'cache-control': 'max-age=0', // else fetch says no-cache of itself, which asks for the whole file
    },
  })
  expect(again.status).toBe(304)
})

test('what is not for the world is not there', async () => {
  const paths = [
    '/manifest.json',
    '/.secret',
    '/issuer.js',
    '/assets',
    '/assets/',
    '/',
    '/%2e%2e/x',
    '/assets/../.secret',
  ]
  for (const each of paths) expect((await fetch(root + each)).status, each).toBe(404)
  expect((await fetch(`${root}/robots.txt`)).status).toBe(200)
})

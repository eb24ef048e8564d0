import { readFileSync } from 'node:fs'
import type { Socket } from 'node:net'
import path from 'node:path'
import tls from 'node:tls'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { startRawHost, startTlsHost, startWebHost, type WebHost } from '../testing/web-host.ts'
import { createFetchSafely } from './fetch-safely.ts'

/** Hosts that are slow, broken or hostile: each ends in a code, soon, and in nothing else. */

const REQUEST = { role: 'assertion', maxBytes: 1000 } as const

const open: WebHost[] = []
afterEach(async () => {
  for (const host of open.splice(0)) await host.close()
})

async function keep(starting: Promise<WebHost>): Promise<WebHost> {
  const host = await starting
  open.push(host)
  return host
}

async function fetchFrom(
  { port }: WebHost,
  {
    scheme = 'http',
    signal,
    documentTimeoutMs = 5000,
  }: { scheme?: string; signal?: AbortSignal; documentTimeoutMs?: number } = {},
): Promise<number | string> {
  const config = {
    fetchAllow: new Set([`issuer.example:${port}`]),
    fetchHttp: true,
    publicUrl: new URL('https://backpack.example/'),
  }
  const fetchSafely = createFetchSafely(config, {
    now: Date.now,
    resolve: async () => ['127.0.0.1'],
    documentTimeoutMs,
  })
  const answer = await fetchSafely(`${scheme}://issuer.example:${port}/1`, {
    ...REQUEST,
    ...(signal === undefined ? {} : { signal }),
  })
  return answer.ok ? answer.fetched.status : answer.failure.code
}

const answering = (text: string) => (socket: Socket) => {
  socket.once('data', () => socket.end(text))
}

const OK = 'HTTP/1.1 200 OK\r\n'

test.each([
  ['closes without a word', (socket: Socket) => socket.end(), 'unreachable'],
  ['resets the connection', (socket: Socket) => socket.resetAndDestroy(), 'unreachable'],
  [
    'resets after the request',
    (socket: Socket) => socket.once('data', () => socket.resetAndDestroy()),
    'unreachable',
  ],
  ['stops in the middle of its headers', answering(`${OK}content-ty`), 'unreachable'],
  ['stops in the middle of its body', answering(`${OK}content-length: 100\r\n\r\n{"uid":`), 'unreachable'],
  [
    'stops in the middle of a chunk',
    answering(`${OK}transfer-encoding: chunked\r\n\r\n40\r\n{"uid"`),
    'unreachable',
  ],
  ['speaks HTTP/0.9', answering('<html>hello</html>'), 'http-error'],
  ['speaks SSH', (socket: Socket) => socket.write('SSH-2.0-OpenSSH_9.2\r\n'), 'http-error'],
  ['sends bytes of nothing', answering('\0\x01\x02\xff'.repeat(100)), 'http-error'],
  [
    'sends a broken chunk length',
    answering(`${OK}transfer-encoding: chunked\r\n\r\nzz\r\n{}\r\n`),
    'http-error',
  ],
  ['gives two lengths', answering(`${OK}content-length: 2\r\ncontent-length: 3\r\n\r\n{}`), 'http-error'],
  [
    'gives a length and chunks',
    answering(`${OK}content-length: 2\r\ntransfer-encoding: chunked\r\n\r\n{}`),
    'http-error',
  ],
  [
    'floods with headers',
    answering(`${OK}${'x-a: bbbbbbbbbbbbbbbbbbbbbbb\r\n'.repeat(5000)}\r\n{}`),
    'http-error',
  ],
  ['sends one endless header', answering(`${OK}x: ${'y'.repeat(1_000_000)}`), 'http-error'],
  [
    'switches protocols',
    answering('HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n'),
    'unreachable',
  ],
  ['sends hints without an end', answering('HTTP/1.1 103 Early Hints\r\n\r\n'.repeat(1000)), 'http-error'],
  [
    'claims a length beyond all numbers',
    answering(`${OK}content-length: 99999999999999999999\r\n\r\n{}`),
    'http-error',
  ],
  ['claims a length beyond the limit', answering(`${OK}content-length: 1001\r\n\r\n{}`), 'too-large'],
] as const)('a host that %s', async (_what, speak, code) => {
  const host = await keep(startRawHost(speak))
  expect(await fetchFrom(host)).toBe(code)
})

test('whatever a host sends, a fetch ends in a status or a code', async () => {
  const line = fc.constantFrom(
    'HTTP/1.1 200 OK',
    'HTTP/1.1 302 x',
    'HTTP/1.0 200',
    'HTTP/1.1 410 Gone',
    'HTTP/2 200',
    '',
  )
  const header = fc.constantFrom(
    'content-encoding: gzip',
    'content-encoding: br',
    'transfer-encoding: chunked',
    'content-length: 3',
    'content-length: -1',
    'location: /1',
    'location: //\\\u0000',
    'connection: upgrade',
    'x: \u0000',
  )
  const answers = fc.tuple(line, fc.array(header, { maxLength: 4 }), fc.uint8Array({ maxLength: 300 }))
  let next = Buffer.alloc(0)
  const host = await keep(startRawHost((socket) => socket.once('data', () => socket.end(next))))
  await fc.assert(
    fc.asyncProperty(answers, async ([first, headers, body]) => {
      next = Buffer.concat([Buffer.from([first, ...headers, '', ''].join('\r\n'), 'latin1'), body])
      expect(await fetchFrom(host)).toSatisfy(
        (ended) => ended === 200 || ended === 410 || /^[a-z-]+$/.test(String(ended)),
      )
    }),
    { numRuns: 150 },
  )
})

test('hints before the answer do no harm', async () => {
  const host = await keep(
    startRawHost(answering(`HTTP/1.1 103 Early Hints\r\n\r\n${OK}content-length: 2\r\n\r\n{}`)),
  )
  expect(await fetchFrom(host)).toBe(200)
})

test.each([
  ['gzip', gzipSync('{}')],
  ['x-gzip', gzipSync('{}')],
  ['GZIP', gzipSync('{}')],
  ['deflate', deflateSync('{}')],
  ['br', brotliCompressSync('{}')],
  ['identity', Buffer.from('{}')],
])('a body packed with %s is read', async (encoding, body) => {
  const host = await keep(
    startWebHost((_req, res) => {
      res.writeHead(200, { 'content-encoding': encoding }).end(body)
    }),
  )
  expect(await fetchFrom(host)).toBe(200)
})

test.each([
  ['gzip', Buffer.from('this is not packed')],
  ['gzip', gzipSync('{"uid":"a document that is cut off"}').subarray(0, 20)],
  ['br', Buffer.from('this is not packed')],
  ['gzip, gzip', gzipSync(gzipSync('{}'))],
  ['zstd', Buffer.from('{}')],
  ['aes128gcm', Buffer.from('{}')],
])('a body that is not packed the way it says (%s) cannot be read', async (encoding, body) => {
  const host = await keep(
    startWebHost((_req, res) => {
      res.writeHead(200, { 'content-encoding': encoding }).end(body)
    }),
  )
  expect(await fetchFrom(host)).toBe('http-error')
})

test('a host that never answers ends in a timeout', async () => {
  const host = await keep(startRawHost(() => {}))
  expect(await fetchFrom(host, { documentTimeoutMs: 50 })).toBe('timeout')
})

test('a host that drips ends in a timeout, although something arrives all the time', async () => {
  const host = await keep(
    startRawHost((socket) => {
      socket.write(`${OK}content-length: 900\r\n\r\n`)
      const drip = setInterval(() => socket.write('x'), 5)
      socket.on('close', () => clearInterval(drip))
    }),
  )
  expect(await fetchFrom(host, { documentTimeoutMs: 100 })).toBe('timeout')
})

test('a host that drips through redirects has one deadline for all of them', async () => {
  const host = await keep(
    startWebHost((_req, res) => {
      setTimeout(() => res.writeHead(302, { location: '/' }).end(), 40)
    }),
  )
  expect(await fetchFrom(host, { documentTimeoutMs: 100 })).toBe('timeout')
})

test("the caller's own deadline ends a fetch", async () => {
  const host = await keep(startRawHost(() => {}))
  expect(await fetchFrom(host, { signal: AbortSignal.timeout(20) })).toBe('timeout')
  expect(await fetchFrom(host, { signal: AbortSignal.abort() })).toBe('timeout')
})

test('a port where nobody listens is unreachable', async () => {
  const host = await startRawHost(() => {})
  await host.close()
  expect(await fetchFrom(host)).toBe('unreachable')
})

const pem = (name: string) => readFileSync(path.join(import.meta.dirname, 'fixtures', `${name}.pem`), 'utf8')
const answer = (_req: unknown, res: { end: (text: string) => void }) => res.end('{}')

beforeAll(() => {
  tls.setDefaultCACertificates([...tls.getCACertificates('default'), pem('authority')])
})

test('a certificate of the right name from a known authority is accepted', async () => {
  const host = await keep(startTlsHost(pem('valid'), answer))
  expect(await fetchFrom(host, { scheme: 'https' })).toBe(200)
})

test.each(['expired', 'other-host', 'self-signed'])('a certificate that is %s is refused', async (name) => {
  const host = await keep(startTlsHost(pem(name), answer))
  expect(await fetchFrom(host, { scheme: 'https' })).toBe('certificate-invalid')
  expect(host.requests).toHaveLength(0)
})

test('of a redirect to a host whose certificate does not hold, that host is named', async () => {
  const bad = await keep(startTlsHost(pem('other-host'), answer))
  const good = await keep(
    startTlsHost(pem('valid'), (_req, res) => {
      res.writeHead(302, { location: `https://issuer.example:${bad.port}/2` }).end()
    }),
  )
  const hosts = [good, bad].map(({ port }) => `issuer.example:${port}`)
  const fetchSafely = createFetchSafely(
    { fetchAllow: new Set(hosts), fetchHttp: true, publicUrl: new URL('https://backpack.example/') },
    { now: Date.now, resolve: async () => ['127.0.0.1'] },
  )
  const [from, to] = hosts
  expect(await fetchSafely(`https://${from}/1`, REQUEST)).toMatchObject({
    failure: {
      code: 'certificate-invalid',
      untrustedHost: to,
      detail: expect.stringContaining(`https://${to}/2 `),
    },
  })
})

test('plain http where TLS is expected, and the other way round, is unreachable or unreadable', async () => {
  const plain = await keep(startWebHost(answer))
  expect(await fetchFrom(plain, { scheme: 'https' })).toBe('unreachable')
  const secure = await keep(startTlsHost(pem('valid'), answer))
  expect(['unreachable', 'http-error']).toContain(await fetchFrom(secure, { scheme: 'http' }))
})

test('a redirect from https to http is refused', async () => {
  const host = await keep(
    startTlsHost(pem('valid'), (_req, res) => {
      res.writeHead(302, { location: 'http://issuer.example/1' }).end()
    }),
  )
  expect(await fetchFrom(host, { scheme: 'https' })).toBe('forbidden-address')
})

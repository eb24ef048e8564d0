import type { ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import { afterEach, expect, test } from 'vitest'
import { startWebHost, type WebHost } from '../testing/web-host.ts'
import { createFetchSafely } from './fetch-safely.ts'

const JSON_REQUEST = { role: 'assertion', maxBytes: 1000 } as const

const open: WebHost[] = []
afterEach(async () => {
  for (const host of open.splice(0)) await host.close()
})

async function host(...args: Parameters<typeof startWebHost>): Promise<WebHost> {
  const started = await startWebHost(...args)
  open.push(started)
  return started
}

type Options = Partial<Parameters<typeof createFetchSafely>[1]> & { allow?: string[]; publicUrl?: string }

/** A way out that may go to the given hosts, and to their names. */
function wayOut(hosts: readonly WebHost[], { allow = [], publicUrl, ...options }: Options = {}) {
  const fetchAllow = new Set([...hosts.map(({ root }) => new URL(root).host), ...allow])
  const config = { fetchAllow, fetchHttp: true, publicUrl: new URL(publicUrl ?? 'https://backpack.example/') }
  return createFetchSafely(config, { now: Date.now, ...options })
}

const codeOf = (answer: Awaited<ReturnType<ReturnType<typeof createFetchSafely>>>) =>
  answer.ok ? answer.fetched.status : answer.failure.code

test('a document comes back with its bytes, its type and its final address', async () => {
  const issuer = await host((_req, res) => {
    res.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' }).end('{"uid":"1"}')
  })
  const answer = await wayOut([issuer])(`${issuer.root}/1?a=b#c`, JSON_REQUEST)
  expect(answer).toEqual({
    ok: true,
    fetched: {
      url: `${issuer.root}/1?a=b`,
      status: 200,
      contentType: 'text/plain; charset=utf-8',
      bytes: Buffer.from('{"uid":"1"}'),
    },
  })
  expect(issuer.requests[0]?.url).toBe('/1?a=b')
})

test('nothing of ours goes along: no cookie, no referrer, no credentials, also after a redirect', async () => {
  const issuer = await host((req, res) => {
    if (req.url === '/1') res.writeHead(302, { location: '/2', 'set-cookie': 'spy=1; Path=/' }).end()
    else res.end('{}')
  })
  const fetchSafely = wayOut([issuer])
  await fetchSafely(`${issuer.root}/1`, JSON_REQUEST)
  await fetchSafely(`${issuer.root}/2`, { role: 'image', maxBytes: 1000 })
  const names = issuer.requests.map(({ headers }) => Object.keys(headers).sort())
  const expected = ['accept', 'accept-encoding', 'connection', 'host', 'user-agent']
  expect(names).toEqual([expected, expected, expected])
  expect(issuer.requests[0]?.headers.accept).toContain('application/json')
  expect(issuer.requests[2]?.headers.accept).toContain('image/svg+xml')
})

test.each([
  [404, 'not-found'],
  [401, 'not-found'],
  [403, 'not-found'],
  [408, 'http-error'],
  [425, 'http-error'],
  [429, 'http-error'],
  [500, 'http-error'],
  [503, 'http-error'],
  [204, 'http-error'],
  [206, 'http-error'],
  [300, 'http-error'],
  [304, 'http-error'],
])('an answer %i is told as %s', async (status, code) => {
  const issuer = await host((_req, res) => {
    res.writeHead(status).end()
  })
  expect(codeOf(await wayOut([issuer])(`${issuer.root}/1`, JSON_REQUEST))).toBe(code)
})

test.each([
  [429, '30', 30_000],
  [503, 'Tue, 03 Nov 2026 12:01:00 GMT', 60_000],
  [503, 'some day', undefined],
  [500, '30', undefined],
])('an answer %i with Retry-After %s asks for so many milliseconds: %s', async (status, retryAfter, ms) => {
  const issuer = await host((_req, res) => {
    res.writeHead(status, { 'retry-after': retryAfter }).end()
  })
  const now = () => Date.UTC(2026, 10, 3, 12)
  const answer = await wayOut([issuer], { now })(`${issuer.root}/1`, JSON_REQUEST)
  expect(answer.ok ? null : answer.failure.retryAfterMs).toBe(ms)
})

test('"gone" is an answer, however large its body', async () => {
  const issuer = await host((_req, res) => {
    res.writeHead(410).end('x'.repeat(1_000_000))
  })
  expect(codeOf(await wayOut([issuer])(`${issuer.root}/1`, JSON_REQUEST))).toBe(410)
})

test('"gone" may be said with a few words', async () => {
  const issuer = await host((_req, res) => {
    res.writeHead(410).end('{"revoked":true}')
  })
  const answer = await wayOut([issuer])(`${issuer.root}/1`, JSON_REQUEST)
  expect(answer.ok && Buffer.from(answer.fetched.bytes).toString()).toBe('{"revoked":true}')
})

test('"gone" is an answer, though its body never ends', async () => {
  const issuer = await host((_req, res) => {
    res.writeHead(410).write('{"revoked":')
  })
  const answer = await wayOut([issuer])(`${issuer.root}/1`, JSON_REQUEST)
  expect(answer).toMatchObject({ ok: true, fetched: { status: 410, bytes: new Uint8Array() } })
})

test.each([301, 302, 303, 307, 308])('a redirect %i is followed', async (status) => {
  const issuer = await host((req, res) => {
    if (req.url === '/1')
      res.writeHead(status, { location: Buffer.from('deep/é').toString('latin1') }).end('moved')
    else res.end('{}')
  })
  const answer = await wayOut([issuer])(`${issuer.root}/1`, JSON_REQUEST)
  expect(answer.ok && answer.fetched.url).toMatch(/\/deep\/%C3%A9$/)
})

test('where a redirect led to a host that wants to be left alone, that one is named, and none leads there meanwhile', async () => {
  const third = await host((_req, res) => {
    res.writeHead(429, { 'retry-after': '30' }).end()
  })
  const issuer = await host((_req, res) => {
    res.writeHead(302, { location: `${third.root}/1` }).end()
  })
  const fetchSafely = wayOut([issuer, third])
  const busyHost = new URL(third.root).host
  const answer = await fetchSafely(`${issuer.root}/1`, JSON_REQUEST)
  expect(answer).toMatchObject({ failure: { code: 'http-error', retryAfterMs: 30_000, busyHost } })

  const restLeftMs = (name: string) => (name === busyHost ? 20_000 : 0)
  const again = await fetchSafely(`${issuer.root}/2`, { ...JSON_REQUEST, restLeftMs })
  expect(again).toMatchObject({ failure: { code: 'http-error', retryAfterMs: 20_000, busyHost } })
  expect([issuer.requests.length, third.requests.length]).toEqual([2, 1])
})

test('where a redirect led to a host that does not answer, that one is named, and none leads there any more', async () => {
  const third = await host((req) => {
    req.socket.destroy()
  })
  const issuer = await host((_req, res) => {
    res.writeHead(302, { location: `${third.root}/1` }).end()
  })
  const fetchSafely = wayOut([issuer, third])
  const silentHost = new URL(third.root).host
  const answer = await fetchSafely(`${issuer.root}/1`, JSON_REQUEST)
  expect(answer).toMatchObject({ failure: { code: 'unreachable', silentHost } })

  for (const [silence, named] of [
    ['unreachable', { silentHost }],
    ['certificate-invalid', { untrustedHost: silentHost }],
  ] as const) {
    const findSilence = (name: string) => (name === silentHost ? silence : null)
    const again = await fetchSafely(`${issuer.root}/2`, { ...JSON_REQUEST, findSilence })
    expect(again).toMatchObject({ failure: { code: silence, ...named } })
  }
  expect([issuer.requests.length, third.requests.length]).toEqual([3, 1])
})

test('what is known already is not sent again, and is taken for what its host says now', async () => {
  const picture = Buffer.from('the picture of another day')
  const issuer = await host((req, res) => {
    if (req.headers['if-none-match'] === '"1"') res.writeHead(304, { etag: '"1"' }).end()
    else res.writeHead(200, { etag: '"2"' }).end('another picture')
  })
  const fetchSafely = wayOut([issuer])
  const ask = (tag: string) =>
    fetchSafely(`${issuer.root}/1`, { role: 'image', maxBytes: 1000, known: { tag, bytes: picture } })
  const fetched = { url: `${issuer.root}/1`, status: 200, contentType: null }
  expect(await ask('"1"')).toEqual({ ok: true, fetched: { ...fetched, bytes: picture, tag: '"1"' } })
  const changed = { ...fetched, bytes: Buffer.from('another picture'), tag: '"2"' }
  expect(await ask('"0"')).toEqual({ ok: true, fetched: changed })
})

test('"not modified" to whoever knows nothing is no answer, and what is no tag is none', async () => {
  const issuer = await host((req, res) => {
    if (req.url === '/304') res.writeHead(304).end()
    else res.writeHead(200, { etag: decodeURIComponent(req.url?.slice(1) ?? '') }).end('{}')
  })
  const fetchSafely = wayOut([issuer])
  expect(codeOf(await fetchSafely(`${issuer.root}/304`, JSON_REQUEST))).toBe('http-error')
  for (const tag of ['plain', `"${'a'.repeat(300)}"`, '"a"b"']) {
    const answer = await fetchSafely(`${issuer.root}/${encodeURIComponent(tag)}`, JSON_REQUEST)
    expect(answer.ok && answer.fetched.tag, tag).toBeUndefined()
  }
})

test('five redirects are followed, a sixth is not', async () => {
  const issuer = await host((req, res) => {
    const left = Number(req.url?.slice(1))
    if (left === 0) res.end('{}')
    else res.writeHead(302, { location: `/${left - 1}` }).end()
  })
  const fetchSafely = wayOut([issuer])
  expect(codeOf(await fetchSafely(`${issuer.root}/5`, JSON_REQUEST))).toBe(200)
  expect(codeOf(await fetchSafely(`${issuer.root}/6`, JSON_REQUEST))).toBe('too-many-redirects')
  expect(issuer.requests).toHaveLength(6 + 6)
})

test.each([
  ['http://169.254.169.254/latest/meta-data/', 'forbidden-address'],
  ['http://127.0.0.1:1/', 'forbidden-address'],
  ['http://[::ffff:7f00:1]/', 'forbidden-address'],
  ['https://backpack.example/badge/1', 'forbidden-address'],
  ['//localhost/', 'forbidden-address'],
  ['file:///etc/passwd', 'not-a-reference'],
  ['data:application/json,{}', 'not-a-reference'],
  ['http://user:password@issuer.example/', 'not-a-reference'],
  ['http://[', 'http-error'],
  ['', 'http-error'],
])('a redirect to "%s" is refused', async (location, code) => {
  const issuer = await host((_req, res) => {
    res.writeHead(302, { location }).end()
  })
  const answer = await wayOut([issuer])(`${issuer.root}/1`, JSON_REQUEST)
  expect(codeOf(answer)).toBe(code)
})

test('a redirect without a location is an unreadable answer', async () => {
  const issuer = await host((_req, res) => {
    res.writeHead(302).end()
  })
  expect(codeOf(await wayOut([issuer])(`${issuer.root}/1`, JSON_REQUEST))).toBe('http-error')
})

test('a private address is refused before anything is sent there', async () => {
  const neighbour = await host((_req, res) => res.end('{}'))
  const fetchSafely = wayOut([])
  expect(codeOf(await fetchSafely(`${neighbour.root}/1`, JSON_REQUEST))).toBe('forbidden-address')
  expect(codeOf(await fetchSafely(`http://[::ffff:127.0.0.1]:${neighbour.port}/`, JSON_REQUEST))).toBe(
    'forbidden-address',
  )
  expect(neighbour.connections()).toBe(0)
})

test.each([
  ['a private one', ['127.0.0.1']],
  ['a public and a private one', ['2d00::1', '127.0.0.1']],
  ['a private IPv6 address beside a public IPv4 one', ['8.8.8.8', 'fd00::1']],
  ['a mapped one', ['::ffff:127.0.0.1']],
])('a name whose addresses are %s is refused', async (_what, addresses) => {
  const neighbour = await host((_req, res) => res.end('{}'))
  const fetchSafely = wayOut([], { resolve: async () => addresses })
  const answer = await fetchSafely(`http://issuer.example:${neighbour.port}/1`, JSON_REQUEST)
  expect(codeOf(answer)).toBe('forbidden-address')
  expect(neighbour.connections()).toBe(0)
  expect(JSON.stringify(answer)).not.toContain('127.0.0.1')
})

test('a name that turns private after it was checked leads nowhere private', async () => {
  const neighbour = await host((_req, res) => res.end('{}'))
  // Public by its range, but given to nobody: the connection fails, and must not fall back to a second look-up.
  const answers = [['2d00::1'], ['127.0.0.1'], ['127.0.0.1']]
  const fetchSafely = wayOut([], { resolve: async () => answers.shift() ?? [], documentTimeoutMs: 300 })
  const answer = await fetchSafely(`http://issuer.example:${neighbour.port}/1`, JSON_REQUEST)
  expect(['unreachable', 'timeout']).toContain(codeOf(answer))
  expect(answers).toHaveLength(2)
  expect(neighbour.connections()).toBe(0)
})

test('the connection goes to the address that was checked, under the name that was asked for', async () => {
  const first = await host((_req, res) => res.end('"first"'), '127.0.0.1')
  const second = await host((_req, res) => res.end('"second"'), '127.0.0.2', first.port)
  const answers = [['127.0.0.1'], ['127.0.0.2']]
  const fetchSafely = wayOut([], {
    allow: [`issuer.example:${first.port}`],
    resolve: async () => answers.shift() ?? [],
  })
  const answer = await fetchSafely(`http://issuer.example:${first.port}/1`, JSON_REQUEST)
  expect(answer.ok && Buffer.from(answer.fetched.bytes).toString()).toBe('"first"')
  expect(first.requests[0]?.headers.host).toBe(`issuer.example:${first.port}`)
  expect(second.connections()).toBe(0)
})

test('where one address of a name does not answer, the next is tried', async () => {
  const issuer = await host((_req, res) => res.end('{}'))
  const fetchSafely = wayOut([], {
    allow: [`issuer.example:${issuer.port}`],
    resolve: async () => ['127.0.0.9', '127.0.0.1'],
  })
  expect(codeOf(await fetchSafely(`http://issuer.example:${issuer.port}/1`, JSON_REQUEST))).toBe(200)
})

test.each([
  ['has no address', async () => []],
  ['resolves to nonsense', async () => ['nonsense']],
  ['cannot be resolved', async () => Promise.reject(new Error('SERVFAIL'))],
])('a name that %s is unreachable', async (_what, resolve) => {
  const answer = await wayOut([], { resolve })('https://issuer.example/1', JSON_REQUEST)
  expect(codeOf(answer)).toBe('unreachable')
})

test('a name server that keeps silent ends in a timeout', async () => {
  const resolve = () => new Promise<string[]>(() => {})
  const answer = await wayOut([], { resolve, documentTimeoutMs: 50 })(
    'https://issuer.example/1',
    JSON_REQUEST,
  )
  expect(codeOf(answer)).toBe('timeout')
})

test('an operator who opens one host opens no other', async () => {
  const neighbour = await host((_req, res) => res.end('{}'))
  const issuer = await host((_req, res) => {
    res.writeHead(302, { location: `${neighbour.root}/` }).end()
  })
  expect(codeOf(await wayOut([issuer])(`${issuer.root}/`, JSON_REQUEST))).toBe('forbidden-address')
  expect(neighbour.connections()).toBe(0)
})

test('our own address is refused, even when it is opened', async () => {
  const self = await host((_req, res) => res.end('{}'))
  const answer = await wayOut([self], { publicUrl: self.root })(`${self.root}/badge/1`, JSON_REQUEST)
  expect(codeOf(answer)).toBe('forbidden-address')
  expect(self.connections()).toBe(0)
})

test('a body of exactly the limit is read, one byte more is too large', async () => {
  const issuer = await host((req, res) => res.end('x'.repeat(Number(req.url?.slice(1)))))
  const fetchSafely = wayOut([issuer])
  expect(codeOf(await fetchSafely(`${issuer.root}/1000`, JSON_REQUEST))).toBe(200)
  expect(codeOf(await fetchSafely(`${issuer.root}/1001`, JSON_REQUEST))).toBe('too-large')
})

test('the limit holds for a body that does not tell its length', async () => {
  const issuer = await host((_req, res) => {
    const pour = () => {
      while (!res.destroyed && res.write('x'.repeat(500)));
    }
    res.on('drain', pour)
    pour()
  })
  expect(codeOf(await wayOut([issuer])(`${issuer.root}/`, JSON_REQUEST))).toBe('too-large')
})

test('a packed body is unpacked', async () => {
  const issuer = await host((_req, res) => {
    res.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('{"uid":"1"}'))
  })
  const answer = await wayOut([issuer])(`${issuer.root}/`, JSON_REQUEST)
  expect(answer.ok && Buffer.from(answer.fetched.bytes).toString()).toBe('{"uid":"1"}')
})

test('the limit holds for the unpacked body', async () => {
  const bomb = gzipSync(Buffer.alloc(500_000))
  expect(bomb.length).toBeLessThan(1000)
  const issuer = await host((_req, res) => {
    res.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb)
  })
  expect(codeOf(await wayOut([issuer])(`${issuer.root}/`, JSON_REQUEST))).toBe('too-large')
})

test('a redirect that is not UTF-8 is read as Latin-1', async () => {
  const issuer = await host((req, res) => {
    if (req.url === '/1') res.writeHead(302, { location: '/é' }).end()
    else res.end('{}')
  })
  const answer = await wayOut([issuer])(`${issuer.root}/1`, JSON_REQUEST)
  expect(answer.ok && answer.fetched.url).toBe(`${issuer.root}/%C3%A9`)
})

test('64 fetches from one host are never more than 6 at once, and all come back', async () => {
  let left = 64
  let most = 0
  const held: ServerResponse[] = []
  const issuer = await host((_req, res) => {
    held.push(res)
    most = Math.max(most, held.length)
    // Nobody is answered before all that may come at once have come.
    if (held.length < Math.min(6, left)) return
    left -= held.length
    for (const each of held.splice(0)) each.end('{}')
  })
  const fetchSafely = wayOut([issuer])
  const urls = Array.from({ length: 64 }, (_, at) => `${issuer.root}/${at}`)
  const answers = await Promise.all(urls.map((url) => fetchSafely(url, JSON_REQUEST)))
  expect(answers.every((answer) => answer.ok)).toBe(true)
  expect(most).toBe(6)
  expect(issuer.requests).toHaveLength(64)
})

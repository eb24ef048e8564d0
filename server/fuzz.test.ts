import { request } from 'node:http'
import { connect } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allRoutes } from './app.ts'
import { createAssets } from './http/assets.ts'
import type { Route } from './http/route.ts'
import type { Db } from './storage/database.ts'
import type { Browser } from './testing/browser.ts'
import { forEachDatabase } from './testing/databases.ts'
import { enterFrame } from './testing/frame.ts'
import { putGoodBadge } from './testing/good-badge.ts'
import { createWorld, type World } from './testing/world.ts'

/** Whatever is sent, to whichever route, is answered, and never with a failure of ours. */

type Target = { world: World; routes: Route[]; browser: Browser; token: string; ids: string[] }

async function createTarget(db: Db): Promise<Target> {
  const world = await createWorld(
    {
      REQUESTS_PER_CLIENT_PER_MINUTE: '1000000',
      REQUESTS_PER_BROWSER_PER_MINUTE: '1000000',
      CODES_PER_CLIENT_PER_HOUR: '1000000',
    },
    db,
  )
  const renderer = {
    basePath: '/',
    clientDir: '/none',
    assets: createAssets('/none', '/'),
    frameScript: null,
  }
  // Signing out would end the session that the rest needs.
  const routes = allRoutes(world.deps, renderer).filter(({ path }) => !path.includes('sign-out'))
  const browser = world.newBrowser()
  const url = putGoodBadge(world.web, { address: 'ada@example.org' })
  const frame = await enterFrame(world, browser, 'ada@example.org', [url, 'nonsense'])
  await frame.preview()
  const window = await frame.openWindow()
  const token = /name="token" value="([^"]*)"/.exec((await browser.get('/account')).html)?.[1] ?? ''
  const ids = [frame.id, /visits\/([\w-]+)\/decide/.exec(window.html)?.[1] ?? '', frame.secret]
  return { world, routes, browser, token, ids }
}

type Sent = { method: string; path: string; headers: Record<string, string>; body: string | null }

function send(
  world: World,
  { method, path, headers, body }: Sent,
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(new URL(world.url), { method, path, headers, agent: false }, (res) => {
      let text = ''
      res.setEncoding('latin1')
      res.on('data', (part) => {
        text += part
      })
      res.on('end', () => resolve({ status: res.statusCode ?? 0, text }))
      res.on('error', reject)
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

const word = fc.oneof(
  fc.constantFrom(
    '__proto__',
    'constructor',
    'toString',
    'add',
    'add:0',
    'retry:999',
    'add-address:0',
    'not-now',
    '*',
    '%00',
    '%ff',
    '%',
    '..',
    '%2e%2e%2f',
    '\ud800',
    'null',
    '-1',
    '1e999',
    '0',
    'ada@example.org',
    '12345678',
    'https://badges.example.edu/welding.json',
    'javascript:alert(1)',
    'x'.repeat(3000),
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
)
const NAMES =
  `token act add address code next id remove undo shared skip entries asker lang browser secret verifier
  previews badges positions wait response assertions returnTo assertion request challenge before until signature account
  done switch __proto__ constructor`.split(/\s+/)
const name = fc.constantFrom(...NAMES)
const value: fc.Arbitrary<unknown> = fc.oneof(
  word,
  fc.constantFrom<unknown>(null, true, 0, -1, 1.5, 1e300, [], {}, [[]], [null]),
  fc.array(word, { maxLength: 3 }),
  fc.constant(JSON.parse('{"__proto__":{"isAdmin":true},"length":5}')),
)
const isHeader = (text: string) => /^[\t\x20-\x7e\x80-\xff]*$/.test(text)
const segment = (text: string) => encodeURIComponent(text.replace(/\p{Cs}/gu, ''))

const anySent = fc
  .record({
    at: fc.nat(),
    method: fc.constantFrom('GET', 'POST', 'POST', 'HEAD', 'PUT', 'OPTIONS', 'DELETE', 'PATCH'),
    keepsMethod: fc.boolean(),
    param: fc.oneof(fc.nat({ max: 2 }), word),
    query: fc.array(fc.tuple(name, word), { maxLength: 4 }),
    body: fc.oneof(
      fc.array(fc.tuple(name, value), { maxLength: 6 }).map((pairs) => ({ kind: 'json' as const, pairs })),
      fc.array(fc.tuple(name, word), { maxLength: 6 }).map((pairs) => ({ kind: 'form' as const, pairs })),
      fc.string({ unit: 'binary' }).map((text) => ({ kind: 'text' as const, text })),
    ),
    type: fc.constantFrom(null, 'application/json', 'application/json; charset=utf-7', 'text/plain', 'x'),
    encoding: fc.constantFrom(null, null, null, 'gzip', 'br', 'x'),
    hasToken: fc.boolean(),
    hasCookies: fc.boolean(),
    bearer: fc.oneof(fc.constant(null), word.filter(isHeader)),
    language: fc.oneof(fc.constant('en'), word.filter(isHeader)),
  })
  .map((parts) => parts)

type Parts = typeof anySent extends fc.Arbitrary<infer T> ? T : never

function compose({ routes, browser, token, ids }: Target, parts: Parts): Sent {
  const route = routes[parts.at % routes.length]
  const given = typeof parts.param === 'number' ? (ids[parts.param] ?? '') : segment(parts.param)
  const query = parts.query.map(([key, text]) => `${key}=${segment(text)}`).join('&')
  const path = `${(route?.path ?? '/').replace(/:\w+/g, given || 'x')}${query === '' ? '' : `?${query}`}`
  const method = parts.keepsMethod ? parts.method : (route?.method ?? 'get').toUpperCase()
  const { body } = parts
  const text =
    body.kind === 'json'
      ? JSON.stringify(Object.fromEntries(body.pairs))
      : body.kind === 'form'
        ? body.pairs
            .concat(parts.hasToken ? [['token', token]] : [])
            .map(([key, each]) => `${key}=${segment(each)}`)
            .join('&')
        : body.text
  const usual = body.kind === 'json' ? 'application/json' : 'application/x-www-form-urlencoded'
  const cookies = [...browser.cookies].map(([key, each]) => `${key}=${each}`).join('; ')
  return {
    method,
    path,
    headers: {
      'sec-fetch-site': 'same-origin',
      'content-type': parts.type ?? usual,
      'accept-language': parts.language,
      ...(parts.encoding === null ? {} : { 'content-encoding': parts.encoding }),
      ...(parts.hasCookies ? { cookie: cookies } : {}),
      ...(parts.bearer === null ? {} : { authorization: `Bearer ${parts.bearer}` }),
    },
    body: ['GET', 'HEAD'].includes(method) ? null : text,
  }
}

forEachDatabase('thousands of malformed requests', (open) => {
  let target: Target
  beforeAll(async () => {
    target = await createTarget(await open())
  })
  afterAll(() => target.world.close())

  test('to every route get an answer that is not our failure', async () => {
    await fc.assert(
      fc.asyncProperty(anySent, async (parts) => {
        const sent = compose(target, parts)
        const { status, text } = await send(target.world, sent)
        expect(status, `${sent.method} ${sent.path}`).toBeLessThan(500)
        expect(text).not.toMatch(/node_modules|at \w+ \(|SqliteError|\.ts:\d+/)
      }),
      { numRuns: 1500 },
    )
    expect(target.world.logged.filter((line) => JSON.parse(line).level >= 50)).toEqual([])
    expect(({} as Record<string, unknown>).isAdmin).toBeUndefined()
  }, 120_000)

  // What a database may not be able to hold, in every place that names something.
  test.each(['\0', 'a\0b', '\ufffe', '\u{10ffff}'])('that name %j are answered, too', async (name) => {
    const { world, routes, browser, token, ids } = target
    const cookie = [...browser.cookies].map(([key, each]) => `${key}=${each}`).join('; ')
    const headers = { 'sec-fetch-site': 'same-origin', cookie, authorization: `Bearer ${ids[2]}` }
    const withoutBearer = { 'sec-fetch-site': 'same-origin', cookie }
    const texts = Object.fromEntries(NAMES.map((key) => [key, key === 'token' ? token : name]))
    const lists = { ...texts, entries: [name], previews: [name], badges: [name] }
    for (const { method, path, body, takesBearer } of routes) {
      const isJson = body === 'json'
      for (const param of new Set([encodeURIComponent(name), ids[0] ?? '', ids[1] ?? ''])) {
        for (const fields of isJson ? [texts, lists] : [texts]) {
          const sent = {
            method: method.toUpperCase(),
            path: path.replace(/:\w+/g, param) + (method === 'get' ? `?${new URLSearchParams(texts)}` : ''),
            headers: {
              ...(takesBearer ? headers : withoutBearer),
              'content-type': isJson ? 'application/json' : 'application/x-www-form-urlencoded',
            },
            body: method === 'get' ? null : isJson ? JSON.stringify(fields) : `${new URLSearchParams(texts)}`,
          }
          const { status, text } = await send(world, sent)
          expect(status, `${sent.method} ${sent.path} ${text.slice(0, 300)}`).toBeLessThan(500)
        }
      }
    }
  })
})

describe('a request that is hardly HTTP', () => {
  let world: World
  beforeAll(async () => {
    world = await createWorld()
  })
  afterAll(() => world.close())

  test.each([
    ['no HTTP at all', '\0\x01\x02\r\n\r\n'],
    ['two lengths', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab'],
    [
      'a length beside chunks',
      'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    [
      'a header with a bare line feed',
      'GET / HTTP/1.1\r\nHost: x\r\nA: b\nTransfer-Encoding: chunked\r\n\r\n',
    ],
    ['headers without end', `GET / HTTP/1.1\r\nHost: x\r\nA: ${'a'.repeat(70_000)}\r\n\r\n`],
    ['a line that is too long', `GET /${'a'.repeat(70_000)} HTTP/1.1\r\nHost: x\r\n\r\n`],
    ['a version that is not there', 'GET / HTTP/9.9\r\nHost: x\r\n\r\n'],
  ])('a request with %s is refused on its own connection', async (_what, bytes) => {
    const { hostname, port } = new URL(world.url)
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(Number(port), hostname, () => socket.write(bytes, 'latin1'))
      let text = ''
      socket.on('data', (part) => {
        text += part.toString('latin1')
      })
      socket.on('error', () => resolve(text))
      socket.on('close', () => resolve(text))
    })
    expect(answer).toMatch(/^(HTTP\/1\.1 4\d\d |$)/)
    expect((await world.newBrowser().get('/healthz')).status).toBe(200)
  })
})

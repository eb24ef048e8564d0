import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { get, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allRoutes, createApp } from './app.ts'
import { createAssets } from './http/assets.ts'
import type { Route, RouteClass } from './http/route.ts'
import { enterFrame } from './testing/frame.ts'
import { signIn } from './testing/sign-in.ts'
import { createWorld, type World } from './testing/world.ts'

let world: World
let routes: Route[]
beforeAll(async () => {
  world = await createWorld()
  const clientDir = '/nonexistent'
  routes = allRoutes(world.deps, {
    basePath: '/',
    clientDir,
    assets: createAssets(clientDir, '/'),
    frameScript: null,
  })
})
afterAll(() => world.close())

const pathOf = (route: Route) => route.path.replace(/:(\w+)/g, 'x'.repeat(22))

/** Routes that others may post to: they change nothing of a person's. */
const CROSS_SITE = ['/issuer/frameless', '/add/shared']

/** The classes whose answers a browser shows as pages of ours. */
const DOCUMENTS: RouteClass[] = ['page', 'window', 'embedder', 'frame', 'public', 'widget']

/** What each class says of itself; a header that is null must be absent. */
const HEADERS: Record<RouteClass, Record<string, RegExp | null>> = {
  page: {
    'content-security-policy': /frame-ancestors 'none'/,
    'cross-origin-opener-policy': /^same-origin$/,
    'cross-origin-resource-policy': /^same-origin$/,
    'cache-control': /no-store/,
  },
  window: {
    'content-security-policy': /frame-ancestors 'none'/,
    'cross-origin-opener-policy': /^same-origin$/,
    'cache-control': /no-store/,
    vary: /Sec-Fetch-Site/,
    'origin-agent-cluster': null,
  },
  embedder: {
    'content-security-policy': /frame-ancestors 'none'.*frame-src 'self'/,
    'cross-origin-opener-policy': /^same-origin-allow-popups$/,
    'cross-origin-resource-policy': /^same-origin$/,
    'cache-control': /no-store/,
  },
  frame: {
    'content-security-policy': /frame-ancestors https: http:/,
    'cross-origin-embedder-policy': /^require-corp$/,
    'cross-origin-resource-policy': /^cross-origin$/,
    'cross-origin-opener-policy': null,
    'origin-agent-cluster': null,
    'set-cookie': null,
  },
  json: {
    'content-security-policy': /default-src 'none'/,
    'cross-origin-resource-policy': /^same-origin$/,
    'cache-control': /no-store/,
    'access-control-allow-origin': null,
  },
  script: {
    'access-control-allow-origin': /^\*$/,
    'cross-origin-resource-policy': /^cross-origin$/,
    'set-cookie': null,
  },
  picture: { 'content-security-policy': /sandbox/, 'access-control-allow-origin': null },
  public: {
    'content-security-policy': /form-action 'none'.*connect-src 'none'.*frame-ancestors 'none'/,
    'cross-origin-opener-policy': /^same-origin$/,
    'cross-origin-resource-policy': /^same-origin$/,
    'cache-control': /^no-cache, no-store$/,
    vary: /Accept-Language/,
    'set-cookie': null,
  },
  widget: {
    'content-security-policy':
      /frame-ancestors \*;sandbox allow-scripts allow-popups allow-popups-to-escape-sandbox$/,
    'cross-origin-embedder-policy': /^require-corp$/,
    'cross-origin-resource-policy': /^cross-origin$/,
    'cross-origin-opener-policy': null,
    'x-frame-options': null,
    'cache-control': /^no-cache, no-store$/,
    'set-cookie': null,
  },
  'public-picture': {
    'content-security-policy': /sandbox/,
    'cross-origin-resource-policy': /^cross-origin$/,
    'cache-control': /^no-cache$/,
    'set-cookie': null,
  },
  worker: {
    'content-security-policy': /default-src 'none'.*connect-src 'self'/,
    'access-control-allow-origin': null,
    'set-cookie': null,
    'cache-control': /no-cache/,
  },
  health: { 'access-control-allow-origin': null, 'set-cookie': null },
}

describe('every route', () => {
  test('is there: the list is not empty and has each class', () => {
    expect(routes.length).toBeGreaterThan(25)
    expect(new Set(routes.map(({ as }) => as))).toEqual(new Set(Object.keys(HEADERS)))
  })

  test('says what its class says, also when it fails', async () => {
    const browser = world.newBrowser()
    for (const route of routes) {
      const page =
        route.method === 'get'
          ? await browser.get(pathOf(route), { follow: false })
          : await browser.post(pathOf(route), {}, { follow: false })
      for (const [name, expected] of Object.entries(HEADERS[route.as])) {
        const value = page.headers.get(name)
        if (expected === null) expect(value, `${name} of ${route.path}`).toBeNull()
        else expect(value ?? '', `${name} of ${route.path}`).toMatch(expected)
      }
      expect(page.headers.get('x-content-type-options'), route.path).toBe('nosniff')
      expect(page.headers.get('x-powered-by'), route.path).toBeNull()
      expect(page.status, route.path).toBeLessThan(500)
    }
  })

  test('that writes refuses what another site sends, in every way that a browser can send it', async () => {
    const browser = world.newBrowser()
    await signIn(world, browser, 'ada@example.org')
    const before = await snapshot()
    const writes = routes.filter(({ method, path }) => method === 'post' && !CROSS_SITE.includes(path))
    expect(writes.length).toBeGreaterThan(10)
    for (const route of writes) {
      const path = pathOf(route)
      const forged = [
        await browser.post(
          path,
          { a: '1' },
          { site: 'cross-site', headers: { origin: 'https://evil.example' } },
        ),
        await browser.post(path, { a: '1' }, { site: 'same-site' }),
        await browser.post(path, { a: '1' }, { site: 'none' }),
        await browser.post(path, { a: '1' }, { site: null, headers: { origin: 'https://evil.example' } }),
        await browser.post(path, { a: '1' }, { site: null, headers: { origin: 'null' } }),
        await browser.post(path, { a: '1' }, { site: null }),
        await browser.post(
          path,
          { a: '1' },
          { site: 'cross-site', headers: { 'content-type': 'text/plain' } },
        ),
        await browser.postJson(path, { a: 1 }, { site: 'cross-site' }),
        await browser.postJson(path, { a: 1 }, { site: null }),
      ]
      for (const answer of forged) expect([403, 415], `${path}: ${answer.status}`).toContain(answer.status)
    }
    expect(await snapshot()).toEqual(before)
  })

  test('that is only looked at, as by a picture on another site, changes nothing', async () => {
    const browser = world.newBrowser()
    await signIn(world, browser, 'ada@example.org')
    const before = await snapshot()
    for (const route of routes.filter(({ method }) => method === 'get'))
      await browser.get(pathOf(route), { site: 'cross-site', follow: false })
    expect(await snapshot()).toEqual(before)
  })

  test('that is a document lets no script of a stranger run, and takes no text for markup', async () => {
    const browser = world.newBrowser()
    for (const route of routes.filter(({ as }) => DOCUMENTS.includes(as))) {
      const { headers } = await browser.get(pathOf(route), { follow: false })
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy, route.path).toMatch(/(^|;)default-src 'none'/)
      // Once built, the Frame's page has a script of ours in it, by its hash.
      const inline = route.path === '/issuer/frame' ? " 'sha256-[\\w+/]{43}='" : ''
      expect(policy, route.path).toMatch(new RegExp(`;script-src 'self'(${inline})?(;|$)`))
      expect(policy, route.path).toMatch(/;style-src 'self'(;|$)/)
      expect(policy, route.path).toMatch(/;base-uri 'none'(;|$)/)
      expect(policy, route.path).toMatch(/;require-trusted-types-for 'script'(;|$)/)
    }
  })

  test('that is a form needs its token even from our own pages', async () => {
    const browser = world.newBrowser()
    await signIn(world, browser, 'ada@example.org')
    for (const route of routes.filter(({ body, isCrossSite }) => body === 'form' && !isCrossSite)) {
      expect((await browser.post(pathOf(route), { token: 'x' })).status, route.path).toBe(403)
    }
  })

  test('that is a form tells a person who signed out elsewhere, and does nothing', async () => {
    expect((await world.newBrowser().post('/sign-out', { token: 'x' })).status).toBe(401)
  })

  test('but the Frame’s own refuses the narrow credential, also where a session stands beside it', async () => {
    const browser = world.newBrowser()
    const { headers: credentialOf } = await enterFrame(world, browser, 'ada@example.org', [
      'https://a.example/1',
    ])
    const headers = credentialOf()
    expect(headers.authorization).toMatch(/^Bearer [\w-]{43}$/)
    for (const route of routes.filter(({ takesBearer }) => !takesBearer)) {
      const answer =
        route.method === 'get'
          ? await browser.get(pathOf(route), { headers, follow: false })
          : await browser.postJson(pathOf(route), {}, { headers, follow: false })
      expect(answer.status, route.path).toBe(403)
    }
  })

  test('that needs an account sends a stranger to sign in, or refuses', async () => {
    const browser = world.newBrowser()
    for (const path of ['/account', `/badges/${'x'.repeat(22)}`, `/badges/${'x'.repeat(22)}/download`]) {
      const answer = await browser.get(path, { follow: false })
      expect([303, 401, 404], path).toContain(answer.status)
      expect(answer.html).not.toContain('ada@')
    }
  })
})

test('a file of the build has the headers of a picture, and may be loaded by the Frame', async () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'app-'))
  writeFileSync(path.join(dir, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  const server = createApp(world.deps, dir).listen(0, '127.0.0.1')
  try {
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const { host } = world.deps.config.publicUrl
    const { headers } = await getAs(host, `http://127.0.0.1:${port}/favicon.svg`)
    expect(headers).toMatchObject({
      'content-security-policy': expect.stringMatching(/default-src 'none'.*sandbox/),
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': 'public, max-age=3600',
      'referrer-policy': 'strict-origin-when-cross-origin',
    })
    expect((await getAs(host, `http://127.0.0.1:${port}/nothing.svg`)).headers).toMatchObject({
      'content-security-policy': expect.stringContaining("form-action 'self'"),
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    })
  } finally {
    server.close()
    rmSync(dir, { recursive: true })
  }
})

/** `fetch` does not let a page choose its Host header. */
async function getAs(host: string, url: string): Promise<IncomingMessage> {
  const asked = get(url, { headers: { host } })
  const [answer] = (await once(asked, 'response')) as [IncomingMessage]
  answer.resume()
  return answer
}

describe('the host name', () => {
  test('of another page address leads to the public one; script and health answer under any', async () => {
    const port = new URL(world.url).port
    const answer = await fetch(`http://127.0.0.1:${port}/account?x=1`, { redirect: 'manual' })
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([307, 'no-store'])
    expect(answer.headers.get('location')).toBe(`${world.url}account?x=1`)
    expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200)
  })

  test('cannot be made to lead elsewhere', async () => {
    const port = new URL(world.url).port
    for (const path of ['//evil.example/', '/\\evil.example', '/%0d%0aLocation:https://evil.example']) {
      const answer = await fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual' })
      const location = answer.headers.get('location')
      if (location !== null) expect(new URL(location, world.url).host).toBe(new URL(world.url).host)
    }
  })
})

/** How many rows each table has. */
async function snapshot(): Promise<Record<string, number>> {
  const { db } = world.deps
  const counts: Record<string, number> = {}
  for (const { name } of await db.introspection.getTables()) {
    const row = await db
      .selectFrom(sql<object>`${sql.table(name)}`.as('counted'))
      .select((select) => select.fn.countAll().as('count'))
      .executeTakeFirstOrThrow()
    counts[name] = Number(row.count)
  }
  expect(Object.keys(counts)).toContain('badge')
  return counts
}

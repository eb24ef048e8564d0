import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { allRoutes } from '../app.ts'
import { createAssets } from '../http/assets.ts'
import { codeFor } from '../testing/sign-in.ts'
import { createWorld, type World } from '../testing/world.ts'

/** Ways to write another's address that somebody takes for a path of ours. */
const TRICKS = `
//evil.example ///evil.example ////evil.example/a /\\evil.example \\\\evil.example \\/evil.example /.//evil.example
/..//evil.example /a/..//evil.example /%2e//evil.example /./\\evil.example /%09/evil.example /%0a/evil.example
/%0d%0aLocation:%20https://evil.example /%5cevil.example /%2f%2fevil.example https://evil.example https:evil.example
https:/evil.example HTTPS://evil.example http://localhost@evil.example/ http://localhost.evil.example/
//localhost@evil.example //localhost%2f@evil.example javascript:alert(1) JaVaScRiPt:alert(1) data:text/html,hi
vbscript:x file:///etc/passwd blob:https://evil.example/1 evil.example @evil.example .evil.example ?next=//evil.example
/;@evil.example /%EF%BC%8Fevil.example //evil%E3%80%82example
`.match(/\S+/g) as string[]

/** By which names a page may be asked to lead somewhere. */
const NAMES = ['next', 'returnTo', 'return_to', 'url', 'to', 'redirect', 'continue', 'lang', 'before']

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const isHome = (location: string, from = '/') =>
  new URL(location, new URL(from, world.url)).origin === new URL(world.url).origin

test('there are more than thirty tricks', () => {
  expect(new Set(TRICKS).size).toBeGreaterThan(30)
})

test.each(TRICKS)('signing in with next=%s ends at home', async (trick) => {
  const browser = world.newBrowser()
  const address = `ada${TRICKS.indexOf(trick)}@home.example`
  const form = await browser.get(`/sign-in?next=${encodeURIComponent(trick)}`)
  const asked = await browser.submit(form, 'Send code', { address })
  const answer = await browser.submit(asked, 'Confirm', { code: codeFor(world, address) }, { follow: false })
  expect(answer.status).toBe(303)
  expect(isHome(answer.headers.get('location') ?? '//nowhere'), trick).toBe(true)
  const again = await browser.get(`/sign-in?next=${encodeURIComponent(trick)}`, { follow: false })
  expect(isHome(again.headers.get('location') ?? '/')).toBe(true)
})

test('no route of ours leads away, whatever it is asked for', async () => {
  const renderer = {
    basePath: '/',
    clientDir: '/nonexistent',
    assets: createAssets('/nonexistent', '/'),
    frameScript: null,
  }
  const routes = allRoutes(world.deps, renderer).filter(({ method }) => method === 'get')
  expect(routes.length).toBeGreaterThan(15)
  const browser = world.newBrowser()
  for (const { path } of routes) {
    const place = path.replace(/:(\w+)/g, 'x'.repeat(22))
    for (const trick of [
      '//evil.example',
      'https://evil.example/',
      '/\\evil.example',
      '\r\nLocation: //evil.example',
    ]) {
      const query = new URLSearchParams(NAMES.map((name) => [name, trick]))
      const answer = await browser.get(`${place}?${query}`, { follow: false })
      const location = answer.headers.get('location')
      if (location !== null) expect(isHome(location, place), `${place} ${trick}`).toBe(true)
    }
  }
})

test.each([
  '//evil.example/',
  '//evil.example/..',
  '/\\evil.example',
  '///evil.example',
  '/%2f/evil.example',
  '/@evil.example',
])('a path like %s, asked for under another host name, leads to us', async (path) => {
  const { port } = new URL(world.url)
  const asked = get({ host: '127.0.0.1', port, path, headers: { host: 'evil.example' } })
  const [answer] = (await once(asked, 'response')) as [IncomingMessage]
  answer.resume()
  if (answer.headers.location !== undefined) expect(isHome(answer.headers.location)).toBe(true)
  else expect(answer.statusCode).toBeGreaterThanOrEqual(400)
})

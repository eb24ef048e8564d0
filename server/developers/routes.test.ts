import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { REASON_OF } from '../openbadges/rejections.ts'
import { signIn } from '../testing/sign-in.ts'
import { createWorld, type World } from '../testing/world.ts'

const top = path.resolve(import.meta.dirname, '../..')
const MOUNTED = 'https://school.example/some/backpack/'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

test('the page of test badges shows each code with an address that can be read, and a button', async () => {
  const page = await world.newBrowser().get('/test-badges/')
  expect(page.status).toBe(200)
  for (const code of Object.keys(REASON_OF)) expect(page.html, code).toContain(`id="${code}"`)
  const addresses = [...page.html.matchAll(/class="test-url" href="([^"]+)"/g)].map(([, href]) => href ?? '')
  expect(addresses.length).toBeGreaterThan(40)
  const own = addresses.filter((href) => href.startsWith(world.url))
  for (const href of own) {
    const answer = await world.newBrowser().get(href.slice(world.url.length - 1), { follow: false })
    expect([200, 302, 404, 410, 500, 503], href).toContain(answer.status)
    expect(answer.headers.get('access-control-allow-origin')).toBeNull()
  }
  expect(page.html).toContain(`data-openbadges="${world.url}test-badges/expired.json"`)
})

test('two looks at the page offer different good badges, so that both can be added', async () => {
  const browser = world.newBrowser()
  const goodOf = (html: string) => /data-openbadges="([^"]*valid\.json[^" ]*)"/.exec(html)?.[1]
  const [first, second] = [await browser.get('/test-badges/'), await browser.get('/test-badges/')]
  expect(goodOf(first.html)).not.toBe(goodOf(second.html))
})

test('on the full page a test badge is made out to whoever is signed in, and can be added', async () => {
  const browser = world.newBrowser()
  await signIn(world, browser, 'dev@issuer.example')
  const entry = (name: string) => `assertion=${encodeURIComponent(`${world.url}test-badges/${name}`)}`
  const page = await browser.get(`/issuer/accept?${entry('valid.json?1')}&${entry('expired.json')}`)
  expect(page.html).toContain('This badge ran out on')
  const added = await browser.submit(page, 'Add 1 badge')
  expect(added.html).toContain('Test badge is in your Backpack')
  expect(world.web.fetched).toEqual([])
})

test('the address without its last slash leads there', async () => {
  const answer = await world.newBrowser().get('/test-badges', { follow: false })
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/test-badges/'])
})

test('in production there are none, unless they are allowed', async () => {
  const production = { NODE_ENV: 'production', SMTP_URL: 'smtp://localhost:25' }
  for (const [settings, status] of [
    [production, 404],
    [{ ...production, TEST_BADGES: 'true' }, 200],
    [{ TEST_BADGES: 'false' }, 404],
  ] as const) {
    const other = await createWorld(settings)
    for (const address of ['/test-badges/', '/test-badges/valid.json'])
      expect((await other.newBrowser().get(address)).status, JSON.stringify(settings)).toBe(status)
    await other.close()
  }
})

test('the documents for issuers are served with the address of this backpack, and a place for each code', async () => {
  const page = await world.newBrowser().get('/docs/issuers')
  expect(page.status).toBe(200)
  for (const code of Object.keys(REASON_OF)) expect(page.html.split(`<tr id="${code}"`), code).toHaveLength(2)
  expect(page.html).toContain(`${world.url}issuer.js`)
  expect(page.html).not.toContain('backpack.example')
  // No construct of the source is left as it was written.
  const text = page.html.replace(/<(pre|code)>[\s\S]*?<\/\1>/g, '').replace(/<[^>]+>/g, '')
  expect(text).not.toMatch(/[`*|]|\]\(|^#|\\/m)
})

test('below a mount path, policies name the origin and addresses the whole root', async () => {
  const mounted = await createWorld({
    PUBLIC_URL: MOUNTED,
    TRUST_PROXY: 'loopback',
    SMTP_URL: 'smtp://localhost:25',
  })
  const { port } = mounted.deps.config
  const html = await (await fetch(`http://127.0.0.1:${port}/some/backpack/docs/issuers`)).text()
  await mounted.close()
  expect(html).toContain('<code>https://school.example</code>')
  expect(html).toContain(`${MOUNTED}issuer/accept?assertion=URL`)
})

test('the types are served as they stand in the repository', async () => {
  const answer = await world.newBrowser().get('/openbadges.d.ts')
  expect(answer.html).toBe(readFileSync(path.join(top, 'client/issuer/openbadges.d.ts'), 'utf8'))
  expect(answer.headers.get('access-control-allow-origin')).toBe('*')
})

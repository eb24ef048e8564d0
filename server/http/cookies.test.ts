import { afterEach, expect, test } from 'vitest'
import { createAccount, openSignedIn } from '../testing/badges.ts'
import { createBrowser } from '../testing/browser.ts'
import { createWorld, type World } from '../testing/world.ts'

const worlds: World[] = []
afterEach(async () => {
  for (const world of worlds.splice(0)) await world.close()
})

/** A backpack below a path, behind a proxy, with an account, and a browser that is signed in to it. */
async function openAt(path: string) {
  const world = await createWorld({ PUBLIC_URL: `http://localhost:1${path}`, TRUST_PROXY: 'loopback' })
  worlds.push(world)
  await createAccount(world.deps.db, 'ada', 'ada@home.example')
  const newBrowser = () => createBrowser(`http://localhost:${world.deps.config.port}${path}`)
  return { newBrowser, browser: await openSignedIn({ ...world, newBrowser }, 'ada') }
}

test('backpacks of one origin, each below its own path, leave each other’s session alone', async () => {
  const [first, second] = [await openAt('/one/'), await openAt('/two/')]
  const together = [...first.browser.cookies, ...second.browser.cookies]
  expect(new Set(together.map(([name]) => name)).size).toBe(together.length)
  for (const [name, value] of together) first.browser.cookies.set(name, value)

  expect((await first.browser.get('/one/')).html).toContain('Sign out')
  await first.browser.submit(await first.browser.get('/one/'), 'Sign out')
  expect((await first.browser.get('/one/')).html).not.toContain('Sign out')
  for (const [name, value] of first.browser.cookies) second.browser.cookies.set(name, value)
  expect((await second.browser.get('/two/')).html).toContain('Sign out')
})

test('what else the origin keeps in the browser stays where only a path of it is ours', async () => {
  const { browser } = await openAt('/one/')
  const out = await browser.submit(await browser.get('/one/'), 'Sign out', {}, { follow: false })
  expect([out.status, out.headers.get('clear-site-data')]).toEqual([303, null])
})

test('an account that is deleted below a path takes only the answers along that the browser keeps', async () => {
  const { browser } = await openAt('/one/')
  const page = await browser.get('/one/account/delete')
  const gone = await browser.submit(page, 'Delete everything now', { sure: 'on' }, { follow: false })
  expect([gone.headers.get('location'), gone.headers.get('clear-site-data')]).toEqual([
    '/one/account/deleted',
    '"cache"',
  ])
})

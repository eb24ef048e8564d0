import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  createAccount,
  type GivenBadge,
  giveAddedBadge,
  giveBadge,
  makeBadge,
  makePng,
  openSignedIn,
} from '../testing/badges.ts'
import { type Browser, createBrowser } from '../testing/browser.ts'
import { hrefOf, linksOf } from '../testing/links.ts'
import { createWorld, type World } from '../testing/world.ts'

let world: World
let ada: Browser

beforeEach(async () => {
  world = await createWorld()
  await createAccount(world.deps.db, 'ada', 'Ada@home.example')
  await createAccount(world.deps.db, 'bob', 'bob@home.example')
  ada = await openSignedIn(world, 'ada')
})
afterEach(() => world.close())

const give = (accountId: string, ...badge: GivenBadge) => giveAddedBadge(world.deps, accountId, ...badge)

test('somebody who is signed out reads what this is and finds one way in', async () => {
  const page = await world.newBrowser().get('/')
  expect(page.status).toBe(200)
  expect(linksOf(page.html).filter(({ name }) => name === 'Sign in')).toEqual([
    { href: '/sign-in', name: 'Sign in' },
  ])
  expect(page.html.match(/<h1/g)).toHaveLength(1)
})

test('pages of one person are kept by no cache and framed by nobody', async () => {
  const id = await give('ada', makeBadge('one', { type: 'image/png', bytes: makePng(30) }))
  for (const path of ['/', `/badges/${id}`]) {
    const { headers } = await ada.get(path)
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
  }
})

test.each([
  ['/backpack', '/'],
  ['/backpack/badges', '/'],
  ['/backpack/login', '/sign-in'],
  ['/backpack/signup', '/sign-in'],
  ['/backpack/add', '/add'],
  ['/issuer/welcome', '/'],
  ['/share/4f2a', '/'],
  ['/stats', '/'],
  ['/backpack/settings', '/account'],
])('the old address %s leads to %s', async (old, now) => {
  const { status, headers } = await world.newBrowser().get(old, { follow: false })
  expect([status, headers.get('location')]).toEqual([301, now])
})

test('all addresses stay below a mount path', async () => {
  // Behind a proxy, so that the server answers under the port that it happens to have.
  const mounted = await createWorld({ PUBLIC_URL: 'http://localhost:1/wallet/', TRUST_PROXY: 'loopback' })
  try {
    await createAccount(mounted.deps.db, 'ada', 'ada@home.example')
    await giveBadge(mounted.deps, 'ada', makeBadge('one'))
    const root = `http://localhost:${mounted.deps.config.port}/wallet/`
    const browser = await openSignedIn({ ...mounted, newBrowser: () => createBrowser(root) }, 'ada')
    const list = await browser.get('/wallet/')
    const page = await browser.get(hrefOf(list.html, 'Badge one'))
    const removed = await browser.submit(page, 'Remove')
    expect(removed.html).toContain('<h1>Removed Badge one</h1>')
    for (const { html } of [list, page, removed]) {
      const paths = [...html.matchAll(/(?:href|src|action)="(\/[^"]*)"/g)].map(([, path]) => path)
      expect(paths.filter((path) => !path?.startsWith('/wallet/'))).toEqual([])
    }
  } finally {
    await mounted.close()
  }
})

import { afterEach, beforeEach, expect, test } from 'vitest'
import { limits } from '../limits.ts'
import { createAccount, type GivenBadge, giveAddedBadge, makeBadge, openSignedIn } from '../testing/badges.ts'
import type { Browser } from '../testing/browser.ts'
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

test('an SVG is shown filtered and as a download, and its own bytes are in the file', async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(2)</script><rect width="4" height="4"/></svg>'
  const id = await give('ada', makeBadge('one', { type: 'image/svg+xml', bytes: Buffer.from(svg) }))
  const { html } = await ada.get(`/badges/${id}`)
  const src = (/<img[^>]*src="([^"]*)"/.exec(html)?.[1] ?? '').replaceAll('&amp;', '&')
  const shown = await world.newBrowser().get(src)
  expect(shown.html).not.toContain('alert')
  expect(shown.html).toContain('<rect')
  expect(shown.headers.get('content-type')).toBe('image/svg+xml')
  expect(shown.headers.get('content-disposition')).toContain('attachment')
  expect(shown.headers.get('content-security-policy')).toContain('sandbox')
  const file = await ada.get(`/badges/${id}/download`)
  expect(file.headers.get('content-disposition')).toContain('.svg"')
  expect(file.html).toContain('<rect')
  expect(file.html).toContain('assertion')
})

test('a picture is shown to whoever holds its address, until that runs out', async () => {
  const id = await give('ada', makeBadge('one'))
  const { html } = await ada.get(`/badges/${id}`)
  const src = (/<img[^>]*src="([^"]*)"/.exec(html)?.[1] ?? '').replaceAll('&amp;', '&')
  const anybody = world.newBrowser()
  const shown = await anybody.get(src)
  expect(shown.status).toBe(200)
  expect(shown.headers.get('content-type')).toBe('image/png')
  expect(shown.headers.get('x-content-type-options')).toBe('nosniff')
  expect(shown.headers.get('cache-control')).toBe('private, max-age=3600, immutable')
  for (const broken of [
    src.replace(/signature=./, 'signature=.'),
    src.replace(/until=1/, 'until=2'),
    src.split('?')[0] ?? '',
    `${src}&until=1`,
    '/pictures/..%2f..%2fetc',
  ]) {
    expect((await anybody.get(broken)).status).toBe(404)
  }
  world.clock.now += limits.pictureUrlMs
  expect((await anybody.get(src)).status).toBe(404)
})

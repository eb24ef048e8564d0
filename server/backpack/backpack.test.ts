import extractChunks from 'png-chunks-extract'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { limits } from '../limits.ts'
import { createAccount, giveBadge, makeBadge, makePng, openSignedIn } from '../testing/badges.ts'
import { type Browser, createBrowser } from '../testing/browser.ts'
import { createWorld, NOON, type World } from '../testing/world.ts'

let world: World
let ada: Browser

beforeEach(async () => {
  world = await createWorld()
  await createAccount(world.deps.db, 'ada', 'Ada@home.example')
  await createAccount(world.deps.db, 'bob', 'bob@home.example')
  ada = await openSignedIn(world, 'ada')
})
afterEach(() => world.close())

async function give(...args: Parameters<typeof giveBadge> extends [unknown, ...infer Rest] ? Rest : never) {
  const added = await giveBadge(world.deps, ...args)
  if (!added.added) throw new Error(`not added: ${added.code}`)
  return added.id
}

const linksOf = (html: string) =>
  [...html.matchAll(/<a\b[^>]*href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/g)].map(([, href = '', inner = '']) => ({
    href: href.replaceAll('&amp;', '&'),
    name: inner.replace(/<[^>]*>/g, '').trim(),
  }))
const hrefOf = (html: string, name: string) => linksOf(html).find((link) => link.name === name)?.href ?? ''

test('somebody who is signed out reads what this is and finds one way in', async () => {
  const page = await world.newBrowser().get('/')
  expect(page.status).toBe(200)
  expect(linksOf(page.html).filter(({ name }) => name === 'Sign in')).toEqual([
    { href: '/sign-in', name: 'Sign in' },
  ])
  expect(page.html.match(/<h1/g)).toHaveLength(1)
})

test('an empty backpack says how a badge gets in', async () => {
  const page = await ada.get('/')
  expect(page.html).toContain('<h1>Your badges</h1>')
  expect(page.html).toContain('No badges yet')
  expect(linksOf(page.html)).toContainEqual({ href: '/account', name: 'Account' })
  expect(page.html).toMatch(/<button[^>]*>Sign out<\/button>/)
})

test('the list shows only my badges, newest first, each a link by its name', async () => {
  const older = await give('ada', makeBadge('one'))
  world.clock.now += 1
  const newer = await give('ada', makeBadge('two'))
  await give('bob', makeBadge('three'))
  const { html } = await ada.get('/')
  expect(linksOf(html).filter(({ href }) => href.startsWith('/badges/'))).toEqual([
    { href: `/badges/${newer}`, name: 'Badge two' },
    { href: `/badges/${older}`, name: 'Badge one' },
  ])
  expect(html).toContain('2 badges')
  expect(html).toContain('learn.<b>example.edu</b>')
  expect(html).toContain('3 Nov 2026')
})

test('more than sixty badges come in pages, without one lost or shown twice', async () => {
  // Many at one moment: the id breaks the tie.
  for (let at = 0; at < 125; at++) {
    if (at % 50 === 0) world.clock.now += 1000
    await give('ada', makeBadge(String(at)))
  }
  const names = (html: string) =>
    linksOf(html)
      .filter(({ href }) => href.startsWith('/badges/'))
      .map(({ name }) => name)
  const first = await ada.get('/')
  const second = await ada.get(hrefOf(first.html, 'Older badges'))
  const third = await ada.get(hrefOf(second.html, 'Older badges'))
  expect([first, second, third].map(({ html }) => names(html).length)).toEqual([60, 60, 5])
  expect(new Set([first, second, third].flatMap(({ html }) => names(html))).size).toBe(125)
  expect(hrefOf(third.html, 'Older badges')).toBe('')
  expect(hrefOf(third.html, 'Newest badges')).toBe('/')
})

test('the list shows what is looked for, keeps it from page to page, and leads back to all', async () => {
  for (let at = 0; at < 70; at++) await give('ada', makeBadge(`Wood ${at}`))
  await give('ada', makeBadge('Métal'))
  const names = (html: string) =>
    linksOf(html)
      .filter(({ href }) => href.startsWith('/badges/'))
      .map(({ name }) => name)
  const one = await ada.get('/?q=METAL&issuer=&year=&status=&sort=added')
  expect(names(one.html)).toEqual(['Badge Métal'])
  expect(one.html).toContain('1 badge found')
  expect(hrefOf(one.html, 'Show all badges')).toBe('/')
  const wood = await ada.get('/?q=wood&sort=name')
  expect(wood.html).toContain('70 badges found')
  const rest = await ada.get(hrefOf(wood.html, 'Next page'))
  expect([names(wood.html).length, names(rest.html).length]).toEqual([60, 10])
  expect(hrefOf(rest.html, 'First page')).toBe('/?q=wood&sort=name')
  const nothing = await ada.get('/?q=%3Cb%3Eglass')
  expect(nothing.html).toContain('No badge fits this.')
  expect(nothing.html).toContain('value="&lt;b>glass"')
  const bob = await openSignedIn(world, 'bob')
  expect(names((await bob.get('/?q=wood')).html)).toEqual([])
})

test('the issuers of a platform are choices of their own, each with its host, whatever it calls itself', async () => {
  const giveFrom = (key: string, host: string, name: string) =>
    give('ada', {
      ...makeBadge(key, undefined, { issuer: { name, url: 'https://platform.example/' } }),
      host,
    })
  await giveFrom('willow', 'platform.example', 'Basket Makers')
  await giveFrom('oak', 'platform.example', '</select><b>\u202eevil')
  await giveFrom('palm', 'one.example', 'Basket Makers')
  await giveFrom('nameless', 'two.example', '')
  const { html } = await ada.get('/')
  const optionsIn = (part: string) =>
    [...part.matchAll(/<option[^>]*\bvalue(?:="([^"]*)")?[^>]*>([^<]*)/g)].map(([, value = '', words]) => [
      value,
      words,
    ])
  const select = /<select id="library-issuer"[\s\S]*?<\/select>/.exec(html)?.[0] ?? ''
  expect(optionsIn(select)).toEqual([
    ['', 'All'],
    ['one.example', 'Basket Makers (one.example)'],
    ['platform.example', 'All of platform.example'],
    ['platform.example/&lt;/select>&lt;b>\u202eevil', '&lt;/select>&lt;b>evil (platform.example)'],
    ['platform.example/basket makers', 'Basket Makers (platform.example)'],
    ['two.example', 'two.example'],
  ])
  const group = /<optgroup label="platform.example">([\s\S]*?)<\/optgroup>/.exec(select)?.[1] ?? ''
  expect(optionsIn(group)).toHaveLength(3)

  const namesIn = (page: { html: string }) =>
    linksOf(page.html)
      .filter(({ href }) => href.startsWith('/badges/'))
      .map(({ name }) => name)
  const chosenIn = (page: { html: string }) =>
    /<select id="library-issuer"[\s\S]*?<option(?=[^>]*\sselected)[^>]*>([^<]*)/.exec(page.html)?.[1]
  const makers = await ada.get('/?issuer=platform.example%2Fbasket+makers')
  expect(namesIn(makers)).toEqual(['Badge willow'])
  expect(chosenIn(makers)).toBe('Basket Makers (platform.example)')
  expect(hrefOf(makers.html, 'Show all badges')).toBe('/')
  const all = await ada.get('/?issuer=platform.example&sort=name')
  expect(namesIn(all)).toEqual(['Badge oak', 'Badge willow'])
  expect(chosenIn(all)).toBe('All of platform.example')
  // An old address, of somebody whose badges are gone: what is asked for is still said, and sent again.
  const old = await ada.get('/?issuer=one.example%2Fweavers')
  expect(namesIn(old)).toEqual([])
  expect(chosenIn(old)).toBe('weavers (one.example)')
})

test('a list that is about awards says when they were, as far as issuers say so', async () => {
  await give('ada', makeBadge('told', undefined, { issuedOn: Date.UTC(2019, 4, 1) }))
  await give('ada', makeBadge('untold'))
  const daysOf = ({ html }: { html: string }) =>
    [...html.matchAll(/(Added|Awarded on) <time[^>]*>([^<]*)/g)].map(([, what, day]) => `${what} ${day}`)
  expect(daysOf(await ada.get('/'))).toEqual(['Added 3 Nov 2026', 'Added 3 Nov 2026'])
  expect(daysOf(await ada.get('/?sort=awarded'))).toEqual(['Added 3 Nov 2026', 'Awarded on 1 May 2019'])
  expect(daysOf(await ada.get('/?year=2019'))).toEqual(['Awarded on 1 May 2019'])
})

test('what an issuer wrote in Markdown is read in its paragraphs and lists, and no link of theirs is one', async () => {
  const text = 'You **can**:\n\n- weld\n- <i>solder</i>\n\nSee [the rules](https://evil.example/).'
  const id = await give('ada', makeBadge('written', undefined, { criteria: { text }, narrative: text }))
  const { html } = await ada.get(`/badges/${id}`)
  const drawn =
    '<p dir="auto"><span>You <b>can</b>:</span></p><ul><li dir="auto">weld</li><li dir="auto">&lt;i>solder&lt;/i></li></ul><p dir="auto"><span>See the rules (https://evil.example/).</span></p>'
  expect(html.split(drawn)).toHaveLength(3)
  expect(html).not.toContain('href="https://evil.example/')
})

test('from a badge one comes back to what one looked for, and from elsewhere to all', async () => {
  const id = await give('ada', makeBadge('wood'))
  const backFrom = async (referer: string) => {
    const page = await ada.get(`/badges/${id}`, { site: 'same-origin', headers: { referer } })
    return hrefOf(page.html, 'All badges')
  }
  const own = world.url
  expect(await backFrom(`${own}?q=wood&sort=name&before=x~y&removed=5&select=all`)).toBe(
    '/?q=wood&sort=name&before=x%7Ey',
  )
  for (const other of [
    own,
    `${own}collections?q=wood`,
    'https://evil.example/?q=wood',
    'wood',
    `${own}/evil.example`,
  ])
    expect(await backFrom(other), other).toBe('/')
})

test('the page of a list that is cut exactly at sixty has no next one', async () => {
  for (let at = 0; at < 60; at++) await give('ada', makeBadge(String(at)))
  expect(hrefOf((await ada.get('/')).html, 'Older badges')).toBe('')
})

test.each(['x', '1', '_', '1_', '-1_a', '1_a/../b', '99999999999999999999_a', ''])(
  'a list asked for from the place "%s" is a bad request',
  async (before) => {
    expect((await ada.get(`/?before=${encodeURIComponent(before)}`)).status).toBe(400)
    expect((await ada.get(`/?before=1_a&before=${encodeURIComponent(before)}`)).status).toBe(400)
  },
)

test("a badge's page tells what is verified apart from what the issuer says", async () => {
  const id = await give(
    'ada',
    makeBadge('one', undefined, {
      name: 'Welding Level 2',
      issuedOn: NOON - 86_400_000,
      expires: NOON,
      evidence: [{ name: 'The plates', url: 'https://photos.example/1' }],
    }),
    { asker: 'https://learn.example.edu:8443' },
  )
  const { html } = await ada.get(`/badges/${id}`)
  expect(html).toContain('calls itself “<bdi class="issuer-text">Example University</bdi>”')
  expect(html).toContain('<summary>What it took to earn Welding Level 2</summary>')
  expect(html).toContain('Ran out')
  expect(html).toContain('ada@home.example')
  expect(html).toContain('learn.<b>example.edu</b>:8443')
  expect(html).toMatch(
    /<a href="https:\/\/photos\.example\/1" target="_blank" rel="noopener noreferrer nofollow ugc">/,
  )
  expect(hrefOf(html, 'Download')).toBe(`/badges/${id}/download`)
})

test('a badge that runs out later is not called run out', async () => {
  const id = await give('ada', makeBadge('one', undefined, { expires: NOON + 1 }))
  expect((await ada.get(`/badges/${id}`)).html).toContain('Runs out')
})

test("another person's badge, an unknown one and a removed one answer alike", async () => {
  const id = await give('bob', makeBadge('one'))
  const gone = await give('ada', makeBadge('two'))
  await ada.submit(await ada.get(`/badges/${gone}`), 'Remove')
  world.clock.now += limits.undoMs
  const answers = await Promise.all(
    [id, 'unknown', gone].flatMap((each) => [
      ada.get(`/badges/${each}`),
      ada.get(`/badges/${each}/download`),
    ]),
  )
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404])
  expect(new Set(answers.map(({ html }) => html)).size).toBe(2)
})

test('signed out, a badge and its file lead to signing in and back', async () => {
  const id = await give('ada', makeBadge('one'))
  const stranger = world.newBrowser()
  for (const path of [`/badges/${id}`, `/badges/${id}/download`, '/badges/unknown']) {
    const { status, headers } = await stranger.get(path, { follow: false })
    expect(status).toBe(303)
    expect(headers.get('location')).toMatch(/^\/sign-in\?next=%2Fbadges%2F[\w-]+$/)
  }
})

test('the file is a picture with the badge in exactly one chunk, and never runs as a page', async () => {
  const badge = makeBadge('one', undefined, { name: '../Welding "Level" 2.html' })
  const id = await give('ada', badge)
  const session = ada.cookies.get('session') ?? ''
  const response = await fetch(new URL(`/badges/${id}/download`, world.url), {
    headers: { cookie: `session=${session}` },
  })
  const chunks = extractChunks(new Uint8Array(await response.arrayBuffer()))
  const baked = chunks.filter(({ name }) => name === 'iTXt')
  expect(baked).toHaveLength(1)
  expect(chunks[1]?.name).toBe('iTXt')
  expect(new TextDecoder().decode(baked[0]?.data)).toContain(badge.payload)
  expect(response.headers.get('content-type')).toBe('image/png')
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="Welding-Level-2-html.png"')
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  expect(response.headers.get('content-security-policy')).toContain('sandbox')
  expect(response.headers.get('cache-control')).toBe('private, no-store')
})

test('a removed badge can be taken back for ten minutes', async () => {
  const id = await give('ada', makeBadge('one'))
  const removed = await ada.submit(await ada.get(`/badges/${id}`), 'Remove')
  expect(removed.html).toContain('<h1>Removed Badge one</h1>')
  expect((await ada.get('/')).html).toContain('No badges yet')
  expect((await ada.get(`/badges/${id}/download`)).status).toBe(404)

  world.clock.now += limits.undoMs - 1
  const restored = await ada.submit(await ada.get(`/badges/${id}`), 'Undo')
  expect(restored.html).toContain('>Badge one</bdi></h1>')
  expect((await ada.get(`/badges/${id}/download`)).status).toBe(200)
})

test('removing twice is one removal, and its time runs from the first', async () => {
  const id = await give('ada', makeBadge('one'))
  const page = await ada.get(`/badges/${id}`)
  await ada.submit(page, 'Remove')
  world.clock.now += limits.undoMs - 1
  expect((await ada.submit(page, 'Remove')).status).toBe(200)
  world.clock.now += 1
  expect((await ada.submit(page, 'Remove')).status).toBe(404)
})

test('undoing after the ten minutes, or twice, does no harm', async () => {
  const id = await give('ada', makeBadge('one'))
  const removed = await ada.submit(await ada.get(`/badges/${id}`), 'Remove')
  expect((await ada.submit(removed, 'Undo')).status).toBe(200)
  expect((await ada.submit(removed, 'Undo')).status).toBe(200)
  await ada.submit(await ada.get(`/badges/${id}`), 'Remove')
  world.clock.now += limits.undoMs
  expect((await ada.submit(removed, 'Undo')).status).toBe(404)
})

test('undo leads to the badge that was added again meanwhile', async () => {
  const first = await give('ada', makeBadge('one'))
  const removed = await ada.submit(await ada.get(`/badges/${first}`), 'Remove')
  const second = await give('ada', makeBadge('one'))
  const shown = await ada.submit(removed, 'Undo')
  expect(new URL(shown.url).pathname).toBe(`/badges/${second}`)
})

test("nobody removes or restores another person's badge", async () => {
  const own = await give('ada', makeBadge('own'))
  const id = await give('bob', makeBadge('one'))
  const page = await ada.get(`/badges/${own}`)
  const token = /name="token" value="([^"]*)"/.exec(page.html)?.[1] ?? ''
  expect((await ada.post(`/badges/${id}/remove`, { token })).status).toBe(404)
  expect((await ada.post(`/badges/${id}/undo`, { token })).status).toBe(404)
  expect((await ada.post(`/badges/${own}/remove`, { token: 'x' })).status).toBe(403)
  expect((await ada.post(`/badges/${own}/remove`, { token }, { site: 'cross-site' })).status).toBe(403)
  const bob = await openSignedIn(world, 'bob')
  expect((await bob.get(`/badges/${id}`)).status).toBe(200)
})

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

test("an issuer's text is only ever text", async () => {
  const attack = '"><img src=x onerror=alert(1)><script>alert(2)</script>\u202e'
  const id = await give('ada', {
    ...makeBadge('one', undefined, {
      name: attack,
      description: attack,
      criteria: { url: 'javascript:alert(3)', text: attack },
      evidence: [
        { url: 'data:text/html,<script>alert(4)</script>', name: attack, text: attack },
        { url: 'https://user:secret@evil.example/' },
      ],
      issuer: { name: attack, url: 'javascript:alert(5)' },
    }),
  })
  const pages = [await ada.get('/'), await ada.get(`/badges/${id}`)]
  pages.push(await ada.submit(pages[1] ?? (await ada.get('/')), 'Remove'))
  for (const { html } of pages) {
    expect(html).not.toMatch(/<img src=x|<script>|javascript:|data:text|secret@|\u202e/)
    expect(html).toContain('&lt;script>alert(2)')
  }
})

test('a badge without a readable name is still found by a name', async () => {
  const id = await give('ada', makeBadge('one', undefined, { name: '\u200b\u202e' }))
  expect(linksOf((await ada.get('/')).html)).toContainEqual({
    href: `/badges/${id}`,
    name: 'Badge without a name',
  })
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

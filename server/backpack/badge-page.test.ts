import extractChunks from 'png-chunks-extract'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { limits } from '../limits.ts'
import { createAccount, type GivenBadge, giveAddedBadge, makeBadge, openSignedIn } from '../testing/badges.ts'
import type { Browser } from '../testing/browser.ts'
import { hrefOf, linksOf } from '../testing/links.ts'
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

const give = (accountId: string, ...badge: GivenBadge) => giveAddedBadge(world.deps, accountId, ...badge)

test('what an issuer wrote in Markdown is read in its paragraphs and lists, and no link of theirs is one', async () => {
  const text = 'You **can**:\n\n- weld\n- <i>solder</i>\n\nSee [the rules](https://evil.example/).'
  const id = await give('ada', makeBadge('written', undefined, { criteria: { text }, narrative: text }))
  const { html } = await ada.get(`/badges/${id}`)
  const drawn =
    '<p dir="auto"><span>You <b>can</b>:</span></p><ul><li dir="auto">weld</li><li dir="auto">&lt;i>solder&lt;/i></li></ul><p dir="auto"><span>See the rules (https://evil.example/).</span></p>'
  expect(html.split(drawn)).toHaveLength(3)
  expect(html).not.toContain('href="https://evil.example/')
})

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
  expect(html).toContain('<h2>What it took to earn it</h2>')
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

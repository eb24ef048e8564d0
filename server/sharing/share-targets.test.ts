import { afterEach, beforeEach, expect, test } from 'vitest'
import { CARD } from '../drawing/card.ts'
import { BOMBS } from '../drawing/testing/bombs.ts'
import { type Card, makeSvg, readCard } from '../drawing/testing/pictures.ts'
import { makePng } from '../testing/badges.ts'
import { createSharer, hrefsIn, type Sharer, sharedBadgesIn } from '../testing/sharer.ts'
import { NOON } from '../testing/world.ts'
import { STAND_IN_CARD } from './stand-in-card.ts'

const DAY_MS = 24 * 60 * 60_000
const MIDDLE = [CARD.width / 2, CARD.height / 2] as const

let sharer: Sharer
let world: Sharer['world']
let ada: Sharer['ada']
let badges: Sharer['badges']
let give: Sharer['give']
let collect: Sharer['collect']
let share: Sharer['share']
let stranger: Sharer['stranger']

beforeEach(async () => {
  sharer = await createSharer()
  ;({ world, ada, badges, give, collect, share, stranger } = sharer)
})
afterEach(() => sharer.world.close())

test('a picture may be kept, but is asked for again each time', async () => {
  const link = await share()
  const [badge = ''] = sharedBadgesIn((await stranger().get(link)).html)
  const picture = await stranger().get(`${badge}/picture`)
  expect(picture.headers.get('cache-control')).toBe('no-cache')
  const tag = picture.headers.get('etag') ?? ''
  expect((await stranger().get(`${badge}/picture`, { headers: { 'if-none-match': tag } })).status).toBe(304)
})

test('the preview is the cover’s card, or ours where there is no badge', async () => {
  const drawn = await give('drawn', {}, drawing('#00ff00'))
  const painted = await give('painted', {}, png(1))
  const previewOf = async (ids: string[], cover: string | null) => {
    await collect(ids, { cover })
    return readCardAt(`${await share()}/preview.png`)
  }
  expect((await previewOf([drawn, painted], null)).colourAt(...MIDDLE)).toBe('#00ff00')
  expect((await previewOf([drawn, painted], painted)).colourAt(...MIDDLE)).not.toBe('#00ff00')
  const empty = await previewOf([], null)
  expect(empty.data.equals(readCard(STAND_IN_CARD).data)).toBe(true)
})

test('a preview is a picture that others show: a large PNG, whose size they are told before they fetch it', async () => {
  const drawn = await give('drawn', { description: ' ' }, drawing('#0000ff'))
  const bomb = await give(
    'bomb',
    {},
    { type: 'image/svg+xml', bytes: write(BOMBS['nothing to see']?.() ?? '') },
  )
  await collect([drawn, await give('painted', {}, png(1)), bomb])
  const link = await share()
  const page = await stranger().get(link)
  const [drawingPath = '', paintingPath = '', bombPath = ''] = sharedBadgesIn(page.html)
  const seen = new Map<string, string>()
  for (const path of [link, drawingPath, paintingPath, bombPath]) {
    const { html } = await stranger().get(path)
    const { width, height, colourAt } = await readCardAt(`${path}/preview.png`)
    seen.set(path, colourAt(...MIDDLE))
    expect(Object.fromEntries(metaIn(html))).toMatchObject({
      'og:image': new URL(`${path}/preview.png`, world.url).href,
      'og:image:type': 'image/png',
      'og:image:width': String(width),
      'og:image:height': String(height),
      'og:image:alt': expect.stringMatching(/Best of|Badge/),
      'og:description': expect.stringMatching(/./),
    })
    expect([width, height]).toEqual([1200, 630])
    expect(html).toContain('<meta name="twitter:card" content="summary_large_image"')
  }
  expect([seen.get(link), seen.get(drawingPath)]).toEqual(['#0000ff', '#0000ff'])
  expect(seen.get(bombPath)).toBe(readCard(STAND_IN_CARD).colourAt(...MIDDLE))
})

test('a preview may be kept, but is asked for again each time, and is gone with its link', async () => {
  await collect([await give('drawn', {}, drawing('#0000ff'))])
  const link = await share()
  const [badge = ''] = sharedBadgesIn((await stranger().get(link)).html)
  const preview = await stranger().get(`${badge}/preview.png`)
  expect(preview.headers.get('cache-control')).toBe('no-cache')
  expect(preview.headers.get('set-cookie')).toBeNull()
  const tag = preview.headers.get('etag') ?? ''
  const again = await stranger().get(`${badge}/preview.png`, { headers: { 'if-none-match': tag } })
  expect(again.status).toBe(304)
  await ada.submit(await ada.get(`${sharer.path}/share`), 'Stop sharing')
  for (const path of [link, badge]) expect((await stranger().get(`${path}/preview.png`)).status).toBe(404)
})

async function readCardAt(path: string): Promise<Card> {
  const res = await fetch(new URL(path, world.url))
  expect([res.status, res.headers.get('content-type')]).toEqual([200, 'image/png'])
  return readCard(new Uint8Array(await res.arrayBuffer()))
}

const write = (text: string) => new TextEncoder().encode(text)
const drawing = (colour: string) => makeSvg(`<rect width="100" height="100" fill="${colour}"/>`)

const metaIn = (html: string) =>
  [...html.matchAll(/<meta property="([^"]*)" content="([^"]*)"/g)].map(([, name = '', text = '']) => [
    name,
    text,
  ])

const png = (red: number) => ({ type: 'image/png' as const, bytes: makePng(red) })

test('the owner takes the link elsewhere: by mail, to LinkedIn, and badge by badge into a profile there', async () => {
  const id = await give('dated', { issuedOn: NOON, expires: NOON + 400 * DAY_MS })
  await collect([id])
  await share()
  const { html } = await ada.get(`${sharer.path}/share`)
  const hrefs = hrefsIn(html).map((href) => href.replaceAll('&amp;', '&'))
  const mail = hrefs.find((href) => href.startsWith('mailto:')) ?? ''
  expect(decodeURIComponent(mail)).toMatch(
    /^mailto:\?subject=Best of&body=http:\/\/localhost:\d+\/shared\/[\w-]{22}/,
  )
  expect(hrefs.some((href) => href.startsWith('https://www.linkedin.com/sharing/share-offsite/?url='))).toBe(
    true,
  )
  const profile = new URL(hrefs.find((href) => href.includes('/profile/add')) ?? '')
  expect(Object.fromEntries(profile.searchParams)).toEqual({
    startTask: 'CERTIFICATION_NAME',
    name: 'Badge dated',
    organizationName: 'Example University',
    issueYear: '2026',
    issueMonth: '11',
    expirationYear: '2027',
    expirationMonth: '12',
    certUrl: expect.stringMatching(/\/shared\/[\w-]{22}\/[\w-]{22}$/),
  })
})

test('the code for other pages carries a name as text, however it is written', async () => {
  await collect(badges, { title: '"><script>&' })
  const link = await share()
  const { html } = await ada.get(`${sharer.path}/share`)
  const snippets = [
    ...html.matchAll(/<textarea id="share-(?:script|frame)"[^>]*>([\s\S]*?)<\/textarea>/g),
  ].map(([, text = '']) => text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&'))
  const token = link.split('/').at(-1)
  expect(snippets).toEqual([
    `<script src="${world.url}badges.js" data-collection="${token}" title="&#34;&#62;&#60;script&#62;&#38;" async></script>`,
    expect.stringMatching(
      new RegExp(
        `^<iframe src="${world.url}shared/${token}/widget" title="&#34;&#62;&#60;script&#62;&#38;" sandbox="allow-scripts`,
      ),
    ),
  ])
})

test('a widget shows the badges to every page, and knows nobody', async () => {
  const link = await share({ name: 'Ada' })
  const page = await stranger().get(`${link}/widget`)
  expect(page.status).toBe(200)
  expect(sharedBadgesIn(page.html)).toHaveLength(2)
  expect(page.html).toContain('Shown by')
  expect((await ada.get(`${link}/widget`)).html).toBe(page.html)
  await ada.submit(await ada.get(`${sharer.path}/share`), 'Stop sharing')
  const gone = await stranger().get(`${link}/widget`)
  expect([gone.status, sharedBadgesIn(gone.html)]).toEqual([404, []])
  expect(gone.html).toContain('Nothing is shared here')
})

import { afterEach, beforeEach, expect, test } from 'vitest'
import { makePng } from '../testing/badges.ts'
import { createSharer, hrefsIn, type Sharer, sharedBadgesIn } from '../testing/sharer.ts'
import { NOON } from '../testing/world.ts'

const DAY_MS = 24 * 60 * 60_000
/** Of the pictures that tests give. */
const SIDE = 4

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

test('the preview is the cover’s picture, or ours where no badge has a PNG', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><path d="M0 0h4v4z"/></svg>'
  const bytes = new TextEncoder().encode(svg)
  const drawn = await give('drawn', {}, { type: 'image/svg+xml', bytes })
  const [first, second] = [await give('first', {}, png(1)), await give('second', {}, png(2))]
  const previewOf = async (ids: string[], cover: string | null) => {
    await collect(ids, { cover })
    return (await stranger().get(`${await share()}/preview.png`)).headers.get('etag')
  }
  const [one, two] = [await previewOf([first, second], null), await previewOf([first, second], second)]
  const [ours, empty] = [await previewOf([drawn], null), await previewOf([], null)]
  expect(await previewOf([drawn, first], drawn)).toBe(one)
  expect(new Set([one, two, ours]).size).toBe(3)
  expect(empty).toBe(ours)
})

test('a preview is a picture that others show: a PNG, whose size they are told before they fetch it', async () => {
  const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>')
  const drawn = await give('drawn', { description: ' ' }, { type: 'image/svg+xml', bytes: svg })
  await collect([drawn, await give('painted', {}, png(1))])
  const link = await share()
  const page = await stranger().get(link)
  const [drawing = '', painting = ''] = sharedBadgesIn(page.html)
  for (const [path, size] of [
    [link, SIDE],
    [drawing, 160],
    [painting, SIDE],
  ] as const) {
    const { html } = await stranger().get(path)
    const preview = await stranger().get(`${path}/preview.png`)
    expect([preview.status, preview.headers.get('content-type')]).toEqual([200, 'image/png'])
    expect(Object.fromEntries(metaIn(html))).toMatchObject({
      'og:image': new URL(`${path}/preview.png`, world.url).href,
      'og:image:type': 'image/png',
      'og:image:width': String(size),
      'og:image:height': String(size),
      'og:image:alt': expect.stringMatching(/Best of|Badge/),
      'og:description': expect.stringMatching(/./),
    })
  }
})

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

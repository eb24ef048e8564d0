import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { bake } from '../openbadges/bake.ts'
import { makePng } from '../testing/badges.ts'
import type { Page } from '../testing/browser.ts'
import { createSharer, type Sharer, sharedBadgesIn } from '../testing/sharer.ts'

const ADDRESS = 'ada@home.example'

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

describe('what nobody sees', () => {
  /** Every page and picture that a link leads to, with everything that was sent. */
  async function walk(link: string): Promise<Page[]> {
    const page = await stranger().get(link)
    const pages = [
      page,
      await stranger().get(`${link}/widget`),
      await stranger().get(`${link}/preview.png`),
      await stranger().get(`${link}?lang=ar`),
    ]
    for (const badge of sharedBadgesIn(page.html))
      for (const part of ['', '/picture', '/preview.png']) pages.push(await stranger().get(`${badge}${part}`))
    return pages
  }

  test('is an address of its owner, wherever an issuer wrote it', async () => {
    const id = await give('personal', {
      name: 'Welding (ADA@home.example)',
      description: 'For ada@home.example alone',
      narrative: 'Ada did well',
      criteria: {
        text: 'ada@home.example must weld',
        url: 'https://learn.example.edu/c?for=ada%40home.example',
      },
      evidence: [{ name: 'Photograph of Ada' }],
      tags: ['ada@home.example'],
      alignment: [{ name: 'for ada@home.example', url: 'https://learn.example.edu/ada@home.example' }],
      issuer: { name: 'School of ada@home.example', email: 'school@example.edu' },
    })
    await collect([id, ...badges])
    for (const { html, url } of await walk(await share())) {
      for (const told of ['home.example', 'home%2Eexample', 'Photograph', 'did well', 'school@example.edu'])
        expect(html.toLowerCase(), `${told} at ${url}`).not.toContain(told.toLowerCase())
      for (const own of [...badges, id, 'address-of-ada']) expect(html, url).not.toContain(own)
    }
  })

  test('is an address of its owner, where they wrote it themselves', async () => {
    await collect(badges)
    const link = await share()
    const texts = { title: 'Of ada@home.example', description: 'Ask ADA@home.example' }
    await world.deps.db
      .updateTable('collection')
      .set({ ...texts, owner_name: 'Ada ada%40home.example' })
      .execute()
    const pages = await walk(link)
    expect(pages[0]?.html).toContain('Of •••')
    expect(pages[0]?.html).toContain('Ask •••')
    expect(pages[0]?.html).toContain('Ada •••')
    for (const { html, url } of pages) expect(html.toLowerCase(), url).not.toContain('home.example')
  })

  test('is what is baked into a picture: PNG and SVG are sent as one sees them', async () => {
    const payload = JSON.stringify({ recipient: { identity: ADDRESS } })
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><path d="M0 0h4v4z"/></svg>'
    const files = [
      { type: 'image/png', bytes: makePng(7) },
      { type: 'image/svg+xml', bytes: new TextEncoder().encode(svg) },
    ] as const
    const ids: string[] = []
    for (const file of files) {
      const baked = bake(file, payload, { version: '2.0', kind: 'signed' })
      if (!baked.ok) throw new Error(baked.rejection.code)
      expect(new TextDecoder('latin1').decode(baked.value)).toContain(ADDRESS)
      ids.push(await give(`baked ${file.type}`, {}, { type: file.type, bytes: baked.value }))
    }
    await collect(ids)
    const pages = await walk(await share())
    for (const { html, url } of pages) expect(html, url).not.toContain(ADDRESS)
    expect(pages.map(({ headers }) => headers.get('content-type'))).toEqual(
      expect.arrayContaining(['image/png', 'image/svg+xml']),
    )
  })

  test('is who reads: no cookie is set, with or without others, and nothing depends on them', async () => {
    const link = await share()
    const names = (html: string) => sharedBadgesIn(html)
    for (const page of await walk(link)) expect(page.headers.get('set-cookie'), page.url).toBeNull()
    const signedIn = await ada.get(link)
    expect(signedIn.html).toBe((await stranger().get(link)).html)
    expect(names(signedIn.html)).toHaveLength(2)
    ada.cookies.set('lang', 'fr')
    ada.cookies.set('theme', 'dark')
    expect((await ada.get(link)).html).toBe(signedIn.html)
  })

  test('is anything for search engines, unless the owner says otherwise', async () => {
    for (const page of await walk(await share()))
      expect(page.headers.get('x-robots-tag'), page.url).toBe('noindex')
  })

  test('is loaded from anywhere else, and no script of anybody runs', async () => {
    const link = await share()
    for (const { html, headers } of await walk(link)) {
      const loaded = [...html.matchAll(/ (?:src|srcset)="([^"]*)"/g)].map(([, src = '']) => src)
      for (const src of loaded) expect(new URL(src, world.url).origin).toBe(new URL(world.url).origin)
      expect(headers.get('content-security-policy')).toMatch(/default-src 'none'/)
    }
  })
})

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { AddableBadge } from '../backpack/add-badge.ts'
import { limits } from '../limits.ts'
import type { ImageType } from '../openbadges/assertion.ts'
import { bake } from '../openbadges/bake.ts'
import { createAccount, giveBadge, makeBadge, makePng, openSignedIn } from '../testing/badges.ts'
import type { Browser, Page } from '../testing/browser.ts'
import { addCollection } from '../testing/rows.ts'
import { createWorld, NOON, type World } from '../testing/world.ts'

const DAY_MS = 24 * 60 * 60_000
const ADDRESS = 'ada@home.example'

let world: World
let ada: Browser
let path: string
let badges: string[]

beforeEach(async () => {
  world = await createWorld()
  await createAccount(world.deps.db, 'ada', 'Ada@home.example')
  await createAccount(world.deps.db, 'bob', 'bob@home.example')
  ada = await openSignedIn(world, 'ada')
  badges = [await give('one'), await give('two')]
  path = `/collections/${await addCollection(world.deps.db, 'ada', badges, { title: 'Best <i>of</i>', description: 'What </script> I can.' })}`
})
afterEach(() => world.close())

async function give(
  key: string,
  content: Partial<AddableBadge['content']> = {},
  image?: { type: ImageType; bytes: Uint8Array },
) {
  const added = await giveBadge(world.deps, 'ada', makeBadge(key, image, content))
  if (!added.added) throw new Error(added.code)
  return added.id
}

/** Shares the collection as its owner does, and gives the link's path. */
async function share(fields: Record<string, string> = {}): Promise<string> {
  const page = await ada.submit(await ada.get(`${path}/share`), 'Share', fields)
  return linkIn(page)
}

const linkIn = (page: Page): string => {
  const [, url = ''] = /id="share-link" type="url" value="([^"]*)"/.exec(page.html) ?? []
  return url === '' ? '' : new URL(url).pathname
}

const stranger = () => world.newBrowser()
const hrefsIn = (html: string) => [...html.matchAll(/ href="([^"]*)"/g)].map(([, href = '']) => href)
/** The paths of a shared page's badges, in order. */
const badgesIn = (html: string) =>
  hrefsIn(html)
    .filter((href) => /\/shared\/[\w-]{22}\/[\w-]{22}$/.test(href))
    .map((href) => new URL(href).pathname)
const linkedDataIn = (html: string) =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? 'null')

test('a collection is private until its owner shares it, and again at once when they stop', async () => {
  expect((await ada.get(path)).html).toContain('Private: only you see it.')
  const link = await share()
  expect((await stranger().get(link)).status).toBe(200)
  expect((await ada.get(path)).html).toContain('Shared: everybody who has its link sees it.')
  const [badge = ''] = badgesIn((await stranger().get(link)).html)
  await ada.submit(await ada.get(`${path}/share`), 'Stop sharing')
  for (const gone of [link, badge, `${badge}/picture`, `${link}/preview.png`])
    expect((await stranger().get(gone)).status, gone).toBe(404)
  const { html } = await stranger().get(link)
  expect(html).toContain('Nothing is shared here')
  expect(html).toContain('Ask them for a new link.')
  expect(hrefsIn(html)).toContain('/')
})

test('sharing again gives a new link, and the old one stays dead', async () => {
  const first = await share()
  await ada.submit(await ada.get(`${path}/share`), 'Stop sharing')
  const second = await share()
  expect(second).not.toBe(first)
  expect((await stranger().get(first)).status).toBe(404)
  expect((await stranger().get(second)).status).toBe(200)
})

test('a link cannot be guessed: 128 random bits', async () => {
  expect(await share()).toMatch(/^\/shared\/[\w-]{22}$/)
})

test('a link that was ended, one that ran out and one that never was answer with the same words', async () => {
  const link = await share({ until: '2026-11-04' })
  world.clock.now += 3 * DAY_MS
  const texts = []
  for (const dead of [link, `/shared/${'x'.repeat(22)}`, '/shared/short', '/shared/%00']) {
    const page = await stranger().get(dead)
    expect(page.status, dead).toBe(404)
    texts.push(page.html.includes('Nothing is shared here'))
  }
  expect(texts.slice(0, 3)).toEqual([true, true, true])
})

test('a link holds to the end of the day that it was given, and not a moment longer', async () => {
  const link = await share({ until: '2026-11-04' })
  expect((await ada.get(`${path}/share`)).html).toContain('shared until the end of 4 Nov 2026')
  world.clock.now = Date.UTC(2026, 10, 5) - 1
  expect((await stranger().get(link)).status).toBe(200)
  world.clock.now += 1
  expect((await stranger().get(link)).status).toBe(404)
  expect((await ada.get(path)).html).toContain('Private: only you see it.')
  // What ran out is over: sharing again is a new link.
  expect(await share({ until: '' })).not.toBe(link)
})

test.each([
  ['2026-11-02', 'This day is over already.'],
  ['2026-02-30', 'Write the day like this'],
  ['tomorrow', 'Write the day like this'],
  ['0000-00-00', 'Write the day like this'],
])('a link until %s is not made', async (until, words) => {
  const page = await ada.submit(await ada.get(`${path}/share`), 'Share', { until, name: 'Ada' })
  expect([page.status, linkIn(page)]).toEqual([422, ''])
  expect(page.html).toContain(words)
  expect(page.html).toContain('value="Ada"')
})

test('settings can be changed, and the link stays the same', async () => {
  const link = await share()
  const saved = await ada.submit(await ada.get(`${path}/share`), 'Save', { name: 'Ada L.', index: 'on' })
  expect(linkIn(saved)).toBe(link)
  const page = await stranger().get(link)
  expect(page.html).toContain('Shown by <bdi class="issuer-text">Ada L.</bdi>')
  expect(page.html).not.toContain('noindex')
  expect(page.headers.get('x-robots-tag')).toBeNull()
})

test('settings that were changed in another tab are not overwritten unseen', async () => {
  await share()
  const [one, other] = [await ada.get(`${path}/share`), await ada.get(`${path}/share`)]
  await ada.submit(one, 'Save', { name: 'First' })
  const late = await ada.submit(other, 'Save', { name: 'Second' })
  expect(late.status).toBe(409)
  expect(late.html).toContain('changed in another tab')
  expect(late.html).toContain('value="Second"')
})

test('a collection that is deleted is not shared any more; restored, it is', async () => {
  const link = await share()
  const deleted = await ada.submit(await ada.get(path), 'Delete collection')
  expect((await stranger().get(link)).status).toBe(404)
  await ada.submit(deleted, 'Undo')
  expect((await stranger().get(link)).status).toBe(200)
})

test("another person can neither share nor stop sharing somebody's collection", async () => {
  const link = await share()
  const bob = await openSignedIn(world, 'bob')
  const token = /name="token" value="([^"]*)"/.exec((await bob.get('/collections')).html)?.[1] ?? ''
  for (const act of ['share', 'unshare'])
    expect((await bob.post(`${path}/${act}`, { token, version: '2' })).status).toBe(404)
  expect((await bob.get(`${path}/share`)).status).toBe(404)
  expect((await stranger().get(link)).status).toBe(200)
})

test('somebody who tries links is stopped; who has a good one is not', async () => {
  const link = await share()
  const browser = stranger()
  for (let at = 0; at < limits.strayLinksPerClientPerMinute; at++)
    expect((await browser.get(`/shared/${String(at).padStart(22, 'x')}`)).status).toBe(404)
  expect((await browser.get(`/shared/${'y'.repeat(22)}`)).status).toBe(429)
  expect((await browser.get(link)).status).toBe(200)
})

describe('what everybody sees', () => {
  test('is text, whatever its owner and the issuers wrote', async () => {
    const id = await give('evil', { name: '</title><script>alert(1)</script>', tags: ['<b>x</b>'] })
    const evil = await addCollection(world.deps.db, 'ada', [id], {
      title: '<img src=x onerror=alert(1)>',
      description: '</script><script>alert(1)</script>',
    })
    path = `/collections/${evil}`
    const link = await share({ name: '"><script>alert(1)</script>' })
    const page = await stranger().get(link)
    const [badge = ''] = badgesIn(page.html)
    for (const { html } of [page, await stranger().get(badge)]) {
      expect(html).not.toMatch(/<script>|<img src=x|<b>x/)
      expect(linkedDataIn(html)['@context']).toBe('https://schema.org')
    }
  })

  test('is the collection with its badges, in words, in Open Graph and in linked data', async () => {
    const link = await share()
    const { html } = await stranger().get(link)
    const origin = world.url.slice(0, -1)
    for (const part of [
      'Best &lt;i>of&lt;/i>',
      '<meta property="og:title" content="Best &lt;i>of&lt;/i>"',
      `<meta property="og:url" content="${origin}${link}"`,
      `<meta property="og:image" content="${origin}${link}/preview.png"`,
      '<meta property="og:description" content="What &lt;/script> I can."',
      `<link rel="canonical" href="${origin}${link}"`,
      'learn.<b>example.edu</b>',
    ])
      expect(html).toContain(part)
    const data = linkedDataIn(html)
    expect(data).toMatchObject({ '@type': 'CollectionPage', name: 'Best <i>of</i>' })
    expect(data.mainEntity.itemListElement.map(({ item }: { item: { name: string } }) => item.name)).toEqual([
      'Badge one',
      'Badge two',
    ])
  })

  test('is a badge with its criteria, its issuer, its dates and what was verified', async () => {
    const id = await give('dated', { issuedOn: NOON - DAY_MS, expires: NOON + DAY_MS })
    path = `/collections/${await addCollection(world.deps.db, 'ada', [id])}`
    const [badge = ''] = badgesIn((await stranger().get(await share())).html)
    const { html } = await stranger().get(badge)
    for (const part of [
      'Weld two plates.',
      'Criteria on',
      'calls itself “<bdi class="issuer-text">Example University</bdi>”',
      '2 Nov 2026',
      '4 Nov 2026',
      'In the collection <bdi class="issuer-text">Best of</bdi>',
    ])
      expect(html).toContain(part)
    expect(linkedDataIn(html)).toMatchObject({
      '@type': 'EducationalOccupationalCredential',
      name: 'Badge dated',
      creativeWorkStatus: 'valid',
      dateCreated: '2026-11-02',
      expires: '2026-11-04',
    })
  })

  test('is how a badge stands today: run out, revoked, or gone', async () => {
    const { db } = world.deps
    const link = await share()
    const [first = '', second = ''] = badgesIn((await stranger().get(link)).html)
    await db
      .updateTable('badge')
      .set({ status: 'revoked' })
      .where('id', '=', badges[0] ?? '')
      .execute()
    await db
      .updateTable('listed_badge')
      .set({ status: 'revoked' })
      .where('badge_id', '=', badges[0] ?? '')
      .execute()
    await db
      .updateTable('badge')
      .set({ expires_at: NOON })
      .where('id', '=', badges[1] ?? '')
      .execute()
    await db
      .updateTable('listed_badge')
      .set({ expires_at: NOON })
      .where('badge_id', '=', badges[1] ?? '')
      .execute()
    const { html } = await stranger().get(link)
    expect(html).toMatch(/Revoked[\s\S]*Ran out/)
    const states = linkedDataIn(html).mainEntity.itemListElement.map(
      ({ item }: { item: { creativeWorkStatus: string } }) => item.creativeWorkStatus,
    )
    expect(states).toEqual(['revoked', 'expired'])
    expect((await stranger().get(first)).html).toContain('revoked this badge')
    expect((await stranger().get(second)).html).toContain('This badge ran out on')
  })

  test('has no badge that was removed from the backpack or taken out of the collection', async () => {
    const link = await share()
    const [first = ''] = badgesIn((await stranger().get(link)).html)
    const removed = await ada.submit(await ada.get(`/badges/${badges[0]}`), 'Remove')
    for (const gone of [first, `${first}/picture`]) expect((await stranger().get(gone)).status).toBe(404)
    expect((await stranger().get(first)).html).toContain('See the collection')
    expect(badgesIn((await stranger().get(link)).html)).toHaveLength(1)
    await ada.submit(removed, 'Undo')
    expect((await stranger().get(first)).status).toBe(200)
  })

  test('comes in pages where there is much of it', async () => {
    const ids: string[] = []
    for (let at = 0; at < 61; at++) ids.push(await give(`many ${at}`))
    path = `/collections/${await addCollection(world.deps.db, 'ada', ids)}`
    const first = await stranger().get(await share())
    expect(badgesIn(first.html)).toHaveLength(60)
    const next = hrefsIn(first.html).find((href) => href.endsWith('?page=2')) ?? ''
    expect(badgesIn((await stranger().get(new URL(next).pathname + new URL(next).search)).html)).toHaveLength(
      1,
    )
  })
})

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
    for (const badge of badgesIn(page.html))
      pages.push(await stranger().get(badge), await stranger().get(`${badge}/picture`))
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
    path = `/collections/${await addCollection(world.deps.db, 'ada', [id, ...badges])}`
    for (const { html, url } of await walk(await share())) {
      for (const told of ['home.example', 'home%2Eexample', 'Photograph', 'did well', 'school@example.edu'])
        expect(html.toLowerCase(), `${told} at ${url}`).not.toContain(told.toLowerCase())
      for (const own of [...badges, id, 'address-of-ada']) expect(html, url).not.toContain(own)
    }
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
    path = `/collections/${await addCollection(world.deps.db, 'ada', ids)}`
    const pages = await walk(await share())
    for (const { html, url } of pages) expect(html, url).not.toContain(ADDRESS)
    expect(pages.map(({ headers }) => headers.get('content-type'))).toEqual(
      expect.arrayContaining(['image/png', 'image/svg+xml']),
    )
  })

  test('is who reads: no cookie is set, with or without others, and nothing depends on them', async () => {
    const link = await share()
    const names = (html: string) => badgesIn(html)
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

test('a picture may be kept, but is asked for again each time', async () => {
  const link = await share()
  const [badge = ''] = badgesIn((await stranger().get(link)).html)
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
    path = `/collections/${await addCollection(world.deps.db, 'ada', ids, { cover })}`
    return (await stranger().get(`${await share()}/preview.png`)).headers.get('etag')
  }
  const [one, two] = [await previewOf([first, second], null), await previewOf([first, second], second)]
  const [ours, empty] = [await previewOf([drawn], null), await previewOf([], null)]
  expect(await previewOf([drawn, first], drawn)).toBe(one)
  expect(new Set([one, two, ours]).size).toBe(3)
  expect(empty).toBe(ours)
})

const png = (red: number) => ({ type: 'image/png' as const, bytes: makePng(red) })

test('the owner takes the link elsewhere: by mail, to LinkedIn, and badge by badge into a profile there', async () => {
  const id = await give('dated', { issuedOn: NOON, expires: NOON + 400 * DAY_MS })
  path = `/collections/${await addCollection(world.deps.db, 'ada', [id])}`
  await share()
  const { html } = await ada.get(`${path}/share`)
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
  path = `/collections/${await addCollection(world.deps.db, 'ada', badges, { title: '"><script>&' })}`
  const link = await share()
  const { html } = await ada.get(`${path}/share`)
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
  expect(badgesIn(page.html)).toHaveLength(2)
  expect(page.html).toContain('Shown by')
  expect((await ada.get(`${link}/widget`)).html).toBe(page.html)
  await ada.submit(await ada.get(`${path}/share`), 'Stop sharing')
  const gone = await stranger().get(`${link}/widget`)
  expect([gone.status, badgesIn(gone.html)]).toEqual([404, []])
  expect(gone.html).toContain('Nothing is shared here')
})

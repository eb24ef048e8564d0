import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createSharer, hrefsIn, linkedDataIn, type Sharer, sharedBadgesIn } from '../testing/sharer.ts'
import { NOON } from '../testing/world.ts'

const DAY_MS = 24 * 60 * 60_000

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

describe('what everybody sees', () => {
  test('is text, whatever its owner and the issuers wrote', async () => {
    const id = await give('evil', { name: '</title><script>alert(1)</script>', tags: ['<b>x</b>'] })
    await collect([id], {
      title: '<img src=x onerror=alert(1)>',
      description: '</script><script>alert(1)</script>',
    })
    const link = await share({ name: '"><script>alert(1)</script>' })
    const page = await stranger().get(link)
    const [badge = ''] = sharedBadgesIn(page.html)
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
    await collect([id])
    const [badge = ''] = sharedBadgesIn((await stranger().get(await share())).html)
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

  test('is how a badge stands today: in a word for a good one, too', async () => {
    const { db } = world.deps
    const link = await share()
    for (const shown of [link, `${link}/widget`]) {
      const { html } = await stranger().get(shown)
      expect(html.match(/>Valid</g)).toHaveLength(2)
      for (const badge of sharedBadgesIn(html))
        expect((await stranger().get(badge)).html).toContain('>Valid<')
    }
    const [first = '', second = ''] = sharedBadgesIn((await stranger().get(link)).html)
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
    for (const told of [link, `${link}/widget`, first, second])
      expect((await stranger().get(told)).html).not.toContain('>Valid<')
    const states = linkedDataIn(html).mainEntity.itemListElement.map(
      ({ item }: { item: { creativeWorkStatus: string } }) => item.creativeWorkStatus,
    )
    expect(states).toEqual(['revoked', 'expired'])
    expect((await stranger().get(first)).html).toContain('revoked this badge')
    expect((await stranger().get(second)).html).toContain('This badge ran out on')
  })

  test('has no badge that was removed from the backpack or taken out of the collection', async () => {
    const link = await share()
    const [first = ''] = sharedBadgesIn((await stranger().get(link)).html)
    const removed = await ada.submit(await ada.get(`/badges/${badges[0]}`), 'Remove')
    for (const gone of [first, `${first}/picture`]) expect((await stranger().get(gone)).status).toBe(404)
    expect((await stranger().get(first)).html).toContain('See the collection')
    expect(sharedBadgesIn((await stranger().get(link)).html)).toHaveLength(1)
    await ada.submit(removed, 'Undo')
    expect((await stranger().get(first)).status).toBe(200)
  })

  test('comes in pages where there is much of it', async () => {
    const ids: string[] = []
    for (let at = 0; at < 61; at++) ids.push(await give(`many ${at}`))
    await collect(ids)
    const first = await stranger().get(await share())
    expect(sharedBadgesIn(first.html)).toHaveLength(60)
    const next = hrefsIn(first.html).find((href) => href.endsWith('?page=2')) ?? ''
    expect(
      sharedBadgesIn((await stranger().get(new URL(next).pathname + new URL(next).search)).html),
    ).toHaveLength(1)
  })
})

import { afterAll, expect, test } from 'vitest'
import { forEachDatabase } from '../testing/databases.ts'
import { enterFrame, readyPreviews } from '../testing/frame.ts'
import { ISSUER, putGoodBadge } from '../testing/good-badge.ts'
import { createWorld, type World } from '../testing/world.ts'

/** What JSON can say and a database may refuse, in every text of a badge. */
const STRANGE = ['\ud800', '\u{10ffff}', '\ufffe', '\u202e', '\ufeff']

forEachDatabase('a badge full of strange texts', (open) => {
  const worlds: World[] = []
  afterAll(() => Promise.all(worlds.map((world) => world.close())))

  test('is malformed with U+0000 in it, and nothing breaks', async () => {
    const world = await createWorld({}, await open())
    worlds.push(world)
    const url = putGoodBadge(world.web, { address: 'ada@example.org', name: 'Welding a\0b' })
    const frame = await enterFrame(world, world.newBrowser(), 'ada@example.org', [url, 'https://\0/', '\0'])
    const items = (await frame.preview()).sort((a, b) => a.at - b.at).map(({ item }) => item)
    expect(items).toMatchObject([
      { state: 'fault', fault: { code: 'badge-class-malformed' } },
      { state: 'fault', fault: { code: 'not-a-reference' } },
      { state: 'fault', fault: { code: 'not-a-reference' } },
    ])
  })

  test.each(STRANGE)('is shown, added and found again: %j', async (text) => {
    const world = await createWorld({}, await open())
    worlds.push(world)
    const browser = world.newBrowser()
    const url = putGoodBadge(world.web, {
      address: 'ada@example.org',
      name: `Welding ${text}`,
      assertion: {
        narrative: text,
        evidence: { id: `${ISSUER}/evidence`, name: text, narrative: text, genre: text },
        [`schema:${text}`]: text,
      },
    })
    const frame = await enterFrame(world, browser, 'ada@example.org', [url, `${url}?x=${text}`, text])
    const lines = await frame.preview()
    expect(readyPreviews(lines)).toHaveLength(1)
    const accepted = await frame.call('accept', { previews: readyPreviews(lines) })
    expect(accepted.status, accepted.html).toBe(200)

    const list = await browser.get('/')
    expect(list.html).toContain('Welding')
    const badge = /href="(\/backpack\/badges\/[\w-]+)"/.exec(list.html)?.[1] ?? ''
    expect((await browser.get(badge)).status).toBe(200)
    expect(world.logged.filter((line) => JSON.parse(line).level >= 50)).toEqual([])
  })
})

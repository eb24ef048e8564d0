import { afterEach, beforeEach, expect, test } from 'vitest'
import { enterFrame } from '../testing/frame.ts'
import { putGoodBadge } from '../testing/good-badge.ts'
import { signIn } from '../testing/sign-in.ts'
import { createWorld, type World } from '../testing/world.ts'
import { createProseReader } from './plain-prose.ts'

const ADA = 'ada@example.org'
const MARKED = 'A **clean** seam:\n- one\n- two'
const PLAIN = 'A clean seam:\n\n• one\n• two'

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.close())

const putMarked = () =>
  putGoodBadge(world.web, {
    address: ADA,
    assertion: { evidence: { narrative: 'See _this_ seam.' } },
    badgeClass: { criteria: { narrative: MARKED } },
  })

test('the Frame hears criteria and evidence without the marks of Markdown', async () => {
  const frame = await enterFrame(world, world.newBrowser(), ADA, [putMarked()])
  const [line] = await frame.preview()
  expect(line?.item).toMatchObject({
    state: 'ready',
    badge: { criteria: { text: PLAIN }, evidence: [{ text: 'See this seam.' }] },
  })
})

test('the full page shows them so, too, and what is kept stays as the issuer wrote it', async () => {
  const ada = world.newBrowser()
  await signIn(world, ada, ADA)
  const page = await ada.get(`/issuer/accept?assertion=${encodeURIComponent(putMarked())}`)
  expect(page.html).toContain('A clean seam:\n• one\n• two')
  expect(page.html).not.toContain('**')
  await ada.submit(page, 'Add 1 badge')
  const [kept] = await world.deps.db.selectFrom('badge').select('content').execute()
  expect(JSON.parse(kept?.content ?? '{}').criteria.text).toBe(MARKED)
})

test('of one badge only so much is read as no page has to wait for', () => {
  const read = createProseReader()
  const words = 'x '.repeat(900)
  const [first, second, third] = [`*a* ${words}`, `*b* ${words}`, `*c* ${words}`].map(read)
  expect(first?.startsWith('a ')).toBe(true)
  expect(second?.startsWith('b ')).toBe(true)
  expect(third?.startsWith('*c* ')).toBe(true)
})

test.each(['Join two plates.', 'Read 3.1, then 4', 'a - b', 'One\ntwo'])(
  '%j has no marks and stays',
  (text) => {
    expect(createProseReader()(text)).toBe(text)
  },
)

import { afterEach, beforeEach, expect, test } from 'vitest'
import { limits } from '../limits.ts'
import { bake } from '../openbadges/bake.ts'
import type { Browser, Page } from '../testing/browser.ts'
import { PICTURE, putGoodBadge } from '../testing/good-badge.ts'
import { signIn } from '../testing/sign-in.ts'
import { createWorld, type World } from '../testing/world.ts'
import { createZip } from '../testing/zip.ts'

const ADA = 'ada@example.org'
const MANY = 300

let world: World
let ada: Browser
beforeEach(async () => {
  world = await createWorld()
  ada = world.newBrowser()
  await signIn(world, ada, ADA)
})
afterEach(() => world.close())

async function bring(files: Parameters<Browser['submitFiles']>[2], pasted = ''): Promise<Page> {
  return untilChecked(await ada.submitFiles(await ada.get('/add'), 'Continue', files, { pasted }))
}

/** Follows the page of progress until there is something to decide. */
async function untilChecked(page: Page): Promise<Page> {
  let latest = page
  while (latest.html.includes('data-progress')) latest = await ada.get(page.url)
  return latest
}

/** Puts badges out and gives the pictures that they are baked into. */
async function bakeMany(
  count: number,
  prefix: string,
  address = ADA,
  { inside = 'url' }: { inside?: 'url' | 'document' } = {},
) {
  const files: { name: string; bytes: Uint8Array }[] = []
  for (let at = 0; at < count; at++) {
    const url = putGoodBadge(world.web, { address, id: `${prefix}${at}`, name: `Badge ${prefix}${at}` })
    const baked =
      inside === 'url'
        ? bake({ type: 'image/png', bytes: PICTURE }, url, { version: '0.5', kind: 'hosted', url })
        : bake({ type: 'image/png', bytes: PICTURE }, await readServed(url), {
            version: '2.0',
            kind: 'hosted',
          })
    if (!baked.ok) throw new Error(baked.rejection.detail)
    files.push({ name: `${prefix}${at}.png`, bytes: baked.value })
  }
  return files
}

async function readServed(url: string): Promise<string> {
  const answer = await world.web.fetchSafely(url, { role: 'assertion', maxBytes: limits.documentBytes })
  return answer.ok ? Buffer.from(answer.fetched.bytes).toString() : ''
}

const putUrls = (count: number, prefix: string) =>
  Array.from({ length: count }, (_, at) =>
    putGoodBadge(world.web, { address: ADA, id: `${prefix}${at}`, name: `Badge ${prefix}${at}` }),
  )

const countKept = async () =>
  (await world.deps.db.selectFrom('badge').select('id').where('removed_at', 'is', null).execute()).length

/** The words of a page, as a person reads them. */
const wordsOf = ({ html }: Page) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

test('hundreds of badges in a zip are told in sums and groups, and added by one press', async () => {
  const page = await bring([
    {
      name: 'all.zip',
      bytes: createZip([
        ...(await bakeMany(MANY, 'good')),
        ...(await bakeMany(30, 'hers', 'eve@else.example')),
        ...Array.from({ length: 25 }, (_, at) => ({ name: `${at}.txt`, bytes: 'Dear Ada' })),
      ]),
    },
  ])
  const words = wordsOf(page)
  expect(words).toContain('Add 300 badges to your Backpack')
  expect(words).toContain('300 badges can be added. 55 cannot.')
  expect(words).toContain('30 × This badge was issued to a different address than yours.')
  expect(words).toContain('25 × This is not a badge.')
  // A line for each, without what each has to say for itself.
  expect(page.html.match(/name="add"/g)).toHaveLength(MANY)
  expect(page.html).not.toContain('What it took to earn')
  expect(page.html.length / (MANY + 55)).toBeLessThan(700)

  const outcome = await ada.submit(page, 'Add 300 badges')
  expect(wordsOf(outcome)).toContain('300 badges are in your Backpack')
  expect(wordsOf(outcome)).toContain('55 were not added.')
  expect(wordsOf(outcome)).not.toContain('cannot.')
  expect(wordsOf(outcome)).toContain('30 × This badge was issued to a different address')
  expect(await countKept()).toBe(MANY)
  await ada.submit(outcome, 'Undo')
  expect(await countKept()).toBe(0)
})

test('whoever unticks some is told which were not added, and the others are', async () => {
  const page = await bring([], putUrls(120, 'n').join('\n'))
  const previews = [...page.html.matchAll(/name="add" value="([^"]+)"/g)].map(([, id = '']) => id)
  const token = /name="token" value="([^"]+)"/.exec(page.html)?.[1] ?? ''
  const outcome = await ada.post(`${page.url}/decide`, [
    ['token', token],
    ['act', 'add'],
    ...previews.slice(5).map((id): [string, string] => ['add', id]),
  ])
  expect(wordsOf(outcome)).toContain('115 badges are in your Backpack')
  expect(wordsOf(outcome)).toContain('5 were not added.')
  expect(wordsOf(outcome)).toContain('5 × Not added')
  expect(await countKept()).toBe(115)
})

test('while a long list is looked at, the page says how far that is, and can be left', async () => {
  const urls = putUrls(150, 'slow')
  const { fetchSafely } = world.web
  let answer = () => {}
  const held = new Promise<void>((resolve) => {
    answer = resolve
  })
  world.deps.fetchSafely = async (...args) => {
    if (args[0].includes('slow149')) await held
    return fetchSafely(...args)
  }
  const page = await ada.submitFiles(await ada.get('/add'), 'Continue', [], { pasted: urls.join('\n') })
  let latest = page
  while (!latest.html.includes('149 of 150 checked')) latest = await ada.get(page.url)
  expect(latest.html).toMatch(/<progress[^>]* max="150" value="149"/)
  expect(latest.html).toContain('<meta http-equiv="refresh" content="3"/>')
  answer()
  expect(wordsOf(await untilChecked(latest))).toContain('150 badges can be added.')
})

test('a host that does not answer is not asked thousands of times, and all can be tried again at once', async () => {
  const urls = putUrls(200, 'dead')
  for (const url of urls) world.web.fail(url, 'unreachable')
  const page = await bring([], urls.join('\n'))
  expect(wordsOf(page)).toMatch(/200 × badges\. example\.edu did not answer\./)
  expect(world.web.fetched.filter((url) => url.includes('/dead')).length).toBeLessThan(90)
  putUrls(200, 'dead')
  const again = await untilChecked(await ada.submit(page, 'Try again'))
  expect(wordsOf(again)).toContain('200 badges can be added.')
})

test('hosts that want to be left alone stand in a line of their own, and are not asked before, though others are', async () => {
  const busy = putUrls(110, 'busy')
  const dead = Array.from({ length: 20 }, (_, at) => `https://dead.example/${at}`)
  for (const url of busy) world.web.put(url, { status: 503, body: '', retryAfterMs: 5 * 60 * 60_000 })
  for (const url of dead) world.web.fail(url, 'unreachable')
  const page = await bring([], [...busy, ...dead].join('\n'))
  expect(wordsOf(page)).toContain('110 × This host is busy and asked us to wait. Try again in 5 hours.')
  expect(wordsOf(page)).toMatch(/20 × dead\.example did not answer\./)
  putUrls(110, 'busy')
  world.web.fetched.length = 0
  const again = await untilChecked(await ada.submit(page, 'Try again'))
  expect(wordsOf(again)).toContain('110 × This host is busy')
  expect(new Set(world.web.fetched.map((url) => new URL(url).host))).toEqual(new Set(['dead.example']))
  world.clock.now += 5 * 60 * 60_000
  const later = await untilChecked(await ada.submit(await ada.get(page.url), 'Try again'))
  expect(wordsOf(later)).toContain('110 badges can be added.')
})

test('one badge of a long list is told whole on a page of its own, to whoever brought it', async () => {
  const urls = putUrls(120, 'n')
  world.web.fail(urls[7] ?? '', 'unreachable')
  const page = await bring([], urls.join('\n'))
  const href = `${page.url}/entries/3`
  expect(page.html).toContain(`href="${new URL(href).pathname}"`)
  const entry = await ada.get(href)
  expect(entry.html).toContain('<h1 tabindex="-1">Badge n3</h1>')
  expect(entry.html).toContain('What it took to earn Badge n3')
  expect((await ada.get(`${page.url}/entries/7`)).html).toContain('did not answer')
  const bad = ['120', '-1', 'x', '00003x', '99999']
  for (const at of bad) expect((await ada.get(`${page.url}/entries/${at}`)).status, at).toBe(404)
  const eve = world.newBrowser()
  await signIn(world, eve, 'eve@example.org')
  expect((await eve.get(href)).status).toBe(404)
})

test('a host that is away for a while costs a long list nothing', async () => {
  const urls = putUrls(200, 'n')
  const { fetchSafely } = world.web
  let left = 40
  world.deps.fetchSafely = async (url, options) => {
    if (options.role !== 'assertion' || left-- <= 0) return fetchSafely(url, options)
    return { ok: false, failure: { code: 'unreachable', detail: `${url} could not be reached` } }
  }
  expect(wordsOf(await bring([], urls.join('\n')))).toContain('200 badges can be added.')
})

test('a host that asks to wait is asked again, and of what it never gives the person reads when to try', async () => {
  const urls = putUrls(120, 'n')
  const { fetchSafely } = world.web
  const asked = new Map<string, number>()
  world.deps.fetchSafely = async (url, options) => {
    const times = (asked.get(url) ?? 0) + 1
    asked.set(url, times)
    const isBusy = /\/n\d+\.json/.test(url) && (times === 1 || url === urls[7])
    if (isBusy) world.web.put(`${url}?busy`, { status: 429, body: '' })
    return fetchSafely(isBusy ? `${url}?busy` : url, options)
  }
  const words = wordsOf(await bring([], urls.join('\n')))
  expect(words).toContain('119 badges can be added. 1 cannot.')
  expect(words).toMatch(/did not answer\. This is not your fault; try again in a few minutes\./)
})

test('a document that all badges of a long list share may fail once', async () => {
  const urls = putUrls(200, 'n')
  const { fetchSafely } = world.web
  let isFirst = true
  world.deps.fetchSafely = async (url, options) => {
    if (options.role !== 'issuer' || !isFirst) return fetchSafely(url, options)
    isFirst = false
    return { ok: false, failure: { code: 'timeout', detail: `${url} took too long` } }
  }
  expect(wordsOf(await bring([], urls.join('\n')))).toContain('200 badges can be added.')
})

test('no more badges of one host are begun than it may be asked for, so that none runs out of time waiting', async () => {
  const files = await bakeMany(120, 'doc', ADA, { inside: 'document' })
  const { fetchSafely } = world.web
  let [running, most] = [0, 0]
  const asked = new Set<string>()
  world.deps.fetchSafely = async (url, options) => {
    if (options.role !== 'assertion') return fetchSafely(url, options)
    asked.add(url)
    running += 1
    most = Math.max(most, running)
    await new Promise<void>((resolve) => setImmediate(resolve))
    running -= 1
    return fetchSafely(url, options)
  }
  expect(wordsOf(await bring(files))).toContain('120 badges can be added.')
  expect(asked.size).toBe(120)
  expect(most).toBe(limits.fetchesPerHost)
})

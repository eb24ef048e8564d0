import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { EXPORT_FORMAT, MANIFEST_NAME } from '../backpack/export-format.ts'
import { paceOf } from '../issuer/pace.ts'
import { limits } from '../limits.ts'
import { bake } from '../openbadges/bake.ts'
import type { Browser, Page, TestFile } from '../testing/browser.ts'
import { PICTURE, putGoodBadge } from '../testing/good-badge.ts'
import { signIn } from '../testing/sign-in.ts'
import { createWorld, type World } from '../testing/world.ts'
import { createZip } from '../testing/zip.ts'
import { readPasted } from './read-pasted.ts'

const ADA = 'ada@example.org'

let world: World
let ada: Browser
beforeEach(async () => {
  world = await createWorld()
  ada = world.newBrowser()
  await signIn(world, ada, ADA)
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await world.close()
})

/** What she is shown after she brought these. */
async function bring(files: readonly TestFile[], pasted = ''): Promise<Page> {
  return ada.submitFiles(await ada.get('/add'), 'Continue', files, { pasted })
}

/** A picture that a hosted badge is baked into, which is served too. */
async function bakeServed(id: string, address = ADA): Promise<Uint8Array> {
  return bakeText(await readServed(putGoodBadge(world.web, { address, id, name: `Badge ${id}` })))
}

async function readServed(url: string): Promise<string> {
  const served = await world.deps.fetchSafely(url, { role: 'assertion', maxBytes: 1e6 })
  if (!served.ok) throw new Error(`${url} is not served`)
  return Buffer.from(served.fetched.bytes).toString()
}

function bakeText(payload: string): Uint8Array {
  const baked = bake({ type: 'image/png', bytes: PICTURE }, payload, { version: '2.0', kind: 'hosted' })
  if (!baked.ok) throw new Error(baked.rejection.detail)
  return baked.value
}

const keptNames = async () =>
  (await world.deps.db.selectFrom('badge').select('name').orderBy('name').execute()).map(({ name }) => name)

/** The lines of files that gave no badge: name and what is said of each. */
const problemsOf = (page: Page) =>
  [...page.html.matchAll(/<li><b>(.*?)<\/b> <span>(.*?)<\/span><\/li>/g)].map(([, name = '', said = '']) => [
    name.replace(/<[^>]*>/g, ''),
    said,
  ])

const NOT_A_BADGE = 'This is not a badge.'
const TOO_LARGE = 'This is larger than we take.'
const DAMAGED_ZIP = 'This zip file is damaged and cannot be opened.'

describe('somebody who brings badges', () => {
  test('reads names of files as they are, though browsers write quotes in another way', async () => {
    const page = await bring([{ name: 'my %22best%22%0D%0Abadge.txt', bytes: 'x' }])
    expect(problemsOf(page)).toEqual([['my &quot;best&quot; badge.txt', NOT_A_BADGE]])
  })

  test('is told in which file a badge is that cannot be added, beside its name', async () => {
    const bakeExpired = async (id: string) => {
      const assertion = { expires: '2020-01-01T00:00:00Z' }
      const url = putGoodBadge(world.web, { address: ADA, id, name: 'Teamwork', assertion })
      return { name: `${id}.png`, bytes: bakeText(await readServed(url)) }
    }
    const page = await bring([await bakeExpired('one'), await bakeExpired('two')])
    const words = page.html.replaceAll(/<[^>]*>/g, '')
    expect(words).toContain('Teamwork (in one.png)')
    expect(words).toContain('Teamwork (in two.png)')
  })

  test.each([
    ['little', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['big', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
  ])('adds a document that a shell wrote as UTF-16, %s end first', async (_end, write) => {
    const text = await readServed(putGoodBadge(world.web, { address: ADA, name: 'Bädge' }))
    const page = await bring([{ name: 'badge.json', bytes: write(text) }])
    await ada.submit(page, 'Add 1 badge')
    expect(await keptNames()).toEqual(['Bädge'])
  })

  test('by an address gets the same list, in which nobody asks', async () => {
    const url = putGoodBadge(world.web, { address: ADA })
    const list = await bring([], `  ${url}  `)
    expect(list.html).toContain('Welding Level 2')
    expect(list.html).not.toContain('from a link')
    expect(await keptNames()).toEqual([])
    const outcome = await ada.submit(list, 'Add 1 badge')
    expect(await keptNames()).toEqual(['Welding Level 2'])
    expect(outcome.html).toContain('Add more badges')
    expect(world.mails.at(-1)?.subject).toBe('1 badge was added to your Backpack')
    expect((await ada.submit(outcome, 'Undo')).html).toContain('Nothing was added')
  })

  test('as pictures, addresses and a document at once adds them all by one press', async () => {
    const two = putGoodBadge(world.web, { address: ADA, id: 'two', name: 'Badge two' })
    const three = putGoodBadge(world.web, { address: ADA, id: 'three', name: 'Badge three' })
    const files = [
      { name: 'one.png', bytes: await bakeServed('one') },
      { name: 'two.json', bytes: await readServed(two) },
    ]
    await ada.submit(await bring(files, three), 'Add 3 badges')
    expect(await keptNames()).toEqual(['Badge one', 'Badge three', 'Badge two'])
  })

  test('keeps the picture that the issuer publishes, once, and not the one that was brought', async () => {
    await ada.submit(await bring([{ name: 'one.png', bytes: await bakeServed('one') }]), 'Add 1 badge')
    const images = await world.deps.db.selectFrom('image').select('bytes').execute()
    expect(images.map(({ bytes }) => Buffer.compare(bytes, PICTURE))).toEqual([0])
  })

  test('hears one line for each file that gives no badge, and the good one can be added', async () => {
    const good = await bakeServed('good')
    const other = await bakeServed('other', 'somebody@else.example')
    const page = await bring([
      { name: 'good.png', bytes: good },
      { name: 'again.png', bytes: good },
      { name: 'letter.txt', bytes: 'Dear Ada, congratulations!' },
      { name: 'photo.png', bytes: PICTURE },
      { name: 'half.png', bytes: good.subarray(0, good.length - 40) },
      { name: 'half.json', bytes: '{"@context": "https://w3id.org/openbadges/v2", "type": "Asser' },
      { name: 'empty.png', bytes: '' },
      { name: 'noise.bin', bytes: new Uint8Array([0xff, 0xfe, 0, 1, 2]) },
      { name: 'large.png', bytes: new Uint8Array(limits.badgeFileBytes + 1) },
      { name: 'other.png', bytes: other },
      { name: '<b>x.txt', bytes: 'x' },
    ])
    expect(problemsOf(page)).toEqual([
      ['again.png', 'This is the same badge as another one here.'],
      ['letter.txt', NOT_A_BADGE],
      ['photo.png', 'There is no badge in this picture.'],
      ['half.png', 'This picture is damaged: no badge can be read from it.'],
      ['empty.png', NOT_A_BADGE],
      ['noise.bin', NOT_A_BADGE],
      ['large.png', TOO_LARGE],
      ['&lt;b>x.txt', NOT_A_BADGE],
    ])
    expect(page.html).toContain('half.json')
    expect(page.html).toContain('This badge was issued to a different address than yours.')
    await ada.submit(page, 'Add 1 badge')
    expect(await keptNames()).toEqual(['Badge good'])
  })

  test('hears that there is none in all of it, and where to go on', async () => {
    const page = await bring([{ name: 'photo.png', bytes: PICTURE }])
    expect(page.html).toContain('Nothing was added')
    expect(problemsOf(page)).toEqual([['photo.png', 'There is no badge in this picture.']])
    expect(page.html).toContain('href="/add"')
  })

  test('is asked for something when there is nothing', async () => {
    const page = await bring([])
    expect(page.status).toBe(422)
    expect(page.html).toContain('Choose a file or paste something first.')
  })

  test('is told what is held already', async () => {
    const bytes = await bakeServed('one')
    await ada.submit(await bring([{ name: 'one.png', bytes }]), 'Add 1 badge')
    const again = await bring([{ name: 'one.png', bytes }])
    expect(again.html).toContain('This badge is already in your Backpack')
  })
})

describe('a zip', () => {
  const bringZip = (members: Parameters<typeof createZip>[0]) =>
    bring([{ name: 'badges.zip', bytes: createZip(members) }])

  test('gives the badges in its folders; its names are words and no paths', async () => {
    const page = await bringZip([
      { name: 'folder/', bytes: '' },
      { name: 'folder/one.png', bytes: await bakeServed('one') },
      { name: '../../../etc/two.png', bytes: await bakeServed('two') },
      { name: 'C:\\Windows\\three.png', bytes: await bakeServed('three') },
      { name: '/readme.txt', bytes: 'hello' },
      { name: '__MACOSX/._one.png', bytes: 'noise' },
    ])
    expect(problemsOf(page)).toEqual([['readme.txt', NOT_A_BADGE]])
    await ada.submit(page, 'Add 3 badges')
    expect(await keptNames()).toEqual(['Badge one', 'Badge three', 'Badge two'])
  })

  test('that is damaged, locked, nested or lies says so for each file, and the good ones come in', async () => {
    const good = { name: 'good.png', bytes: await bakeServed('good') }
    const page = await bringZip([
      { name: 'bomb.png', bytes: new Uint8Array(limits.badgeFileBytes + 1) },
      { name: 'liar.png', bytes: new Uint8Array(9_000_000), says: 10 },
      { name: 'locked.png', bytes: 'x', isLocked: true },
      { name: 'inner.zip', bytes: createZip([good]) },
      { name: 'letter.docx', bytes: createZip([good]) },
      good,
    ])
    expect(problemsOf(page)).toEqual([
      ['bomb.png', TOO_LARGE],
      ['liar.png', DAMAGED_ZIP],
      ['locked.png', 'This is locked by a password. Unpack it first.'],
      ['inner.zip', 'This is a zip inside of another. Unpack the outer one first.'],
      ['letter.docx', NOT_A_BADGE],
    ])
    await ada.submit(page, 'Add 1 badge')
    expect(await keptNames()).toEqual(['Badge good'])
  })

  test('of which only half came, or that is none, is one line', async () => {
    const whole = createZip([{ name: 'one.png', bytes: await bakeServed('one') }])
    const page = await bring([
      { name: 'half.zip', bytes: whole.subarray(0, whole.length - 30) },
      { name: 'fake.zip', bytes: 'PK\x03\x04 nothing of the kind' },
    ])
    expect(problemsOf(page)).toEqual([
      ['half.zip', DAMAGED_ZIP],
      ['fake.zip', DAMAGED_ZIP],
    ])
  })

  test('leaves nothing behind on the disk', async () => {
    // A folder of its own: others bring zips on this machine at the same moment.
    const folder = mkdtempSync(path.join(tmpdir(), 'open-backpack-test-'))
    utimesSync(folder, 0, 0)
    for (const name of ['TMPDIR', 'TEMP']) vi.stubEnv(name, folder)
    await bringZip([{ name: 'x.txt', bytes: 'x' }])
    expect(statSync(folder).mtimeMs, 'something was there').toBeGreaterThan(0)
    expect(readdirSync(folder)).toEqual([])
    rmSync(folder, { recursive: true })
  })
})

describe('bringing', () => {
  test('needs the token of the page before any file is read', async () => {
    const body = new FormData()
    body.append('files', new Blob(['x']), 'x.png')
    body.append('token', 'behind the file')
    const cookie = [...ada.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { cookie, 'sec-fetch-site': 'same-origin' }
    const answer = await fetch(new URL('/add', world.url), { method: 'POST', body, headers })
    expect(answer.status).toBe(403)
    expect(await world.deps.db.selectFrom('consent_request').select('id').execute()).toEqual([])
  })

  test('is for people who are signed in, who come back here', async () => {
    const stranger = await world.newBrowser().get('/add', { follow: false })
    expect(stranger.headers.get('location')).toBe('/sign-in?next=%2Fadd')
  })

  test('a list is seen only in the browser that brought it', async () => {
    const list = await bring([], putGoodBadge(world.web, { address: ADA }))
    const other = world.newBrowser()
    await signIn(world, other, 'eve@example.org')
    expect((await other.get(list.url)).html).not.toContain('Welding')
  })

  test('takes so many, tells the rest, and adds what it took', async () => {
    const good = await bakeServed('good')
    const many = Array.from({ length: limits.ownEntriesPerRequest + 10 }, (_, at) => ({
      name: `${at}.txt`,
      bytes: 'no badge',
    }))
    const page = await bring([{ name: 'good.png', bytes: good }, ...many])
    expect(page.html).toContain('<b>4,999 ×</b> This is not a badge.')
    expect(page.html.match(/<bdi[^>]*>\d+\.txt<\/bdi>/g)).toHaveLength(limits.ownEntriesPerRequest)
    expect(page.html).toMatch(
      /<b>1 ×<\/b> This was left out, and so was what came after it: at most 5,000 are taken at once\.<\/summary><ul[^>]*><li><bdi[^>]*>4999\.txt/,
    )
    await ada.submit(page, 'Add 1 badge')
    expect(await keptNames()).toEqual(['Badge good'])
  })

  test('what an export has beside badges counts among what may be left here in an hour', async () => {
    const settings = { language: null, theme: null, mailAboutChanges: false }
    const blockedIssuers = Array.from({ length: 10_000 }, (_, at) => `host-${at}.example`)
    const none: unknown[] = []
    const told = {
      format: EXPORT_FORMAT,
      settings: { ...settings, blockedIssuers },
      collections: none,
      badges: none,
    }
    const manifest = JSON.stringify(told)
    const zip = { name: 'export.zip', bytes: createZip([{ name: MANIFEST_NAME, bytes: manifest }]) }
    expect((await bring([zip])).html).toContain('Bring these back')

    const here = { ip: '127.0.0.1', get: () => '' } as never
    const eighth = 'x'.repeat(limits.listBytesPerClientPerHour / 8)
    for (const list of [...Array(7).fill(eighth), eighth.slice(manifest.length * 1.5)])
      await paceOf(world.deps).admitRequest(here, [list])
    expect((await bring([{ name: 'x.txt', bytes: 'x' }])).status).toBe(200)
    expect((await bring([zip])).status).toBe(429)
  })
})

describe('what is pasted', () => {
  const entry = (name: string | null, text = name) => ({ name, entry: text })

  test('is a document as a whole, else an address each, and a broken token is put together', () => {
    expect(readPasted(' {"a": 1} ')).toEqual([entry(null, '{"a": 1}')])
    expect(readPasted('https://a.example/1\n\n  https://a.example/2 https://a.example/3')).toEqual([
      entry('https://a.example/1'),
      entry('https://a.example/2'),
      entry('https://a.example/3'),
    ])
    const jws = 'eyJhbGciOiJSUzI1NiJ9.eyJhIjoxfQ.c2lnbmF0dXJl'
    expect(readPasted(`${jws.slice(0, 30)}\n${jws.slice(30)}`)).toEqual([entry(null, jws)])
    expect(readPasted('  \n ')).toEqual([])
  })

  test('may have a sentence around it, and need not say https', () => {
    expect(readPasted('Hello,\nyour badge: https://a.example/1 Congratulations!')).toEqual([
      { name: 'Hello,', problem: 'not-a-badge' },
      entry('https://a.example/1'),
    ])
    expect(readPasted('learn.example/badges/42')).toEqual([
      entry('learn.example/badges/42', 'https://learn.example/badges/42'),
    ])
  })

  test('is told line by line where it names nothing', () => {
    expect(readPasted('hello world\ndata:,x https://a.example/1')).toEqual([
      { name: 'hello world', problem: 'not-a-badge' },
      { name: 'data:,x', problem: 'not-a-badge' },
      entry('https://a.example/1'),
    ])
    expect(readPasted('<svg>\n<g/>\n</svg>')).toEqual([{ name: null, problem: 'not-a-badge' }])
  })

  test('and cannot be added has a line of its own by which it is known', async () => {
    const good = putGoodBadge(world.web, { address: ADA, id: 'good', name: 'Badge good' })
    const page = await bring([], `${good}\n${good}.missing\nftp://a.example/1\n${good}`)
    expect(page.html).toContain('Badge good')
    expect(page.html).toContain(`${new URL(good).pathname}.missing</bdi>`)
    expect(problemsOf(page)).toEqual([
      ['ftp://a.example/1', NOT_A_BADGE],
      [good, 'This is the same badge as another one here.'],
    ])
    await ada.submit(page, 'Add 1 badge')
    expect(await keptNames()).toEqual(['Badge good'])
  })
})

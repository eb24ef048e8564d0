import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fromBufferPromise } from 'yauzl'
import { extract } from '../openbadges/extract.ts'
import { createAccount, giveBadge, makeBadge, openSignedIn } from '../testing/badges.ts'
import type { Browser } from '../testing/browser.ts'
import { createWorld, type World } from '../testing/world.ts'

let world: World
let ada: Browser

beforeEach(async () => {
  world = await createWorld()
  for (const id of ['ada', 'bob']) await createAccount(world.deps.db, id, `${id}@home.example`)
  ada = await openSignedIn(world, 'ada')
})
afterEach(() => world.close())

async function give(accountId: string, key: string, name: string): Promise<string> {
  const added = await giveBadge(world.deps, accountId, makeBadge(key, undefined, { name }))
  if (!added.added) throw new Error(added.code)
  return added.id
}

/** The answer to a press on Download, as bytes. */
async function download(ids: string[]): Promise<{ type: string | null; bytes: Buffer; url: string }> {
  const token = /name="token" value="([^"]+)"/.exec((await ada.get('/')).html)?.[1] ?? ''
  const response = await fetch(new URL('/library/download', world.url), {
    method: 'POST',
    body: new URLSearchParams([['token', token], ['next', '/?sort=name'], ...ids.map((id) => ['badge', id])]),
    headers: {
      cookie: [...ada.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      'sec-fetch-site': 'same-origin',
    },
  })
  const bytes = Buffer.from(await response.arrayBuffer())
  return { type: response.headers.get('content-type'), bytes, url: response.url }
}

async function unpack(bytes: Buffer): Promise<Map<string, Buffer>> {
  const zip = await fromBufferPromise(bytes)
  const files = new Map<string, Buffer>()
  for await (const entry of zip.eachEntry())
    files.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)))
  return files
}

test('what is ticked comes as one zip, each picture with its badge inside, under a name of its own', async () => {
  const ids = [
    await give('ada', 'one', 'Welding'),
    await give('ada', 'two', 'WELDING'),
    await give('ada', 'three', '../../etc/passwd'),
    await give('ada', 'four', '🎉'),
  ]
  const { type, bytes } = await download([...ids, ids[0] ?? ''])
  expect(type).toBe('application/zip')
  const files = await unpack(bytes)
  expect([...files.keys()]).toEqual(['Welding.png', 'WELDING (2).png', 'etc-passwd.png', 'badge.png'])
  const inside = await extract(new Uint8Array(files.get('WELDING (2).png') ?? []), async () => {})
  expect(inside).toMatchObject({ ok: true, value: expect.stringContaining('/assertions/two') })
})

test('what is removed, or is not theirs, is passed over; where nothing is left, the list says what to do', async () => {
  const own = await give('ada', 'own', 'Own')
  const theirs = await give('bob', 'theirs', 'Theirs')
  expect([...(await unpack((await download([theirs, own, 'unknown'])).bytes)).keys()]).toEqual(['Own.png'])
  for (const ids of [[], [theirs], ['unknown']]) {
    const answer = await download(ids)
    expect(answer.url).toMatch(/\/\?sort=name&select=none$/)
    expect(answer.bytes.toString()).toContain('Tick at least one badge first.')
  }
})

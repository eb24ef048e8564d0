import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { PNG } from 'pngjs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { enterFrame, readyPreviews } from '../testing/frame.ts'
import { ISSUER, putGoodBadge } from '../testing/good-badge.ts'
import { createWorld, type World } from '../testing/world.ts'
import type { Accepted } from './wire.ts'

const EARNERS = ['ada@example.org', 'bob@example.org', 'cy@example.org']

/** Noise, which no packing makes smaller. */
const PICTURE: Uint8Array = (() => {
  const png = new PNG({ width: 256, height: 256 })
  randomBytes(png.data.length).copy(png.data)
  return PNG.sync.write(png)
})()

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.close())

/** Bytes of the whole database. */
async function measure(): Promise<number> {
  const { rows } = await sql<{
    bytes: number
  }>`select page_count * page_size as bytes from pragma_page_count(), pragma_page_size()`.execute(
    world.deps.db,
  )
  return rows[0]?.bytes ?? 0
}

/** Adds two badges with the same picture for an earner, downloads both, and gives the size of the files. */
async function addTwo(address: string, image: string | null): Promise<number[]> {
  const urls = ['welding', 'safety'].map((award) => {
    const id = `${award}-${address.slice(0, 3)}`
    const url = putGoodBadge(world.web, { address, id, ...(image === null ? {} : { image }) })
    world.web.put(`${ISSUER}/${id}.png`, { body: PICTURE, contentType: 'image/png' })
    return url
  })
  const browser = world.newBrowser()
  const frame = await enterFrame(world, browser, address, urls)
  const previews = readyPreviews(await frame.preview())
  const { results } = (await frame.call('accept', { previews })).json() as Accepted
  const files = results.map(async (result) => {
    if (!result.added) throw new Error('a good badge was not added')
    return Number((await browser.get(`/badges/${result.badge}/download`)).headers.get('content-length'))
  })
  return Promise.all(files)
}

test.each([
  ['behind a URL of each badge class', null],
  ['inside each badge class', `data:image/png;base64,${Buffer.from(PICTURE).toString('base64')}`],
])('a picture %s is stored once for all badges and earners, and no baked file is', async (_where, image) => {
  const [first = '', ...others] = EARNERS
  const files = await addTwo(first, image)
  const before = await measure()
  expect(before).toBeGreaterThan(PICTURE.length)
  for (const address of others) files.push(...(await addTwo(address, image)))
  expect(files).toHaveLength(6)
  for (const bytes of files) expect(bytes).toBeGreaterThan(PICTURE.length)
  expect((await measure()) - before).toBeLessThan(PICTURE.length / 2)
  expect(await world.deps.db.selectFrom('image').select('sha256').execute()).toHaveLength(1)
})

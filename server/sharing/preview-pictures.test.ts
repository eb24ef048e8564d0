import pino from 'pino'
import { expect, test } from 'vitest'
import type { Drawn } from '../drawing/draw-preview.ts'
import { limits } from '../limits.ts'
import type { Image } from '../openbadges/image.ts'
import type { Db } from '../storage/database.ts'
import { migrate } from '../storage/migrate.ts'
import { openSqlite } from '../storage/sqlite.ts'
import { forEachDatabase } from '../testing/databases.ts'
import { addImage } from '../testing/rows.ts'
import { createPreviewPictures } from './preview-pictures.ts'
import { findKeptPreview, keepPreview } from './preview-queries.ts'

const bytesOf = (text: string) => Uint8Array.from(Buffer.from(text))
const readText = (bytes: Uint8Array | null) => (bytes === null ? null : Buffer.from(bytes).toString())

/** One who draws when the test says so. @property drawn what was to be drawn, in order */
async function createDrawer(draw: (text: string) => Drawn = (text) => ({ ok: true, png: bytesOf(text) })) {
  const db = openSqlite(':memory:')
  await migrate(db)
  const drawn: string[] = []
  const clock = { now: 1_000_000 }
  let open = () => {}
  const gate = new Promise<void>((resolve) => {
    open = resolve
  })
  const create = (options: { waitMs?: number } = {}) =>
    createPreviewPictures(
      { db, now: () => clock.now, log: pino({ level: 'silent' }) },
      async (sha256): Promise<Image> => ({ type: 'image/png', bytes: bytesOf(sha256) }),
      {
        draw: async ({ bytes }) => {
          const text = Buffer.from(bytes).toString()
          drawn.push(text)
          await gate
          return draw(text)
        },
        ...options,
      },
    )
  return { db, drawn, clock, open, create, find: create() }
}

test('visitors at the same moment, however many, have a picture drawn once, and so do all after them', async () => {
  const { db, drawn, open, create, find } = await createDrawer()
  const sha256 = await addImage(db)
  const visitors = Array.from({ length: limits.previewsWaiting + 2 }, () => find(sha256, 'ada'))
  open()
  expect(new Set((await Promise.all(visitors)).map(readText))).toEqual(new Set([sha256]))
  expect(readText(await find(sha256, 'ada'))).toBe(sha256)
  // After a restart, too.
  expect(readText(await create()(sha256, 'ada'))).toBe(sha256)
  expect(drawn).toEqual([sha256])
  await db.destroy()
})

test('one that cannot be drawn is not tried again before a day is over', async () => {
  const { db, drawn, clock, open, find } = await createDrawer(() => ({ ok: false, detail: 'it is a bomb' }))
  open()
  const sha256 = await addImage(db)
  for (let visitor = 0; visitor < 3; visitor += 1) expect(await find(sha256, 'ada')).toBeNull()
  clock.now += limits.previewRetryMs - 1
  expect(await find(sha256, 'ada')).toBeNull()
  expect(drawn).toHaveLength(1)
  clock.now += 1
  expect(await find(sha256, 'ada')).toBeNull()
  expect(drawn).toHaveLength(2)
  await db.destroy()
})

test('where too many wait, one is told at once that there is none yet, and nothing is kept of that', async () => {
  const { db, drawn, open, find } = await createDrawer()
  const hashes: string[] = []
  for (let at = 0; at < limits.previewsWaitingPerAccount + 2; at += 1) hashes.push(await addImage(db))
  // One is being drawn, and one is too many.
  const asked = hashes.map((sha256) => find(sha256, 'ada'))
  expect(await Promise.race(asked)).toBeNull()
  open()
  const answers = (await Promise.all(asked)).map(readText)
  expect(answers.filter((text) => text === null)).toHaveLength(1)
  expect(drawn).toHaveLength(hashes.length - 1)
  for (const sha256 of hashes) expect(readText(await find(sha256, 'ada'))).toBe(sha256)
  await db.destroy()
})

test('nobody waits longer than a proxy does; it is drawn all the same', async () => {
  const { db, open, create } = await createDrawer()
  const find = create({ waitMs: 1 })
  const sha256 = await addImage(db)
  expect(await find(sha256, 'ada')).toBeNull()
  open()
  await expect.poll(async () => readText(await find(sha256, 'ada'))).toBe(sha256)
  await db.destroy()
})

test('a failure of ours is told to whoever waits, and is nothing that is kept', async () => {
  let isFailing = true
  const { db, open, find } = await createDrawer((text) => {
    if (isFailing) throw new Error('no thread')
    return { ok: true, png: bytesOf(text) }
  })
  open()
  const sha256 = await addImage(db)
  await expect(find(sha256, 'ada')).rejects.toThrow('no thread')
  isFailing = false
  expect(readText(await find(sha256, 'ada'))).toBe(sha256)
  await db.destroy()
})

forEachDatabase('what was drawn for previews', (openDatabase) => {
  const keep = (db: Db, imageSha256: string, drawnAt: number, text: string | null, maxBytes = 1_000_000) =>
    keepPreview(
      db,
      { imageSha256, edition: 1, drawnAt, bytes: text === null ? null : bytesOf(text) },
      maxBytes,
    )
  const find = async (db: Db, imageSha256: string, edition = 1) => {
    const kept = await findKeptPreview(db, { imageSha256, edition })
    return kept === null ? null : { text: readText(kept.bytes), drawnAt: kept.drawnAt }
  }

  test('is kept, or that it could not be drawn, and the last word counts', async () => {
    const db = await openDatabase()
    const sha256 = await addImage(db)
    await keep(db, sha256, 1, null)
    expect(await find(db, sha256)).toEqual({ text: null, drawnAt: 1 })
    await keep(db, sha256, 2, 'a card')
    expect(await find(db, sha256)).toEqual({ text: 'a card', drawnAt: 2 })
    expect(await find(db, sha256, 2)).toBeNull()
  })

  test('goes with its picture, and is not kept for one that has gone', async () => {
    const db = await openDatabase()
    const sha256 = await addImage(db)
    await keep(db, sha256, 1, 'a card')
    await db.deleteFrom('image').execute()
    expect(await find(db, sha256)).toBeNull()
    await keep(db, sha256, 2, 'a card')
    expect(await find(db, sha256)).toBeNull()
  })

  test('makes room for newer ones, the oldest first; one that could not be drawn takes some, too', async () => {
    const db = await openDatabase()
    const hashes = [await addImage(db), await addImage(db), await addImage(db), await addImage(db)]
    const [a = '', b = '', c = '', d = ''] = hashes
    await keep(db, a, 1, 'a'.repeat(3000))
    await keep(db, b, 2, 'b'.repeat(3000), 7000)
    await keep(db, c, 3, null, 7024)
    expect((await Promise.all(hashes.map((each) => find(db, each)))).map((kept) => kept?.drawnAt)).toEqual([
      1,
      2,
      3,
      undefined,
    ])
    await keep(db, d, 4, 'd', 7024)
    expect((await Promise.all(hashes.map((each) => find(db, each)))).map((kept) => kept?.drawnAt)).toEqual([
      undefined,
      2,
      3,
      4,
    ])
  })
})

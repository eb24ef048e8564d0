import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Move, moveBadges } from '../backpack/archive-queries.ts'
import { createCollection } from '../backpack/collections/collections.ts'
import type { Browser, Page } from '../testing/browser.ts'
import { packAnew, takeExport } from '../testing/export-zip.ts'
import { ISSUER, putGoodBadge } from '../testing/good-badge.ts'
import { signIn } from '../testing/sign-in.ts'
import { createWorld, type World } from '../testing/world.ts'
import { createZip } from '../testing/zip.ts'

const ADA = 'ada@home.example'
const NAMES = ['Knots', 'Soldering', 'Welding']

let world: World
let ada: Browser
beforeEach(async () => {
  world = await createWorld()
  ada = world.newBrowser()
  await signIn(world, ada, ADA)
  const urls = NAMES.map((name) => putGoodBadge(world.web, { address: ADA, id: name, name }))
  await ada.submit(await bring([], urls.join('\n')), 'Add 3 badges')
})
afterEach(() => world.close())

async function bring(bytes: Uint8Array | [], pasted = ''): Promise<Page> {
  const files = bytes.length === 0 ? [] : [{ name: 'export.zip', bytes: bytes as Uint8Array }]
  return ada.submitFiles(await ada.get('/add'), 'Continue', files, { pasted })
}

const edit = (bytes: Uint8Array, change: (manifest: string) => string): Promise<Uint8Array> =>
  packAnew(
    bytes,
    (name) => name,
    (name, file) => (name === 'manifest.json' ? Buffer.from(change(String(file))) : file),
  )

async function makeCollection(title: string, names: string[]): Promise<void> {
  const { db } = world.deps
  const { id: accountId } = await db.selectFrom('account').select('id').executeTakeFirstOrThrow()
  const badges = await db.selectFrom('badge').select(['id', 'name']).execute()
  const ids = names.flatMap((name) => badges.find((badge) => badge.name === name)?.id ?? [])
  await createCollection(world.deps, accountId, { title, description: 'Mine' }, ids)
}

const countCollections = async () =>
  (await world.deps.db.selectFrom('collection').select('id').execute()).length

const removeAll = () => world.deps.db.deleteFrom('badge').execute()
const keptNames = async () =>
  (await world.deps.db.selectFrom('badge').select('name').orderBy('name').execute()).map(({ name }) => name)
async function moveNamed(names: string[], move: Move): Promise<void> {
  const { db, now } = world.deps
  const rows = await db.selectFrom('badge').select(['id', 'account_id']).where('name', 'in', names).execute()
  for (const { id, account_id } of rows)
    await moveBadges(db, account_id, [id], { move, movedAt: null, now: now() })
}
const archivedNames = async () =>
  (
    await world.deps.db
      .selectFrom('badge')
      .select('name')
      .where('is_archived', '=', 1)
      .orderBy('name')
      .execute()
  ).map(({ name }) => name)
const countProblems = (page: Page) => page.html.match(/<li><b>.*?<\/b> <span>/g)?.length ?? 0

describe('an export that is brought back', () => {
  test('offers each badge once, in the usual list, and says nothing of its other files', async () => {
    const zip = await takeExport(world, ada)
    await removeAll()
    const list = await bring(zip)
    expect(countProblems(list)).toBe(0)
    await ada.submit(list, 'Add 3 badges')
    expect(await keptNames()).toEqual(NAMES)
  })

  test('is the same when its folder was packed anew, with something put into it', async () => {
    const zip = await packAnew(await takeExport(world, ada), (name) => `my badges/${name}`)
    await removeAll()
    await ada.submit(await bring(zip), 'Add 3 badges')
    expect(await keptNames()).toEqual(NAMES)
  })

  test('has one line for a file that is not its own', async () => {
    const zip = await packAnew(await takeExport(world, ada), (name) =>
      name === 'index.html' ? 'notes.html' : name,
    )
    await removeAll()
    const list = await bring(zip)
    expect(countProblems(list)).toBe(1)
    expect(list.html).toContain('notes.html')
    await ada.submit(list, 'Add 3 badges')
  })

  test('gives a badge by its assertion where the picture with it is missing', async () => {
    const zip = await packAnew(await takeExport(world, ada), (name) =>
      /Knots\/badge\.png$/.test(name) ? null : name,
    )
    await removeAll()
    const list = await bring(zip)
    expect(countProblems(list)).toBe(0)
    await ada.submit(list, 'Add 3 badges')
    expect(await keptNames()).toEqual(NAMES)
  })

  test('puts into the archive what was in it, of what is added, and nothing else', async () => {
    await moveNamed(['Knots', 'Welding'], 'archived')
    const zip = await packAnew(await takeExport(world, ada), (name) => `my badges/${name}`)
    await world.deps.db.deleteFrom('badge').where('name', '!=', 'Welding').execute()
    await moveNamed(['Welding'], 'listed')
    const list = await bring(zip)
    expect(countProblems(list)).toBe(0)
    await ada.submit(list, 'Add 2 badges')
    expect(await archivedNames()).toEqual(['Knots'])
    // It is the same wherever it is asked: on the badge, and in the list.
    const listed = await world.deps.db
      .selectFrom('listed_badge')
      .select('name')
      .where('is_archived', '=', 1)
      .execute()
    expect(listed).toEqual([{ name: 'Knots' }])
  })

  test('brings into the archive what a seal vouches for, too', async () => {
    await moveNamed(['Knots'], 'archived')
    const zip = await takeExport(world, ada)
    await removeAll()
    world.web.put(`${ISSUER}/Knots.json`, { status: 404, body: '' })
    await ada.submit(await bring(zip), 'Add 3 badges')
    expect(await archivedNames()).toEqual(['Knots'])
  })

  test('says of badges that are kept already that they are', async () => {
    const page = await bring(await takeExport(world, ada))
    expect(page.html).toContain('already in your Backpack')
    expect(page.html).not.toContain('Add 1 badge')
    expect(await keptNames()).toEqual(NAMES)
  })

  test('proves nothing without its seals: what its issuer shows no more is named, and the rest is added', async () => {
    const zip = await packAnew(await takeExport(world, ada), (name) =>
      name.endsWith('/seal.jwt') ? null : name,
    )
    await removeAll()
    world.web.put(`${ISSUER}/Knots.json`, { status: 404, body: '' })
    const list = await bring(zip)
    expect(list.html).toContain('Knots.json')
    expect(list.html).toMatch(/<bdi[^>]*>\d{4}-Knots\/badge\.png<\/bdi>/)
    await ada.submit(list, 'Add 2 badges')
    expect(await keptNames()).toEqual(['Soldering', 'Welding'])
  })

  test('brings collections and settings back by a press of their own, once', async () => {
    await makeCollection('Sea ,"badges":[ "ms" ', ['Welding', 'Knots'])
    await ada.submit(await ada.get('account'), 'Save', { lang: '', theme: 'dark' })
    const zip = await takeExport(world, ada)
    await removeAll()
    await world.deps.db.deleteFrom('collection').execute()
    await world.deps.db.updateTable('account').set({ theme: null }).execute()

    const added = await ada.submit(await bring(zip), 'Add 3 badges')
    expect(added.html).toContain('Also in your export')
    expect(added.html).toContain('Settings: language, theme')
    expect(await countCollections()).toBe(0)
    const [back] = await Promise.all([
      ada.submit(added, 'Bring these back, too'),
      ada.submit(added, 'Bring these back, too'),
    ])
    expect(back.html).toContain('What was in your export beside badges is back.')
    expect(back.html).not.toContain('Bring these back, too')
    expect(await countCollections()).toBe(1)
    const { html } = await ada.get('/collections')
    expect(html).toContain('2 badges')
    expect(html).toContain('data-theme="dark"')
  })

  test('brings them back where all its badges are kept already', async () => {
    await makeCollection('Seams', ['Welding'])
    const zip = await takeExport(world, ada)
    await world.deps.db.deleteFrom('collection').execute()
    const list = await bring(zip)
    const done = list.html.includes('>Done<') ? await ada.submit(list, 'Done') : list
    await ada.submit(done, 'Bring these back, too')
    expect(await countCollections()).toBe(1)
  })

  test('brings collections and settings back where there is no badge in it', async () => {
    await makeCollection('Seams', [])
    await ada.submit(await ada.get('account'), 'Save', { lang: '', theme: 'dark' })
    await removeAll()
    const zip = await takeExport(world, ada)
    await world.deps.db.deleteFrom('collection').execute()
    await world.deps.db.updateTable('account').set({ theme: null }).execute()

    const page = await bring(zip)
    expect(page.html).toContain('There is no badge in what you chose.')
    expect(page.html).toContain('In your export')
    expect((await ada.get('/add')).html).toContain('waits for your decision (1)')
    const eve = world.newBrowser()
    await signIn(world, eve, 'eve@home.example')
    expect((await eve.get(page.url)).html).not.toContain('Bring these back')
    const [back] = await Promise.all([
      ada.submit(page, 'Bring these back'),
      ada.submit(page, 'Bring these back'),
    ])
    expect(back.html).toContain('What was in your export beside badges is back.')
    expect(back.html).not.toContain('Bring these back')
    expect(await countCollections()).toBe(1)
    expect((await ada.get('/collections')).html).toContain('data-theme="dark"')
    expect((await ada.get('/add')).html).not.toContain('waits for your decision')
  })

  test('brings collections back beside files that are no badges', async () => {
    await makeCollection('Seams', [])
    await removeAll()
    const zip = await packAnew(await takeExport(world, ada), (name) =>
      name === 'index.html' ? 'notes.html' : name,
    )
    await world.deps.db.deleteFrom('collection').execute()
    const page = await bring(zip)
    expect(page.html).toContain('notes.html')
    await ada.submit(page, 'Bring these back')
    expect(await countCollections()).toBe(1)
  })

  test('has nothing to bring back of an account that has chosen nothing and put nothing together', async () => {
    const zip = await takeExport(world, ada)
    await removeAll()
    const added = await ada.submit(await bring(zip), 'Add 3 badges')
    expect(added.html).not.toContain('Also in your export')
  })

  test('gives its badges all the same when somebody has broken what stands before them', async () => {
    await makeCollection('Seams', ['Welding'])
    const zip = await edit(await takeExport(world, ada), (manifest) =>
      manifest.replace('"isShared":false', '"isShared":fal'),
    )
    await removeAll()
    const added = await ada.submit(await bring(zip), 'Add 3 badges')
    expect(added.html).not.toContain('Also in your export')
    expect(await keptNames()).toEqual(NAMES)
  })

  test('is no export without its manifest, or with one that only is called so: then each file counts', async () => {
    const zip = await packAnew(await takeExport(world, ada), (name) =>
      name === 'manifest.json' ? null : name,
    )
    await removeAll()
    expect(countProblems(await bring(zip))).toBeGreaterThan(3)
    const other = createZip([
      { name: 'manifest.json', bytes: '{"name": "some app"}' },
      { name: 'badges/x/issuer.json', bytes: 'no badge' },
    ])
    expect(countProblems(await bring(other))).toBeGreaterThan(0)
  })
})

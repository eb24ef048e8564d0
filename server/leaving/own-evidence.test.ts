import { afterEach, beforeEach, expect, test } from 'vitest'
import { limits } from '../limits.ts'
import type { Browser, Page } from '../testing/browser.ts'
import { listMembers, packAnew, takeExport } from '../testing/export-zip.ts'
import { putGoodBadge } from '../testing/good-badge.ts'
import { signIn } from '../testing/sign-in.ts'
import { createWorld, type World } from '../testing/world.ts'

const ADA = 'ada@home.example'
const FILE = /\/own-evidence\.json$/

let world: World
let ada: Browser
beforeEach(async () => {
  world = await createWorld()
  ada = world.newBrowser()
  await signIn(world, ada, ADA)
  const urls = ['Knots', 'Welding'].map((name) => putGoodBadge(world.web, { address: ADA, id: name, name }))
  await ada.submit(await bring([], urls.join('\n')), 'Add 2 badges')
  await say('Welding', { title: 'My seam <b>', description: 'I welded it.', link: 'https://seams.example/1' })
  world.clock.now += 1
  await say('Welding', { title: 'A reference', shown: 'on' })
  await say('Knots', { title: 'A bowline' })
})
afterEach(() => world.close())

async function bring(bytes: Uint8Array | [], pasted = ''): Promise<Page> {
  const files = bytes.length === 0 ? [] : [{ name: 'export.zip', bytes: bytes as Uint8Array }]
  return ada.submitFiles(await ada.get('/add'), 'Continue', files, { pasted })
}

/** Adds something to a badge as a person does. */
async function say(name: string, fields: Record<string, string>): Promise<void> {
  const { db } = world.deps
  const { id } = await db.selectFrom('badge').select('id').where('name', '=', name).executeTakeFirstOrThrow()
  await ada.submit(await ada.get(`/badges/${id}/evidence/new`), 'Save', fields)
}

const removeAll = () => world.deps.db.deleteFrom('badge').execute()
const kept = async () =>
  (
    await world.deps.db
      .selectFrom('own_evidence')
      .innerJoin('badge', 'badge.id', 'own_evidence.badge_id')
      .select(['badge.name', 'own_evidence.title', 'own_evidence.is_shown'])
      .orderBy('badge.name')
      .orderBy('own_evidence.added_at')
      .execute()
  ).map(({ name, title, is_shown }) => [name, title, is_shown])
const ALL = [
  ['Knots', 'A bowline', 0],
  ['Welding', 'My seam <b>', 0],
  ['Welding', 'A reference', 0],
]

/** The same export with each file of evidence as somebody has edited it. */
const edit = (zip: Uint8Array, change: (file: { fingerprint: string; ownEvidence: object[] }) => unknown) =>
  packAnew(
    zip,
    (name) => name,
    (name, file) => (FILE.test(name) ? Buffer.from(JSON.stringify(change(JSON.parse(String(file))))) : file),
  )

test('an export has it in the manifest, in a file of its own, and on the page, apart from the issuer’s', async () => {
  const members = await listMembers(await takeExport(world, ada))
  const textOf = (name: string | RegExp) =>
    String(members.find((member) => member.name.match(name) !== null)?.bytes ?? '')
  const welding = JSON.parse(textOf('manifest.json')).badges.find(
    ({ name }: { name: string }) => name === 'Welding',
  )
  const said = [
    { title: 'My seam <b>', text: 'I welded it.', link: 'https://seams.example/1', isShown: false },
    { title: 'A reference', text: '', link: null, isShown: true },
  ]
  expect(welding).toMatchObject({ evidence: [], ownEvidence: said })
  const file = welding.files.find(({ role }: { role: string }) => role === 'own-evidence')
  expect(file).toMatchObject({ path: `${welding.folder}/own-evidence.json`, mediaType: 'application/json' })
  expect(JSON.parse(textOf(file.path))).toEqual({ fingerprint: welding.fingerprint, ownEvidence: said })
  const page = textOf('index.html')
  for (const part of [
    '<h3>Added by you</h3>',
    'Your own evidence; the issuer has not checked it.',
    'My seam &lt;b></bdi></h4>',
    '<a href="https://seams.example/1" target="_blank" rel="noopener noreferrer nofollow ugc">',
  ])
    expect(page).toContain(part)
})

test('a badge to which nothing was added has no such file', async () => {
  await world.deps.db.deleteFrom('own_evidence').execute()
  const members = await listMembers(await takeExport(world, ada))
  expect(members.filter(({ name }) => FILE.test(name))).toEqual([])
  expect(String(members.find(({ name }) => name === 'index.html')?.bytes)).not.toContain('Added by you')
})

test('it comes back by a press of its own, private, in its order, and once however often it is brought', async () => {
  const zip = await takeExport(world, ada)
  await removeAll()
  const added = await ada.submit(await bring(zip), 'Add 2 badges')
  expect(added.html).toContain('Your own evidence: 3 entries')
  expect(added.html).toContain('Only you see it: tick again what is to be shown.')
  expect(await kept()).toEqual([])
  const [back] = await Promise.all([
    ada.submit(added, 'Bring these back, too'),
    ada.submit(added, 'Bring these back, too'),
  ])
  expect(back.html).toContain('What was in your export beside badges is back.')
  expect(back.html).not.toContain('left out')
  expect(await kept()).toEqual(ALL)

  const list = await bring(zip)
  const again = list.html.includes('>Done<') ? await ada.submit(list, 'Done') : list
  await ada.submit(again, 'Bring these back, too')
  expect(await kept()).toEqual(ALL)
})

test('what is kept here already stays as its owner wants it to be seen', async () => {
  const list = await bring(await takeExport(world, ada))
  const done = list.html.includes('>Done<') ? await ada.submit(list, 'Done') : list
  await ada.submit(done, 'Bring these back, too')
  expect(await kept()).toEqual(ALL.map(([name, title]) => [name, title, title === 'A reference' ? 1 : 0]))
})

test('it comes back from a folder that was packed anew, with and without its seal', async () => {
  for (const isLeft of [/nothing is/, /\/seal\.jwt$/]) {
    const zip = await packAnew(await takeExport(world, ada), (name) =>
      isLeft.test(name) ? null : `my badges/${name}`,
    )
    await removeAll()
    const list = await bring(zip)
    expect(list.html).not.toContain('own-evidence.json')
    await ada.submit(await ada.submit(list, 'Add 2 badges'), 'Bring these back, too')
    expect(await kept()).toEqual(ALL)
  }
})

test('it goes to kept badges only, and what is left out is told', async () => {
  const zip = await edit(await takeExport(world, ada), (file) => ({
    ...file,
    fingerprint: file.ownEvidence.length === 1 ? 'of nobody' : file.fingerprint,
  }))
  await removeAll()
  const back = await ada.submit(await ada.submit(await bring(zip), 'Add 2 badges'), 'Bring these back, too')
  expect(back.html).toContain('1 entry of your own evidence was left out')
  expect(await kept()).toEqual(ALL.slice(1))
})

test('what no form takes does not come back, and a file that is none harms nothing', async () => {
  const good = { title: 'Good \u0000 one', text: '\u0000', link: null, isShown: true }
  const bad = [
    { ...good, title: '' },
    { ...good, title: 'x'.repeat(limits.ownEvidenceTitleChars + 1) },
    { ...good, text: 'x'.repeat(limits.ownEvidenceTextChars + 1) },
    { ...good, link: 'javascript:alert(1)' },
    { ...good, link: `${world.url}account` },
  ]
  const zip = await edit(await takeExport(world, ada), (file) =>
    file.ownEvidence.length === 1
      ? { ...file, ownEvidence: 'none' }
      : { ...file, ownEvidence: [good, ...bad] },
  )
  await removeAll()
  const added = await ada.submit(await bring(zip), 'Add 2 badges')
  const back = await ada.submit(added, 'Bring these back, too')
  expect(back.html).toContain(`${bad.length} entries of your own evidence were left out`)
  expect(await kept()).toEqual([['Welding', 'Good one', 0]])
})

test('another person who brings it gets none of it', async () => {
  const zip = await takeExport(world, ada)
  const eve = world.newBrowser()
  await signIn(world, eve, 'eve@home.example')
  const list = await eve.submitFiles(await eve.get('/add'), 'Continue', [{ name: 'export.zip', bytes: zip }])
  const done = list.html.includes('>Done<') ? await eve.submit(list, 'Done') : list
  if (done.html.includes('>Bring these back, too<')) await eve.submit(done, 'Bring these back, too')
  expect(await kept()).toHaveLength(3)
})

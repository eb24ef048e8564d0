import { describe, expect, test } from 'vitest'
import { keyedHash } from '../accounts/tokens.ts'
import { recheckAll } from '../backpack/rechecking/start-rechecking.ts'
import { createSample, createSigner, EARNER, makeSigned, serve } from '../checking/testing/sample-badges.ts'
import { listMembers, packAnew, takeExport } from '../testing/export-zip.ts'
import { hashedIdentity } from '../testing/fake-web.ts'
import { ISSUER, putGoodBadge } from '../testing/good-badge.ts'
import { ADA, exchange, NOTE, readSealOf, useSealStory } from '../testing/seal-story.ts'
import { NOON } from '../testing/world.ts'
import { createZip } from '../testing/zip.ts'

const DAY_MS = 24 * 60 * 60_000
const {
  world,
  ada,
  signInAs,
  bring,
  add,
  addGood,
  removeAll,
  shutDown,
  leave,
  selectBadge,
  countBadges,
  changeBadge,
  expectRefused,
} = useSealStory()

describe('a sealed badge whose host has died', () => {
  test('is offered with a line that says so, and comes back as it was kept', async () => {
    await addGood()
    const before = await selectBadge()
    world().clock.now += 3 * DAY_MS
    const list = await bring([await leave()])
    expect(list.html).toContain(NOTE)
    expect(list.html).toContain('3 Nov 2026')
    expect(await countBadges()).toBe(0)
    await ada().submit(list, 'Add 1 badge')
    const { id, added_at, request_id, due_at, badge_id, history, ...after } = await selectBadge()
    expect(before).toMatchObject(after)
    expect(JSON.parse(history)).toEqual([
      { at: NOON, what: 'added', from: null },
      { at: added_at, what: 'brought-back', verifiedAt: NOON },
    ])
    expect(added_at).toBe(NOON + 3 * DAY_MS)
    const page = await ada().get(`/badges/${id}`)
    expect(page.html.replace(/<[^>]*>/g, '')).toContain(
      'Added on 3 Nov 2026Brought back from an export on 6 Nov 2026. Its issuer could not be asked; it was last verified on 3 Nov 2026',
    )
    expect((await ada().get(`/badges/${id}/download`)).status).toBe(200)
  })

  test.each([
    ['answers 404', 'welding.json', { status: 404, body: '' }, 'gone'],
    ['answers 403', 'welding.json', { status: 403, body: '' }, 'gone'],
    ['shows a page for people', 'welding.json', { body: '<p>For sale</p>' }, 'gone'],
    ['answers 500', 'welding.json', { status: 500, body: '' }, 'good'],
    ['has lost the badge class', 'welding-class.json', { status: 410, body: '' }, 'good'],
    ['has lost the picture', 'welding.png', { status: 404, body: '' }, 'good'],
  ])('comes back where its host %s', async (_what, name, served, status) => {
    await addGood()
    const zip = await takeExport(world(), ada())
    await removeAll()
    world().web.put(`${ISSUER}/${name}`, served)
    const list = await bring([zip])
    expect(list.html).toContain(NOTE)
    await ada().submit(list, 'Add 1 badge')
    const badge = await selectBadge()
    expect(badge.status).toBe(status)
    const { html } = await ada().get(`/badges/${badge.badge_id}`)
    expect(html.includes('We noticed on')).toBe(status === 'gone')
  })

  test('comes back where the certificate of its host does not hold', async () => {
    await addGood()
    const zip = await takeExport(world(), ada())
    await removeAll()
    world().web.fail(`${ISSUER}/welding.json`, 'certificate-invalid')
    await ada().submit(await bring([zip]), 'Add 1 badge')
    expect(await selectBadge()).toMatchObject({ status: 'good' })
  })

  test('comes back after its account was deleted, with a new one of the same address', async () => {
    await addGood()
    const zip = await takeExport(world(), ada())
    await ada().submit(await ada().get('/account/delete'), 'Delete everything now', { sure: 'on' })
    expect(await world().deps.db.selectFrom('image').select('sha256').execute()).toEqual([])
    shutDown()
    await signInAs(ADA)
    await ada().submit(await bring([zip]), 'Add 1 badge')
    expect(await countBadges()).toBe(1)
    expect((await ada().get(`/badges/${(await selectBadge()).badge_id}/download`)).status).toBe(200)
  })

  test('is asked about again at night, from which on its host counts', async () => {
    await addGood()
    await ada().submit(await bring([await leave()]), 'Add 1 badge')
    const recheck = async () => {
      world().clock.now += 2 * DAY_MS
      await recheckAll({ ...world().deps, pause: async () => {}, signal: new AbortController().signal })
    }
    await recheck()
    expect(await selectBadge()).toMatchObject({ status: 'good', checked_at: NOON })
    world().web.put(`${ISSUER}/welding.json`, { status: 410, body: '' })
    await recheck()
    expect(await selectBadge()).toMatchObject({ status: 'revoked' })
  })

  test('that was gone when it was exported is gone still', async () => {
    await addGood()
    await changeBadge({ status: 'gone' })
    await ada().submit(await bring([await leave()]), 'Add 1 badge')
    expect(await selectBadge()).toMatchObject({ status: 'gone' })
    expect((await ada().get('/')).html).toContain('Issuer is gone</b>')
  })

  test('can be taken along and brought back again and again, with when it was first added', async () => {
    await add(putGoodBadge(world().web, { address: ADA, name: 'Knots' }))
    await changeBadge({ asker: 'https://learn.example' })
    for (const day of [1, 2]) {
      world().clock.now = NOON + day * DAY_MS
      await ada().submit(await bring([await leave()]), 'Add 1 badge')
    }
    expect(JSON.parse((await selectBadge()).history)).toEqual([
      { at: NOON, what: 'added', from: 'https://learn.example' },
      { at: NOON + DAY_MS, what: 'brought-back', verifiedAt: NOON },
      { at: NOON + 2 * DAY_MS, what: 'brought-back', verifiedAt: NOON },
    ])
    const manifest = (await listMembers(await takeExport(world(), ada()))).find(
      ({ name }) => name === 'manifest.json',
    )
    expect(JSON.parse(String(manifest?.bytes)).badges[0].history.at(-1)).toEqual({
      at: '2026-11-05T12:00:00.000Z',
      what: 'brought-back',
      verifiedAt: '2026-11-03T12:00:00.000Z',
    })
  })

  test('comes back by its assertion where the picture with it is missing', async () => {
    await addGood()
    const zip = await packAnew(await leave(), (name) => (/badge\.png$/.test(name) ? null : name))
    await ada().submit(await bring([zip]), 'Add 1 badge')
    expect(await countBadges()).toBe(1)
  })

  test('comes back though the zip has its files in another order', async () => {
    await addGood()
    const members = await listMembers(await leave())
    await ada().submit(await bring([createZip(members.reverse())]), 'Add 1 badge')
    expect(await countBadges()).toBe(1)
  })

  test('is named as held when it is brought twice', async () => {
    await addGood()
    const zip = await leave()
    await ada().submit(await bring([zip]), 'Add 1 badge')
    expect((await bring([zip])).html).toContain('already in your Backpack')
    expect(await countBadges()).toBe(1)
  })

  test('is not offered where its issuer is blocked', async () => {
    await addGood()
    const zip = await leave()
    const { account_id } = await world()
      .deps.db.selectFrom('address')
      .select('account_id')
      .executeTakeFirstOrThrow()
    await world()
      .deps.db.insertInto('blocked_host')
      .values({ account_id, host: 'badges.example.edu', created_at: NOON })
      .execute()
    const page = await bring([zip])
    expect(page.html).toContain('You blocked this issuer.')
    await expectRefused(page)
  })

  test.each(['1.0', '2.0'] as const)(
    'of version %s comes back by its signature’s seal when the key is gone',
    async (version) => {
      await signInAs(EARNER)
      const signer = await createSigner()
      const sample = makeSigned(createSample(version), signer.pem)
      serve(world().web, sample)
      await add(await signer.sign(sample.assertion))
      const before = await selectBadge()
      const zip = await takeExport(world(), ada())
      await removeAll()
      world().web.remove('https://issuer.example/key.json')
      const list = await bring([zip])
      expect(list.html).toContain(NOTE)
      await ada().submit(list, 'Add 1 badge')
      const { payload, documents, fingerprint } = await selectBadge()
      expect({ payload, documents, fingerprint }).toEqual({
        payload: before.payload,
        documents: before.documents,
        fingerprint: before.fingerprint,
      })
    },
  )

  test('is one of a sum in a long list', async () => {
    await addGood()
    const zip = await leave()
    const others = Array.from({ length: 110 }, (_, at) =>
      putGoodBadge(world().web, { address: ADA, id: `other-${at}`, name: `Other ${at}` }),
    )
    let list = await bring([zip], { pasted: others.join('\n') })
    const html = async () => {
      list = await ada().get(list.url)
      return list.html
    }
    await expect.poll(html, { timeout: 50_000 }).toContain('111 badges can be added.')
    expect(list.html).toContain('Nobody could be asked about 1 of them.')
    await ada().submit(list, 'Add 111 badges')
    await expect.poll(countBadges, { timeout: 50_000 }).toBe(111)
  })
})

test('a seal tells nothing of the secret that makes it, and the log tells no seal', async () => {
  await addGood()
  const zip = await leave()
  await ada().submit(await bring([zip]), 'Add 1 badge')
  const seal = await readSealOf(zip)
  const key = keyedHash(world().deps.secret, 'seal', world().url)
  const all = Buffer.concat((await listMembers(zip)).map(({ bytes }) => bytes)).toString('latin1')
  const parts = seal.split('.').map((part) => Buffer.from(part, 'base64url').toString('latin1'))
  for (const secret of [world().deps.secret, key, Buffer.from(key, 'base64url').toString('latin1')])
    expect([all, ...parts].join('\n').includes(secret)).toBe(false)
  expect(world().logged.join('\n')).not.toContain(seal.slice(0, 100))
  expect(world().logged.join('\n')).not.toContain(hashedIdentity(ADA, 's'))
})

test('a seal by itself is no badge, and says so', async () => {
  await addGood()
  const seal = await readSealOf(await leave())
  const page = await ada().submitFiles(await ada().get('/add'), 'Continue', [
    { name: 'seal.jwt', bytes: seal },
  ])
  expect(page.html).toContain('This is not a badge.')
})

test('what came with a seal of ours is all that is put aside, once for each badge', async () => {
  await addGood()
  const zip = await leave()
  const strange = await exchange(zip, /seal\.jwt$/, 'no seal')
  await bring([strange])
  expect(await world().deps.db.selectFrom('sealed_badge').selectAll().execute()).toEqual([])
  await bring([zip, zip])
  await bring([zip])
  expect(await world().deps.db.selectFrom('sealed_badge').select('fingerprint').execute()).toHaveLength(1)
})

import { SignJWT, UnsecuredJWT } from 'jose'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { keyedHash } from '../accounts/tokens.ts'
import { recheckAll } from '../backpack/rechecking/start-rechecking.ts'
import { readSeal, SEAL_TYPE, type Seal, writeSeal } from '../backpack/seal.ts'
import { createSample, createSigner, EARNER, makeSigned, serve } from '../checking/testing/sample-badges.ts'
import { bake } from '../openbadges/bake.ts'
import { makePng } from '../testing/badges.ts'
import type { Browser, Page } from '../testing/browser.ts'
import { listMembers, packAnew, takeExport } from '../testing/export-zip.ts'
import { hashedIdentity } from '../testing/fake-web.ts'
import { ISSUER, putGoodBadge } from '../testing/good-badge.ts'
import { signIn } from '../testing/sign-in.ts'
import { createWorld, NOON, type World } from '../testing/world.ts'
import { createZip } from '../testing/zip.ts'

const ADA = 'ada@home.example'
const DAY_MS = 24 * 60 * 60_000
const NOTE = 'could not be asked about this badge'

let world: World
let ada: Browser
beforeEach(async () => {
  world = await createWorld()
  ada = world.newBrowser()
  await signIn(world, ada, ADA)
})
afterEach(() => world.close())

async function bring(files: readonly Uint8Array[], { browser = ada, pasted = '' } = {}): Promise<Page> {
  const named = files.map((bytes, at) => ({ name: `export-${at}.zip`, bytes }))
  return browser.submitFiles(await browser.get('/add'), 'Continue', named, { pasted })
}

async function add(pasted: string): Promise<void> {
  await ada.submit(await bring([], { pasted }), 'Add 1 badge')
}

const addGood = (assertion: object = {}) =>
  add(putGoodBadge(world.web, { address: ADA, name: 'Knots', assertion }))

const removeAll = () => world.deps.db.deleteFrom('badge').execute()

/** All badges leave the backpack with the export, and their hosts are shut down. */
async function leave(): Promise<Buffer> {
  const zip = await takeExport(world, ada)
  await removeAll()
  shutDown()
  return zip
}

const HOSTED = ['welding.json', 'welding-class.json', 'issuer.json', 'welding.png']

function shutDown(): void {
  for (const name of HOSTED) world.web.fail(`${ISSUER}/${name}`, 'unreachable')
}

const selectBadge = () =>
  world.deps.db
    .selectFrom('badge')
    .innerJoin('badge_check', 'badge_check.badge_id', 'badge.id')
    .selectAll()
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow()

const countBadges = async () => (await world.deps.db.selectFrom('badge').select('id').execute()).length

const changeBadge = (change: object) => world.deps.db.updateTable('badge').set(change).execute()

const readSealOf = async (zip: Uint8Array): Promise<string> =>
  String((await listMembers(zip)).find(({ name }) => name.endsWith('seal.jwt'))?.bytes)

const exchange = (zip: Uint8Array, file: RegExp, bytes: Uint8Array | string): Promise<Uint8Array> =>
  packAnew(
    zip,
    (name) => name,
    (name, own) => (file.test(name) ? Buffer.from(bytes as Uint8Array) : own),
  )

async function expectRefused(page: Page): Promise<void> {
  expect(page.html).not.toContain(NOTE)
  expect(page.html).not.toContain('Add 1 badge')
  expect(await countBadges()).toBe(0)
}

describe('a sealed badge whose host has died', () => {
  test('is offered with a line that says so, and comes back as it was kept', async () => {
    await addGood()
    const before = await selectBadge()
    world.clock.now += 3 * DAY_MS
    const list = await bring([await leave()])
    expect(list.html).toContain(NOTE)
    expect(list.html).toContain('3 Nov 2026')
    expect(await countBadges()).toBe(0)
    await ada.submit(list, 'Add 1 badge')
    const { id, added_at, request_id, due_at, badge_id, history, ...after } = await selectBadge()
    expect(before).toMatchObject(after)
    expect(JSON.parse(history)).toEqual([
      { at: NOON, what: 'added', from: null },
      { at: added_at, what: 'brought-back', verifiedAt: NOON },
    ])
    expect(added_at).toBe(NOON + 3 * DAY_MS)
    const page = await ada.get(`/badges/${id}`)
    expect(page.html.replace(/<[^>]*>/g, '')).toContain(
      'Added on 3 Nov 2026Brought back from an export on 6 Nov 2026. Its issuer could not be asked; it was last verified on 3 Nov 2026',
    )
    expect((await ada.get(`/badges/${id}/download`)).status).toBe(200)
  })

  test.each([
    ['answers 404', 'welding.json', { status: 404, body: '' }],
    ['answers 500', 'welding.json', { status: 500, body: '' }],
    ['shows a page for people', 'welding.json', { body: '<p>For sale</p>' }],
    ['has lost the badge class', 'welding-class.json', { status: 410, body: '' }],
    ['has lost the picture', 'welding.png', { status: 404, body: '' }],
  ])('comes back where its host %s', async (_what, name, served) => {
    await addGood()
    const zip = await takeExport(world, ada)
    await removeAll()
    world.web.put(`${ISSUER}/${name}`, served)
    const list = await bring([zip])
    expect(list.html).toContain(NOTE)
    await ada.submit(list, 'Add 1 badge')
    expect(await countBadges()).toBe(1)
  })

  test('comes back after its account was deleted, with a new one of the same address', async () => {
    await addGood()
    const zip = await takeExport(world, ada)
    await ada.submit(await ada.get('/account/delete'), 'Delete everything now', { sure: 'on' })
    expect(await world.deps.db.selectFrom('image').select('sha256').execute()).toEqual([])
    shutDown()
    await signIn(world, ada, ADA)
    await ada.submit(await bring([zip]), 'Add 1 badge')
    expect(await countBadges()).toBe(1)
    expect((await ada.get(`/badges/${(await selectBadge()).badge_id}/download`)).status).toBe(200)
  })

  test('is asked about again at night, from which on its host counts', async () => {
    await addGood()
    await ada.submit(await bring([await leave()]), 'Add 1 badge')
    const recheck = async () => {
      world.clock.now += 2 * DAY_MS
      await recheckAll({ ...world.deps, pause: async () => {}, signal: new AbortController().signal })
    }
    await recheck()
    expect(await selectBadge()).toMatchObject({ status: 'good', checked_at: NOON })
    world.web.put(`${ISSUER}/welding.json`, { status: 410, body: '' })
    await recheck()
    expect(await selectBadge()).toMatchObject({ status: 'revoked' })
  })

  test('that was gone when it was exported is gone still', async () => {
    await addGood()
    await changeBadge({ status: 'gone' })
    await ada.submit(await bring([await leave()]), 'Add 1 badge')
    expect(await selectBadge()).toMatchObject({ status: 'gone' })
    expect((await ada.get('/')).html).toContain('Issuer is gone')
  })

  test('can be taken along and brought back again and again, with when it was first added', async () => {
    await add(putGoodBadge(world.web, { address: ADA, name: 'Knots' }))
    await changeBadge({ asker: 'https://learn.example' })
    for (const day of [1, 2]) {
      world.clock.now = NOON + day * DAY_MS
      await ada.submit(await bring([await leave()]), 'Add 1 badge')
    }
    expect(JSON.parse((await selectBadge()).history)).toEqual([
      { at: NOON, what: 'added', from: 'https://learn.example' },
      { at: NOON + DAY_MS, what: 'brought-back', verifiedAt: NOON },
      { at: NOON + 2 * DAY_MS, what: 'brought-back', verifiedAt: NOON },
    ])
    const manifest = (await listMembers(await takeExport(world, ada))).find(
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
    await ada.submit(await bring([zip]), 'Add 1 badge')
    expect(await countBadges()).toBe(1)
  })

  test('comes back though the zip has its files in another order', async () => {
    await addGood()
    const members = await listMembers(await leave())
    await ada.submit(await bring([createZip(members.reverse())]), 'Add 1 badge')
    expect(await countBadges()).toBe(1)
  })

  test('is named as held when it is brought twice', async () => {
    await addGood()
    const zip = await leave()
    await ada.submit(await bring([zip]), 'Add 1 badge')
    expect((await bring([zip])).html).toContain('already in your Backpack')
    expect(await countBadges()).toBe(1)
  })

  test('is not offered where its issuer is blocked', async () => {
    await addGood()
    const zip = await leave()
    const { account_id } = await world.deps.db
      .selectFrom('address')
      .select('account_id')
      .executeTakeFirstOrThrow()
    await world.deps.db
      .insertInto('blocked_host')
      .values({ account_id, host: 'badges.example.edu', created_at: NOON })
      .execute()
    const page = await bring([zip])
    expect(page.html).toContain('You blocked this issuer.')
    await expectRefused(page)
  })

  test.each(['1.0', '2.0'] as const)(
    'of version %s comes back by its signature’s seal when the key is gone',
    async (version) => {
      ada = world.newBrowser()
      await signIn(world, ada, EARNER)
      const signer = await createSigner()
      const sample = makeSigned(createSample(version), signer.pem)
      serve(world.web, sample)
      await add(await signer.sign(sample.assertion))
      const before = await selectBadge()
      const zip = await takeExport(world, ada)
      await removeAll()
      world.web.remove('https://issuer.example/key.json')
      const list = await bring([zip])
      expect(list.html).toContain(NOTE)
      await ada.submit(list, 'Add 1 badge')
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
      putGoodBadge(world.web, { address: ADA, id: `other-${at}`, name: `Other ${at}` }),
    )
    let list = await bring([zip], { pasted: others.join('\n') })
    await expect
      .poll(async () => {
        list = await ada.get(list.url)
        return list.html
      })
      .toContain('111 badges can be added.')
    expect(list.html).toContain('Nobody could be asked about 1 of them.')
    await ada.submit(list, 'Add 111 badges')
    expect(await countBadges()).toBe(111)
  })
})

describe('what an issuer says today goes before a seal', () => {
  test.each([
    ['revokes it by 410', { status: 410, body: '' }],
    ['says that it is revoked', { body: { revoked: true } }],
    ['asks to be asked later', { status: 429, body: '', retryAfterMs: 3_600_000 }],
    ['gives it to somebody else', 'somebody@else.example'],
  ])('its host %s', async (_what, served) => {
    await addGood()
    const zip = await takeExport(world, ada)
    await removeAll()
    if (typeof served === 'string') putGoodBadge(world.web, { address: served, name: 'Knots' })
    else world.web.put(`${ISSUER}/welding.json`, served)
    await expectRefused(await bring([zip]))
  })

  test('its host shows it as before: it is added like any other', async () => {
    await addGood()
    const zip = await takeExport(world, ada)
    await removeAll()
    const list = await bring([zip])
    expect(list.html).not.toContain(NOTE)
    await ada.submit(list, 'Add 1 badge')
    expect((await selectBadge()).history).toBe('[]')
  })

  test('other badges of a list cannot make its host look silent', async () => {
    await addGood()
    const zip = await takeExport(world, ada)
    await removeAll()
    world.web.put(`${ISSUER}/welding.json`, { status: 410, body: '' })
    const hanging = Array.from({ length: 60 }, (_, at) => `${ISSUER}/hanging-${at}.json`)
    for (const url of hanging) world.web.fail(url, 'timeout')
    const page = await bring([...hanging.map((url) => Buffer.from(url)), zip])
    expect(page.html).toContain('withdrew this badge')
    await expectRefused(page)
  })
})

describe('a seal says what was known', () => {
  test.each([
    ['revoked', 'withdrew this badge'],
    ['suspended', 'suspended this badge'],
    ['unproven', 'did not answer'],
  ] as const)('%s stays refused', async (status, said) => {
    await addGood()
    await changeBadge({ status })
    const page = await bring([await leave()])
    expect(page.html).toContain(said)
    await expectRefused(page)
  })

  test('what has run out since is refused as run out, at that very moment', async () => {
    await addGood({ expires: '2027-01-01T00:00:00Z' })
    const zip = await leave()
    world.clock.now = Date.UTC(2027, 0, 1) - 1
    await signIn(world, ada, ADA)
    expect((await bring([zip])).html).toContain(NOTE)
    world.clock.now += 1
    const page = await bring([zip])
    expect(page.html).toContain('This badge ran out on')
    await expectRefused(page)
  })

  test('after thirty years it says of what day it tells', async () => {
    await addGood()
    const zip = await leave()
    world.clock.now = Date.UTC(2056, 10, 3)
    await signIn(world, ada, ADA)
    const list = await bring([zip])
    expect(list.html).toContain(NOTE)
    expect(list.html).toContain('3 Nov 2026')
    await ada.submit(list, 'Add 1 badge')
    expect(await selectBadge()).toMatchObject({ checked_at: NOON, status: 'good' })
  })

  test('of two the later one counts', async () => {
    await addGood()
    const good = await takeExport(world, ada)
    world.clock.now += DAY_MS
    await changeBadge({ status: 'revoked' })
    const revoked = await leave()
    for (const zips of [
      [good, revoked],
      [revoked, good],
    ])
      await expectRefused(await bring(zips))
  })
})

describe('a seal is believed only', () => {
  test('for an address that is proved to be the account’s', async () => {
    await addGood()
    const zip = await leave()
    const eve = world.newBrowser()
    await signIn(world, eve, 'eve@home.example')
    const page = await bring([zip], { browser: eve })
    expect(page.html).toContain('That address is not in your Backpack yet.')
    await expectRefused(page)
  })

  test.each([
    ['the assertion', /assertion\.json$/, '{}'],
    ['the badge class', /badge-class\.json$/, '{"name":"Nobel prize"}'],
    ['the issuer', /issuer\.json$/, '{"name":"Nobel committee"}'],
    ['the picture', /\/picture\.png$/, makePng(200)],
    ['the picture with the badge inside', /\/badge\.png$/, makePng(200)],
  ])('where %s is what was sealed', async (_what, file, bytes) => {
    await addGood()
    const zip = await exchange(await leave(), file, bytes)
    // Else it need not come with the zip at all.
    await world.deps.db.deleteFrom('preview').execute()
    await world.deps.db.deleteFrom('image').execute()
    await expectRefused(await bring([zip]))
  })

  test('where its own host was asked, and not one that a picture with something else inside names', async () => {
    await addGood()
    const zip = await takeExport(world, ada)
    await removeAll()
    world.web.put(`${ISSUER}/welding.json`, { status: 410, body: '' })
    const picture = { type: 'image/png', bytes: makePng() } as const
    const elsewhere = bake(picture, 'https://dead.example/1.json', { version: '0.5', kind: 'hosted' })
    if (!elsewhere.ok) throw new Error(elsewhere.rejection.detail)
    await expectRefused(await bring([await exchange(zip, /\/badge\.png$/, elsewhere.value)]))
  })

  test('where it is of this badge: a good one’s seal does not help another’s', async () => {
    await addGood()
    const url = putGoodBadge(world.web, { address: ADA, id: 'other', name: 'Other' })
    await add(url)
    await world.deps.db.updateTable('badge').set({ status: 'revoked' }).where('name', '=', 'Other').execute()
    const zip = await leave()
    world.web.fail(url, 'unreachable')
    const members = await listMembers(zip)
    const good = members.find(({ name }) => /Knots\/seal\.jwt$/.test(name))?.bytes ?? ''
    const mixed = await packAnew(await exchange(zip, /Other\/seal\.jwt$/, good), (name) =>
      name.includes('Knots') ? null : name,
    )
    await expectRefused(await bring([mixed]))
  })

  test.each([
    ['an edited word', (seal: string) => seal.replace(/\.(.{40})./, '.$1A')],
    ['no signature', async (_: string, claims: Claims) => new UnsecuredJWT(claims).encode()],
    [
      'another secret',
      (_: string, { seal }: Claims) => writeSeal({ ...world.deps, secret: 'x'.repeat(40) }, seal),
    ],
    [
      'another backpack',
      (_: string, { seal }: Claims) =>
        writeSeal(
          { ...world.deps, config: { ...world.deps.config, publicUrl: new URL('https://other.example/') } },
          seal,
        ),
    ],
    [
      'our key, but for another purpose',
      (_: string, claims: Claims) =>
        new SignJWT(claims)
          .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
          .sign(Buffer.from(keyedHash(world.deps.secret, 'seal', world.url), 'base64url')),
    ],
    [
      'our key, but for another address than it says',
      (_: string, claims: Claims) =>
        new SignJWT({ ...claims, sub: 'eve@home.example' })
          .setProtectedHeader({ alg: 'HS256', typ: SEAL_TYPE })
          .sign(Buffer.from(keyedHash(world.deps.secret, 'seal', world.url), 'base64url')),
    ],
    [
      'our key, but of a form that is not known yet',
      (_: string, claims: Claims) =>
        new SignJWT({ ...claims, v: 2 })
          .setProtectedHeader({ alg: 'HS256', typ: SEAL_TYPE })
          .sign(Buffer.from(keyedHash(world.deps.secret, 'seal', world.url), 'base64url')),
    ],
    ['something that is no token', () => '{"seal": true}'],
    ['far too much', () => 'x'.repeat(2 * 1024 * 1024)],
  ])('where it was made here: not with %s', async (_what, forge) => {
    await addGood()
    const zip = await leave()
    const seal = await readSealOf(zip)
    expect(await readSeal(world.deps, seal)).not.toBeNull()
    const claims = JSON.parse(Buffer.from(seal.split('.')[1] ?? '', 'base64url').toString()) as Claims
    const forged = await forge(seal, claims)
    expect(forged).not.toBe(seal)
    await expectRefused(await bring([await exchange(zip, /seal\.jwt$/, forged)]))
  })
})

type Claims = { v: number; seal: Seal; sub: string; iss: string; aud: string }

test('a seal tells nothing of the secret that makes it, and the log tells no seal', async () => {
  await addGood()
  const zip = await leave()
  await ada.submit(await bring([zip]), 'Add 1 badge')
  const seal = await readSealOf(zip)
  const key = keyedHash(world.deps.secret, 'seal', world.url)
  const all = Buffer.concat((await listMembers(zip)).map(({ bytes }) => bytes)).toString('latin1')
  const parts = seal.split('.').map((part) => Buffer.from(part, 'base64url').toString('latin1'))
  for (const secret of [world.deps.secret, key, Buffer.from(key, 'base64url').toString('latin1')])
    expect([all, ...parts].join('\n').includes(secret)).toBe(false)
  expect(world.logged.join('\n')).not.toContain(seal.slice(0, 100))
  expect(world.logged.join('\n')).not.toContain(hashedIdentity(ADA, 's'))
})

test('a seal by itself is no badge, and says so', async () => {
  await addGood()
  const seal = await readSealOf(await leave())
  const page = await ada.submitFiles(await ada.get('/add'), 'Continue', [{ name: 'seal.jwt', bytes: seal }])
  expect(page.html).toContain('This is not a badge.')
})

test('what came with a seal of ours is all that is put aside, once for each badge', async () => {
  await addGood()
  const zip = await leave()
  const strange = await exchange(zip, /seal\.jwt$/, 'no seal')
  await bring([strange])
  expect(await world.deps.db.selectFrom('sealed_badge').selectAll().execute()).toEqual([])
  await bring([zip, zip])
  await bring([zip])
  expect(await world.deps.db.selectFrom('sealed_badge').select('fingerprint').execute()).toHaveLength(1)
})

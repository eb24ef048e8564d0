import { SignJWT, UnsecuredJWT } from 'jose'
import { describe, expect, test } from 'vitest'
import { keyedHash } from '../accounts/tokens.ts'
import { readSeal, SEAL_TYPE, type Seal, writeSeal } from '../backpack/seal.ts'
import { bake } from '../openbadges/bake.ts'
import { sweep } from '../sweep.ts'
import { makePng } from '../testing/badges.ts'
import { listMembers, packAnew, takeExport } from '../testing/export-zip.ts'
import { ISSUER, putGoodBadge } from '../testing/good-badge.ts'
import { ADA, exchange, NOTE, readSealOf, useSealStory } from '../testing/seal-story.ts'
import { signIn } from '../testing/sign-in.ts'
import { NOON } from '../testing/world.ts'

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
  changeBadge,
  expectRefused,
} = useSealStory()

describe('what an issuer says today goes before a seal', () => {
  test.each([
    ['revokes it by 410', { status: 410, body: '' }],
    ['says that it is revoked', { body: { revoked: true } }],
    ['asks to be asked later', { status: 429, body: '', retryAfterMs: 3_600_000 }],
    ['gives it to somebody else', 'somebody@else.example'],
  ])('its host %s', async (_what, served) => {
    await addGood()
    const zip = await takeExport(world(), ada())
    await removeAll()
    if (typeof served === 'string') putGoodBadge(world().web, { address: served, name: 'Knots' })
    else world().web.put(`${ISSUER}/welding.json`, served)
    await expectRefused(await bring([zip]))
  })

  test('its host shows it as before: it is added like any other', async () => {
    await addGood()
    const zip = await takeExport(world(), ada())
    await removeAll()
    const list = await bring([zip])
    expect(list.html).not.toContain(NOTE)
    await ada().submit(list, 'Add 1 badge')
    expect((await selectBadge()).history).toBe('[]')
  })

  test('other badges of a list cannot make its host look silent', async () => {
    await addGood()
    const zip = await takeExport(world(), ada())
    await removeAll()
    world().web.put(`${ISSUER}/welding.json`, { status: 410, body: '' })
    const hanging = Array.from({ length: 60 }, (_, at) => `${ISSUER}/hanging-${at}.json`)
    for (const url of hanging) world().web.fail(url, 'timeout')
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

  test.each(['revoked', 'suspended'] as const)('and what was seen here since: %s', async (status) => {
    await addGood()
    const zip = await takeExport(world(), ada())
    await changeBadge({ status, removed_at: NOON })
    shutDown()
    const page = await bring([zip])
    expect(page.html).toContain(status === 'revoked' ? 'withdrew this badge' : 'suspended this badge')
    expect(page.html).not.toContain(NOTE)
    expect(page.html).not.toContain('Add 1 badge')
  })

  test('and what was seen here since stays known when it is removed and its time is over, until its issuer takes it back', async () => {
    await addGood()
    const zip = await takeExport(world(), ada())
    await changeBadge({ status: 'revoked', removed_at: NOON })
    world().clock.now = NOON + 30 * DAY_MS
    await sweep(world().deps)
    expect(await world().deps.db.selectFrom('badge').select('id').execute()).toEqual([])
    await signInAs(ADA)
    shutDown()
    const page = await bring([zip])
    expect(page.html).toContain('withdrew this badge')
    expect(page.html).not.toContain('Add 1 badge')
    await expectRefused(page)

    // Good again, by its issuer's own word: what is known now is that.
    await addGood()
    await removeAll()
    shutDown()
    expect((await bring([zip])).html).toContain(NOTE)
  })

  test('what has run out since is refused as run out, at that very moment', async () => {
    await addGood({ expires: '2027-01-01T00:00:00Z' })
    const zip = await leave()
    world().clock.now = Date.UTC(2027, 0, 1) - 1
    await signInAs(ADA)
    expect((await bring([zip])).html).toContain(NOTE)
    world().clock.now += 1
    const page = await bring([zip])
    expect(page.html).toContain('This badge ran out on')
    await expectRefused(page)
  })

  test('after thirty years it says of what day it tells', async () => {
    await addGood()
    const zip = await leave()
    world().clock.now = Date.UTC(2056, 10, 3)
    await signInAs(ADA)
    const list = await bring([zip])
    expect(list.html).toContain(NOTE)
    expect(list.html).toContain('3 Nov 2026')
    await ada().submit(list, 'Add 1 badge')
    expect(await selectBadge()).toMatchObject({ checked_at: NOON, status: 'good' })
  })

  test('of two the later one counts', async () => {
    await addGood()
    const good = await takeExport(world(), ada())
    world().clock.now += DAY_MS
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
    const eve = world().newBrowser()
    await signIn(world(), eve, 'eve@home.example')
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
    await world().deps.db.deleteFrom('preview').execute()
    await world().deps.db.deleteFrom('image').execute()
    await expectRefused(await bring([zip]))
  })

  test('where its own host was asked, and not one that a picture with something else inside names', async () => {
    await addGood()
    const zip = await takeExport(world(), ada())
    await removeAll()
    world().web.put(`${ISSUER}/welding.json`, { status: 410, body: '' })
    const picture = { type: 'image/png', bytes: makePng() } as const
    const elsewhere = bake(picture, 'https://dead.example/1.json', { version: '0.5', kind: 'hosted' })
    if (!elsewhere.ok) throw new Error(elsewhere.rejection.detail)
    await expectRefused(await bring([await exchange(zip, /\/badge\.png$/, elsewhere.value)]))
  })

  test('where it is of this badge: a good one’s seal does not help another’s', async () => {
    await addGood()
    const url = putGoodBadge(world().web, { address: ADA, id: 'other', name: 'Other' })
    await add(url)
    await world()
      .deps.db.updateTable('badge')
      .set({ status: 'revoked' })
      .where('name', '=', 'Other')
      .execute()
    const zip = await leave()
    world().web.fail(url, 'unreachable')
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
      (_: string, { seal }: Claims) => writeSeal({ ...world().deps, secret: 'x'.repeat(40) }, seal),
    ],
    [
      'another backpack',
      (_: string, { seal }: Claims) =>
        writeSeal(
          {
            ...world().deps,
            config: { ...world().deps.config, publicUrl: new URL('https://other.example/') },
          },
          seal,
        ),
    ],
    [
      'our key, but for another purpose',
      (_: string, claims: Claims) =>
        new SignJWT(claims)
          .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
          .sign(Buffer.from(keyedHash(world().deps.secret, 'seal', world().url), 'base64url')),
    ],
    [
      'our key, but for another address than it says',
      (_: string, claims: Claims) =>
        new SignJWT({ ...claims, sub: 'eve@home.example' })
          .setProtectedHeader({ alg: 'HS256', typ: SEAL_TYPE })
          .sign(Buffer.from(keyedHash(world().deps.secret, 'seal', world().url), 'base64url')),
    ],
    [
      'our key, but of a form that is not known yet',
      (_: string, claims: Claims) =>
        new SignJWT({ ...claims, v: 2 })
          .setProtectedHeader({ alg: 'HS256', typ: SEAL_TYPE })
          .sign(Buffer.from(keyedHash(world().deps.secret, 'seal', world().url), 'base64url')),
    ],
    ['something that is no token', () => '{"seal": true}'],
    ['far too much', () => 'x'.repeat(2 * 1024 * 1024)],
  ])('where it was made here: not with %s', async (_what, forge) => {
    await addGood()
    const zip = await leave()
    const seal = await readSealOf(zip)
    expect(await readSeal(world().deps, seal)).not.toBeNull()
    const claims = JSON.parse(Buffer.from(seal.split('.')[1] ?? '', 'base64url').toString()) as Claims
    const forged = await forge(seal, claims)
    expect(forged).not.toBe(seal)
    await expectRefused(await bring([await exchange(zip, /seal\.jwt$/, forged)]))
  })
})

type Claims = { v: number; seal: Seal; sub: string; iss: string; aud: string }

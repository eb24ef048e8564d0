import { describe, expect, test } from 'vitest'
import type { Db } from '../storage/database.ts'
import { forEachDatabase } from '../testing/databases.ts'
import {
  canonicalAddress,
  findAccountByAddress,
  findPrimaryAddress,
  insertAddress,
  listAddresses,
  makePrimary,
  maskAddress,
  readAddress,
  removeAddress,
} from './addresses.ts'

describe('reading', () => {
  test.each([
    ['zoe@home.example', 'zoe@home.example', 'zoe@home.example'],
    ['  Zoe@Home.Example ', 'Zoe@Home.Example', 'zoe@home.example'],
    ['ZOE.B+badges@HOME.example', 'ZOE.B+badges@HOME.example', 'zoe.b+badges@home.example'],
    ["o'neil@home.example", "o'neil@home.example", "o'neil@home.example"],
    ['zoe@localhost', 'zoe@localhost', 'zoe@localhost'],
    ['zoe@bücher.example', 'zoe@xn--bcher-kva.example', 'zoe@xn--bcher-kva.example'],
    ['zoe@BÜCHER.example', 'zoe@xn--bcher-kva.example', 'zoe@xn--bcher-kva.example'],
    ['zoe@XN--BCHER-KVA.example', 'zoe@XN--BCHER-KVA.example', 'zoe@xn--bcher-kva.example'],
    ['zoe@home。example', 'zoe@home.example', 'zoe@home.example'],
    ['zoe@ｈｏｍｅ.example', 'zoe@home.example', 'zoe@home.example'],
    ['jürgen@home.example', 'jürgen@home.example', 'jürgen@home.example'],
    ['JÜRGEN@home.example', 'JÜRGEN@home.example', 'jürgen@home.example'],
    ['ju\u0308rgen@home.example', 'jürgen@home.example', 'jürgen@home.example'],
    ['ΩMEGA@home.example', 'ΩMEGA@home.example', 'ωmega@home.example'],
    // KELVIN SIGN is K to Unicode, so the mail goes to K as well; DOTTED I is not the i of somebody else's address.
    ['mar\u212A@home.example', 'marK@home.example', 'mark@home.example'],
    ['\u0130da@home.example', '\u0130da@home.example', 'i\u0307da@home.example'],
    // Full-width letters are another address to a mail server.
    ['ｚoe@home.example', 'ｚoe@home.example', 'ｚoe@home.example'],
  ])('%s is mailed as %s and compared as %s', (input, typed, canonical) => {
    expect(readAddress(input)).toEqual({ typed, canonical })
  })

  test.each([
    ['nothing', ''],
    ['no text', 7],
    ['a list', ['zoe@home.example']],
    ['no @', 'zoe.home.example'],
    ['nobody', '@home.example'],
    ['nowhere', 'zoe@'],
    ['two @', 'zoe@x@home.example'],
    ['a space', 'zo e@home.example'],
    ['a line break and a header', 'zoe@home.example\r\nBcc: all@evil.example'],
    ['two addresses', 'zoe@home.example,x@evil.example'],
    ['a display name', 'Zoe <zoe@home.example>'],
    ['a quoted local part', '"zoe"@home.example'],
    ['a comment', 'zoe(x)@home.example'],
    ['a dot first', '.zoe@home.example'],
    ['two dots', 'zoe..b@home.example'],
    ['a zero-width space', 'zo\u200be@home.example'],
    ['a direction override', 'zoe\u202e@home.example'],
    ['a control', 'zoe\0@home.example'],
    ['one label', 'zoe@gmail'],
    ['an IP address', 'zoe@127.0.0.1'],
    ['a short IP address', 'zoe@127.1'],
    ['an IP literal', 'zoe@[127.0.0.1]'],
    ['a port', 'zoe@home.example:25'],
    ['a path', 'zoe@home.example/x'],
    ['an escape', 'zoe@home%2eexample'],
    ['an empty label', 'zoe@home..example'],
    ['a dot last', 'zoe@home.example.'],
    ['a hyphen first', 'zoe@-home.example'],
    ['an underscore', 'zoe@ho_me.example'],
    ['a long label', `zoe@${'a'.repeat(64)}.example`],
    ['a long local part', `${'a'.repeat(65)}@home.example`],
    ['a long whole', `zoe@${'a.'.repeat(130)}example`],
    ['very much', 'a'.repeat(1_000_000)],
  ])('%s is no address', (_, input) => {
    expect(readAddress(input)).toBeNull()
  })

  test('the longest allowed is read', () => {
    expect(readAddress(`${'a'.repeat(64)}@${'b'.repeat(63)}.example`)).not.toBeNull()
  })

  test('any text has a canonical form, so that stored recipients can be compared', () => {
    expect(canonicalAddress(' Zoe@Home.Example')).toBe('zoe@home.example')
    expect(canonicalAddress('No Address')).toBe('no address')
  })
})

test.each([
  ['anna@home.example', 'a•••@home.example'],
  ['a@home.example', 'a•••@home.example'],
  ['𝒵oe@home.example', '𝒵•••@home.example'],
  ['zoe', '•••'],
])('%s is shown as %s', (address, masked) => {
  expect(maskAddress(address)).toBe(masked)
})

forEachDatabase('addresses', (open) => {
  async function createAccount(db: Db, id: string, ...canonical: string[]): Promise<void> {
    await db.insertInto('account').values({ id, created_at: 1 }).execute()
    for (const [at, each] of canonical.entries()) {
      const address = { id: each, accountId: id, typed: each.toUpperCase(), canonical: each, now: at }
      expect(await insertAddress(db, { ...address, isPrimary: at === 0 })).toBe(true)
    }
  }

  test('an address belongs to one account only, whoever comes first', async () => {
    const db = await open()
    await createAccount(db, 'one', 'a@x')
    await createAccount(db, 'two', 'b@x')
    const again = { id: 'z', typed: 'a@x', canonical: 'a@x', isPrimary: false, now: 9 }
    expect(await insertAddress(db, { ...again, accountId: 'two' })).toBe(false)
    expect(await insertAddress(db, { ...again, accountId: 'one' })).toBe(false)
    expect(await findAccountByAddress(db, 'a@x')).toBe('one')
    expect(await findAccountByAddress(db, 'c@x')).toBeNull()
  })

  test('the primary one comes first, then the eldest', async () => {
    const db = await open()
    await createAccount(db, 'one', 'a@x', 'b@x', 'c@x')
    expect(await makePrimary(db, { accountId: 'one', addressId: 'c@x' })).toEqual({
      former: 'A@X',
      primary: 'C@X',
    })
    const addresses = await listAddresses(db, 'one')
    expect(addresses.map((each) => [each.canonical, each.isPrimary])).toEqual([
      ['c@x', true],
      ['a@x', false],
      ['b@x', false],
    ])
    expect(addresses[0]).toEqual({
      id: 'c@x',
      typed: 'C@X',
      canonical: 'c@x',
      isPrimary: true,
      verifiedAt: 2,
    })
  })

  test('an address of another account can be neither made primary nor removed', async () => {
    const db = await open()
    await createAccount(db, 'one', 'a@x', 'b@x')
    await createAccount(db, 'two', 'c@x', 'd@x')
    expect(await makePrimary(db, { accountId: 'one', addressId: 'd@x' })).toBeNull()
    expect(await removeAddress(db, { accountId: 'one', addressId: 'd@x' })).toEqual({ outcome: 'missing' })
    expect((await findPrimaryAddress(db, 'two'))?.canonical).toBe('c@x')
  })

  test('when the primary address goes, the eldest of the rest takes over', async () => {
    const db = await open()
    await createAccount(db, 'one', 'a@x', 'b@x', 'c@x')
    expect(await removeAddress(db, { accountId: 'one', addressId: 'c@x' })).toMatchObject({
      former: 'A@X',
      heir: null,
    })
    expect(await removeAddress(db, { accountId: 'one', addressId: 'a@x' })).toEqual({
      outcome: 'removed',
      removed: 'A@X',
      former: 'A@X',
      heir: 'B@X',
    })
    expect((await findPrimaryAddress(db, 'one'))?.canonical).toBe('b@x')
    expect((await listAddresses(db, 'one')).filter((each) => each.isPrimary)).toHaveLength(1)
  })

  test('the last address stays, even when two are removed at once', async () => {
    const db = await open()
    await createAccount(db, 'one', 'a@x', 'b@x')
    const outcomes = await Promise.all(
      ['a@x', 'b@x'].map((addressId) => removeAddress(db, { accountId: 'one', addressId })),
    )
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['last', 'removed'])
    expect(await findPrimaryAddress(db, 'one')).not.toBeNull()
  })

  test('an account that is not there has no address', async () => {
    const db = await open()
    expect(await findPrimaryAddress(db, 'nobody')).toBeNull()
  })
})

import { beforeEach, expect, test } from 'vitest'
import { translateFor } from '../../client/messages/translate.ts'
import { readConfig } from '../config.ts'
import { limits } from '../limits.ts'
import type { Mail } from '../mail/send-mail.ts'
import type { Db } from '../storage/database.ts'
import { forEachDatabase } from '../testing/databases.ts'
import { pauseAfter } from './code-pace.ts'
import { confirmCode, dropCode, pendingCode, requestCode } from './sign-in-code.ts'
import { createSignInMemory, type SignInMemory } from './sign-in-memory.ts'
import { createId, readCode } from './tokens.ts'

const NOW = 1_000_000_000
const CLIENT = '192.0.2.1'

test.each([
  ['12345678', '12345678'],
  ['1234-5678', '12345678'],
  [' 1234 5678\n', '12345678'],
  ['1234–5678', '12345678'],
  ['１２３４５６７８', '12345678'],
  ['١٢٣٤٥٦٧٨', '12345678'],
  ['۱۲۳۴-۵۶۷۸', '12345678'],
  ['\u200f١٢٣٤ ٥٦٧٨\u200e', '12345678'],
  ['1234567', null],
  ['123456789', null],
  ['1234567a', null],
  ['', null],
  ['1'.repeat(1_000_000), null],
  [12345678, null],
  [['12345678'], null],
  [undefined, null],
])('%j is read as the code %s', (input, code) => {
  expect(readCode(input)).toBe(code)
})

test('the pause before the next code grows, and grows slower where more are allowed', () => {
  expect([0, 1, 2, 3, 4].map((sent) => pauseAfter(sent, 5))).toEqual([0, 0, 30_000, 60_000, 120_000])
  expect([0, 1, 399, 400, 999].map((sent) => pauseAfter(sent, 1000))).toEqual([0, 0, 0, 30_000, 120_000])
})

forEachDatabase('codes', (open) => {
  let db: Db
  let now: number
  let mails: Mail[]
  let memory: SignInMemory
  beforeEach(async () => {
    db = await open()
    now = NOW
    mails = []
    memory = createSignInMemory()
  })

  const deps = () => {
    const read = readConfig({})
    if (!read.ok) throw new Error(read.problems.join(' '))
    return {
      config: read.config,
      db,
      secret: 'a secret of at least thirty-two characters',
      now: () => now,
      newId: createId,
      sendMail: async (mail: Mail) => {
        mails.push(mail)
        return { ok: true }
      },
    }
  }
  const request = (browser: string, typed: string, accountId: string | null = null) =>
    requestCode(deps(), memory, {
      typed,
      browser,
      clientAddress: CLIENT,
      asker: null,
      accountId,
      options: { shared: true, skip: true },
      t: translateFor('en'),
    })
  const confirm = (browser: string, code: string, accountId: string | null = null) =>
    confirmCode(deps(), memory, { browser, code, clientAddress: CLIENT, accountId })
  const codeOf = (mail: Mail | undefined) => /\d{4}-\d{4}/.exec(mail?.text ?? '')?.[0] ?? ''

  test('the code itself is not stored, nor the browser', async () => {
    await request('browser-one', 'zoe@home.example')
    const stored = JSON.stringify(await db.selectFrom('sign_in_code').selectAll().execute())
    expect(stored).not.toContain('browser-one')
    expect(stored).not.toContain(codeOf(mails[0]).replace('-', ''))
  })

  test('"shared" rules out "skip"', async () => {
    await request('one', 'zoe@home.example')
    expect(await pendingCode(deps(), { browser: 'one', accountId: null })).toEqual({
      typed: 'zoe@home.example',
      options: { shared: true, skip: false },
    })
  })

  test('a pending code is seen by its browser, for its purpose, in its time', async () => {
    await request('one', 'zoe@home.example')
    const pending = (browser: string, accountId: string | null = null) =>
      pendingCode(deps(), { browser, accountId })
    expect(await pending('two')).toBeNull()
    expect(await pending('one', 'zoe')).toBeNull()
    now += limits.signInCodeMs
    expect(await pending('one')).toBeNull()
    now -= 1
    expect(await pending('one')).not.toBeNull()
    await dropCode(db, { browser: 'one', accountId: null })
    expect(await pending('one')).toBeNull()
  })

  test('two browsers that prove a new address at once get one account', async () => {
    await request('one', 'zoe@home.example')
    await request('two', 'ZOE@home.example')
    const confirmed = await Promise.all([confirm('one', codeOf(mails[0])), confirm('two', codeOf(mails[1]))])
    expect(confirmed.map((each) => each.ok)).toEqual([true, true])
    expect(new Set(confirmed.map((each) => each.ok && each.accountId)).size).toBe(1)
    expect(await db.selectFrom('account').selectAll().execute()).toHaveLength(1)
    expect(await db.selectFrom('address').selectAll().execute()).toMatchObject([{ is_primary: 1 }])
  })

  test('of many right answers at once one counts', async () => {
    await request('one', 'zoe@home.example')
    const code = codeOf(mails[0])
    const confirmed = await Promise.all(Array.from({ length: 5 }, () => confirm('one', code)))
    expect(confirmed.filter((each) => each.ok)).toHaveLength(1)
  })

  test('of many guesses at once five count', async () => {
    await request('one', 'zoe@home.example')
    const code = codeOf(mails[0])
    const wrong = code === '0000-0000' ? '11111111' : '00000000'
    const guesses = await Promise.all(Array.from({ length: 30 }, () => confirm('one', wrong)))
    const counted = guesses.filter((each) => !each.ok && each.problem !== 'expired')
    expect(counted).toHaveLength(limits.signInCodeTries)
    expect(await confirm('one', code)).toEqual({ ok: false, problem: 'expired' })
  })

  test('a code of another purpose is not there', async () => {
    await request('one', 'zoe@home.example')
    expect(await confirm('one', codeOf(mails[0]), 'zoe')).toEqual({ ok: false, problem: 'expired' })
  })

  test('a code that adds tells whether it added, and who else holds the address', async () => {
    await request('one', 'zoe@home.example')
    const zoe = await confirm('one', codeOf(mails[0]))
    const accountId = zoe.ok ? zoe.accountId : ''
    await request('one', 'zoe@school.example', accountId)
    expect(await confirm('one', codeOf(mails[1]), accountId)).toMatchObject({ accountId, addressAdded: true })
    await request('one', 'ZOE@school.example', accountId)
    expect(await confirm('one', codeOf(mails[2]), accountId)).toMatchObject({
      accountId,
      addressAdded: false,
    })
    await request('two', 'eve@evil.example')
    const eve = await confirm('two', codeOf(mails[3]))
    await request('two', 'zoe@school.example', eve.ok ? eve.accountId : '')
    expect(await confirm('two', codeOf(mails[4]), eve.ok ? eve.accountId : '')).toEqual({
      ok: false,
      problem: 'held-by-another',
      canonical: 'zoe@school.example',
    })
  })

  test('a burst for one address gets no more mails than are allowed', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, at) => request(`browser-${at}`, 'zoe@home.example')))
    expect(mails).toHaveLength(2)
  })

  test('the wait that is told is enough, and no longer than needed', async () => {
    await request('one', 'zoe@home.example')
    await request('one', 'zoe@home.example')
    expect(await request('one', 'zoe@home.example')).toEqual({
      ok: false,
      problem: 'too-many',
      waitMs: 30_000,
    })
    now += 29_999
    expect(await request('one', 'zoe@home.example')).toMatchObject({ waitMs: 1 })
    now += 1
    expect(await request('one', 'zoe@home.example')).toEqual({ ok: true })
  })
})

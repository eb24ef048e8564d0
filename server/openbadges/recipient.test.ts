import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { checkRecipient, readLegacyRecipient, readRecipient } from './recipient.ts'

const TYPED = 'Ada.Lovelace@Home.Example'
const ADDRESSES = ['other@home.example', TYPED, TYPED.toLowerCase()]

const hash = (algorithm: string, text: string) =>
  `${algorithm}$${createHash(algorithm).update(text).digest('hex')}`

const codeOf = (recipient: object | string | number | null) => {
  const read = readRecipient(JSON.parse(JSON.stringify(recipient)))
  if (!read.ok) return read.rejection.code
  const checked = checkRecipient(read.value, ADDRESSES)
  return checked.ok ? checked.value : checked.rejection.code
}

const hashed = (identity: string, members: object = {}) =>
  codeOf({ type: 'email', hashed: true, identity, ...members })

test.each([
  TYPED,
  'ada.lovelace@home.example',
  'ADA.LOVELACE@HOME.EXAMPLE',
  'Ada.lovelace@home.example',
  'Ada.Lovelace@home.example',
  'ADA.LOVELACE@home.example',
  'Ada.Lovelace@Home.Example',
])('the hash of %s matches', (spelling) => {
  for (const algorithm of ['md5', 'sha1', 'sha256', 'sha512'])
    expect(hashed(hash(algorithm, `${spelling}deadsea`), { salt: 'deadsea' })).toBe(
      'ada.lovelace@home.example',
    )
})

test('digest and algorithm are read in any letter case, and an empty salt is none', () => {
  const identity = hash('sha256', TYPED)
  for (const salt of [undefined, null, ''])
    expect(hashed(identity.toUpperCase(), { salt })).toBe('ada.lovelace@home.example')
  expect(codeOf({ type: 'email', hashed: 'true', identity })).toBe('ada.lovelace@home.example')
  expect(codeOf({ type: 'email', identity })).toBe('ada.lovelace@home.example')
  expect(codeOf({ type: ['email'], hashed: null, identity })).toBe('ada.lovelace@home.example')
})

test('a salt goes behind the address, as it is, and beside a plain address it says nothing', () => {
  expect(hashed(hash('sha256', `salt${TYPED}`), { salt: 'salt' })).toBe('recipient-mismatch')
  expect(hashed(hash('sha256', `${TYPED} salt`), { salt: ' salt' })).toBe('ada.lovelace@home.example')
  expect(hashed(hash('sha256', `${TYPED}salt`), { salt: 'salt ' })).toBe('recipient-mismatch')
  expect(codeOf({ type: 'email', hashed: false, identity: TYPED, salt: 'x' })).toBe(
    'ada.lovelace@home.example',
  )
})

test('neither dots nor plus tags are touched', () => {
  for (const identity of ['adalovelace@home.example', 'ada.lovelace+x@home.example', 'eve@home.example'])
    expect(codeOf({ type: 'email', hashed: false, identity })).toBe('recipient-mismatch')
})

const malformed: [object | string | number | null, string][] = [
  [null, 'missing-field'],
  ['ada@home.example', 'wrong-type'],
  [[], 'wrong-type'],
  [{}, 'missing-field'],
  [{ type: 'email', hashed: false }, 'missing-field'],
  [{ hashed: false, identity: TYPED }, 'missing-field'],
  [{ type: 7, hashed: false, identity: TYPED }, 'wrong-type'],
  [{ type: 'email', hashed: 1, identity: TYPED }, 'wrong-type'],
  [{ type: 'email', hashed: 'yes', identity: TYPED }, 'wrong-type'],
  [{ type: 'email', hashed: false, identity: '' }, 'wrong-type'],
  [{ type: 'email', hashed: false, identity: ['x'] }, 'wrong-type'],
  [{ type: 'email', hashed: true, identity: 'sha256$00', salt: 7 }, 'wrong-type'],
  [{ type: 'email', hashed: true, identity: 'sha256$00', salt: 'x'.repeat(4097) }, 'wrong-type'],
  [{ type: 'email', hashed: true, identity: TYPED }, 'recipient-malformed'],
  [{ type: 'email', hashed: true, identity: 'sha256$xyz' }, 'recipient-malformed'],
  [{ type: 'email', hashed: true, identity: 'sha3$00' }, 'recipient-malformed'],
  [{ type: 'email', hashed: true, identity: 'constructor$00' }, 'recipient-malformed'],
  [{ type: 'email', hashed: false, identity: 'sha256$00' }, 'recipient-malformed'],
  [{ type: 'url', hashed: false, identity: 'https://ada.example' }, 'recipient-type'],
  [{ type: 'telephone', hashed: false, identity: '+1' }, 'recipient-type'],
  [{ type: 'constructor', hashed: false, identity: TYPED }, 'recipient-type'],
  [{ type: 'email', hashed: true, identity: 'sha256$28d5' }, 'recipient-mismatch'],
]
test.each(malformed)('%o is refused as %s', (recipient, code) => {
  expect(codeOf(recipient)).toBe(code)
})

test('the recipient of 0.5 is an address or the hash of one', () => {
  expect(readLegacyRecipient('ada@home.example', '')).toMatchObject({ value: { hashed: false } })
  expect(readLegacyRecipient('SHA1$AB', 'x')).toMatchObject({
    value: { algorithm: 'sha1', digest: 'ab', salt: 'x' },
  })
  for (const identity of ['ada', '', 'sha3$00', '$00'])
    expect(readLegacyRecipient(identity, '')).toMatchObject({ rejection: { code: 'recipient-malformed' } })
  expect(readLegacyRecipient('sha1$ab', 'x'.repeat(4097))).toMatchObject({ ok: false })
})

test('a domain in letters of its own is the one that is looked up for it', () => {
  const read = (identity: string) => readRecipient({ type: 'email', hashed: false, identity })
  const check = (identity: string, address: string) => {
    const recipient = read(identity)
    return recipient.ok && checkRecipient(recipient.value, [address]).ok
  }
  expect(check('Zoe@BÜCHER.example', 'zoe@xn--bcher-kva.example')).toBe(true)
  expect(check('zoe@xn--bcher-kva.example', 'zoe@bücher.example')).toBe(true)
  for (const identity of ['zoe@bucher.example', 'zoé@bücher.example', 'zoe@bücher.example/x', 'zoe@bücher'])
    expect(check(identity, 'zoe@xn--bcher-kva.example')).toBe(false)
})

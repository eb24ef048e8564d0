import { expect, test } from 'vitest'
import { decodeAddress, encodeAddress, readAddress } from './addresses.ts'

test.each([
  'ada@example.org',
  'ada+badges@example.org',
  'köchin@bäckerei.example',
  "o'neil/x@example.org",
  `${'a'.repeat(242)}@example.org`,
])('the address %s survives the way through a URL', (address) => {
  const segment = encodeAddress(address)
  expect(segment).toMatch(/^[\w-]+$/)
  expect(decodeAddress(segment)).toBe(address)
})

test('one person has one award, however the address is typed', () => {
  expect(readAddress('  Ada@Example.ORG ')).toBe('ada@example.org')
})

test.each([
  '',
  'ada',
  '@example.org',
  'ada@',
  'a@b@c',
  'a da@example.org',
  'ada@exam\u0000ple.org',
  `${'a'.repeat(243)}@example.org`,
  ['ada@example.org'],
  undefined,
  null,
  7,
])('%j is no address', (text) => {
  expect(readAddress(text)).toBeNull()
})

test.each([
  ['the address as it is', 'ada@example.org'],
  ['padding', `${encodeAddress('ada@example.org')}=`],
  ['another spelling of the same bytes', encodeAddress('adam@example.org').replace(/w$/, 'x')],
  ['capital letters inside', Buffer.from('Ada@example.org').toString('base64url')],
  ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x40, 0x61]).toString('base64url')],
  ['nothing', ''],
  ['nothing at all', undefined],
])('a segment that holds %s is refused', (_what, segment) => {
  expect(decodeAddress(segment)).toBeNull()
})

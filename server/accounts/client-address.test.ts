import { expect, test } from 'vitest'
import { clientAddressOf } from './client-address.ts'

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['::1', '0:0:0:0::/64'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
  ['2001:db8:1:3::9', '2001:db8:1:3::/64'],
  ['what a proxy made up', 'unknown'],
  ['', 'unknown'],
])('%s is counted as %s', (ip, counted) => {
  expect(clientAddressOf({ ip })).toBe(counted)
})

test('a closed socket has no address and is counted all the same', () => {
  expect(clientAddressOf({ ip: undefined })).toBe('unknown')
})

import { expect, test } from 'vitest'
import { isPublicAddress, normaliseAddress } from './public-address.ts'

const CLOSED = `
0.0.0.0 0.0.0.1 0.255.255.255 10.0.0.0 10.0.0.1 10.255.255.255 100.64.0.0 100.100.100.200 100.127.255.255
127.0.0.0 127.0.0.1 127.1.2.3 127.255.255.255 168.63.129.16 169.254.0.0 169.254.169.254 169.254.170.2
169.254.255.255 172.16.0.0 172.16.0.1 172.31.255.255 192.0.0.0 192.0.0.8 192.0.0.170 192.0.0.192 192.0.2.0
192.0.2.255 192.31.196.1 192.52.193.1 192.88.99.0 192.88.99.1 192.168.0.0 192.168.1.1 192.168.255.255
192.175.48.6 198.18.0.0 198.19.255.255 198.51.100.1 203.0.113.1 224.0.0.0 224.0.0.1 239.255.255.255 240.0.0.0
240.0.0.1 255.255.255.254 255.255.255.255
:: ::1 ::2 ::7f00:1 ::127.0.0.1 ::a9fe:a9fe ::169.254.169.254 ::8.8.8.8 ::ffff:127.0.0.1 ::ffff:7f00:1
::ffff:8.8.8.8 ::ffff:0:127.0.0.1 64:ff9b::7f00:1 64:ff9b::8.8.8.8 64:ff9b:1::1 100::1 100:0:0:1::1
1fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff 2001::1 2001:0:4136:e378:8000:63bf:3fff:fdd2 2001:2::1 2001:20::1
2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff 2001:db8::1 2001:db8:ffff:ffff:ffff:ffff:ffff:ffff 2002::1
2002:7f00:1:: 2002:a9fe:a9fe::1 2002:808:808::1 2620:4f:8000::1 3fff::1 3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff
4000:: 5f00::1 fc00::1 fd00::1 fd00:ec2::254 fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff fe80::1 fe80::1%eth0
febf::1 fec0::1 feff::1 ff00::1 ff02::1 ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff
`.match(/\S+/g) as string[]

const OPEN = `
1.1.1.1 8.8.8.8 9.255.255.255 11.0.0.0 93.184.215.14 100.63.255.255 100.128.0.0 126.255.255.255 128.0.0.0
168.63.129.15 168.63.129.17 169.253.255.255 169.255.0.0 172.15.255.255 172.32.0.0 192.0.1.0 192.0.3.0
192.88.98.255 192.88.100.0 192.167.255.255 192.169.0.0 198.17.255.255 198.20.0.0 203.0.112.255 203.0.114.0
223.255.255.255
2000:: 2001:200::1 2001:4860:4860::8888 2001:db7:ffff::1 2001:db9::1 2003::1 2606:4700:4700::1111
2620:4f:7fff::1 2a00:1450:4001:830::200e 3ffe:ffff:ffff::1 3fff:1000::1 3fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff
`.match(/\S+/g) as string[]

const NOT_AN_ADDRESS = [
  '',
  'localhost',
  'issuer.example',
  '127.1',
  '0x7f.0.0.1',
  '0177.0.0.1',
  '2130706433',
  '0x7f000001',
  '8.8.8.8.',
  '8.8.8',
  '8.8.8.256',
  ' 8.8.8.8',
  '8.8.8.8/8',
  '[::1]',
  '2606:4700::1111%1',
  '2606:4700::11111',
  ':::',
]

test.each(CLOSED)('%s is not public', (address) => {
  expect(isPublicAddress(address)).toBe(false)
})

test.each(OPEN)('%s is public', (address) => {
  expect(isPublicAddress(address)).toBe(true)
})

test.each(NOT_AN_ADDRESS)('"%s" is no address and therefore not public', (text) => {
  expect(isPublicAddress(text)).toBe(false)
})

test('a mapped address and its plain form are the same address', () => {
  expect(normaliseAddress('::ffff:127.0.0.1')).toBe(normaliseAddress('127.0.0.1'))
  expect(normaliseAddress('2606:4700:0:0::1111')).toBe(normaliseAddress('2606:4700::1111'))
  expect(normaliseAddress('8.8.8.8')).not.toBe(normaliseAddress('8.8.4.4'))
  expect(normaliseAddress('issuer.example')).toBeNull()
})

import { expect, test } from 'vitest'
import { isPublicAddress } from './public-address.ts'
import { checkUrl } from './url-policy.ts'

const CONFIG = {
  fetchAllow: new Set(['127.0.0.1:8889', 'intranet:80', 'files.local:22', '[::1]:9000']),
  fetchHttp: true,
  publicUrl: new URL('https://backpack.example/app/'),
}

const codeOf = (url: string, config = CONFIG) => {
  const checked = checkUrl(url, config)
  return checked.ok ? 'ok' : checked.failure.code
}

test.each([
  '',
  'issuer.example/1',
  '//issuer.example/1',
  'ftp://issuer.example/1',
  'file:///etc/passwd',
  'data:application/json,{}',
  'javascript:alert(1)',
  'ws://issuer.example/',
  'blob:https://issuer.example/1',
  'https://',
  'https://[::1',
  'https://issuer.example:99999/',
  'https://user@issuer.example/1',
  'https://user:password@issuer.example/1',
  'https://:password@issuer.example/1',
])('%s is not a reference that can be followed', (url) => {
  expect(codeOf(url)).toBe('not-a-reference')
})

test.each([
  'https://localhost/',
  'https://localhost./',
  'https://LOCALHOST/',
  'https://app.localhost/',
  'https://printer/',
  'https://printer.local/',
  'https://printer.LOCAL./',
  'https://metadata.google.internal/',
  'https://example.onion/',
  'https://router.home.arpa/',
  'https://local/',
])('%s names a host that is not public', (url) => {
  expect(codeOf(url)).toBe('forbidden-address')
})

test.each([
  'https://issuer.example/',
  'https://notlocal.example/',
  'https://internal.example/',
  'https://mylocal.org/',
])('%s names a public host', (url) => {
  expect(codeOf(url)).toBe('ok')
})

test.each([
  'http://127.0.0.1/',
  'http://127.1/',
  'http://0x7f.1/',
  'http://0x7f000001/',
  'http://2130706433/',
  'http://017700000001/',
  'http://0177.0.0.01/',
  'http://0/',
  'http://127.0.0.1./',
  'http://①②⑦.0.0.1/',
  'http://%31%32%37.0.0.1/',
  'http://127。0。0。1/',
  'http://[::1]/',
  'http://[0:0:0:0:0:0:0:1]/',
  'http://[::ffff:7f00:1]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[::a9fe:a9fe]/',
  'http://[64:ff9b::169.254.169.254]/',
  'http://[2002:7f00:1::]/',
  'http://[::]/',
  'http://169.254.169.254/latest/meta-data/',
  'http://0251.0376.0251.0376/',
  'http://2852039166/',
])('%s is read as an address that is not public', (url) => {
  const checked = checkUrl(url, CONFIG)
  expect(checked.ok).toBe(true)
  if (checked.ok) {
    expect(checked.target.host).toMatch(/^[\da-f:.]+$/)
    expect(isPublicAddress(checked.target.host)).toBe(false)
  }
})

test.each([22, 25, 110, 1023, 0])('port %i is not fetched', (port) => {
  expect(codeOf(`http://issuer.example:${port}/`)).toBe('forbidden-address')
})

test.each([80, 443, 1024, 8080, 65535])('port %i is fetched', (port) => {
  expect(codeOf(`http://issuer.example:${port}/`)).toBe('ok')
})

test.each([
  'https://backpack.example/app/badge/1',
  'https://BACKPACK.example:443/other',
  'https://backpack.example./',
  'http://backpack.example/',
])('%s is our own and never fetched', (url) => {
  expect(codeOf(url)).toBe('forbidden-address')
})

test('our own address is never fetched, even when the operator names it', () => {
  const config = {
    fetchAllow: new Set(['localhost:8888', '[::1]:8888']),
    fetchHttp: true,
    publicUrl: new URL('http://localhost:8888/'),
  }
  expect(codeOf('http://localhost:8888/badge/1', config)).toBe('forbidden-address')
  const byAddress = { ...config, publicUrl: new URL('http://[::1]:8888/') }
  expect(codeOf('http://[::1]:8888/badge/1', byAddress)).toBe('forbidden-address')
})

test('another port of our own host is another host', () => {
  expect(codeOf('https://backpack.example:8443/')).toBe('ok')
})

test('an operator opens exactly one host and port', () => {
  const opened = (url: string) => {
    const checked = checkUrl(url, CONFIG)
    return checked.ok && checked.target.isOpened
  }
  expect(opened('http://127.0.0.1:8889/1')).toBe(true)
  expect(opened('http://intranet/1')).toBe(true)
  expect(opened('http://files.local:22/1')).toBe(true)
  expect(opened('http://[::1]:9000/1')).toBe(true)
  expect(opened('http://127.0.0.1:8890/1')).toBe(false)
  expect(opened('http://127.0.0.2:8889/1')).toBe(false)
  expect(opened('https://intranet/1')).toBe(false)
  expect(opened('http://localhost:8889/1')).toBe(false)
})

test('plain http is fetched only where the operator lets it be', () => {
  const config = { ...CONFIG, fetchHttp: false }
  expect(codeOf('http://issuer.example/', config)).toBe('forbidden-address')
  expect(codeOf('http://127.0.0.1:8889/', config)).toBe('forbidden-address')
  expect(codeOf('https://issuer.example/', config)).toBe('ok')
})

test('a fragment is not sent', () => {
  const checked = checkUrl('https://issuer.example/keys#key-1', CONFIG)
  expect(checked.ok && checked.target.url.href).toBe('https://issuer.example/keys')
})

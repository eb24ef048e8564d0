import { expect, test } from 'vitest'
import { readNext } from './next.ts'

const ROOT = { publicUrl: new URL('https://backpack.example/'), basePath: '/' }
const MOUNTED = { publicUrl: new URL('https://backpack.example/pack/'), basePath: '/pack/' }

test.each(['/', '/account', '/badges/abc?x=1#top', '/account?add=address', '/a%2f%2fb'])(
  'the own path %s is kept',
  (next) => {
    expect(readNext(ROOT, next)).toBe(next)
  },
)

const TRICKS: unknown[] = [
  '//evil.example',
  '///evil.example',
  '////evil.example/a',
  '/\\evil.example',
  '\\\\evil.example',
  '\\/evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/\r\n/evil.example',
  '\t//evil.example',
  ' //evil.example',
  '/.//evil.example',
  '/..//evil.example',
  '/a/..//evil.example',
  '/%2e//evil.example',
  '/./\\evil.example',
  'https://evil.example',
  'https:evil.example',
  'https:/evil.example',
  'http://backpack.example@evil.example/',
  'https://backpack.example/',
  '//backpack.example@evil.example',
  '//user:pass@backpack.example/',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,hi',
  '/a\r\nSet-Cookie: session=x',
  '/a\0b',
  'evil.example',
  '@evil.example',
  '.evil.example',
  '?next=//evil.example',
  '#',
  '',
  undefined,
  null,
  ['/account'],
  { toString: () => '/account' },
  `/${'a'.repeat(3000)}`,
]

test.each(TRICKS)('the trick %j goes to the first page', (next) => {
  expect(readNext(ROOT, next)).toBe('/')
})

test.each(['/issuer/sign-in?request=x', '/a/../issuer/requests/x', '/%69ssuer/sign-in', '/issuer/'])(
  'the consent page %s is not reached as from a page of ours',
  (next) => {
    expect(readNext(ROOT, next)).toBe('/')
    expect(readNext(MOUNTED, `/pack${next}`)).toBe('/pack/')
  },
)

test.each(['/', '/account', '/pack', '/packet/', '/pack/../account', '/pack/%2e%2e/account', '//pack/'])(
  'below a mount path %s is somebody else’s',
  (next) => {
    expect(readNext(MOUNTED, next)).toBe('/pack/')
  },
)

test('below a mount path our own are kept', () => {
  expect(readNext(MOUNTED, '/pack/account')).toBe('/pack/account')
})

test('what goes into a header is ASCII without line breaks', () => {
  expect(readNext(ROOT, '/badges/ä?ö=ü')).toMatch(/^[!-~]+$/)
})

import { domainToASCII } from 'node:url'
import { expect, test } from 'vitest'
import { hostText } from './host-text.ts'

const whole = (host: string) => ({ before: '', registrable: host, after: '' })

test.each([
  ['example.edu', whole('example.edu')],
  ['learn.example.edu', { before: 'learn.', registrable: 'example.edu', after: '' }],
  ['a.b.example.co.uk', { before: 'a.b.', registrable: 'example.co.uk', after: '' }],
  ['university.edu.evil.example', { before: 'university.edu.', registrable: 'evil.example', after: '' }],
  ['learn.example.edu:8443', { before: 'learn.', registrable: 'example.edu', after: ':8443' }],
  ['learn.example.edu.', { before: 'learn.', registrable: 'example.edu', after: '.' }],
  ['someone.github.io', whole('someone.github.io')],
  ['github.io', whole('github.io')],
  ['localhost', whole('localhost')],
  ['localhost:8889', { before: '', registrable: 'localhost', after: ':8889' }],
  ['127.0.0.1:8889', { before: '', registrable: '127.0.0.1', after: ':8889' }],
  ['[::1]:8889', { before: '', registrable: '[::1]', after: ':8889' }],
  ['[2001:db8::1]', whole('[2001:db8::1]')],
  ['', whole('')],
])('%s is split where somebody registered it', (host, expected) => {
  expect(hostText(host)).toEqual(expected)
})

test.each([
  'münchen.example',
  'школа.example',
  '日本語テスト.example',
  '한국어.example',
  'παράδειγμα.example',
])('%s is shown in its own script', (shown) => {
  expect(hostText(domainToASCII(shown)).registrable).toBe(shown)
})

test.each(['pаypal.example', 'аррӏе.example', 'gοοgle.example', 'exampleж.example'])(
  '%s could pass for another name, so it is shown in punycode',
  (shown) => {
    const ascii = domainToASCII(shown)
    expect(ascii).toMatch(/^xn--/)
    expect(hostText(ascii).registrable).toBe(ascii)
  },
)

test('punycode that decodes to nothing stays as it is', () => {
  expect(hostText('xn--999999999.example').registrable).toBe('xn--999999999.example')
})

test('a very long host is told whole', () => {
  const host = `${Array.from({ length: 20 }, (_, at) => `part-${at}xyz`).join('.')}.evil.example:8443`
  const { before, registrable, after } = hostText(host)
  expect(host.length).toBeGreaterThan(200)
  expect(registrable).toBe('evil.example')
  expect(before + registrable + after).toBe(host)
})

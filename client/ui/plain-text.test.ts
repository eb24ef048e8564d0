import { expect, test } from 'vitest'
import { clampLine, plainLine, plainName, plainParagraphs } from './plain-text.ts'

test.each([
  ['right-to-left override', 'safe\u202egnp.exe', 'safegnp.exe'],
  ['isolates', '\u2066a\u2069b', 'ab'],
  ['zero-width space and joiners between Latin letters', 'a\u200bb\u200cc\u200dd', 'abcd'],
  ['joiner at the end', 'abc\u200d', 'abc'],
  ['soft hyphen', 'a\u00adb', 'ab'],
  ['byte order mark', '\ufeffab', 'ab'],
  ['control characters', 'a\u0000\u0007b\u009fc', 'abc'],
  ['tag characters', 'a\u{e0041}b', 'ab'],
  ['Hangul fillers', 'a\u3164\u115fb', 'ab'],
  ['line breaks and tabs', ' a\r\n\n\tb\u2028c ', 'a b c'],
])('%s do not reach the screen', (_, text, expected) => {
  expect(plainLine(text)).toBe(expected)
})

test.each([
  ['Persian', 'می\u200cخواهم'],
  ['Hindi', 'क्\u200dष'],
  ['family emoji', '👩\u200d👩\u200d👧'],
  ['heart with variation selector', '❤\ufe0f'],
])('%s keeps what it needs', (_, text) => {
  expect(plainLine(text)).toBe(text)
})

test('marks that pile up are cut to three', () => {
  expect(plainLine(`a${'\u0301'.repeat(40)}b`)).toBe('a\u0301\u0301\u0301b')
})

test('a name of 10,000 characters is cut, whole characters only', () => {
  expect(Array.from(plainName('😀'.repeat(10_000)))).toHaveLength(120)
  expect(clampLine('abc', 3)).toBe('abc')
  expect(clampLine('abcd', 3)).toBe('ab…')
})

test('paragraphs are kept, gaps are not', () => {
  expect(plainParagraphs('a\n\n\n\n\nb\nc\n \n')).toEqual(['a', 'b\nc'])
})

import { expect, test } from 'vitest'
import { readEntries } from './entries.ts'

const resolve = (url: string) => (URL.canParse(url, BASE) ? new URL(url, BASE).href : url)
const BASE = 'https://learn.example.edu/course/1/'

const read = (assertions: unknown) => readEntries(assertions, resolve)
const readOne = (entry: string) => read([entry]).sent[0]

test.each([
  ['https://a.example/1.json', 'https://a.example/1.json'],
  ['  https://a.example/1.json\n', 'https://a.example/1.json'],
  ['HTTPS://A.example/1.json', 'https://a.example/1.json'],
  ['//a.example/1.json', 'https://a.example/1.json'],
  ['/badges/1.json', 'https://learn.example.edu/badges/1.json'],
  ['1.json', `${BASE}1.json`],
  ['badge.v1.json', `${BASE}badge.v1.json`],
  ['https%3A%2F%2Fa.example%2F1.json%3Fx%3D1', 'https://a.example/1.json?x=1'],
  ['https%3a%2f%2Fa.example%2F1%2520.json', 'https://a.example/1%20.json'],
  ['%2Fbadges%2F1.json', 'https://learn.example.edu/badges/1.json'],
  ['https%3A%2F%2Fa.example%2F%E0%A4', 'https://learn.example.edu/course/1/https%3A%2F%2Fa.example%2F%E0%A4'],
  ['https://a.example/?x=1&amp;y=2', 'https://a.example/?x=1&y=2'],
  ['https:///a.example/1.json', 'https://a.example/1.json'],
  ['http:/a.example/1.json', 'http://a.example/1.json'],
  ['https://a.example/%2F?u=https%3A%2F%2Fb', 'https://a.example/%2F?u=https%3A%2F%2Fb'],
  ['javascript:alert(1)', 'javascript:alert(1)'],
  ['', ''],
  ['  ', ''],
])('reads %j as %j', (entry, meant) => {
  expect(readOne(entry)).toBe(meant)
})

test('a signature in compact form stays as it is, also without a third part or with white space around', () => {
  const encode = (text: string) => Buffer.from(text).toString('base64url')
  for (const header of ['{"alg":"RS256"}', '{ "alg":"RS256"}', '{\n"alg":"RS256"}', '{}']) {
    const jws = `${encode(header)}.${encode('{"uid":"1"}')}.`
    expect(readOne(` ${jws}\n`)).toBe(jws)
    expect(readOne(`${jws}c2ln`)).toBe(`${jws}c2ln`)
  }
})

test('lists of every kind are lists; nothing is an empty one', () => {
  expect(read('https://a.example/').given).toEqual(['https://a.example/'])
  const boxed = Object('https://a.example/')
  expect(read(boxed)).toMatchObject({ given: [boxed], sent: ['https://a.example/'] })
  expect(read({ length: 1, 0: 'https://a.example/' }).sent).toEqual(['https://a.example/'])
  for (const nothing of [undefined, null, []])
    expect(read(nothing)).toEqual({ given: [], sent: [], isExcess: false })
})

test('what is no string is given back and never sent', () => {
  const odd = [null, undefined, 7, {}, () => 'https://a.example/', Symbol('x'), ['https://a.example/']]
  expect(read(odd)).toEqual({ given: odd, sent: [], isExcess: false })
  expect(read(7)).toMatchObject({ given: [7], sent: [] })
  expect(read(odd[4])).toMatchObject({ given: [odd[4]], sent: [] })
})

test('an entry that only looks like an object with a length is no list', () => {
  expect(read({ length: -1 }).given).toEqual([{ length: -1 }])
  expect(read({ length: 'x' }).given).toEqual([{ length: 'x' }])
  expect(read(new Array(3)).given).toHaveLength(3)
})

test('500 entries are a list, 501 are too many, and nothing of those is sent', () => {
  expect(read(new Array(500).fill('x')).isExcess).toBe(false)
  expect(read(new Array(501).fill('x'))).toMatchObject({ isExcess: true, sent: [] })
})

test('an entry may have 64 kB, all together 8 MiB', () => {
  const jws = (bytes: number) => `eyJ.${'x'.repeat(bytes - 5)}.`
  expect(read([jws(65_536)]).isExcess).toBe(false)
  expect(read([jws(65_537)]).isExcess).toBe(true)
  expect(read(new Array(128).fill(jws(65_536))).isExcess).toBe(false)
  expect(read([...new Array(128).fill(jws(65_536)), jws(6)]).isExcess).toBe(true)
})

import { describe, expect, test } from 'vitest'
import { isPlain, parseForm as parseBytes } from './read-body.ts'

const parseForm = (text: string) => parseBytes(Buffer.from(text))

describe('a form', () => {
  test('is read as browsers write it', () => {
    expect(parseForm('a=1&b=x+y%20z&c=%C3%BC&a=2&a=3&d&e=a%3Db=c')).toEqual(
      Object.assign(Object.create(null), {
        a: ['1', '2', '3'],
        b: 'x y z',
        c: 'ü',
        d: '',
        e: 'a=b=c',
      }),
    )
    expect(Object.keys(parseForm('') ?? {})).toEqual([])
  })

  test.each(['%', '%zz', '%ff', 'a%'])('keeps the malformed %s as it stands', (text) => {
    expect(parseForm(`a=${text}`)?.a).toBe(text)
  })

  test('has no prototype that a field could reach', () => {
    const fields = parseForm('__proto__=x&constructor=y&toString=z')
    expect(fields?.constructor).toBe('y')
    expect(Object.getPrototypeOf(fields)).toBeNull()
  })

  test('has 6000 fields at most', () => {
    expect(parseForm(Array(6000).fill('a=1').join('&'))?.a).toHaveLength(6000)
    expect(parseForm(Array(6001).fill('a=1').join('&'))).toBeNull()
    expect(parseForm('&'.repeat(10_000_000))).toBeNull()
  })
})

describe('a JSON body', () => {
  const plain = (text: string) => isPlain(new TextEncoder().encode(text))

  test('of five hundred long entries is plain, whatever stands in them', () => {
    const entries = Array.from({ length: 500 }, (_, at) => `[{,"\\ü${at}`.repeat(50))
    expect(plain(JSON.stringify({ entries, asker: null, lang: 'en', browser: null }))).toBe(true)
  })

  test('of brackets or commas alone is not', () => {
    expect(plain('['.repeat(101))).toBe(false)
    expect(plain(`{"a":[${'0,'.repeat(5001)}0]}`)).toBe(false)
    expect(plain(`{"a":"\\""${'['.repeat(101)}`)).toBe(false)
    expect(plain(`{"a":"\\\\","b":${'{"a":'.repeat(101)}`)).toBe(false)
  })
})

/** As strangers may post them; each took seconds, in which nobody else was served. */
test.each([
  ['plus signs', `a=${'+'.repeat(8_000_000)}`],
  ['escapes', `a=${'%41'.repeat(2_700_000)}`],
  ['broken escapes', `a=${'%'.repeat(8_000_000)}`],
  ['wrong bytes', `a=${'%ff'.repeat(2_700_000)}`],
])('eight megabytes of %s are read in well under the time of a page', (_what, text) => {
  const bytes = Buffer.from(text)
  const before = performance.now()
  expect(parseBytes(bytes)).not.toBeNull()
  expect(performance.now() - before).toBeLessThan(3000)
})

import { expect, test } from 'vitest'
import { createBoundedCache } from './bounded-cache.ts'

const createFilled = (texts: string[]) => {
  const cache = createBoundedCache<string>({ maxEntries: 4, maxTextLength: 5 })
  for (const text of texts) cache.set(text, text.toUpperCase())
  return cache
}

test('what was remembered is found by exactly its text', () => {
  const cache = createFilled(['a', 'b'])
  expect(cache.get('a')).toBe('A')
  expect(cache.get('A')).toBe(undefined)
  expect(cache.get('a ')).toBe(undefined)
})

test('the older half goes when there are too many', () => {
  const cache = createFilled(['a', 'b', 'c', 'd', 'e'])
  expect(cache.get('a')).toBe(undefined)
  expect(cache.get('b')).toBe(undefined)
  expect(cache.get('e')).toBe('E')
  expect(cache.get('d')).toBe('D')
})

test('however many come and are asked for, no more are remembered than may be', () => {
  const cache = createFilled([])
  const texts = Array.from({ length: 40 }, (_, at) => String(at))
  for (const text of texts) {
    cache.set(text, text)
    for (const known of texts) cache.get(known)
    // To be asked for may drive another out, so that this counts at least those that are there.
    expect(texts.filter((known) => cache.get(known) !== undefined).length).toBeLessThanOrEqual(4)
  }
})

test('what was asked for lately stays', () => {
  const cache = createFilled(['a', 'b', 'c'])
  cache.get('a')
  cache.set('d', 'D')
  expect(cache.get('a')).toBe('A')
  expect(cache.get('b')).toBe(undefined)
})

test('what is remembered again takes no second place', () => {
  const cache = createFilled(['a', 'b', 'b', 'b', 'a', 'c'])
  expect(['a', 'b', 'c'].map(cache.get)).toEqual(['A', 'B', 'C'])
})

test('a long text is not remembered, and drives nothing out', () => {
  const cache = createFilled(['a', 'b'])
  for (const text of ['abcdef', 'bcdefg', 'cdefgh']) cache.set(text, 'long')
  expect(['abcdef', 'a', 'b'].map(cache.get)).toEqual([undefined, 'A', 'B'])
})

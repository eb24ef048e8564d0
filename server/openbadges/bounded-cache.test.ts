import { expect, test } from 'vitest'
import { createBoundedCache } from './bounded-cache.ts'

const createFilled = (texts: string[]) => {
  const cache = createBoundedCache<string>({ maxEntries: 3, maxTextLength: 5 })
  for (const text of texts) cache.set(text, text.toUpperCase())
  return cache
}

test('what was remembered is found by exactly its text', () => {
  const cache = createFilled(['a', 'b'])
  expect(cache.get('a')).toBe('A')
  expect(cache.get('A')).toBe(undefined)
  expect(cache.get('a ')).toBe(undefined)
})

test('the oldest goes when there are too many', () => {
  const cache = createFilled(['a', 'b', 'c', 'd'])
  expect(['a', 'b', 'c', 'd'].map(cache.get)).toEqual([undefined, 'B', 'C', 'D'])
})

test('what was asked for lately stays', () => {
  const cache = createFilled(['a', 'b', 'c'])
  cache.get('a')
  cache.set('d', 'D')
  expect(['a', 'b', 'c', 'd'].map(cache.get)).toEqual(['A', undefined, 'C', 'D'])
})

test('what is remembered again takes no second place', () => {
  const cache = createFilled(['a', 'a', 'a', 'b', 'c'])
  expect(['a', 'b', 'c'].map(cache.get)).toEqual(['A', 'B', 'C'])
})

test('a long text is not remembered, and drives nothing out', () => {
  const cache = createFilled(['a', 'b', 'c'])
  cache.set('abcdef', 'long')
  expect(['abcdef', 'a', 'b', 'c'].map(cache.get)).toEqual([undefined, 'A', 'B', 'C'])
})

import { expect, test } from 'vitest'
import { isOver } from './keep.ts'

const seen = (headers: Record<string, string>) => new Response('', { headers })

test('what was seen is read until the session ends in which it was seen, and not a millisecond longer', () => {
  const page = seen({ 'Backpack-Keep-Until': '5000' })
  expect([isOver(page, 4999), isOver(page, 5000), isOver(page, 5001)]).toEqual([false, true, true])
})

test('what does not say until when is not read', () => {
  expect(isOver(seen({}), 0)).toBe(true)
  expect(isOver(seen({ 'Backpack-Keep-Until': 'always' }), 0)).toBe(true)
})

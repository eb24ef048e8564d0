import { expect, test } from 'vitest'
import { isOfSomebody, isOver, whoOf } from './keep.ts'

const seen = (headers: Record<string, string>) => new Response('', { headers })

test('what was seen is read until the session ends in which it was seen, and not a millisecond longer', () => {
  const page = seen({ 'Backpack-Keep-Until': '5000' })
  expect([isOver(page, 4999), isOver(page, 5000), isOver(page, 5001)]).toEqual([false, true, true])
})

test('what does not say until when is not read', () => {
  expect(isOver(seen({}), 0)).toBe(true)
  expect(isOver(seen({ 'Backpack-Keep-Until': 'always' }), 0)).toBe(true)
})

test('a page says for whom it is only to the worker of the backpack that answered it', () => {
  const page = seen({ 'Backpack-Keep-For': 'ada', 'Backpack-Keep-At': '/two/' })
  expect(whoOf('/two/', page)).toBe('ada')
  // Mounted above that one, it sees its pages pass, too.
  expect(whoOf('/', page)).toBeUndefined()
  expect(whoOf('/two/', seen({ 'Backpack-Keep-For': 'nobody', 'Backpack-Keep-At': '/two/' }))).toBeNull()
  expect(whoOf('/two/', seen({ 'Backpack-Keep-For': 'nobody' }))).toBeUndefined()
})

test('an answer to somebody who wants nothing kept is for nobody, and of somebody', () => {
  const none = { 'Backpack-Keep-For': 'nobody', 'Backpack-Keep-At': '/' }
  const page = seen({ ...none, 'Backpack-Signed-In': '1' })
  expect([whoOf('/', page), isOfSomebody(page), isOfSomebody(seen(none))]).toEqual([null, true, false])
})

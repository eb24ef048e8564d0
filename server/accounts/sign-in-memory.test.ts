import { expect, test } from 'vitest'
import { openSqlite } from '../storage/sqlite.ts'
import { createSignInMemory, type Flash, signInMemoryOf } from './sign-in-memory.ts'

const FLASH: Flash = { problem: 'wrong-code', address: 'zoe@home.example', waitMs: 0 }
const TEN_MINUTES = 600_000

test('what went wrong is told once, to its own browser', () => {
  const memory = createSignInMemory()
  memory.putFlash('one', FLASH, 0)
  expect(memory.takeFlash('two', 0)).toBeNull()
  expect(memory.takeFlash('one', 0)).toEqual(FLASH)
  expect(memory.takeFlash('one', 0)).toBeNull()
})

test('what went wrong ten minutes ago is no news', () => {
  const memory = createSignInMemory()
  memory.putFlash('one', FLASH, 0)
  memory.putFlash('two', FLASH, 0)
  expect(memory.takeFlash('one', TEN_MINUTES - 1)).toEqual(FLASH)
  expect(memory.takeFlash('two', TEN_MINUTES)).toBeNull()
})

test('of very many the oldest are forgotten', () => {
  const memory = createSignInMemory()
  for (let at = 0; at <= 50_000; at++) memory.putFlash(`browser-${at}`, FLASH, 0)
  expect(memory.takeFlash('browser-0', 0)).toBeNull()
  expect(memory.takeFlash('browser-1', 0)).toEqual(FLASH)
})

test('all places of one backpack share one memory, and two backpacks share none', async () => {
  const [one, two] = [openSqlite(':memory:'), openSqlite(':memory:')]
  expect(signInMemoryOf(one)).toBe(signInMemoryOf(one))
  expect(signInMemoryOf(one)).not.toBe(signInMemoryOf(two))
  await Promise.all([one.destroy(), two.destroy()])
})

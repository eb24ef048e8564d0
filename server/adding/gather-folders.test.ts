import { expect, test } from 'vitest'
import { createGatherer } from './gather-folders.ts'

test('gives a folder when its last file came, whatever came between', () => {
  const gather = createGatherer<string>(
    new Map([
      ['one', 2],
      ['two', 1],
    ]),
  )
  expect(gather({ folder: 'one', role: 'seal' }, 'a')).toBe('waits')
  expect(gather({ folder: 'two', role: 'seal' }, 'b')).toEqual(new Map([['seal', 'b']]))
  expect(gather({ folder: 'three', role: 'badge' }, 'c')).toBe('alone')
  expect(gather({ folder: 'one', role: 'badge' }, 'd')).toEqual(
    new Map([
      ['seal', 'a'],
      ['badge', 'd'],
    ]),
  )
})

test('takes the first of two files of one role', () => {
  const gather = createGatherer<string>(new Map([['one', 3]]))
  gather({ folder: 'one', role: 'badge' }, 'first')
  gather({ folder: 'one', role: 'badge' }, 'second')
  expect(gather({ folder: 'one', role: 'seal' }, 's')).toEqual(
    new Map([
      ['badge', 'first'],
      ['seal', 's'],
    ]),
  )
})

test('waits with ten thousand files and no more: of further folders each file comes alone', () => {
  const folders = Array.from({ length: 10_001 }, (_, at) => `folder ${at}`)
  const gather = createGatherer<number>(new Map(folders.map((folder) => [folder, 2])))
  const first = folders.map((folder, at) => gather({ folder, role: 'seal' }, at))
  expect(first.slice(0, 10_000)).toEqual(folders.slice(1).map(() => 'waits'))
  expect(first.at(-1)).toBe('alone')
  expect(gather({ folder: 'folder 0', role: 'badge' }, 0)).toBeInstanceOf(Map)
  // Nothing of it was kept, so there is nothing that it could be put together with.
  expect(gather({ folder: 'folder 10000', role: 'badge' }, 0)).toBe('alone')
})

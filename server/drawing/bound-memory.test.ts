import { expect, test } from 'vitest'
import { boundMemory } from './bound-memory.ts'

const PAGE_BYTES = 64 * 1024
const HEADER = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]
/** After a section of another kind, as all but the smallest have. */
const OTHER = [0, 3, 1, 0x61, 0x62]
const EXPORT = [7, 5, 1, 1, 0x6d, 2, 0]

const makeModule = (...memory: number[]) =>
  new Uint8Array([...HEADER, ...OTHER, 5, memory.length, ...memory, ...EXPORT])

async function openMemory(module: Uint8Array<ArrayBuffer>): Promise<WebAssembly.Memory> {
  const { instance } = await WebAssembly.instantiate(module)
  return instance.exports.m as WebAssembly.Memory
}

test('a module may have as much memory as it is given, and no page more', async () => {
  const memory = await openMemory(boundMemory(makeModule(1, 0, 3), 300 * PAGE_BYTES))
  expect(memory.grow(297)).toBe(3)
  expect(() => memory.grow(1)).toThrow(RangeError)
})

test('without that it takes what there is', async () => {
  const memory = await openMemory(makeModule(1, 0, 3))
  expect(memory.grow(298)).toBe(3)
})

test.each([
  ['has two', makeModule(2, 0, 3, 0, 3)],
  ['has a bound of its own', makeModule(1, 1, 3, 9)],
  ['has none', new Uint8Array([...HEADER, ...OTHER])],
  ['ends in the middle', new Uint8Array([...HEADER, 5, 0x80])],
])('a module whose memory is another than was known (it %s) is not used', (_what, module) => {
  expect(() => boundMemory(module, PAGE_BYTES)).toThrow(TypeError)
})

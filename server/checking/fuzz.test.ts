import { expect, test } from 'vitest'
import { ok, type Rejection } from '../openbadges/rejections.ts'
import { fuzz, type Target } from './testing/fuzz/target.ts'
import { TARGETS } from './testing/fuzz/targets.ts'

/** So many inputs of each parser; `npm run fuzz` tries a million of each, by another seed every night. */
const COUNT = 20_000
const SEED = 20_260_505

test.each(TARGETS.map((target) => [target.name, target] as const))(
  'nothing but rejections: %s',
  async (_name, target) => {
    const { taken, refused } = await fuzz(target, { seed: SEED, count: Math.round(COUNT * target.share) })
    // Inputs that are all good, or all bad at the door, would prove nothing.
    expect(Math.min(taken, refused)).toBeGreaterThan(10)
  },
  120_000,
)

const fragile: Target = {
  name: 'fragile',
  share: 1,
  prepare: (random) => {
    const number = random.below(1000)
    return {
      run: () => {
        if (number === 7) throw new RangeError('seven')
        return [ok(number)]
      },
      show: () => String(number),
    }
  },
}

test('what fails is told with its seed and number, and found again by them', async () => {
  const told = await fuzz(fragile, { seed: 1, count: 10_000 }).catch((error: Error) => error.message)
  const [, at] = /^fragile, seed 1, input (\d+): RangeError: seven/.exec(String(told)) ?? []
  expect(at).toBeDefined()
  await expect(fuzz(fragile, { seed: 1, from: Number(at), count: 1 })).rejects.toThrow('seven')
  expect(await fuzz(fragile, { seed: 1, count: Number(at) })).toEqual({ taken: Number(at), refused: 0 })
})

test('a code that nobody knows is a fault', async () => {
  const rejection = { code: 'odd', detail: '' } as unknown as Rejection
  const prepare = () => ({ run: () => [{ ok: false, rejection } as const], show: () => '' })
  await expect(fuzz({ name: 'odd', share: 1, prepare }, { seed: 1, count: 1 })).rejects.toThrow(
    'unknown code odd',
  )
})

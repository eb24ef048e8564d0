import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { warnDeveloper } from './warn-developer.ts'

let said: unknown[] = []
beforeEach(() => {
  said = []
  vi.spyOn(console, 'warn').mockImplementation((line) => said.push(line))
})
afterEach(() => {
  vi.restoreAllMocks()
})

test('each fault is told with its code, its entry and the place where the code is explained', () => {
  warnDeveloper(
    ['https://a.example/1', 'https://a.example/2', 'https://a.example/3', `eyJ.${'x'.repeat(60_000)}.`],
    [
      { i: 0, ok: 1 },
      { i: 1, c: 'expired', m: 'expired 2021-03-15.' },
      { i: 2, c: 'declined', m: 'The earner did not add this badge.' },
      { i: 3, c: 'signature', m: 'It does not match.' },
    ],
    'https://backpack.example/app/',
  )
  expect(said).toEqual([
    'OpenBadges: expired: https://a.example/2 was not added. expired 2021-03-15. https://backpack.example/app/docs/issuers#expired',
    expect.stringMatching(/^OpenBadges: signature: eyJ\.x{196} was not added\..*#signature$/),
  ])
})

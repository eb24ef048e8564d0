import { expect, test } from 'vitest'
import { createDeadline } from './deadline.ts'

const aborted = (signal: AbortSignal) =>
  new Promise<true>((resolve) => signal.addEventListener('abort', () => resolve(true)))

test('it aborts after its time', async () => {
  expect(await aborted(createDeadline(1).signal)).toBe(true)
})

test('a restart counts from then on', async () => {
  const { signal, restart } = createDeadline(60_000)
  restart(1)
  expect(await aborted(signal)).toBe(true)
})

test('it aborts with the other signal, also one that has aborted before', async () => {
  const outer = new AbortController()
  const { signal, clear } = createDeadline(60_000, outer.signal)
  outer.abort()
  expect(signal.aborted).toBe(true)
  clear()
  const late = createDeadline(60_000, outer.signal)
  expect(late.signal.aborted).toBe(true)
  late.clear()
})

test('once cleared, it never aborts', async () => {
  const outer = new AbortController()
  const { signal, clear } = createDeadline(1, outer.signal)
  clear()
  outer.abort()
  expect(await Promise.race([aborted(signal), aborted(createDeadline(20).signal).then(() => 'later')])).toBe(
    'later',
  )
})

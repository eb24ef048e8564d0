import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Arriving, createArrivals } from './arrival.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A request that is on its way. */
function createRequest() {
  const listeners: (() => void)[] = []
  const state = { isEnded: false, isPaused: false }
  const socket = { bytesRead: 0 }
  const req = {
    complete: false,
    socket,
    isPaused: () => state.isPaused,
    once: (_event: string, listener: () => void) => listeners.push(listener),
    destroy: () => {
      state.isEnded = true
    },
  }
  const close = () => {
    for (const listener of listeners) listener()
  }
  return { req: req as unknown as Arriving & { complete: boolean }, socket, state, close }
}

const WHOLE = { wholeMs: 1000 }
const LONG = { wholeMs: 60_000, idleMs: 500 }

test('a request that does not arrive in time is ended, and one that has arrived is not', () => {
  const arrivals = createArrivals(WHOLE)
  const [late, arrived] = [createRequest(), createRequest()]
  for (const { req } of [late, arrived]) arrivals.watch(req)
  arrived.req.complete = true
  vi.advanceTimersByTime(999)
  expect(late.state.isEnded).toBe(false)
  vi.advanceTimersByTime(1)
  expect([late.state.isEnded, arrived.state.isEnded]).toEqual([true, false])
})

test('one that may take longer goes on as long as something comes, and no longer than it may', () => {
  const arrivals = createArrivals(WHOLE)
  const { req, socket, state } = createRequest()
  arrivals.watch(req)
  arrivals.allow(req, LONG)
  for (let passedMs = 0; passedMs < 59_500; passedMs += 500) {
    socket.bytesRead += 1
    vi.advanceTimersByTime(500)
    expect(state.isEnded).toBe(false)
  }
  socket.bytesRead += 1
  vi.advanceTimersByTime(500)
  expect(state.isEnded).toBe(true)
})

test('one of which nothing comes any more is ended, unless it is we who do not read on', () => {
  const arrivals = createArrivals(WHOLE)
  const [silent, held] = [createRequest(), createRequest()]
  held.state.isPaused = true
  for (const { req } of [silent, held]) {
    arrivals.watch(req)
    arrivals.allow(req, LONG)
  }
  vi.advanceTimersByTime(500)
  expect([silent.state.isEnded, held.state.isEnded]).toEqual([true, false])
})

test('nothing is left running for a request that is over', () => {
  const arrivals = createArrivals(WHOLE)
  const { req, close } = createRequest()
  arrivals.watch(req)
  arrivals.allow(req, LONG)
  close()
  expect(vi.getTimerCount()).toBe(0)
  arrivals.allow(req, LONG)
  expect(vi.getTimerCount()).toBe(0)
})

import { expect, test } from 'vitest'
import { handOver } from './hand-over.ts'

type Listener = (event: Partial<MessageEvent>) => void

/** A window as far as handing over needs one; its clock moves when told. */
function createWindow({ hasOpener }: { hasOpener: boolean }) {
  const listeners = new Set<Listener>()
  const timers = new Set<() => void>()
  const posted: unknown[] = []
  const opener = { postMessage: (...message: unknown[]) => posted.push(message) }
  const seen = { here: 0, taken: 0, closed: 0 }
  const win = {
    opener: hasOpener ? opener : null,
    location: { origin: 'https://backpack.test' },
    addEventListener: (_: string, listener: Listener) => listeners.add(listener),
    removeEventListener: (_: string, listener: Listener) => listeners.delete(listener),
    setTimeout: (run: () => void) => {
      timers.add(run)
      return run
    },
    clearTimeout: (run: () => void) => timers.delete(run),
    close: () => {
      seen.closed++
    },
  }
  handOver(win as unknown as Window, 'c0de', {
    decideHere: () => {
      seen.here++
    },
    onTaken: () => {
      seen.taken++
    },
  })
  return {
    posted,
    seen,
    opener,
    say: (event: Partial<MessageEvent>) => {
      for (const listener of [...listeners]) listener(event)
    },
    passTime: () => {
      for (const run of [...timers]) run()
    },
  }
}
const got = { ob: 1, t: 'got' }

test('the code goes to the opener at exactly our own origin', () => {
  expect(createWindow({ hasOpener: true }).posted).toEqual([
    [{ ob: 1, t: 'code', code: 'c0de' }, 'https://backpack.test'],
  ])
})

test('an answer closes the window, once, and nothing is decided here', () => {
  const window = createWindow({ hasOpener: true })
  const answer = { data: got, origin: 'https://backpack.test', source: window.opener as unknown as Window }
  window.say(answer)
  window.say(answer)
  window.passTime()
  expect(window.seen).toEqual({ here: 0, taken: 1, closed: 1 })
})

test('without an opener the decision is taken here at once', () => {
  const window = createWindow({ hasOpener: false })
  expect(window.seen).toEqual({ here: 1, taken: 0, closed: 0 })
  expect(window.posted).toEqual([])
})

test('without an answer the decision is taken here, and a late answer changes nothing', () => {
  const window = createWindow({ hasOpener: true })
  window.passTime()
  window.say({ data: got, origin: 'https://backpack.test', source: window.opener as unknown as Window })
  expect(window.seen).toEqual({ here: 1, taken: 0, closed: 0 })
})

test.each([
  ['another origin', { data: got, origin: 'https://evil.test' }],
  ['another window', { data: got, origin: 'https://backpack.test', source: null }],
  ['another word', { data: { ob: 1, t: 'code' }, origin: 'https://backpack.test' }],
  ['no object', { data: 'got', origin: 'https://backpack.test' }],
  ['null', { data: null, origin: 'https://backpack.test' }],
])('an answer with %s is none', (_, event) => {
  const window = createWindow({ hasOpener: true })
  window.say({ source: window.opener as unknown as Window, ...event })
  expect(window.seen.closed).toBe(0)
})

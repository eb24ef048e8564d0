import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { type Talk, talkToFrame } from './page-end.ts'
import { BACKPACK, createWindow, fakeChannels, INIT, PAGE, ports, READY } from './testing/fake-windows.ts'

fakeChannels()

/** The page's end, with a Frame that the test plays. */
function startTalk() {
  const win = createWindow()
  const frame = createWindow()
  vi.stubGlobal('addEventListener', win.addEventListener)
  vi.stubGlobal('removeEventListener', win.removeEventListener)
  const ended: unknown[][] = []
  const log: string[] = []
  const talk: Talk = talkToFrame(
    { contentWindow: frame },
    BACKPACK,
    INIT,
    () => log.push('shown'),
    (items) => {
      ended.push(items)
      talk.stop()
    },
  )
  const ready = (change: Record<string, unknown> = {}) =>
    win.receive({ source: frame, origin: BACKPACK, data: READY, ...change })
  const say = (data: unknown, at = ports.length - 1) => ports[at]?.onmessage?.({ data })
  return { win, frame, ended, log, talk, ready, say }
}

test('page: answers a ready Frame with the list and a port, to exactly its origin', () => {
  const { frame, log, ready } = startTalk()
  ready()
  expect(frame.heard).toMatchObject([{ data: INIT, target: BACKPACK, ports: [{}] }])
  expect(log).toEqual([])
})

test('page: tells the Frame that it is on the screen, after bringing it there', () => {
  const { log, ready, say } = startTalk()
  ready()
  const port = ports[0]
  if (port) port.postMessage = (data) => log.push((data as { t: string }).t)
  say({ t: 'shown' })
  expect(log).toEqual(['shown', 'visible'])
})

test.each([
  ['another window', { source: {} }],
  ['another origin', { origin: 'https://evil.example' }],
  ['another nonce', { data: { ...READY, n: 'x' } }],
  ['another version', { data: { ...READY, v: [2, 10] } }],
  ['no version', { data: { ...READY, v: undefined } }],
  ['another word', { data: { ...READY, t: 'result' } }],
  ['not ours', { data: { ...READY, ob: undefined } }],
  ['nothing', { data: null }],
  ['a string', { data: 'ready' }],
])('page: does not answer %s', (_what, change) => {
  const { frame, ready } = startTalk()
  ready(change)
  expect(frame.heard).toEqual([])
})

test('page: of a stranger’s message nothing but the sender is looked at, and a million change nothing', () => {
  const { win, frame, ended, log, ready, say } = startTalk()
  ready()
  let unpacked = 0
  const spray = (source: unknown, origin: string) => ({
    source,
    origin,
    get data() {
      unpacked++
      return READY
    },
  })
  const strangers = [
    spray({}, BACKPACK),
    spray(frame, PAGE),
    spray(null, 'null'),
    spray({}, 'https://evil.example'),
  ]
  for (let count = 0; count < 250_000; count++) for (const stranger of strangers) win.receive(stranger)
  expect(unpacked).toBe(0)
  expect([frame.heard.length, ports.length, ended, log]).toEqual([1, 1, [], []])
  say({ t: 'close' })
  vi.runAllTimers()
  expect(ended).toEqual([[]])
})

test('page: speaks version 1 to a Frame that knows more', () => {
  const { frame, ready } = startTalk()
  ready({ data: { ...READY, v: [1, 2, 3] } })
  expect(frame.heard).toHaveLength(1)
})

test('page: sorts a result by place, and drops strangers and what is said twice', () => {
  const { ended, ready, say } = startTalk()
  ready()
  say({
    t: 'result',
    r: [
      { i: 1, ok: 1 },
      { i: 1, r: 'INVALID', c: 'revoked', m: '' },
      { i: 0, r: 'PERHAPS', c: 'x', m: '' },
      { i: 0, ok: true },
      { i: '__proto__', ok: 1 },
      { i: -1, ok: 1 },
      null,
      7,
    ],
  })
  expect(ended).toEqual([])
  vi.advanceTimersByTime(50)
  expect(ended.map((items) => [items[0], items[1]])).toEqual([[undefined, { i: 1, ok: 1 }]])
})

test('page: the first end counts, and nothing is listened to afterwards', () => {
  const { win, ended, ready, say } = startTalk()
  ready()
  say({ t: 'result', r: [{ i: 0, ok: 1 }] })
  say({ t: 'result', r: [] })
  say({ t: 'close' })
  vi.runAllTimers()
  say({ t: 'close' })
  ready()
  vi.runAllTimers()
  expect(ended).toEqual([[{ i: 0, ok: 1 }]])
  expect(win.handlers.size).toBe(0)
  expect(ports.map((port) => port.isClosed)).toEqual([true])
})

test('page: closing is the Frame’s to decide, within 12 s', () => {
  const { ended, talk, ready } = startTalk()
  ready()
  talk.close()
  talk.close()
  expect(ports[0]?.sent).toEqual([{ t: 'close' }, { t: 'close' }])
  vi.advanceTimersByTime(11_999)
  expect(ended).toEqual([])
  vi.advanceTimersByTime(1)
  expect(ended).toEqual([[]])
})

test('page: where a script of the page hands timers only what to call and when, nothing is lost', () => {
  const { setTimeout } = globalThis
  vi.stubGlobal('setTimeout', (run: () => void, delayMs: number) => setTimeout(run, delayMs))
  const decided = startTalk()
  decided.ready()
  decided.say({ t: 'result', r: [{ i: 0, ok: 1 }] })
  vi.runAllTimers()
  expect(decided.ended).toEqual([[{ i: 0, ok: 1 }]])
  const left = startTalk()
  left.talk.close()
  vi.runAllTimers()
  expect(left.ended).toEqual([[]])
})

test('page: a result that comes while closing is waited for is the truth', () => {
  const { ended, talk, ready, say } = startTalk()
  ready()
  talk.close()
  vi.advanceTimersByTime(9_000)
  say({ t: 'result', r: [{ i: 0, ok: 1 }] })
  talk.close()
  vi.runAllTimers()
  expect(ended).toEqual([[{ i: 0, ok: 1 }]])
})

test('page: a reloaded Frame gets a new port', () => {
  const { ended, ready, say } = startTalk()
  ready()
  ready()
  expect(ports[0]?.isClosed).toBe(true)
  say({ t: 'close' }, 1)
  vi.runAllTimers()
  expect(ended).toEqual([[]])
})

test('page: whatever comes in whatever order, a call ends exactly once', () => {
  const message = fc.oneof(
    fc.record({ t: fc.constantFrom('shown', 'close', 'result', 'x'), r: fc.anything() }),
    fc.record({
      t: fc.constant('result'),
      r: fc.array(fc.record({ i: fc.integer(), ok: fc.constantFrom(1, 0) })),
    }),
    fc.anything(),
  )
  const step = fc.oneof(
    fc.record({ say: message, port: fc.nat(2) }),
    fc.constant('ready' as const),
    fc.constant('close' as const),
    fc.record({ forge: fc.anything(), origin: fc.constantFrom(BACKPACK, PAGE) }),
    fc.record({ waitMs: fc.nat(20_000) }),
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      ports.length = 0
      const { win, ended, talk, ready, say } = startTalk()
      for (const each of steps) {
        if (each === 'ready') ready()
        else if (each === 'close') talk.close()
        else if ('say' in each) say(each.say, each.port)
        else if ('forge' in each) ready({ data: each.forge, origin: each.origin })
        else vi.advanceTimersByTime(each.waitMs)
      }
      ready()
      talk.close()
      vi.advanceTimersByTime(12_000)
      expect(ended).toHaveLength(1)
      expect(win.handlers.size).toBe(0)
      vi.clearAllTimers()
    }),
    { numRuns: 10_000 },
  )
})

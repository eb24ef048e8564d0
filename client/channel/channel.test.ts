import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { connectToPage, type Init, type PageLink } from './frame-end.ts'
import { findPageOrigin, greetPage, type Refusal } from './greeting.ts'
import type { InitMessage } from './messages.ts'
import { type Talk, talkToFrame } from './page-end.ts'

const PAGE = 'https://learn.example.edu'
const BACKPACK = 'https://backpack.example'
const NONCE = '0123456789abcdef'

type Handler = (event: unknown) => void

/** As much of a window as the channel looks at. Messages arrive at once, so that a test needs no waiting. */
function createWindow() {
  const handlers = new Set<Handler>()
  const heard: { data: unknown; target: string; ports: FakePort[] }[] = []
  return {
    handlers,
    heard,
    addEventListener: (_type: string, handler: Handler) => handlers.add(handler),
    removeEventListener: (_type: string, handler: Handler) => handlers.delete(handler),
    postMessage: (data: unknown, target: string, ports: FakePort[] = []) =>
      heard.push({ data, target, ports }),
    receive: (event: Record<string, unknown>) => {
      for (const handler of [...handlers]) handler(event)
    },
  }
}

type FakePort = {
  onmessage: ((event: { data: unknown }) => void) | null
  sent: unknown[]
  isClosed: boolean
  postMessage: (data: unknown) => void
  close: () => void
}

function createPort(): FakePort {
  const port: FakePort = {
    onmessage: null,
    sent: [],
    isClosed: false,
    postMessage: (data) => port.sent.push(data),
    close: () => {
      port.isClosed = true
    },
  }
  return port
}

const ports: FakePort[] = []

beforeEach(() => {
  vi.useFakeTimers()
  ports.length = 0
  vi.stubGlobal('MessageChannel', function FakeChannel() {
    const port = createPort()
    ports.push(port)
    return { port1: port, port2: createPort() }
  })
})

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const INIT: InitMessage = {
  ob: 1,
  t: 'init',
  n: NONCE,
  v: 1,
  assertions: ['a', 'b'],
  lang: null,
  theme: null,
}
const READY = { ob: 1, t: 'ready', n: NONCE, v: [1] }

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

/** The Frame's end, with a page that the test plays. */
function startFrame({
  hash = `#${NONCE}`,
  ancestor = PAGE as string | null,
  referrer = '',
  isFramed = true,
  isLate = false,
} = {}) {
  const parent = createWindow()
  const win = Object.assign(createWindow(), {
    location: { hash, ancestorOrigins: ancestor === null ? undefined : [ancestor] },
    document: { referrer },
  })
  Object.assign(win, { parent: isFramed ? parent : win })
  const inits: Init[] = []
  const links: PageLink[] = []
  const refused: Refusal[] = []
  const greeting = greetPage(win as unknown as Window)
  const connect = () =>
    connectToPage(
      greeting,
      (init, link) => {
        inits.push(init)
        links.push(link)
      },
      (why) => refused.push(why),
    )
  if (!isLate) connect()
  const port = createPort()
  const init = (change: Record<string, unknown> = {}) =>
    win.receive({ source: parent, origin: PAGE, ports: [port], data: INIT, ...change })
  return { parent, win, inits, links, refused, port, init, connect }
}

test('Frame: says ready to exactly the origin that the browser names', () => {
  const { parent } = startFrame()
  expect(parent.heard).toMatchObject([{ data: READY, target: PAGE }])
})

test('Frame: takes the referrer where the browser hides ancestors', () => {
  expect(startFrame({ ancestor: null, referrer: `${PAGE}/course` }).parent.heard[0]?.target).toBe(PAGE)
  expect(startFrame({ ancestor: 'null', referrer: `${PAGE}/` }).parent.heard[0]?.target).toBe(PAGE)
})

test('Frame: refuses where it has nobody to answer to, without a word', () => {
  for (const { refused, parent, why } of [
    { ...startFrame({ ancestor: 'null' }), why: 'opaque' },
    { ...startFrame({ ancestor: null }), why: 'opaque' },
    { ...startFrame({ ancestor: 'file://' }), why: 'opaque' },
    { ...startFrame({ hash: '' }), why: 'no-nonce' },
    { ...startFrame({ hash: '#short' }), why: 'no-nonce' },
    { ...startFrame({ isFramed: false }), why: 'not-framed' },
  ]) {
    expect(refused).toEqual([why])
    expect(parent.heard).toEqual([])
  }
})

test('Frame: the origin has no path, and only the web has one', () => {
  const find = (ancestor: string) =>
    findPageOrigin({
      location: { ancestorOrigins: [ancestor] },
      document: { referrer: '' },
    } as unknown as Window)
  expect(find('http://127.0.0.1:8889')).toBe('http://127.0.0.1:8889')
  expect(find('chrome-extension://abc')).toBe(null)
})

test('Frame: takes the first init, and no other', () => {
  const { inits, links, init } = startFrame()
  init()
  init({ data: { ...INIT, assertions: ['c'] } })
  expect(inits).toEqual([{ assertions: ['a', 'b'], lang: null, theme: null }])
  expect(links[0]?.origin).toBe(PAGE)
})

const own = (value: object, key: string) => Object.assign(Object.create(value), { [key]: undefined })

test.each([
  ['from another window', { source: {} }],
  ['from another origin', { origin: BACKPACK }],
  ['without a port', { ports: [] }],
  ['with another nonce', { data: { ...INIT, n: 'x' } }],
  ['in another version', { data: { ...INIT, v: 2 } }],
  ['that is nothing', { data: null }],
  ['that inherits', { data: own(INIT, 'x') }],
  ['without a list', { data: { ...INIT, assertions: 'a' } }],
  ['with an empty list', { data: { ...INIT, assertions: [] } }],
  ['with a hole', { data: { ...INIT, assertions: new Array(2) } }],
  ['with a number', { data: { ...INIT, assertions: ['a', 1] } }],
  ['with too many', { data: { ...INIT, assertions: new Array(501).fill('a') } }],
  ['with one too long', { data: { ...INIT, assertions: ['a'.repeat(65_537)] } }],
  ['with too much', { data: { ...INIT, assertions: new Array(129).fill('a'.repeat(65_536)) } }],
])('Frame: ignores an init %s', (_what, change) => {
  const { inits, init } = startFrame()
  init(change)
  expect(inits).toEqual([])
  init()
  expect(inits).toHaveLength(1)
})

test('Frame: finds the init that came before its program was there, whatever a page sprayed besides', () => {
  const { inits, init, connect } = startFrame({ isLate: true })
  init({ data: null })
  init({ data: { ...INIT, n: 'x' } })
  init()
  for (let more = 0; more < 10; more++) init({ data: { ...INIT, assertions: ['c'] } })
  expect(inits).toEqual([])
  connect()
  expect(inits).toEqual([{ assertions: ['a', 'b'], lang: null, theme: null }])
  init()
  expect(inits).toHaveLength(1)
})

test('Frame: does not keep what strangers say while its program loads', () => {
  const { inits, init, connect } = startFrame({ isLate: true })
  for (let spray = 0; spray < 100; spray++) {
    init({ source: {} })
    init({ origin: BACKPACK })
    init({ ports: [] })
  }
  init()
  connect()
  expect(inits).toHaveLength(1)
})

test('Frame: a language or theme that is none is null', () => {
  const { inits, init } = startFrame()
  init({ data: { ...INIT, lang: 'pt-BR', theme: '<b>' } })
  expect(inits[0]).toMatchObject({ lang: 'pt-BR', theme: null })
})

test('Frame: adds the word to each code, and says nothing after its last word', () => {
  const { links, port, init } = startFrame()
  init()
  links[0]?.sendShown()
  links[0]?.sendResult([
    { i: 0, ok: 1 },
    { i: 1, c: 'expired', m: 'expired on a day' },
  ])
  links[0]?.sendClose()
  links[0]?.sendResult([])
  expect(port.sent).toEqual([
    { t: 'shown' },
    {
      t: 'result',
      r: [
        { i: 0, ok: 1 },
        { i: 1, c: 'expired', m: 'expired on a day', r: 'INVALID' },
      ],
    },
  ])
})

test('Frame: hears what was said before it listened', () => {
  const { links, port, init } = startFrame()
  init()
  port.onmessage?.({ data: { t: 'visible', v: true } })
  port.onmessage?.({ data: { t: 'visible', v: 'yes' } })
  port.onmessage?.({ data: { t: 'close' } })
  port.onmessage?.({ data: null })
  const heard: unknown[] = []
  links[0]?.onVisible((isVisible) => heard.push(isVisible))
  links[0]?.onClose(() => heard.push('close'))
  expect(heard).toEqual([true, 'close'])
  port.onmessage?.({ data: { t: 'close' } })
  expect(heard).toEqual([true, 'close', 'close'])
})

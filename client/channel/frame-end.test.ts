import { expect, test } from 'vitest'
import { connectToPage, type Init, type PageLink } from './frame-end.ts'
import { findPageOrigin, greetPage, type Refusal } from './greeting.ts'
import {
  BACKPACK,
  createPort,
  createWindow,
  fakeChannels,
  INIT,
  NONCE,
  PAGE,
  READY,
} from './testing/fake-windows.ts'

fakeChannels()

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

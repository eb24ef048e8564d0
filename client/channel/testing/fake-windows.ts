import { afterEach, beforeEach, vi } from 'vitest'
import type { InitMessage } from '../messages.ts'

export const PAGE = 'https://learn.example.edu'
export const BACKPACK = 'https://backpack.example'
export const NONCE = '0123456789abcdef'

type Handler = (event: unknown) => void

/** As much of a window as the channel looks at. Messages arrive at once, so that a test needs no waiting. */
export function createWindow() {
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

export type FakePort = {
  onmessage: ((event: { data: unknown }) => void) | null
  sent: unknown[]
  isClosed: boolean
  postMessage: (data: unknown) => void
  close: () => void
}

/** One end of a port that keeps what it is told. */
export function createPort(): FakePort {
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

/** Those that the page's end has made, in order. */
export const ports: FakePort[] = []

export const INIT: InitMessage = {
  ob: 1,
  t: 'init',
  n: NONCE,
  v: 1,
  assertions: ['a', 'b'],
  lang: null,
  theme: null,
}
export const READY = { ob: 1, t: 'ready', n: NONCE, v: [1] }

/** Time and channels that tests hold in their hands. Called once at the top of a file. */
export function fakeChannels(): void {
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
}

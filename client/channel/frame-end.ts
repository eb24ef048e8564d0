import { REASON_OF } from '../../server/openbadges/rejections.ts'
import type { Greeting, Refusal } from './greeting.ts'
import {
  type ChannelVersion,
  type FrameMessage,
  MAX_ENTRIES,
  MAX_ENTRY_BYTES,
  MAX_LIST_BYTES,
  type ResultItem,
} from './messages.ts'

export type { ResultItem } from './messages.ts'

/** What the page asks for. Its strings are a stranger's. */
export type Init = { assertions: string[]; lang: string | null; theme: string | null }

/**
 * The Frame's way to the page, for as long as the dialog is open.
 *
 * `sendClose` and `sendResult` end it: the page removes the Frame at once, and what is sent later is lost.
 *
 * @property origin the page's, as the browser told it and its `init` confirmed it
 * @property onVisible tells when the dialog is on the screen; called at once when that is known already
 * @property onClose the person wants to leave, on the page's side: answer with `sendClose` or `sendResult` within 12 s
 */
export type PageLink = {
  origin: string
  sendShown(): void
  sendClose(): void
  sendResult(results: ResultItem[]): void
  onVisible(cb: (isVisible: boolean) => void): void
  onClose(cb: () => void): void
}

/**
 * Takes what the greeted page asks for: the first good `init` counts, later ones are ignored.
 *
 * @param onInit called at once where the page has answered already
 */
export function connectToPage(
  greeting: Greeting | Refusal,
  onInit: (init: Init, link: PageLink) => void,
  onRefused: (why: Refusal) => void,
): void {
  if (typeof greeting === 'string') {
    onRefused(greeting)
    return
  }
  let isMet = false
  greeting.listen((event) => {
    const port = event.ports[0]
    const init = readInit(event.data, greeting.nonce)
    if (isMet || port === undefined || init === null) return
    isMet = true
    onInit(init, createLink(greeting.origin, port))
  })
}

/** Reads own properties only, so that a polluted prototype or a crafted message cannot stand in for one. */
function own(data: unknown, key: string): unknown {
  return typeof data === 'object' && data !== null && Object.hasOwn(data, key)
    ? (data as Record<string, unknown>)[key]
    : undefined
}

function readInit(data: unknown, nonce: string): Init | null {
  const isOurs = own(data, 'ob') === 1 && own(data, 't') === 'init' && own(data, 'n') === nonce
  const version: ChannelVersion = 1
  if (!isOurs || own(data, 'v') !== version) return null
  const assertions = readAssertions(own(data, 'assertions'))
  return assertions && { assertions, lang: readWord(own(data, 'lang')), theme: readWord(own(data, 'theme')) }
}

function readAssertions(value: unknown): string[] | null {
  if (!Array.isArray(value) || value.length === 0 || value.length > MAX_ENTRIES) return null
  const assertions: string[] = []
  let bytes = 0
  for (let at = 0; at < value.length; at++) {
    const entry = own(value, String(at))
    if (typeof entry !== 'string' || entry.length > MAX_ENTRY_BYTES) return null
    bytes += entry.length
    assertions.push(entry)
  }
  return bytes > MAX_LIST_BYTES ? null : assertions
}

/** A language tag or the name of a theme; anything longer or stranger is as good as none. */
function readWord(value: unknown): string | null {
  return typeof value === 'string' && /^[\w-]{1,35}$/.test(value) ? value : null
}

function createLink(origin: string, port: MessagePort): PageLink {
  let isVisible: boolean | null = null
  let isOver = false
  let tellVisible: (isVisible: boolean) => void = () => {}
  let tellClose: (() => void) | null = null
  let isClosing = false
  const send = (message: FrameMessage) => {
    if (!isOver) port.postMessage(message)
    isOver ||= message.t !== 'shown'
  }

  port.onmessage = ({ data }: MessageEvent) => {
    const visible = own(data, 'v')
    if (own(data, 't') === 'visible' && typeof visible === 'boolean') {
      isVisible = visible
      tellVisible(visible)
    }
    if (own(data, 't') === 'close') {
      isClosing = true
      tellClose?.()
    }
  }

  return {
    origin,
    sendShown: () => send({ t: 'shown' }),
    sendClose: () => send({ t: 'close' }),
    sendResult: (results) =>
      send({
        t: 'result',
        r: results.map((item) => ('ok' in item ? item : { ...item, r: REASON_OF[item.c] })),
      }),
    onVisible: (cb) => {
      tellVisible = cb
      if (isVisible !== null) cb(isVisible)
    },
    onClose: (cb) => {
      tellClose = cb
      if (isClosing) cb()
    },
  }
}

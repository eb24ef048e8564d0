import type { InitMessage, PageMessage } from './messages.ts'

/** How long the Frame may take to say what closing means: it waits up to 10 s for an accept that is on its way. */
const CLOSE_TIMEOUT_MS = 12_000

/** The Frame is let finish the click that made it speak: it is not pulled from under a finger. */
const END_DELAY_MS = 50

const WORDS = /^(DENIED|EXISTS|INACCESSIBLE|MALFORMED|INVALID)$/

/**
 * @property close asks the Frame what closing means
 * @property stop ends the talk without another word
 */
export type Talk = { close: () => void; stop: () => void }

/**
 * Talks with the Frame: the page's end of the channel (messages.ts has the words).
 *
 * Plain style throughout, since it is lowered to ES5 without helpers. A `ready` counts only from the very iframe that
 * we made, from the backpack's origin, with our nonce, so no other frame can pass for it. A Frame that was reloaded
 * says `ready` again and gets a new port; the old one is deaf from then on.
 *
 * @param Item what the caller holds an item to be; only its word and its place are looked at here
 * @param onShown brings the Frame to the screen, and focus into it
 * @param onEnd called once: with what became of the entries, by their places; with nothing for a way out
 */
export function talkToFrame<Item>(
  iframe: { contentWindow: unknown },
  origin: string,
  init: InitMessage,
  onShown: () => void,
  onEnd: (items: (Item | undefined)[]) => void,
): Talk {
  let port: MessagePort | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let isOver: boolean | undefined

  const stop = () => {
    removeEventListener('message', receive)
    clearTimeout(timer)
    if (port) port.close()
    isOver = true
  }

  const receive = (event: MessageEvent) => {
    // Before its data is unpacked: a stranger may send a million.
    if (event.source !== iframe.contentWindow || event.origin !== origin) return
    const ready = event.data
    if (!ready) return
    if (ready.ob !== 1 || ready.t !== 'ready' || ready.n !== init.n || !/\b1\b/.test(ready.v)) return
    if (port) port.close()
    const channel = new MessageChannel()
    port = channel.port1
    port.onmessage = (message) => {
      const said = message.data
      if (isOver || !said) return
      if (said.t === 'shown') {
        onShown()
        channel.port1.postMessage({ t: 'visible', v: true } satisfies PageMessage)
      }
      isOver = said.t === 'close' || said.t === 'result'
      if (!isOver) return
      clearTimeout(timer)
      timer = setTimeout(() => onEnd(sortItems([].concat(said.r))), END_DELAY_MS)
    }
    ;(event.source as Window).postMessage(init, origin, [channel.port2])
  }

  addEventListener('message', receive)
  return {
    close: () => {
      if (port) port.postMessage({ t: 'close' } satisfies PageMessage)
      timer = timer || setTimeout(() => onEnd([]), CLOSE_TIMEOUT_MS)
    },
    stop,
  }
}

/**
 * Puts what the Frame said into the order of the list: the first word about a place counts, and what is neither an
 * addition nor one of the five words is no word at all. Places that are not in the list do no harm: nobody reads them.
 */
function sortItems<Item>(items: { i: number; ok: unknown; r: string }[]): (Item | undefined)[] {
  const sorted: unknown[] = []
  items.forEach((item) => {
    if (item && (item.ok === 1 || WORDS.test(item.r)) && item.i >= 0 && !sorted[item.i]) sorted[item.i] = item
  })
  return sorted as (Item | undefined)[]
}

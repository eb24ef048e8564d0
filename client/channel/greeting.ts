import type { ReadyMessage } from './messages.ts'

/** `not-framed`: opened as a page · `no-nonce`: framed by something but issuer.js · `opaque`: nobody to answer to */
export type Refusal = 'opaque' | 'not-framed' | 'no-nonce'

/**
 * The page that frames us, greeted.
 *
 * @property origin the page's, as the browser told it
 * @property listen hands over what comes from that window and origin with a port, also what came before
 */
export type Greeting = {
  origin: string
  nonce: string
  listen: (hear: (event: MessageEvent) => void) => void
}

/** One `init` is all that an honest page says here; what a page sprays while we load is not kept. */
const MAX_HELD = 8

/**
 * Says `ready` to the page that frames us, and keeps the answer until the program that reads it is there.
 *
 * It stands in the Frame's HTML (server/issuer/frame-page.tsx), so that the page's answer is on its way while style and
 * program still load.
 *
 * 1. The page's origin comes from the browser, never from the page, and what counts must come from it.
 * 2. Nothing is posted to `'*'`: a page that hides its origin learns nothing, not even that we are here.
 * 3. The nonce of our address proves that the asker put us here, not a sibling frame of the same origin.
 */
export function greetPage(window: Window): Greeting | Refusal {
  const page = window.parent
  const nonce = window.location.hash.slice(1)
  const origin = findPageOrigin(window)
  if (page === window) return 'not-framed'
  if (!/^[\w-]{16,64}$/.test(nonce)) return 'no-nonce'
  if (origin === null) return 'opaque'

  const held: MessageEvent[] = []
  let hear = (event: MessageEvent) => {
    if (held.length < MAX_HELD) held.push(event)
  }
  window.addEventListener('message', (event: MessageEvent) => {
    if (event.source === page && event.origin === origin && event.ports[0] !== undefined) hear(event)
  })
  const ready: ReadyMessage = { ob: 1, t: 'ready', n: nonce, v: [1] }
  page.postMessage(ready, origin)
  return {
    origin,
    nonce,
    listen: (listener) => {
      hear = listener
      for (const event of held.splice(0)) listener(event)
    },
  }
}

/** The origin of the document that frames us; null where the browser hides it or it has none. */
export function findPageOrigin({ location, document }: Pick<Window, 'location' | 'document'>): string | null {
  const ancestor = location.ancestorOrigins?.[0]
  for (const candidate of [ancestor, document.referrer]) {
    if (candidate === undefined || !URL.canParse(candidate)) continue
    const { origin } = new URL(candidate)
    if (/^https?:/.test(origin)) return origin
  }
  return null
}

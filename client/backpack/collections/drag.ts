/** A list may be longer than the screen: near its edges the page goes along, for as long as the pointer is there. */
const EDGE_PX = 60
const PX_PER_MS = 0.7
/** After a pause of the browser it goes on from where it was, instead of leaping. */
const LONGEST_STEP_MS = 50

/**
 * Lets an item of a list be dragged by a handle: it goes where the pointer is, in the list itself. Escape puts it back.
 *
 * @param drop told whose place it took, where it stands already; null where it is back at its own
 */
export function dragBy(
  handle: HTMLElement,
  item: HTMLElement,
  drop: (other: HTMLElement | null) => void,
): void {
  handle.addEventListener('pointerdown', (event) => {
    const list = item.parentElement
    if (event.button !== 0 || list === null) return
    event.preventDefault()
    handle.setPointerCapture(event.pointerId)
    item.toggleAttribute('data-dragged', true)
    const before = itemsOf(list)
    const from = before.indexOf(item)
    const stop = new AbortController()
    const { signal } = stop

    const end = (isKept: boolean) => {
      stop.abort()
      item.removeAttribute('data-dragged')
      if (!isKept) putAt(item, from)
      const other = before[itemsOf(list).indexOf(item)]
      drop(other === undefined || other === item ? null : other)
    }
    const start = event.clientY
    let y = start
    handle.addEventListener(
      'pointermove',
      ({ clientY }) => {
        y = clientY
        follow(list, item, y)
      },
      { signal },
    )
    scrollAlong(
      signal,
      () => ({ start, y }),
      () => follow(list, item, y),
    )
    handle.addEventListener('pointerup', () => end(true), { signal })
    handle.addEventListener('pointercancel', () => end(false), { signal })
    handle.ownerDocument.addEventListener('keydown', ({ key }) => key === 'Escape' && end(false), { signal })
  })
}

/**
 * Scrolls the page while the pointer is near an edge of the screen, and nearer than where it began: what is only taken there stays.
 *
 * @param scrolled told after each step
 */
function scrollAlong(
  signal: AbortSignal,
  getPointer: () => { start: number; y: number },
  scrolled: () => void,
): void {
  let before = performance.now()
  const step = (now: number) => {
    if (signal.aborted) return
    const px = Math.min(now - before, LONGEST_STEP_MS) * PX_PER_MS
    before = now
    const { start, y } = getPointer()
    const way = y < Math.min(EDGE_PX, start) ? -1 : y > Math.max(innerHeight - EDGE_PX, start) ? 1 : 0
    if (way !== 0) {
      scrollBy(0, way * px)
      scrolled()
    }
    requestAnimationFrame(step)
  }
  requestAnimationFrame(step)
}

function follow(list: HTMLElement, item: HTMLElement, y: number): void {
  const above = itemsOf(list).filter((other) => other !== item && middleOf(other) < y)
  putAt(item, above.length)
}

/** The others go around it, since what leaves its document, be it for a moment, loses the pointer. */
function putAt(item: HTMLElement, to: number): void {
  const items = item.parentElement === null ? [] : itemsOf(item.parentElement)
  const from = items.indexOf(item)
  if (to > from) item.before(...items.slice(from + 1, to + 1))
  else if (to < from) item.after(...items.slice(to, from))
}

const itemsOf = (list: HTMLElement): HTMLElement[] =>
  [...list.children].filter((each) => each instanceof HTMLElement)

function middleOf(element: Element): number {
  const { top, height } = element.getBoundingClientRect()
  return top + height / 2
}

/** A list may be longer than the screen: near its edges the page goes along. */
const EDGE_PX = 60
const STEP_PX = 15

/**
 * Lets an item of a list be dragged by a handle: it goes where the pointer is, in the list itself. Escape puts it back.
 *
 * @param drop told whose place it took; it stands there already
 */
export function dragBy(handle: HTMLElement, item: HTMLElement, drop: (other: HTMLElement) => void): void {
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
      if (other !== undefined && other !== item) drop(other)
    }
    handle.addEventListener('pointermove', ({ clientY }) => follow(list, item, clientY), { signal })
    handle.addEventListener('pointerup', () => end(true), { signal })
    handle.addEventListener('pointercancel', () => end(false), { signal })
    handle.ownerDocument.addEventListener('keydown', ({ key }) => key === 'Escape' && end(false), { signal })
  })
}

function follow(list: HTMLElement, item: HTMLElement, y: number): void {
  if (y < EDGE_PX) scrollBy(0, -STEP_PX)
  else if (y > innerHeight - EDGE_PX) scrollBy(0, STEP_PX)
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

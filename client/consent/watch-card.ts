import { type Guard, hasMovedUnder, type PointerPlace } from './guard.ts'

const LOOK_EVERY_MS = 100
/** A rectangle that moves less than this has not moved. */
const STILL_PX = 2
/** Browsers round; a card shown whole can report a hair less than one. */
const WHOLE = 0.99

/** Chromium only, so far. Elsewhere the other rules of the guard hold. */
export const hasVisibilityReports = (): boolean =>
  typeof IntersectionObserverEntry === 'function' && 'isVisible' in IntersectionObserverEntry.prototype

/**
 * Tells a guard what happens around its button: paint, visibility, focus, pointers, moves.
 *
 * @param card a layer as large as the viewport, over everything, that takes no pointer: what covers us covers it. Null
 *   where nobody can frame us
 * @param findButton the deciding button of the moment
 */
export function watchCard(guard: Guard, card: Element | null, findButton: () => Element | null): void {
  const now = () => performance.now()
  unsettleUntilPainted(guard)
  watchPointer(guard, now)
  watchButton(guard, now, findButton)
  addEventListener('focus', () => guard.focused(now()))
  addEventListener('focusin', () => guard.focused(now()))
  addEventListener('visibilitychange', () => guard.unsettle(now()))
  // Back from the browser's cache of pages: painted anew without being loaded.
  addEventListener('pageshow', () => guard.unsettle(now()))
  if (card !== null) watchVisibility(guard, now, card)
  const measure = () => guard.resized({ width: innerWidth, height: innerHeight })
  addEventListener('resize', measure)
  measure()
}

/** What is new is there with its first paint, which comes after the second frame at the earliest. */
export function unsettleUntilPainted(guard: Guard): void {
  const unsettle = () => guard.unsettle(performance.now())
  unsettle()
  requestAnimationFrame(() => requestAnimationFrame(unsettle))
}

function watchPointer(guard: Guard, now: () => number): void {
  let last: PointerPlace | null = null
  const note = (event: PointerEvent) => {
    if (event.pointerType === 'mouse') {
      if (last !== null && hasMovedUnder(last, event)) guard.unsettle(now())
      const { screenX, screenY, clientX, clientY } = event
      last = { screenX, screenY, clientX, clientY }
    }
  }
  const passively = { capture: true, passive: true }
  addEventListener('pointermove', note, passively)
  addEventListener('pointermove', guard.stirred, passively)
  addEventListener('keydown', guard.stirred, passively)
  addEventListener(
    'pointerdown',
    (event) => {
      // Chromium tells of every move; WebKitGTK keeps some to itself, and nobody may be locked out by that.
      guard.pointerDown(now(), event.pointerType === 'mouse' && hasVisibilityReports())
      note(event)
    },
    passively,
  )
  for (const type of ['pointerup', 'pointercancel'] as const) {
    addEventListener(type, () => guard.pointerUp(now()), passively)
  }
}

/** A timer sees every way in which a layout can change; observers each see one. */
function watchButton(guard: Guard, now: () => number, findButton: () => Element | null): void {
  let last: ButtonPlace | null = null
  setInterval(() => {
    const place = placeOf(findButton())
    if (last !== null && place !== null && hasMoved(last, place)) guard.unsettle(now())
    if (place !== null) last = place
  }, LOOK_EVERY_MS)
}

type ButtonPlace = { x: number; y: number; scrolledX: number; scrolledY: number }

function placeOf(button: Element | null): ButtonPlace | null {
  if (button === null) return null
  const { x, y } = button.getBoundingClientRect()
  return { x, y, scrolledX: x + scrollX, scrolledY: y + scrollY }
}

/** Scrolling is the person's own doing: what then stands still in the window, or in the document, has not moved. */
function hasMoved(before: ButtonPlace, after: ButtonPlace): boolean {
  const isMoved = (a: number, b: number) => Math.abs(a - b) > STILL_PX
  return (
    (isMoved(before.x, after.x) && isMoved(before.scrolledX, after.scrolledX)) ||
    (isMoved(before.y, after.y) && isMoved(before.scrolledY, after.scrolledY))
  )
}

/** `trackVisibility` is the second version of the observer, which the types do not know yet. */
type VisibilityOptions = IntersectionObserverInit & { trackVisibility: boolean; delay: number }

function watchVisibility(guard: Guard, now: () => number, card: Element): void {
  if (!hasVisibilityReports()) return
  const options: VisibilityOptions = { threshold: [0, 0.5, WHOLE, 1], trackVisibility: true, delay: 100 }
  const observer = new IntersectionObserver((entries) => {
    const entry = entries.at(-1)
    if (entry === undefined) return
    const isVisible = 'isVisible' in entry && entry.isVisible === true
    guard.cardSeen(now(), isVisible && entry.intersectionRatio >= WHOLE)
  }, options)
  observer.observe(card)
}

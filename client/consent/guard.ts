/**
 * Whether a press on the deciding button can have been meant.
 *
 * 1. A press made by a script does not count.
 * 2. For 600 ms after the view appeared, became visible, got focus without a pointer pressed in our own document, or
 *    moved under the pointer, a press may have been meant for something else: it is ignored. The button is never
 *    disabled meanwhile, so that nobody is told that it is off.
 * 3. Where the browser reports true visibility (IntersectionObserver v2), the whole card must have been visible for
 *    800 ms at the moment of the press. Only a report of *not visible* takes the decision elsewhere.
 * 4. A mouse that has not moved in our document, with no key pressed either, was pressed for what stood there before: a
 *    double click, or many, that went on into a window which opened under it. Fingers do not move before they press,
 *    and who presses by voice or by a screen reader has no mouse.
 * 5. A frame too small to show what it asks counts as not visible.
 *
 * Pure but for its memory: times come in, in milliseconds of one monotonic clock.
 */
export type Guard = {
  /** Something changed that a press could not know of yet: first paint, a move, becoming visible. */
  unsettle(now: number): void
  /** A pointer moved in our document, or a key was pressed. */
  stirred(): void
  pointerDown(now: number, isMouse: boolean): void
  pointerUp(now: number): void
  focused(now: number): void
  /** What the browser reports of the card. */
  cardSeen(now: number, isVisible: boolean): void
  resized(size: { width: number; height: number }): void
  /** @param press.timeStamp when it was made, by the browser's word @param now when it is heard of */
  judge(now: number, press: { isTrusted: boolean; timeStamp: number }): Verdict
}

/** `early`: ignore it · `hidden`: something covers us, decide elsewhere · `forged`: no person pressed */
export type Verdict = 'meant' | 'early' | 'hidden' | 'forged'

export const QUIET_MS = 600
export const VISIBLE_MS = 800

/** No page is deaf for longer: a time from before that is none of this clock. */
const DEAF_MS = 10_000

/** A mouse click focuses window and button a millisecond before or after it presses. */
const SAME_GESTURE_MS = 60
/** A tap's focus comes when the finger is up again. */
const AFTER_POINTER_MS = 120
const MIN_WIDTH = 240
const MIN_HEIGHT = 160

export function createGuard({ hasVisibilityReports }: { hasVisibilityReports: boolean }): Guard {
  let unsettledAt = Number.NEGATIVE_INFINITY
  /** A focus that no pointer has explained yet. */
  let focusedAt = Number.NEGATIVE_INFINITY
  let hasStirred = false
  let isMouse = false
  let isPointerDown = false
  let pointerUpAt = Number.NEGATIVE_INFINITY
  let isCardVisible: boolean | null = null
  let cardVisibleSince = 0
  let isTooSmall = false

  return {
    unsettle: (now) => {
      unsettledAt = now
    },
    stirred: () => {
      hasStirred = true
    },
    pointerDown: (now, isMouseNow) => {
      isPointerDown = true
      isMouse = isMouseNow
      if (now - focusedAt <= SAME_GESTURE_MS) focusedAt = Number.NEGATIVE_INFINITY
    },
    pointerUp: (now) => {
      isPointerDown = false
      pointerUpAt = now
    },
    focused: (now) => {
      if (!isPointerDown && now - pointerUpAt > AFTER_POINTER_MS) focusedAt = now
    },
    cardSeen: (now, isVisible) => {
      if (isVisible && isCardVisible !== true) cardVisibleSince = now
      isCardVisible = isVisible
    },
    resized: ({ width, height }) => {
      isTooSmall = width < MIN_WIDTH || height < MIN_HEIGHT
    },
    judge: (heardAt, { isTrusted, timeStamp }) => {
      if (!isTrusted) return 'forged'
      // A busy page hears late of what was pressed before it showed its question.
      const now = timeStamp <= heardAt && timeStamp > heardAt - DEAF_MS ? timeStamp : heardAt
      if (isTooSmall || (hasVisibilityReports && isCardVisible === false)) return 'hidden'
      if (now - unsettledAt < QUIET_MS || now - focusedAt < QUIET_MS) return 'early'
      if (isMouse && !hasStirred) return 'early'
      if (!hasVisibilityReports) return 'meant'
      return isCardVisible === true && now - cardVisibleSince >= VISIBLE_MS ? 'meant' : 'early'
    },
  }
}

export type PointerPlace = { screenX: number; screenY: number; clientX: number; clientY: number }

/**
 * Whether our document moved under a pointer that hardly moved itself: the page shifted the frame.
 *
 * Zoom makes a step on the screen up to four times as long in the document; more than that is not the hand's.
 */
export function hasMovedUnder(before: PointerPlace, after: PointerPlace): boolean {
  // Some drivers of browsers leave the screen's coordinates out.
  if (after.screenX === 0 && after.screenY === 0) return false
  const onScreen = distance(after.screenX - before.screenX, after.screenY - before.screenY)
  const inDocument = distance(after.clientX - before.clientX, after.clientY - before.clientY)
  return inDocument > 4 * onScreen + 8
}

const distance = (x: number, y: number): number => Math.max(Math.abs(x), Math.abs(y))

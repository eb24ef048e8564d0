/** How long the view after the decision stays when nobody is there. */
export const QUIET_CLOSE_MS = 20_000

/**
 * Closes by itself after 20 s in which nobody was there: no pointer, key, touch, scroll or focus moved.
 *
 * One sign of a person, and it never closes by itself any more.
 *
 * @returns stops waiting
 */
export function closeWhenQuiet(close: () => void): () => void {
  const listening = new AbortController()
  const timer = setTimeout(() => {
    stop()
    close()
  }, QUIET_CLOSE_MS)
  const stop = () => {
    clearTimeout(timer)
    listening.abort()
  }
  let pointer: string | null = null
  const isStill = (event: Event): boolean => {
    if (!(event instanceof PointerEvent) || event.type !== 'pointermove') return false
    // A browser tells of a resting pointer again when the page below it has changed.
    const place = `${event.screenX} ${event.screenY}`
    const isSame = pointer === null || pointer === place
    pointer = place
    return isSame
  }
  for (const type of ['pointermove', 'pointerdown', 'keydown', 'touchstart', 'wheel', 'scroll', 'focusin']) {
    addEventListener(type, (event) => isStill(event) || stop(), {
      capture: true,
      passive: true,
      signal: listening.signal,
    })
  }
  return stop
}

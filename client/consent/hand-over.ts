/** How long the Frame may take to say that it has the code. */
const ANSWER_MS = 2000

/**
 * The Window's last step: posts the code to the Frame that opened it, to exactly our own origin, and closes.
 *
 * Without an opener (a page with COOP cuts it), or when nobody answers, the decision is taken here instead.
 *
 * @param decideHere presses the page's own button for that
 * @param onTaken called when the Frame has the code, for a window that the browser will not let us close
 */
export function handOver(
  window: Window,
  code: string,
  { decideHere, onTaken }: { decideHere: () => void; onTaken: () => void },
): void {
  const { opener } = window as { opener: Window | null }
  const { origin } = window.location
  if (opener === null) {
    decideHere()
    return
  }
  const timer = window.setTimeout(() => {
    window.removeEventListener('message', hear)
    decideHere()
  }, ANSWER_MS)
  const hear = (event: MessageEvent<unknown>) => {
    const { data, source } = event
    if (event.origin !== origin || source !== opener || typeof data !== 'object' || data === null) return
    const { ob, t } = data as Record<string, unknown>
    if (ob !== 1 || t !== 'got') return
    window.clearTimeout(timer)
    window.removeEventListener('message', hear)
    onTaken()
    window.close()
  }
  window.addEventListener('message', hear)
  opener.postMessage({ ob: 1, t: 'code', code }, origin)
}

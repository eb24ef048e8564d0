/**
 * @property restart gives this much time from now on instead
 * @property clear ends the watch; call it when the work is done, whatever came of it
 */
export type Deadline = { signal: AbortSignal; restart: (timeoutMs: number) => void; clear: () => void }

/**
 * A signal that aborts after a time, or with another signal.
 *
 * Not `AbortSignal.any` and `.timeout`: their timers live on after the work, and whether they live long enough is up
 * to the garbage collector. A deadline that strangers lean against must not be.
 */
export function createDeadline(timeoutMs: number, outer?: AbortSignal): Deadline {
  const controller = new AbortController()
  const abort = () => controller.abort()
  let timer = setTimeout(abort, timeoutMs)
  if (outer?.aborted) abort()
  outer?.addEventListener('abort', abort, { once: true })
  return {
    signal: controller.signal,
    restart: (restMs) => {
      clearTimeout(timer)
      timer = setTimeout(abort, restMs)
    },
    clear: () => {
      clearTimeout(timer)
      outer?.removeEventListener('abort', abort)
    },
  }
}

import { setTimeout as wait } from 'node:timers/promises'
import type { Deps } from '../../deps.ts'
import { type RecheckDeps, recheckNextHost } from './recheck-host.ts'

const LOOK_EVERY_MS = 60_000

/** Looks again at all badges whose time has come, several hosts at once, and ends when none is left. */
export async function recheckAll(deps: RecheckDeps): Promise<void> {
  const work = async () => {
    while (!deps.signal.aborted && (await recheckNextHost(deps)));
  }
  await Promise.all(Array.from({ length: deps.config.recheckHostsAtOnce }, work))
}

/** Looks again at kept badges for as long as the server runs. Returns the function that stops it. */
export function startRechecking(
  deps: Pick<Deps, 'db' | 'config' | 'fetchSafely' | 'readOwn' | 'now' | 'log'>,
): () => Promise<void> {
  if (deps.config.recheckEveryHours === 0) return async () => {}
  const ending = new AbortController()
  const { signal } = ending
  const pause = (ms: number) => wait(ms, undefined, { signal }).catch(() => undefined) // stopping: no pause is needed
  let running = Promise.resolve()
  let isRunning = false
  const look = () => {
    if (isRunning) return
    isRunning = true
    running = recheckAll({ ...deps, pause, signal })
      .catch((error) => deps.log.error({ err: error }, 'looking at badges again failed'))
      .finally(() => {
        isRunning = false
      })
  }
  // At once, too: a server that is started anew again and again would else never look.
  look()
  const timer = setInterval(look, LOOK_EVERY_MS)
  timer.unref()
  return async () => {
    clearInterval(timer)
    ending.abort()
    await running
  }
}

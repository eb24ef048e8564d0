/** Waits for a place; the returned function gives it back. Null when the signal ended the wait. */
export type EnterGate = (host: string, signal: AbortSignal) => Promise<(() => void) | null>

/**
 * Holds the number of fetches down: some at once to one host, so that nobody is hammered through us, and some in all,
 * so that we stand.
 *
 * A place is taken at the host first and overall second, so one slow host's queue never holds places of others.
 */
export function createGate({ perHost, overall }: { perHost: number; overall: number }): EnterGate {
  const everywhere = createPlaces(overall)
  const hosts = new Map<string, Places>()

  return async (host, signal) => {
    const places = hosts.get(host) ?? createPlaces(perHost)
    hosts.set(host, places)
    const forget = () => {
      if (places.isIdle() && hosts.get(host) === places) hosts.delete(host)
    }
    if (!(await places.take(signal))) {
      forget()
      return null
    }
    const leaveHost = () => {
      places.giveBack()
      forget()
    }
    if (!(await everywhere.take(signal))) {
      leaveHost()
      return null
    }
    return () => {
      everywhere.giveBack()
      leaveHost()
    }
  }
}

type Places = { take: (signal: AbortSignal) => Promise<boolean>; giveBack: () => void; isIdle: () => boolean }

function createPlaces(count: number): Places {
  let taken = 0
  const waiting = new Set<() => void>()

  return {
    isIdle: () => taken === 0 && waiting.size === 0,
    giveBack: () => {
      taken -= 1
      const [next] = waiting
      next?.()
    },
    take: (signal) => {
      if (signal.aborted) return Promise.resolve(false)
      if (taken < count) {
        taken += 1
        return Promise.resolve(true)
      }
      return new Promise((resolve) => {
        const leave = (isIn: boolean) => {
          waiting.delete(enter)
          signal.removeEventListener('abort', giveUp)
          resolve(isIn)
        }
        const enter = () => {
          taken += 1
          leave(true)
        }
        const giveUp = () => leave(false)
        waiting.add(enter)
        signal.addEventListener('abort', giveUp, { once: true })
      })
    },
  }
}

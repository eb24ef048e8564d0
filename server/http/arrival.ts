import type { IncomingMessage } from 'node:http'

/** What of a request tells how far it is. */
export type Arriving = Pick<IncomingMessage, 'complete' | 'destroy' | 'isPaused' | 'once'> & {
  socket: { bytesRead: number }
}

/**
 * Ends connections whose request does not arrive in time, so that nobody holds them by sending a letter a minute.
 *
 * Node has one time for all of a server's requests; a form with a thousand pictures over a slow line needs hours, and
 * nothing else does. So a route may say that its request is one of these: then something has to come all the time.
 */
export type Arrivals = {
  /** Begins to watch a request. */
  watch: (req: Arriving) => void
  /** Gives one that is watched longer, from now on. */
  allow: (req: Arriving, times: { wholeMs: number; idleMs: number }) => void
}

export function createArrivals({ wholeMs }: { wholeMs: number }): Arrivals {
  const timers = new WeakMap<Arriving, () => void>()
  const endAfter = (req: Arriving, ms: number) => {
    const timer = setTimeout(() => {
      // An answer may take its time, and so may whoever reads it.
      if (!req.complete) req.destroy()
    }, ms)
    timer.unref()
    return timer
  }
  const setStop = (req: Arriving, stop: () => void) => {
    timers.get(req)?.()
    timers.set(req, stop)
  }
  return {
    watch: (req) => {
      const timer = endAfter(req, wholeMs)
      setStop(req, () => clearTimeout(timer))
      req.once('close', () => {
        timers.get(req)?.()
        timers.delete(req)
      })
    },
    allow: (req, times) => {
      // Over before it was known that it may take longer.
      if (!timers.has(req)) return
      const whole = endAfter(req, times.wholeMs)
      const { socket } = req
      let bytes = socket.bytesRead
      // While we are the slow ones nothing is read, and that is not theirs to answer for.
      const idle = setInterval(() => {
        const isStill = socket.bytesRead === bytes && !req.isPaused()
        bytes = socket.bytesRead
        if (isStill && !req.complete) req.destroy()
      }, times.idleMs)
      idle.unref()
      setStop(req, () => {
        clearTimeout(whole)
        clearInterval(idle)
      })
    },
  }
}

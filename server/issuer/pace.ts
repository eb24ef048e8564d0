import type { Request } from 'express'
import { clientAddressOf } from '../accounts/client-address.ts'
import { userAgentOf } from '../accounts/session.ts'
import type { Deps } from '../deps.ts'
import { HttpError } from '../http/http-error.ts'
import { type Allowance, createAllowance, createRateLimit } from '../http/rate-limit.ts'
import { limits } from '../limits.ts'
import type { Db } from '../storage/database.ts'

const HOUR_SECONDS = 3600
const toKib = (bytes: number) => Math.ceil(bytes / 1024)

/**
 * What strangers and accounts may make us do and keep.
 *
 * @property admitRequest ends the request with 429 when its sender has left too many lists, or too much in them
 * @property admitLook ends the request with 429 when the account has had its lists looked at too often
 * @property mayKeep false when the account has had as many bytes stored as it may in an hour
 * @property takeTurn waits until the account may look at one more badge; the returned function ends that look
 */
export type Pace = {
  admitRequest: (req: Request, entries: readonly string[], browser?: string | null) => Promise<void>
  admitLook: (accountId: string) => Promise<void>
  mayKeep: (accountId: string, bytes: number) => Promise<boolean>
  takeTurn: (accountId: string) => Promise<() => void>
}

const paces = new WeakMap<Db, Pace>()

/** One for all doors of a backpack: Frame, full page, links and copies of requests count together. */
export function paceOf({ db, config }: Pick<Deps, 'db' | 'config'>): Pace {
  const known = paces.get(db)
  if (known !== undefined) return known
  const pace = createPace(config)
  paces.set(db, pace)
  return pace
}

function createPace(config: Deps['config']): Pace {
  const perBrowser = createRateLimit({ points: config.requestsPerBrowserPerMinute, seconds: 60 })
  const perClient = createRateLimit({ points: config.requestsPerClientPerMinute, seconds: 60 })
  const perHour = (bytes: number): Allowance =>
    createAllowance({ points: toKib(bytes), seconds: HOUR_SECONDS })
  const takeList = perHour(limits.listBytesPerClientPerHour)
  const takeKept = perHour(limits.keptBytesPerAccountPerHour)

  return {
    admitRequest: async (req, entries, browser) => {
      const client = clientAddressOf(req)
      await perClient(client)
      if (browser !== undefined) await perBrowser(browser ?? `${client} ${userAgentOf(req)}`)
      const bytes = entries.reduce((sum, entry) => sum + entry.length, 0)
      if (!(await takeList(client, toKib(bytes)))) throw new HttpError(429, 'too-many')
    },
    admitLook: createRateLimit({ points: limits.looksAtListsPerAccountPerMinute, seconds: 60 }),
    mayKeep: (accountId, bytes) => takeKept(accountId, toKib(bytes)),
    takeTurn: createTurns(limits.looksPerAccount),
  }
}

/** So many at once per key; whoever comes later waits, first come first served. */
function createTurns(perKey: number): (key: string) => Promise<() => void> {
  const turns = new Map<string, { running: number; waiting: (() => void)[] }>()
  return async (key) => {
    const turn = turns.get(key) ?? { running: 0, waiting: [] }
    turns.set(key, turn)
    if (turn.running < perKey) turn.running += 1
    else await new Promise<void>((resolve) => turn.waiting.push(resolve))
    return () => {
      // The place goes straight to the next one.
      const next = turn.waiting.shift()
      if (next !== undefined) return next()
      turn.running -= 1
      if (turn.running === 0) turns.delete(key)
    }
  }
}

import type { Db } from '../storage/database.ts'
import { type Attempts, createAttempts } from './attempts.ts'
import type { SignInProblem } from './wire.ts'

const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000
const FLASH_MS = 10 * MINUTE_MS
const MAX_KEYS = 50_000

/** What the last step of signing in has to tell on the next page. */
export type Flash = { problem: SignInProblem; address: string; waitMs: number }

/** What signing in remembers between requests and may forget with the process. */
export type SignInMemory = {
  codesByAddress: Attempts
  codesByClient: Attempts
  passkeysByClient: Attempts
  putFlash: (key: string, flash: Flash, now: number) => void
  /** Reads it once: after a reload the page is as if nothing had gone wrong. */
  takeFlash: (key: string, now: number) => Flash | null
}

const memories = new WeakMap<Db, SignInMemory>()

/**
 * The memory that all places of signing in share: the page, the Window and the account must count the same codes.
 *
 * It hangs on the database, of which there is one per backpack, so that two backpacks in one process share nothing.
 */
export function signInMemoryOf(db: Db): SignInMemory {
  const known = memories.get(db)
  if (known !== undefined) return known
  const memory = createSignInMemory()
  memories.set(db, memory)
  return memory
}

export function createSignInMemory(): SignInMemory {
  const flashes = new Map<string, Flash & { expiresAt: number }>()
  return {
    codesByAddress: createAttempts({ windowMs: HOUR_MS, maxKeys: MAX_KEYS }),
    codesByClient: createAttempts({ windowMs: HOUR_MS, maxKeys: MAX_KEYS }),
    passkeysByClient: createAttempts({ windowMs: MINUTE_MS, maxKeys: MAX_KEYS }),
    putFlash: (key, flash, now) => {
      flashes.delete(key)
      flashes.set(key, { ...flash, expiresAt: now + FLASH_MS })
      const [oldest] = flashes.keys()
      if (flashes.size > MAX_KEYS && oldest !== undefined) flashes.delete(oldest)
    },
    takeFlash: (key, now) => {
      const flash = flashes.get(key)
      flashes.delete(key)
      if (flash === undefined || flash.expiresAt <= now) return null
      const { expiresAt: _, ...told } = flash
      return told
    },
  }
}

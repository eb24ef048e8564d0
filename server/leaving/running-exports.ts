import { limits } from '../limits.ts'
import type { Db } from '../storage/database.ts'
import type { ExportProgress } from './wire.ts'

/** @property tell how many badges are packed @property end whether all of it was taken, or it broke off */
export type RunningExport = { tell: (done: number) => void; end: (how: 'whole' | 'broken') => void }

/**
 * The exports that are under way in this process.
 *
 * @property start begins one; not when this account has one already (`own`), or all have as many as there may be (`all`)
 * @property find how far the account's newest one is; one that has ended is told for a while
 */
export type RunningExports = {
  start: (accountId: string, begun: { total: number; label: string }) => RunningExport | 'own' | 'all'
  find: (accountId: string) => ExportProgress
}

const known = new WeakMap<Db, RunningExports>()

/** One for each backpack: it hangs on the database, of which there is one. */
export function runningExportsOf(db: Db): RunningExports {
  const exports = known.get(db) ?? createRunningExports()
  known.set(db, exports)
  return exports
}

export function createRunningExports(): RunningExports {
  /** Those that have ended stay until newer ones push them out; nothing but numbers is kept of them. */
  const newest = new Map<string, ExportProgress>()
  const isRunning = ({ state }: ExportProgress) => state === 'running'
  return {
    start: (accountId, { total, label }) => {
      if (newest.get(accountId)?.state === 'running') return 'own'
      if ([...newest.values()].filter(isRunning).length >= limits.exportsAtOnce) return 'all'
      newest.delete(accountId)
      newest.set(accountId, { state: 'running', label, done: 0, total })
      for (const [id, progress] of newest) {
        if (newest.size <= limits.exportsRemembered) break
        if (!isRunning(progress)) newest.delete(id)
      }
      return {
        tell: (done) => {
          newest.set(accountId, { state: 'running', label, done, total: Math.max(done, total) })
        },
        end: (state) => {
          const { done = 0 } = newest.get(accountId) ?? {}
          newest.set(accountId, { state, label, done, total: state === 'whole' ? done : total })
        },
      }
    },
    find: (accountId) => newest.get(accountId) ?? { state: 'none', label: '', done: 0, total: 0 },
  }
}

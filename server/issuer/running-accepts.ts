import type { Deps } from '../deps.ts'
import type { Db } from '../storage/database.ts'
import { orPatienceEnds } from './patience.ts'

/** How far it is to add a long list, or to take it back. */
export type AcceptProgress = { what: 'adding' | 'undoing'; done: number; count: number }

/**
 * Long lists that are being added or taken back, which takes longer than anybody waits for an answer.
 *
 * @property begin starts one; while it runs, another press begins nothing. What fails is logged: what was added by then
 *   stays, and the list asks about the rest
 * @property find how far it is; null when nothing is on its way
 * @property pass an account has become part of another one, to which its lists belong now
 * @property look the same, after waiting a moment for the end; `ended`: what was read before is no longer so
 */
export type RunningAccepts = {
  begin: (
    of: AcceptKey & Pick<AcceptProgress, 'what' | 'count'>,
    work: (onDone: (count: number) => void) => Promise<void>,
  ) => void
  find: (key: AcceptKey) => AcceptProgress | null
  pass: (merged: { from: string; to: string }) => void
  look: (key: AcceptKey) => Promise<AcceptProgress | 'ended' | null>
}
type AcceptKey = { requestId: string; accountId: string }

const PATIENCE_MS = 300

const running = new WeakMap<Db, RunningAccepts>()

/** One for all doors of a backpack: whoever closes the tab sees how far it is in another one. */
export function acceptsOf({ db, log }: Pick<Deps, 'db' | 'log'>): RunningAccepts {
  const known = running.get(db)
  if (known !== undefined) return known
  const accepts = createRunningAccepts(log)
  running.set(db, accepts)
  return accepts
}

function createRunningAccepts(log: Deps['log']): RunningAccepts {
  type Job = { key: AcceptKey; progress: AcceptProgress; end: Promise<void> }
  const jobs = new Map<string, Job>()
  const nameOf = ({ requestId, accountId }: AcceptKey) => `${requestId} ${accountId}`
  const find = (key: AcceptKey) => {
    const job = jobs.get(nameOf(key))
    return job === undefined ? null : { ...job.progress }
  }
  return {
    begin: ({ what, count, ...key }, work) => {
      const name = nameOf(key)
      if (jobs.has(name)) return
      const progress: AcceptProgress = { what, done: 0, count }
      const end = work((done) => {
        progress.done += done
      })
        .catch((error) => log.error({ err: error }, `${what} a long list failed`))
        .finally(() => jobs.delete(nameOf(job.key)))
      const job: Job = { key, progress, end }
      jobs.set(name, job)
    },
    find,
    pass: ({ from, to }) => {
      for (const [name, job] of [...jobs]) {
        if (job.key.accountId !== from) continue
        jobs.delete(name)
        job.key = { ...job.key, accountId: to }
        jobs.set(nameOf(job.key), job)
      }
    },
    look: async (key) => {
      const job = jobs.get(nameOf(key))
      if (job === undefined) return null
      await orPatienceEnds(job.end, PATIENCE_MS)
      return find(key) ?? 'ended'
    },
  }
}

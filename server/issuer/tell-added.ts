import { pickLang } from '../../client/messages/languages.ts'
import { sendAddedMail } from '../backpack/added-mail.ts'
import {
  type Addressed,
  forgetUntold,
  listOverdue,
  listUntold,
  putOffUntold,
} from '../backpack/untold-queries.ts'
import type { Deps } from '../deps.ts'
import type { Db } from '../storage/database.ts'
import { acceptsOf } from './running-accepts.ts'

const LOOK_EVERY_MS = 60_000

type TellDeps = Pick<Deps, 'config' | 'secret' | 'db' | 'sendMail' | 'now' | 'log'>

/**
 * Mails what was added and not told yet, with a link to take it back: the backstop where consent was tricked out of somebody.
 *
 * 1. The answer does not wait for the mail: the badges are stored, and a mail server may be slow.
 * 2. What was added by a process that ended before it could tell is in the next mail of its request, or in one of its own
 *    (`tellOverdue`).
 * 3. A mail that could not be sent is tried again, less and less often, for a day.
 */
export function tellAdded(deps: TellDeps, of: Addressed): void {
  tell(deps, of).catch((error) => deps.log.error({ err: error }, 'the mail about added badges failed'))
}

/** Sends the mails that whoever added badges should have sent by now, but for what is being added at this moment. */
export async function tellOverdue(deps: TellDeps): Promise<void> {
  for (const of of await listOverdue(deps.db, deps.now())) {
    if (acceptsOf(deps).find(of) !== null) continue
    // One that fails must not keep the others from theirs.
    await tell(deps, of).catch((error) =>
      deps.log.error({ err: error }, 'the mail about added badges failed'),
    )
  }
}

/** Sends mails that are overdue for as long as the server runs. Returns the function that stops it. */
export function startTelling(deps: TellDeps): () => void {
  let isRunning = false
  const timer = setInterval(() => {
    if (isRunning) return
    isRunning = true
    tellOverdue(deps)
      .catch((error) => deps.log.error({ err: error }, 'telling of added badges failed'))
      .finally(() => {
        isRunning = false
      })
  }, LOOK_EVERY_MS)
  timer.unref()
  return () => clearInterval(timer)
}

/** One after the other for each request: else the second would tell again what the first is just telling. */
const telling = new WeakMap<Db, Map<string, Promise<void>>>()

function tell(deps: TellDeps, of: Addressed): Promise<void> {
  const running = telling.get(deps.db) ?? new Map<string, Promise<void>>()
  telling.set(deps.db, running)
  const key = `${of.accountId} ${of.requestId}`
  const before = running.get(key) ?? Promise.resolve()
  const told = before.catch(() => {}).then(() => tellNow(deps, of)) // what failed before is logged by whoever asked for it
  running.set(key, told)
  const forget = () => {
    if (running.get(key) === told) running.delete(key)
  }
  told.then(forget, forget)
  return told
}

async function tellNow(deps: TellDeps, of: Addressed): Promise<void> {
  const { db, now } = deps
  const untold = await listUntold(db, of)
  const [first] = untold
  if (first === undefined) return
  const badges = untold.filter(({ isRemoved }) => !isRemoved)
  // Of a request whose page is named only to some of those who decide, nobody is named.
  const asker = untold.every((badge) => badge.asker === first.asker) ? first.asker : null
  const addition = { ...of, badges, asker, now: now(), lang: pickLang([first.lang]) }
  if (await sendAddedMail(deps, addition))
    await forgetUntold(
      db,
      untold.map(({ id }) => id),
    )
  else await putOffUntold(db, of, { since: first.at, now: now() })
}

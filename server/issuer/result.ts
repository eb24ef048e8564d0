import { setTimeout as sleep } from 'node:timers/promises'
import type { Deps } from '../deps.ts'
import { limits } from '../limits.ts'
import type { Db } from '../storage/database.ts'
import { selectRequestState } from './queries.ts'
import type { KnownState, RequestState } from './wire.ts'

const LOOK_EVERY_MS = 400
const LOOKS = 60

/**
 * The state of a request for its Frame: never a credential, only what became of it.
 *
 * Waiting looks at the database again and again, so that any process may have changed it. What it waits for is the
 * Window's first GET, the Window taking over, or the end. Each wait costs as long as it lasts, so a request has only a few;
 * beyond them the answer comes at once.
 */
export async function waitForState(
  { db }: Pick<Deps, 'db'>,
  requestId: string,
  { known, signal }: { known: KnownState | null; signal: AbortSignal },
): Promise<RequestState> {
  const first = await readState(db, requestId)
  const others = polls.get(requestId) ?? 0
  if (known === null || !isStill(first, known) || others >= limits.pollsPerRequest) return first
  polls.set(requestId, others + 1)
  try {
    for (let look = 0; look < LOOKS && !signal.aborted; look++) {
      await sleep(LOOK_EVERY_MS)
      const state = await readState(db, requestId)
      if (!isStill(state, known)) return state
    }
    return first
  } finally {
    const left = (polls.get(requestId) ?? 1) - 1
    if (left > 0) polls.set(requestId, left)
    else polls.delete(requestId)
  }
}

const isStill = (state: RequestState, known: KnownState): boolean =>
  state.state === 'open' &&
  state.windowAt === known.windowAt &&
  state.isWindowDeciding === known.isWindowDeciding

/** How many wait for each request in this process. */
const polls = new Map<string, number>()

async function readState(db: Db, requestId: string): Promise<RequestState> {
  const request = await selectRequestState(db, requestId)
  if (request === null || request.state === 'cancelled') return { state: 'cancelled' }
  if (request.state === 'decided' && request.outcomes !== null) {
    return { state: 'decided', outcomes: JSON.parse(request.outcomes) }
  }
  return {
    state: 'open',
    windowAt: request.window_at,
    isWindowDeciding: request.is_window_deciding === 1,
  }
}

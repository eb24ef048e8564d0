import { limits } from '../limits.ts'
import type { Db } from '../storage/database.ts'
import { allDeclined, outcomesOf, readPreviewRow } from './items.ts'
import {
  closeRequest,
  type RequestRow,
  selectDecidingAccounts,
  selectDecidingVisits,
  selectPreviews,
  selectRequest,
} from './queries.ts'
import { entriesOf } from './requests.ts'
import type { Outcome } from './wire.ts'

/**
 * Ends a request and tells the truth about it.
 *
 * Closing and accepting wait for each other in the database: whatever was stored before is a success, whatever comes
 * later finds the request closed. What a request ended with once stays what it ended with.
 *
 * @param how `decided` tells every reason (the earner pressed Add or Done); `cancelled` tells only what is stored
 */
export async function closeAndTell(
  db: Db,
  {
    request,
    accountIds,
    how,
  }: { request: RequestRow; accountIds: readonly string[]; how: 'decided' | 'cancelled' },
): Promise<Outcome[]> {
  return db.transaction().execute(async (trx) => {
    const isFirst = await closeRequest(trx, request.id, { state: how, outcomes: null })
    if (!isFirst) {
      const ended = await selectRequest(trx, request.id)
      if (ended?.outcomes != null) return JSON.parse(ended.outcomes)
    }
    const count = entriesOf(request).length
    const seen = (await Promise.all(accountIds.map((id) => selectPreviews(trx, request.id, id))))
      .flat()
      .map(readPreviewRow)
    const told =
      how === 'decided' ? seen : seen.filter(({ item }) => item.state === 'added' || item.state === 'twin')
    const outcomes = seen.length === 0 ? allDeclined(count) : outcomesOf(count, preferAdded(told))
    await trx
      .updateTable('consent_request')
      .set({ outcomes: JSON.stringify(outcomes) })
      .where('id', '=', request.id)
      .execute()
    return outcomes
  })
}

/** When two accounts decided in one request (Switch account), a badge that either added is a success. */
function preferAdded(seen: ReturnType<typeof readPreviewRow>[]) {
  return [...seen].sort((a, b) => Number(a.item.state === 'added') - Number(b.item.state === 'added'))
}

/** Ends a request on behalf of its Frame, for the accounts that the Frame was let into. */
export async function closeForFrame(
  db: Db,
  request: RequestRow,
  how: 'decided' | 'cancelled',
): Promise<Outcome[]> {
  const accountIds = await selectDecidingAccounts(db, request.id)
  return closeAndTell(db, { request, accountIds, how })
}

/**
 * Ends a request whose Window decided and then fell silent, so that its page hears the truth.
 *
 * A Window says so itself when it closes; one that was killed cannot.
 */
export async function settleQuietWindow(db: Db, request: RequestRow, now: number): Promise<void> {
  if (request.state !== 'open' || request.is_window_deciding === 0) return
  const visits = await selectDecidingVisits(db, request.id)
  const answers = visits.map(({ state }) => Number(JSON.parse(state).answeredAt ?? 0))
  if (answers.length > 0 && now - Math.max(...answers) >= limits.quietWindowMs) {
    await closeForFrame(db, request, 'decided')
  }
}

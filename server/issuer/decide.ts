import { isTriedAgain } from '../../client/consent/faults.ts'
import type { Language } from '../../client/messages/languages.ts'
import { blockHost, unblockHost } from '../accounts/blocked-hosts.ts'
import { holdAccount } from '../accounts/hold-account.ts'
import { resolveAccount } from '../accounts/merge-offer.ts'
import { bringBack } from '../backpack/bring-back.ts'
import type { Deps } from '../deps.ts'
import { type AcceptedItem, acceptPreviews } from './accept.ts'
import { closeAndTell } from './close.ts'
import { type Item, isResting, readPreviewRow } from './items.ts'
import {
  countAddedPreviews,
  declineReady,
  deletePreviews,
  noteWindowDecides,
  type PreviewRow,
  replacePreviewItem,
  selectPreviews,
  takeRest,
  updateVisit,
} from './queries.ts'
import { entriesOf } from './requests.ts'
import { acceptsOf } from './running-accepts.ts'
import { isInSlices } from './slices.ts'
import { tellAdded } from './tell-added.ts'
import { undoAccept } from './undo-accept.ts'
import { changeVisit, isOfFrame, type Visit } from './visit.ts'

const PLAIN_ACTS = [
  'not-now',
  'done',
  'undo',
  'switch-account',
  'keep-account',
  'here',
  'sign-out',
  'retry-all',
  'bring-back',
] as const

/** A press on the page: `name=act` of its buttons, some with the position of an entry. */
export type Act =
  | { act: 'add'; previews: string[] }
  | { act: (typeof PLAIN_ACTS)[number] }
  | { act: 'retry' | 'skip' | 'add-address' | 'block' | 'unblock'; at: number }

/** Reads the fields of the page's one form. Null when it is none of ours. */
export function readAct(fields: Record<string, unknown>): Act | null {
  const [act = '', position] = String(fields.act ?? '').split(':')
  if (act === 'add') return { act, previews: [fields.add ?? []].flat().map(String) }
  const plain = PLAIN_ACTS.find((each) => each === act)
  if (plain !== undefined) return { act: plain }
  if (
    ['retry', 'skip', 'add-address', 'block', 'unblock'].includes(act) &&
    /^\d{1,4}$/.test(position ?? '')
  ) {
    return { act, at: Number(position) } as Act
  }
  return null
}

type DecideDeps = Pick<Deps, 'db' | 'config' | 'now' | 'newId' | 'log' | 'sendMail' | 'secret'>

/** Does what was pressed. Late and repeated presses change nothing. @param lang of the mail that tells of it */
export async function decide(
  deps: DecideDeps,
  visit: Visit,
  { accountId: from, act, lang }: { accountId: string; act: Act; lang: Language },
): Promise<void> {
  const { db } = deps
  const accountId = await resolveAccount(db, from)
  const { request } = visit
  // Closed elsewhere: nothing is decided any more, and the page that follows says so.
  if (request.state !== 'open' && !['undo', 'block', 'unblock', 'bring-back'].includes(act.act)) return
  switch (act.act) {
    case 'add':
      return add(deps, visit, { accountId, previews: act.previews, lang })
    case 'not-now':
      await noteDecision(deps, visit, accountId)
      await declineReady(db, request.id, accountId)
      await closeAndTell(db, { request, accountIds: [accountId], how: 'cancelled' })
      return
    case 'done':
      await noteDecision(deps, visit, accountId)
      await closeAndTell(db, { request, accountIds: [accountId], how: 'decided' })
      return
    case 'undo':
      return undo(deps, visit, accountId)
    case 'switch-account':
      return changeVisit(db, visit, { isSwitching: true, addAt: null })
    case 'keep-account':
      return changeVisit(db, visit, { isSwitching: false, addAt: null })
    case 'here':
      await changeVisit(db, visit, { decides: true })
      if (isOfFrame(visit)) await noteWindowDecides(db, request.id)
      return
    case 'sign-out':
      // Nobody is there any more to press Done: what was decided here is told to the page that asked.
      if (isOfFrame(visit) && visit.state.answeredAt !== null)
        await closeAndTell(db, { request, accountIds: [accountId], how: 'decided' })
      return
    case 'add-address':
      return changeVisit(db, visit, { addAt: act.at })
    case 'retry':
      return lookAgain(deps, visit, accountId, act.at)
    case 'retry-all':
      return lookAgainAtAll(deps, visit, accountId)
    case 'skip':
      return skip(deps, visit, accountId, act.at)
    case 'bring-back':
      return bringRestBack(deps, visit, accountId, lang)
    case 'block':
    case 'unblock':
      return setBlocked(deps, visit, { accountId, at: act.at, isBlocked: act.act === 'block' })
  }
}

/** From here on the request's Frame may hear what this account decided. */
async function noteDecision({ db, now }: DecideDeps, visit: Visit, accountId: string): Promise<void> {
  await updateVisit(db, visit.id, { account_id: accountId })
  await changeVisit(db, visit, { answeredAt: now() })
}

/** A list that takes more than one transaction is added while the page that follows says how far it is. */
async function add(
  deps: DecideDeps,
  visit: Visit,
  decision: { accountId: string; previews: string[]; lang: Language },
): Promise<void> {
  const { accountId, previews } = decision
  const count = previews.length
  if (!isInSlices(count)) return addNow(deps, visit, decision, () => {})
  acceptsOf(deps).begin({ what: 'adding', requestId: visit.request.id, accountId, count }, (onDone) =>
    addNow(deps, visit, decision, onDone),
  )
}

/** Takes back all that this list added; a long one likewise. */
async function undo(deps: DecideDeps, visit: Visit, accountId: string): Promise<void> {
  const { request } = visit
  const undoNow = async (onUndone: (count: number) => void) => {
    await undoAccept(deps, { request, accountId, badgeIds: null, onUndone })
    await noteDecision(deps, visit, await resolveAccount(deps.db, accountId))
  }
  const count = await countAddedPreviews(deps.db, request.id, accountId)
  if (!isInSlices(count)) return undoNow(() => {})
  acceptsOf(deps).begin({ what: 'undoing', requestId: request.id, accountId, count }, undoNow)
}

async function addNow(
  deps: DecideDeps,
  visit: Visit,
  { accountId, previews, lang }: { accountId: string; previews: string[]; lang: Language },
  onDone: (count: number) => void,
): Promise<void> {
  const { request } = visit
  const asker = visit.isVerified ? request.asker : null
  const onStored = (stored: readonly AcceptedItem[]) => onDone(stored.length)
  try {
    const asked = { request, accountId, previews, asker, decline: true, lang, onStored }
    const outcome = await acceptPreviews(deps, asked)
    // Closed or looked at anew meanwhile: the page that follows shows which, and nothing was added.
    if (outcome.ok) await noteDecision(deps, visit, await resolveAccount(deps.db, accountId))
  } finally {
    // Also of what was added before something broke.
    tellAdded(deps, { accountId: await resolveAccount(deps.db, accountId), requestId: request.id })
  }
}

/**
 * Collections and settings out of an export, once. They are for whoever has decided about its badges here, or has
 * brought it, where there is none to decide about.
 */
async function bringRestBack(
  deps: DecideDeps,
  visit: Visit,
  accountId: string,
  lang: Language,
): Promise<void> {
  const isDecided = visit.accountId === accountId && visit.state.answeredAt !== null
  const { request } = visit
  const isAlone = request.account_id === accountId && entriesOf(request).every((entry) => entry === '')
  if (!isDecided && !isAlone) return
  const left = await deps.db.transaction().execute(async (trx) => {
    if ((await holdAccount(trx, accountId)) !== accountId) return null
    const rest = await takeRest(trx, request.id)
    return rest === null ? null : bringBack(deps, trx, { accountId, rest, lang })
  })
  if (left === null) return
  if (!isDecided) await noteDecision(deps, visit, accountId)
  await changeVisit(deps.db, visit, { restLeft: left.left, evidenceLeft: left.evidenceLeft })
}

async function lookAgain(
  { db, now }: DecideDeps,
  visit: Visit,
  accountId: string,
  at: number,
): Promise<void> {
  const row = (await selectPreviews(db, visit.request.id, accountId)).find(({ position }) => position === at)
  if (row === undefined) return
  const { item } = readPreviewRow(row)
  if (item.state !== 'fault' || isResting(item, now())) return
  await deletePreviews(db, { requestId: visit.request.id, accountId, positions: [at] })
}

/** At all that may have been a matter of the moment: those that can be tried again one by one, too. */
async function lookAgainAtAll({ db, now }: DecideDeps, visit: Visit, accountId: string): Promise<void> {
  const requestId = visit.request.id
  const positions = (await selectPreviews(db, requestId, accountId))
    .map(readPreviewRow)
    .filter(({ item }) => item.state === 'fault' && isTriedAgain(item.rejection.code))
    .filter(({ item }) => !isResting(item, now()))
    .map(({ at }) => at)
  await deletePreviews(db, { requestId, accountId, positions })
}

async function skip(deps: DecideDeps, visit: Visit, accountId: string, at: number): Promise<void> {
  const row = (await selectPreviews(deps.db, visit.request.id, accountId)).find(
    ({ position }) => position === at,
  )
  if (row === undefined) return
  const { item } = readPreviewRow(row)
  if (item.state === 'fault') await setItem(deps, row, { state: 'skipped', rejection: item.rejection })
}

/** Blocks the issuer of a row or takes that back, for all lists from now on; rows that it kept away are looked at anew. */
async function setBlocked(
  { db, now }: DecideDeps,
  { request }: Visit,
  { accountId, at, isBlocked }: { accountId: string; at: number; isBlocked: boolean },
): Promise<void> {
  const rows = (await selectPreviews(db, request.id, accountId)).map(readPreviewRow)
  const item = rows.find((row) => row.at === at)?.item
  const host = item?.state === 'blocked' ? item.host : item?.state === 'declined' ? item.badge.host : null
  if (host === null) return
  if (isBlocked) return blockHost(db, { accountId, host, now: now() })
  await unblockHost(db, { accountId, host })
  if (request.state !== 'open') return
  const positions = rows
    .filter((row) => row.item.state === 'blocked' && row.item.host === host)
    .map((row) => row.at)
  await deletePreviews(db, { requestId: request.id, accountId, positions })
}

const setItem = ({ db }: DecideDeps, row: PreviewRow, item: Item) =>
  replacePreviewItem(db, row, JSON.stringify(item))

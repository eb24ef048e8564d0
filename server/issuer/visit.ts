import type { Request, Response } from 'express'
import { browserOf, ensureBrowser } from '../accounts/guards.ts'
import { createId, createToken, hashToken } from '../accounts/tokens.ts'
import type { Deps } from '../deps.ts'
import { clearOwnCookie, readOwnCookie, setOwnCookie } from '../http/cookies.ts'
import { speak } from '../http/language.ts'
import type { Db } from '../storage/database.ts'
import { paceOf } from './pace.ts'
import { insertVisit, type RequestRow, selectVisit, updateVisit, type VisitRow } from './queries.ts'
import { type Asked, copyOf, createRequest, findRequest } from './requests.ts'

/**
 * What a visit still has to do.
 *
 * @property addAt the entry whose recipient's address is being added; null when none is
 * @property isSwitching another account is to sign in
 * @property skip "Skip this window next time" was ticked
 * @property decides the list is decided here, since the Frame cannot be reached
 * @property answeredAt epoch milliseconds of the last decision made here
 * @property restLeft what an export had beside badges is back, but for so many collections; absent while it is not
 * @property evidenceLeft and for so much of what its owner had added to badges
 */
export type VisitState = {
  addAt: number | null
  isSwitching: boolean
  skip: boolean
  decides: boolean
  answeredAt: number | null
  restLeft?: number
  evidenceLeft?: number
}

export type Visit = {
  id: string
  request: RequestRow
  isVerified: boolean
  isWindow: boolean
  challenge: string | null
  accountId: string | null
  state: VisitState
}

const FRESH: VisitState = { addAt: null, isSwitching: false, skip: false, decides: false, answeredAt: null }

/** Begins a visit of this browser. Its class is latched here and never raised: any later form is same-origin. */
export async function beginVisit(
  { db, config, now }: Pick<Deps, 'db' | 'config' | 'now'>,
  req: Request,
  res: Response,
  {
    request,
    isVerified,
    isWindow,
    challenge,
    state,
  }: Omit<Visit, 'id' | 'state' | 'accountId'> & { state?: Partial<VisitState> },
): Promise<Visit> {
  speak(req, request.lang)
  const browser = ensureBrowser(config, req, res)
  const visit: Visit = {
    id: createId(),
    request,
    isVerified,
    isWindow,
    challenge,
    accountId: null,
    state: { ...FRESH, ...state },
  }
  await insertVisit(db, rowOf(visit, hashToken(browser), now()))
  return visit
}

/**
 * Keeps a visit for a form that another site posted.
 *
 * Such a post carries no cookie of ours, so the browser proves itself at the GET that follows: by a cookie set now.
 * A stranger who is sent the address has no such cookie, and so never sees the asker named.
 */
export async function prepareVisit(
  { db, config, now }: Pick<Deps, 'db' | 'config' | 'now'>,
  res: Response,
  request: RequestRow,
): Promise<string> {
  const arrival = createToken()
  const isVerified = request.asker !== null
  const visit: Visit = {
    id: createId(),
    request,
    isVerified,
    isWindow: false,
    challenge: null,
    accountId: null,
    state: FRESH,
  }
  await insertVisit(db, rowOf(visit, `arrival:${hashToken(arrival)}`, now()))
  setOwnCookie(config, res, 'arrival', arrival, { maxAgeMs: 5 * 60_000 })
  return visit.id
}

/** Finds the visit that an address names. `other-browser`: it was begun elsewhere. Null: unknown, or too old. */
export async function findVisit(
  { db, config, now }: Pick<Deps, 'db' | 'config' | 'now'>,
  req: Request,
  res: Response,
): Promise<Visit | 'other-browser' | null> {
  const row = await selectVisit(db, String(req.params.visit))
  if (row === null) return null
  const request = await findRequest(db, row.request_id, now())
  if (request === null) return null
  speak(req, request.lang)
  if (row.browser_hash.startsWith('arrival:')) {
    const arrival = readOwnCookie(config, req, 'arrival')
    if (arrival === null || row.browser_hash !== `arrival:${hashToken(arrival)}`) {
      // Somebody was sent the address of a visit that began elsewhere: for them it is a link, and names no asker.
      return beginLinkVisit({ db, config, now }, req, res, copyOf(request))
    }
    clearOwnCookie(config, res, 'arrival')
    await updateVisit(db, row.id, { browser_hash: hashToken(ensureBrowser(config, req, res)) })
    return visitOf(row, request)
  }
  const browser = browserOf(req)
  if (browser === null || hashToken(browser) !== row.browser_hash) return 'other-browser'
  return visitOf(row, request)
}

/**
 * Begins an unverified visit: "You came here from a link".
 *
 * It gets a request of its own, so that whoever made the first one never hears what is decided here. 429 when its
 * sender has had too many: following one link again and again must not fill the database.
 */
export async function beginLinkVisit(
  deps: Pick<Deps, 'db' | 'config' | 'now'>,
  req: Request,
  res: Response,
  { entries, lang }: Pick<Asked, 'entries' | 'lang'>,
): Promise<Visit> {
  await paceOf(deps).admitRequest(req, entries)
  const { id } = await createRequest(
    deps.db,
    { kind: 'link', asker: null, returnTo: null, entries, lang },
    deps.now(),
  )
  const request = (await findRequest(deps.db, id, deps.now())) as RequestRow
  return beginVisit(deps, req, res, { request, isVerified: false, isWindow: false, challenge: null })
}

/** Changes of the state only what is named: adding a long list ends minutes after its press, and another may have come. */
export async function changeVisit(db: Db, visit: Visit, change: Partial<VisitState>): Promise<void> {
  const row = await selectVisit(db, visit.id)
  Object.assign(visit.state, row === null ? {} : JSON.parse(row.state), change)
  await updateVisit(db, visit.id, { state: JSON.stringify(visit.state) })
}

/** Whether the Frame of this visit's request may hear from it: by a code, or by polling the result. */
export const isOfFrame = (visit: Visit) => visit.request.kind === 'frame' && visit.isVerified

/** What somebody brought is shown to nobody else, though they use the same browser after them. */
export const isOfAnother = ({ request }: Visit, accountId: string) =>
  request.kind === 'own' && request.account_id !== accountId

/** Its request ended elsewhere before anything was decided here: there is nothing left to sign in for. */
export const isOver = (visit: Visit) => visit.request.state !== 'open' && visit.state.answeredAt === null

/** The Window keeps its opener only without COOP; all that follows in it must say the same. */
export function latchOpenerPolicy(res: Response, visit: Pick<Visit, 'isWindow' | 'isVerified'>): void {
  if (visit.isWindow && visit.isVerified) res.removeHeader('Cross-Origin-Opener-Policy')
}

function visitOf(row: VisitRow, request: RequestRow): Visit {
  return {
    id: row.id,
    request,
    isVerified: row.is_verified === 1,
    isWindow: row.is_window === 1,
    challenge: row.challenge,
    accountId: row.account_id,
    state: { ...FRESH, ...JSON.parse(row.state) },
  }
}

function rowOf(visit: Visit, browserHash: string, now: number): VisitRow {
  return {
    id: visit.id,
    request_id: visit.request.id,
    browser_hash: browserHash,
    is_verified: visit.isVerified ? 1 : 0,
    is_window: visit.isWindow ? 1 : 0,
    challenge: visit.challenge,
    account_id: visit.accountId,
    state: JSON.stringify(visit.state),
    created_at: now,
  }
}

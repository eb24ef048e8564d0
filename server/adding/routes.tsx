import type { Request, Response } from 'express'
import { AddPage } from '../../client/backpack/AddPage.tsx'
import { browserOf, ensureBrowser, requireSession, sessionOf } from '../accounts/guards.ts'
import { holdAccount } from '../accounts/hold-account.ts'
import { isAccount } from '../accounts/is-account.ts'
import { sendBackpackPage } from '../backpack/send-backpack-page.tsx'
import type { Deps } from '../deps.ts'
import { HttpError } from '../http/http-error.ts'
import { langOf } from '../http/language.ts'
import { filesOf } from '../http/read-files.ts'
import type { Renderer } from '../http/render.tsx'
import type { Route } from '../http/route.ts'
import { paceOf } from '../issuer/pace.ts'
import type { RequestRow } from '../issuer/queries.ts'
import { type Asked, createRequest, findRequest } from '../issuer/requests.ts'
import { beginVisit } from '../issuer/visit.ts'
import { SIGNED_OUT } from '../issuer/visit-pages.tsx'
import { limits } from '../limits.ts'
import { readLateForm, writeLateForm } from './late-form.ts'
import { createOwnList } from './own-list.ts'
import { readPasted } from './read-pasted.ts'
import { takeUpload } from './take-upload.ts'
import { listWaiting, waitingRoutes } from './waiting-lists.ts'

/**
 * Badges that somebody brings by themselves: files, a zip of them, an address, a token, a document.
 *
 * They become a list like one that a page asks for, so that looking, consent and adding are the very same.
 */
export function addingRoutes(deps: Deps, renderer: Renderer): Route[] {
  return [
    { method: 'get', path: '/add', as: 'page', handle: (req, res) => showPage(deps, renderer, req, res) },
    { method: 'get', path: '/add/lists/:list', as: 'page', handle: (req, res) => goOn(deps, req, res) },
    ...waitingRoutes(deps),
    {
      method: 'post',
      path: '/add',
      as: 'page',
      body: 'files',
      maxBytes: limits.uploadBytes,
      takesLate: async (req) => (await whoseLate(deps, req)) !== null,
      handle: (req, res) => take(deps, renderer, req, res),
    },
    // Anybody may post here as a device does, so nothing is read.
    {
      method: 'post',
      path: '/add/shared',
      as: 'page',
      isCrossSite: true,
      handle: (req, res) => leadOn(deps, req, res),
    },
  ]
}

/** What the address of the page says where the device shared something that nobody could keep. */
const SHARE_LOST = 'shared=lost'

/**
 * Leads on whose device shared files while no worker was there to take them (client/offline/take-shared.ts): signing out
 * ends it, and some browsers have none.
 */
function leadOn({ config }: Deps, req: Request, res: Response): void {
  const home = `${config.basePath}add?${SHARE_LOST}`
  if (sessionOf(req) === null)
    throw new HttpError(401, 'signed-out', 'common.error.signed-out', {
      href: `${config.basePath}sign-in?next=${encodeURIComponent(home)}`,
      label: 'sign-in.heading',
    })
  res.redirect(303, home)
}

async function showPage(deps: Deps, renderer: Renderer, req: Request, res: Response): Promise<void> {
  if (sessionOf(req) === null) {
    // The worker took what was shared, and forgets it as soon as it sees a page of nobody: the next person may be another.
    const lost = req.query.shared === undefined ? '' : `?${SHARE_LOST}`
    const home = `${deps.config.basePath}add${lost}`
    res.redirect(303, `${deps.config.basePath}sign-in?next=${encodeURIComponent(home)}`)
    return
  }
  await sendAddPage(deps, renderer, req, res)
}

async function sendAddPage(
  deps: Deps,
  renderer: Renderer,
  req: Request,
  res: Response,
  isEmpty = false,
): Promise<void> {
  const { accountId } = requireSession(req)
  const waiting = await listWaiting(deps, accountId)
  const browser = ensureBrowser(deps.config, req, res)
  const late = writeLateForm(deps, { browser, accountId })
  sendBackpackPage(deps, renderer, req, res, {
    title: (t) => t('adding.heading'),
    ...(isEmpty ? { status: 422 } : {}),
    content: ({ t, token, basePath }) => (
      <AddPage
        t={t}
        lang={langOf(req)}
        token={token}
        late={late}
        action={`${basePath}add`}
        basePath={basePath}
        maxFiles={limits.ownEntriesPerRequest}
        waiting={waiting}
        isEmpty={isEmpty}
        isThrownAway={req.query.thrown !== undefined}
        isShareLost={req.query.shared === 'lost'}
      />
    ),
  })
}

/** Goes on with a list in this browser, wherever it was brought. */
async function goOn(deps: Deps, req: Request, res: Response): Promise<void> {
  const home = `${deps.config.basePath}add`
  const session = sessionOf(req)
  if (session === null)
    return res.redirect(303, `${deps.config.basePath}sign-in?next=${encodeURIComponent(home)}`)
  const request = await findRequest(deps.db, String(req.params.list), deps.now())
  // Gone, or decided about, or somebody else's: the page says what is left.
  const isOpen = request?.kind === 'own' && request.state === 'open'
  if (!isOpen || request.account_id !== session.accountId) return res.redirect(303, home)
  await visitOwn(deps, req, res, request)
}

async function visitOwn(deps: Deps, req: Request, res: Response, request: RequestRow): Promise<void> {
  const visit = await beginVisit(deps, req, res, {
    request,
    isVerified: false,
    isWindow: false,
    challenge: null,
  })
  const path = `${deps.config.basePath}issuer/visits/${visit.id}`
  res.redirect(303, sessionOf(req) === null ? `${path}?${SIGNED_OUT}` : path)
}

/**
 * Whose page a form comes from whose session has ended; null where it is not taken: somebody else is signed in by now, or the
 * account was deleted.
 */
async function whoseLate(deps: Deps, req: Request): Promise<string | null> {
  const late = readLateForm(deps, req.body?.late, browserOf(req))
  const session = sessionOf(req)
  if (late === null || (session !== null && session.accountId !== late.accountId)) return null
  return (await isAccount(deps.db, late.accountId)) ? late.accountId : null
}

/**
 * Takes what somebody brings. Where their session has ended meanwhile it is theirs all the same, and nobody else's who signs in
 * here; until they do nobody is asked about anything.
 */
async function take(deps: Deps, renderer: Renderer, req: Request, res: Response): Promise<void> {
  const session = sessionOf(req)
  const accountId = session?.accountId ?? (await whoseLate(deps, req)) ?? requireSession(req).accountId
  const list = createOwnList()
  await takeUpload(deps, { files: filesOf(req), accountId, list })
  for (const pasted of readPasted(String(req.body.pasted ?? ''))) {
    if ('entry' in pasted) list.addEntry(pasted.name, pasted.entry)
    else list.addProblem(pasted.name, pasted.problem)
  }
  const { entries, files } = list
  const rest = list.rest()
  const isEmpty = entries.length === 0 && rest === null
  if (isEmpty && session === null) return showPage(deps, renderer, req, res)
  if (isEmpty) return sendAddPage(deps, renderer, req, res, true)

  await paceOf(deps).admitRequest(req, rest === null ? entries : [...entries, JSON.stringify(rest)])
  const lang = langOf(req)
  const id = await keepList(deps, { entries, files, rest, accountId, lang })
  if (id === null) throw accountDeleted(deps)
  const request = (await findRequest(deps.db, id, deps.now())) as RequestRow
  await visitOwn(deps, req, res, request)
}

/** Uploads take up to hours. What comes in for an account that was merged meanwhile is for the one that is left. @returns null where there is none */
function keepList(
  { db, now }: Deps,
  list: Pick<Asked, 'entries' | 'files' | 'rest' | 'lang'> & { accountId: string },
): Promise<string | null> {
  return db.transaction().execute(async (trx) => {
    const accountId = await holdAccount(trx, list.accountId)
    if (accountId === null) return null
    const asked = { ...list, kind: 'own', asker: null, returnTo: null, accountId } as const
    return (await createRequest(trx, asked, now())).id
  })
}

const accountDeleted = ({ config }: Deps) =>
  new HttpError(
    401,
    'signed-out',
    'adding.account-deleted',
    {
      href: `${config.basePath}sign-in?next=${encodeURIComponent(`${config.basePath}add`)}`,
      label: 'sign-in.heading',
    },
    { headingKey: 'leaving.deleted.heading' },
  )

import type { Request, Response } from 'express'
import { AddPage } from '../../client/backpack/AddPage.tsx'
import { requireSession, sessionOf } from '../accounts/guards.ts'
import { sendBackpackPage } from '../backpack/send-backpack-page.tsx'
import type { Deps } from '../deps.ts'
import { langOf } from '../http/language.ts'
import { filesOf } from '../http/read-files.ts'
import type { Renderer } from '../http/render.tsx'
import type { Route } from '../http/route.ts'
import { paceOf } from '../issuer/pace.ts'
import type { RequestRow } from '../issuer/queries.ts'
import { createRequest, findRequest } from '../issuer/requests.ts'
import { beginVisit } from '../issuer/visit.ts'
import { limits } from '../limits.ts'
import { createOwnList } from './own-list.ts'
import { readPasted } from './read-pasted.ts'
import { takeUpload } from './take-upload.ts'

/**
 * Badges that somebody brings by themselves: files, a zip of them, an address, a token, a document.
 *
 * They become a list like one that a page asks for, so that looking, consent and adding are the very same.
 */
export function addingRoutes(deps: Deps, renderer: Renderer): Route[] {
  return [
    { method: 'get', path: '/add', as: 'page', handle: (req, res) => showPage(deps, renderer, req, res) },
    {
      method: 'post',
      path: '/add',
      as: 'page',
      body: 'files',
      maxBytes: limits.uploadBytes,
      handle: (req, res) => take(deps, renderer, req, res),
    },
  ]
}

function showPage(deps: Deps, renderer: Renderer, req: Request, res: Response): void {
  const home = `${deps.config.basePath}add`
  if (sessionOf(req) === null) {
    res.redirect(303, `${deps.config.basePath}sign-in?next=${encodeURIComponent(home)}`)
    return
  }
  sendAddPage(deps, renderer, req, res)
}

function sendAddPage(deps: Deps, renderer: Renderer, req: Request, res: Response, isEmpty = false): void {
  sendBackpackPage(deps, renderer, req, res, {
    title: (t) => t('adding.heading'),
    ...(isEmpty ? { status: 422 } : {}),
    content: ({ t, token, basePath }) => (
      <AddPage t={t} token={token} action={`${basePath}add`} basePath={basePath} isEmpty={isEmpty} />
    ),
  })
}

async function take(deps: Deps, renderer: Renderer, req: Request, res: Response): Promise<void> {
  const { accountId } = requireSession(req)
  const list = createOwnList()
  await takeUpload(filesOf(req), list)
  for (const entry of readPasted(String(req.body.pasted ?? ''))) list.addEntry(null, entry)
  const { entries, files } = list
  if (entries.length === 0) return sendAddPage(deps, renderer, req, res, true)

  await paceOf(deps).admitRequest(req, entries)
  const { id } = await createRequest(
    deps.db,
    {
      kind: 'own',
      asker: null,
      returnTo: null,
      entries,
      files,
      rest: list.rest(),
      accountId,
      lang: langOf(req),
    },
    deps.now(),
  )
  const request = (await findRequest(deps.db, id, deps.now())) as RequestRow
  const visit = await beginVisit(deps, req, res, {
    request,
    isVerified: false,
    isWindow: false,
    challenge: null,
  })
  res.redirect(303, `${deps.config.basePath}issuer/visits/${visit.id}`)
}

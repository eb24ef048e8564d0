import type { Request, Response } from 'express'
import { ClosedPage } from '../../client/consent/ClosedPage.tsx'
import { HomeHref } from '../../client/consent/PageSheet.tsx'
import { ensureBrowser, sessionOf } from '../accounts/guards.ts'
import { clearSessionCookie, endSession } from '../accounts/session.ts'
import { signInRoutes } from '../accounts/sign-in-routes.tsx'
import type { Deps } from '../deps.ts'
import { HttpError } from '../http/http-error.ts'
import { langOf, speak, translateOf } from '../http/language.ts'
import { type Renderer, sendPage } from '../http/render.tsx'
import type { Route } from '../http/route.ts'
import { limits } from '../limits.ts'
import { decide, readAct } from './decide.ts'
import { isFromFrame } from './from-frame.ts'
import { readPreviewRow } from './items.ts'
import { createPagePreviews } from './page-preview.ts'
import { deletePreviews, giveRequest, noteWindow, noteWindowDecides, selectPreviews } from './queries.ts'
import { copyOf, findRequest } from './requests.ts'
import {
  beginLinkVisit,
  beginVisit,
  changeVisit,
  findVisit,
  isOfAnother,
  latchOpenerPolicy,
  type Visit,
} from './visit.ts'
import { createVisitPages, SIGNED_OUT } from './visit-pages.tsx'

const PAGE_ENTRY = 'client/consent/page.ts'

/** In the address of a list that a page has shown and that is not there any more: the page says that, and not that it is old. */
const GONE = 'gone'

/** The Window and the full page: the same steps, complete without scripts, under the earner's own session. */
export function visitRoutes(deps: Deps, renderer: Renderer): Route[] {
  const { config, db } = deps
  const pages = createVisitPages(deps, renderer, createPagePreviews(deps))
  const pathOf = (id: string) => `${config.basePath}issuer/visits/${id}`

  return [
    { method: 'get', path: '/issuer/sign-in', as: 'window', handle: openWindow },
    { method: 'get', path: '/issuer/visits/:visit', as: 'window', handle: show },
    { method: 'get', path: '/issuer/visits/:visit/entries/:at', as: 'window', handle: showEntry },
    {
      method: 'post',
      path: '/issuer/visits/:visit/decide',
      as: 'window',
      body: 'form',
      maxBytes: limits.decisionBytes,
      handle: press,
    },
    ...signInRoutes(deps, renderer, {
      prefix: '/issuer/visits/:visit',
      as: 'window',
      backTo: (req) => pathOf(String(req.params.visit)),
      onwardOf: (req) => pathOf(String(req.params.visit)),
      admit: async (req, res) => {
        await requireVisit(req, res)
      },
      askerOf: async (req) => {
        const visit = await visitOf(req)
        const asker = visit?.isVerified ? visit.request.asker : null
        return asker === null || asker === undefined ? null : new URL(asker).host
      },
      addsTo: async (req) => {
        const visit = await visitOf(req)
        return visit !== null && visit.state.addAt !== null ? (sessionOf(req)?.accountId ?? null) : null
      },
      onSignedIn: async (req, _res, done) => {
        const visit = await visitOf(req)
        if (visit === null) return
        const { accountId: to, formerId: from } = done
        // "Switch account" takes along what one brought; who merely signs in after somebody else gets nothing of theirs.
        if (visit.state.isSwitching && from !== null)
          await giveRequest(db, { id: visit.request.id, from, to })
        const skip = done.options.skip && visit.isVerified && visit.request.asker !== null
        const wasAdding = visit.state.addAt !== null
        await changeVisit(db, visit, { skip, isSwitching: false, addAt: null })
        // Even where it was added elsewhere, a moment ago: this request may not have seen it yet.
        if (wasAdding) await lookAgainAtOthers(visit, done.accountId)
      },
    }),
  ]

  /** The Window's first GET: what it is called by decides its class for good. */
  async function openWindow(req: Request, res: Response): Promise<void> {
    const isVerified = isFromFrame(config, req)
    latchOpenerPolicy(res, { isWindow: true, isVerified })
    if (req.query.request === undefined) return res.redirect(303, `${config.basePath}sign-in`)

    const request = await findRequest(db, String(req.query.request), deps.now())
    if (request === null || request.kind !== 'frame') return sendClosed(req, res, 'expired')
    speak(req, request.lang)
    if (request.state !== 'open') return sendClosed(req, res, 'closed')
    const challenge = String(req.query.challenge ?? '')
    if (!isVerified || !/^[\w-]{43}$/.test(challenge)) {
      return pages.show(req, res, await beginLinkVisit(deps, req, res, copyOf(request)))
    }
    await noteWindow(db, request.id, deps.now())
    // The Frame was not wholly visible when its button was pressed: the decision is made here.
    const decides = req.query.decide === '1'
    if (decides) await noteWindowDecides(db, request.id)
    const addAt =
      typeof req.query.add === 'string' && /^\d{1,3}$/.test(req.query.add) ? Number(req.query.add) : null
    const visit = await beginVisit(deps, req, res, {
      request,
      isVerified,
      isWindow: true,
      challenge,
      state: {
        addAt,
        isSwitching: req.query.switch === '1',
        decides,
        // Ticked beside the Frame's Continue: only our Frame is heard here, and this is all that it may say.
        skip: req.query.skip === '1' && request.asker !== null,
      },
    })
    return pages.show(req, res, visit)
  }

  async function show(req: Request, res: Response): Promise<void> {
    const visit = await findVisit(deps, req, res)
    if (visit === null) return sendClosed(req, res, 'expired')
    if (visit === 'other-browser') return sendClosed(req, res, 'other-browser')
    latchOpenerPolicy(res, visit)
    // A stranger's address became a visit of one's own: show it under its own address.
    if (visit.id !== req.params.visit) return res.redirect(303, pathOf(visit.id))
    return pages.show(req, res, visit)
  }

  async function showEntry(req: Request, res: Response): Promise<void> {
    const visit = await requireVisit(req, res)
    const at = String(req.params.at)
    if (!/^\d{1,4}$/.test(at)) throw new HttpError(404, 'not-found')
    return pages.showEntry(req, res, visit, Number(at))
  }

  async function press(req: Request, res: Response): Promise<void> {
    const visit = await requireVisit(req, res)
    const session = sessionOf(req)
    const act = readAct(req.body)
    if (act === null) throw new HttpError(400, 'bad-request')
    const isOthers = session !== null && isOfAnother(visit, session.accountId)
    if (isOthers && act.act !== 'sign-out') return res.redirect(303, pathOf(visit.id))
    if (session !== null) await decide(deps, visit, { accountId: session.accountId, act, lang: langOf(req) })
    else if (act.act !== 'sign-out') return res.redirect(303, `${pathOf(visit.id)}?${SIGNED_OUT}`)
    if (act.act !== 'sign-out') return res.redirect(303, pathOf(visit.id))
    if (session !== null) await endSession(db, session.id)
    clearSessionCookie(config, res)
    res.redirect(303, config.basePath)
  }

  /** The visit of a write, or of a part of one: this browser's, and its request not too old. */
  async function requireVisit(req: Request, res: Response): Promise<Visit> {
    const visit = await visitOf(req, res)
    if (visit === null) throw new HttpError(404, 'not-found', 'issuer.request.unknown')
    latchOpenerPolicy(res, visit)
    return visit
  }

  async function visitOf(req: Request, res: Response | undefined = req.res): Promise<Visit | null> {
    if (res === undefined) return null
    const visit = await findVisit(deps, req, res)
    return visit === null || visit === 'other-browser' || visit.id !== req.params.visit ? null : visit
  }

  /** A new address may be the one that a badge was issued to: look at those again. */
  async function lookAgainAtOthers(visit: Visit, accountId: string): Promise<void> {
    const requestId = visit.request.id
    const positions = (await selectPreviews(db, requestId, accountId))
      .map(readPreviewRow)
      .filter(({ item }) => item.state === 'fault' && item.rejection.code === 'recipient-mismatch')
      .map(({ at }) => at)
    await deletePreviews(db, { requestId, accountId, positions })
  }

  function sendClosed(req: Request, res: Response, why: 'closed' | 'expired' | 'other-browser'): void {
    ensureBrowser(config, req, res)
    const t = translateOf(req)
    const isGone = why === 'expired' && GONE in req.query
    sendPage(renderer, req, res, {
      status: why === 'expired' ? 404 : why === 'closed' ? 410 : 403,
      title: t('common.product'),
      entry: PAGE_ENTRY,
      children: (
        <HomeHref.Provider value={config.basePath}>
          <ClosedPage
            t={t}
            why={isGone ? 'gone' : why}
            goneHref={why === 'expired' && !isGone ? `?${GONE}` : null}
            backpackHref={isGone ? config.basePath : null}
          />
        </HomeHref.Provider>
      ),
    })
  }
}

import type { Request, Response } from 'express'
import { EvidencePage } from '../../../client/backpack/own-evidence/EvidencePage.tsx'
import { requireSession } from '../../accounts/guards.ts'
import type { Deps } from '../../deps.ts'
import { HttpError } from '../../http/http-error.ts'
import type { Renderer } from '../../http/render.tsx'
import type { Route } from '../../http/route.ts'
import { findReader, readNumber } from '../collections/find-collection.ts'
import { getBadge, type StoredBadge } from '../queries.ts'
import { sendBackpackPage } from '../send-backpack-page.tsx'
import { badgeHref } from '../views.ts'
import { type Evidence, getEvidence } from './evidence-queries.ts'
import { evidenceHref, viewEvidencePage } from './evidence-views.ts'
import { addEvidence, removeEvidence, saveEvidence, undoEvidenceRemoval } from './own-evidence.ts'
import { hasProblems, readSaid } from './read-said.ts'
import { REMOVED } from './view-badge-evidence.ts'
import type { EvidencePageView } from './wire.ts'

/** What somebody adds to a badge of theirs themself. Another person's badge and one that never was answer alike: 404. */
export function ownEvidenceRoutes(deps: Deps, renderer: Renderer): Route[] {
  const send = (req: Request, res: Response, view: EvidencePageView, status = 200) =>
    sendBackpackPage(deps, renderer, req, res, {
      title: (t) => t(view.isNew ? 'own-evidence.add' : 'own-evidence.edit'),
      content: (tools) => <EvidencePage {...tools} view={view} />,
      status,
    })
  return [
    {
      method: 'get',
      path: '/badges/:id/evidence/new',
      as: 'page',
      handle: async (req, res) => {
        const accountId = findReader(deps, req, res)
        if (accountId === null) return
        send(req, res, viewEvidencePage(deps, await findKeptBadge(deps, accountId, req), null, null))
      },
    },
    {
      method: 'post',
      path: '/badges/:id/evidence/new',
      as: 'page',
      body: 'form',
      handle: async (req, res) => {
        const { badge, key } = await findForChange(deps, req)
        const typed = readTyped(deps, req)
        if (hasProblems(typed.problems))
          return send(req, res, viewEvidencePage(deps, badge, null, typed), 422)
        const changed = await addEvidence(deps, key, typed.said)
        if (changed === 'done') return res.redirect(303, evidenceHref(deps, badge.id))
        if (changed === 'full' || changed === 'full-account')
          return send(req, res, viewEvidencePage(deps, badge, null, { ...typed, failed: changed }), 409)
        throw lostBadge(deps, badge)
      },
    },
    {
      method: 'get',
      path: '/badges/:id/evidence/:evidence/edit',
      as: 'page',
      handle: async (req, res) => {
        const accountId = findReader(deps, req, res)
        if (accountId === null) return
        const badge = await findKeptBadge(deps, accountId, req)
        const stored = await findStored(deps, badge, req)
        if (stored === null) throw new HttpError(404, 'not-found')
        // Its badge's page says so, and takes it back.
        if (stored.removedAt !== null) return res.redirect(303, removedHref(deps, badge, stored.id))
        send(req, res, viewEvidencePage(deps, badge, stored, null))
      },
    },
    {
      method: 'post',
      path: '/badges/:id/evidence/:evidence/edit',
      as: 'page',
      body: 'form',
      handle: async (req, res) => {
        const { badge, key } = await findForChange(deps, req)
        const typed = readTyped(deps, req)
        const version = readNumber(req.body.version) ?? -1
        const changed = hasProblems(typed.problems)
          ? 'faulty'
          : await saveEvidence(deps, { ...key, id: String(req.params.evidence), version }, typed.said)
        if (changed === 'done') return res.redirect(303, evidenceHref(deps, badge.id))
        if (changed === 'no-badge') throw lostBadge(deps, badge)
        const stored = await findStored(deps, badge, req)
        const isGone = stored === null || stored.removedAt !== null
        if (changed === 'faulty' && !isGone)
          return send(req, res, viewEvidencePage(deps, badge, { ...stored, version }, typed), 422)
        const failed = isGone ? 'gone' : 'stale'
        send(req, res, viewEvidencePage(deps, badge, stored, { ...typed, failed }), 409)
      },
    },
    {
      method: 'post',
      path: '/badges/:id/evidence/:evidence/remove',
      as: 'page',
      body: 'form',
      handle: async (req, res) => {
        const { badge, key } = await findForChange(deps, req)
        const id = String(req.params.evidence)
        await removeEvidence(deps, { ...key, id })
        res.redirect(303, removedHref(deps, badge, id))
      },
    },
    {
      method: 'post',
      path: '/badges/:id/evidence/:evidence/undo',
      as: 'page',
      body: 'form',
      handle: async (req, res) => {
        const { badge, key } = await findForChange(deps, req)
        const id = String(req.params.evidence)
        const changed = await undoEvidenceRemoval(deps, { ...key, id })
        if (changed === 'gone') throw new HttpError(404, 'not-found')
        const isFull = changed === 'full' || changed === 'full-account'
        res.redirect(303, isFull ? removedHref(deps, badge, id) : evidenceHref(deps, badge.id))
      },
    },
  ]
}

const readTyped = (deps: Deps, { body }: Request) =>
  readSaid(deps, { title: body.title, text: body.description, link: body.link, isShown: body.shown === 'on' })

const removedHref = (deps: Deps, badge: StoredBadge, id: string) =>
  evidenceHref(deps, badge.id, { [REMOVED]: id })

const findStored = ({ db }: Deps, badge: StoredBadge, req: Request): Promise<Evidence | null> =>
  getEvidence(db, { badgeId: badge.id, id: String(req.params.evidence) })

async function findForChange(
  deps: Deps,
  req: Request,
): Promise<{ badge: StoredBadge; key: { accountId: string; badgeId: string } }> {
  const { accountId } = requireSession(req)
  const badge = await findKeptBadge(deps, accountId, req)
  return { badge, key: { accountId, badgeId: badge.id } }
}

async function findKeptBadge(deps: Deps, accountId: string, req: Request): Promise<StoredBadge> {
  const badge = await getBadge(deps.db, accountId, String(req.params.id))
  if (badge === null || badge.removedAt !== null) throw lostBadge(deps, badge)
  return badge
}

/** With a way on, so that what was typed for it stands there to be copied. */
const lostBadge = (deps: Deps, badge: StoredBadge | null): HttpError =>
  badge === null
    ? new HttpError(404, 'not-found', 'common.error.not-found', {
        href: deps.config.basePath,
        label: 'backpack.badge.back',
      })
    : new HttpError(404, 'not-found', 'own-evidence.badge-removed', {
        href: badgeHref(deps, badge.id),
        label: 'own-evidence.open-badge',
      })

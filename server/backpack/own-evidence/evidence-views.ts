import type { Deps } from '../../deps.ts'
import { limits } from '../../limits.ts'
import { badgeHref } from '../views.ts'
import { readWebLink } from '../web-link.ts'
import type { Evidence, Said } from './evidence-queries.ts'
import type { EvidencePageView, EvidenceProblems, Full, OwnEvidenceItem, OwnEvidenceView } from './wire.ts'

type ViewDeps = Pick<Deps, 'config'>

const ANCHOR = '#own-evidence'

/** Where it stands on its badge's page. @param query what the page is to say about it */
export function evidenceHref(deps: ViewDeps, badgeId: string, query: Record<string, string> = {}): string {
  const asked = new URLSearchParams(query).toString()
  return `${badgeHref(deps, badgeId)}${asked === '' ? '' : `?${asked}`}${ANCHOR}`
}

export const viewItem = (
  deps: { config: Pick<Deps['config'], 'publicUrl'> },
  { title, text, link, isShown }: Said,
): OwnEvidenceItem => ({ title, text, link: readWebLink(deps, link ?? undefined), isShown })

/** @param removed what the page's address says was removed @param full why one more has no room */
export function viewOwnEvidence(
  deps: ViewDeps,
  badgeId: string,
  { entries, removed, full }: { entries: readonly Evidence[]; removed: Evidence | null; full: Full | null },
  now: number,
): OwnEvidenceView {
  const folder = `${badgeHref(deps, badgeId)}/evidence`
  const pathOf = (id: string) => `${folder}/${encodeURIComponent(id)}`
  const undoMs = removed === null || removed.removedAt === null ? 0 : removed.removedAt + limits.undoMs - now
  return {
    items: entries.map((each) => ({
      ...viewItem(deps, each),
      id: each.id,
      editHref: `${pathOf(each.id)}/edit`,
      removeAction: `${pathOf(each.id)}/remove`,
    })),
    addHref: `${folder}/new`,
    full,
    removed:
      removed === null || undoMs <= 0
        ? null
        : { title: removed.title, undoAction: `${pathOf(removed.id)}/undo`, undoMs },
  }
}

/**
 * The page on which it is written.
 *
 * @param stored what is changed; null for something new
 * @param typed what could not be saved; without problems where somebody else was quicker, or there is no room
 */
export function viewEvidencePage(
  deps: ViewDeps,
  badge: { id: string; name: string },
  stored: Evidence | null,
  typed: { said: Said; problems: EvidenceProblems; failed?: 'stale' | 'gone' | Full } | null,
): EvidencePageView {
  const said = typed?.said ?? stored
  const failed = typed?.failed
  const isNew = stored === null || failed === 'gone'
  const folder = `${badgeHref(deps, badge.id)}/evidence`
  return {
    badge: { name: badge.name, href: evidenceHref(deps, badge.id) },
    isNew,
    form: {
      action: isNew ? `${folder}/new` : `${folder}/${encodeURIComponent(stored.id)}/edit`,
      title: said?.title ?? '',
      text: said?.text ?? '',
      link: said?.link ?? '',
      isShown: said?.isShown ?? false,
      version: isNew ? null : stored.version,
      problems: typed?.problems ?? {},
    },
    trouble:
      failed === 'stale' && stored !== null
        ? { what: 'stale', now: viewItem(deps, stored) }
        : failed === undefined || failed === 'stale'
          ? null
          : { what: failed },
  }
}

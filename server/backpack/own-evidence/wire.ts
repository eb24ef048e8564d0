import type { WebLink } from '../wire.ts'

/** What pages draw of the evidence that a badge's owner has added themself: their words, to be drawn as text only. */

/** @property isShown whether it stands on pages on which they share the badge */
export type OwnEvidenceItem = { title: string; text: string; link: WebLink | null; isShown: boolean }

/** Where there is no room for more: at one badge, or in the whole account. */
export type Full = 'full' | 'full-account'

/**
 * It on the page of its badge.
 *
 * @property full why there is no room for more; null where there is
 * @property removed what was removed a moment ago and can be taken back, where there is room
 */
export type OwnEvidenceView = {
  items: (OwnEvidenceItem & { id: string; editHref: string; removeAction: string })[]
  addHref: string
  full: Full | null
  removed: { title: string; undoAction: string; undoMs: number } | null
}

/** What is wrong with what was typed, by field. */
export type EvidenceProblems = {
  title?: 'title-missing' | 'title-too-long'
  text?: 'text-too-long'
  link?: 'link-not-web' | 'link-too-long'
}

/** As it was typed. @property version of what it was typed over; null for something new */
export type EvidenceForm = {
  action: string
  title: string
  text: string
  link: string
  isShown: boolean
  version: number | null
  problems: EvidenceProblems
}

/**
 * Where it is written.
 *
 * @property trouble why what was typed is not saved yet: `stale`, with what is stored now; `gone`, it was removed
 *   meanwhile; or there is no room for more
 */
export type EvidencePageView = {
  badge: { name: string; href: string }
  isNew: boolean
  form: EvidenceForm
  trouble: { what: 'stale'; now: OwnEvidenceItem } | { what: 'gone' | Full } | null
}

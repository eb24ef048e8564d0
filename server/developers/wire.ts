import type { Reason, RejectionCode } from '../openbadges/rejections.ts'

/**
 * A line of the page of test badges.
 *
 * @property reason null: the badge is added
 * @property entries what a page passes to `OpenBadges.issue`; empty where no badge brings it about
 */
export type Row = { reason: Reason | null; code: RejectionCode | 'valid'; entries: string[] }

import type { FileRole } from '../backpack/export-format.ts'
import type { OwnEvidenceItem } from '../backpack/own-evidence/wire.ts'
import type { HostText, ReferenceView, Standing } from '../backpack/wire.ts'

/**
 * What an export is made of, and what its pages draw. Times are epoch milliseconds.
 *
 *   account/export?label=…    GET                      a zip; a page that says why not
 *   account/export/progress   POST with JSON, {}       → ExportProgress
 */

export type { FileRole } from '../backpack/export-format.ts'

/** How far the newest export of an account is. @property label what its link called it @property done badges, of `total` */
export type ExportProgress = {
  state: 'none' | 'running' | 'whole' | 'broken'
  label: string
  done: number
  total: number
}

/** A file of a badge, for a link beside the page. @property href relative; null for what a browser should not open */
export type OfflineFile = { role: FileRole; name: string; href: string | null }

/** A collection on the page that works offline, in its owner's words. @property href of a badge's place on the page */
export type OfflineCollection = {
  title: string
  description: string
  badges: { name: string; href: string }[]
}

/**
 * A badge on the page that works offline. Names and texts are an issuer's: to be drawn as text.
 *
 * @property anchor what its place on the page is called @property picture relative
 */
export type OfflineBadge = {
  anchor: string
  name: string
  description: string
  picture: string | null
  host: HostText
  issuerName: string
  recipient: string
  issuedOn: number | null
  expires: number | null
  addedAt: number
  checkedAt: number | null
  standing: Standing
  isArchived: boolean
  criteria: ReferenceView
  narrative: string | null
  evidence: ReferenceView[]
  alignment: ReferenceView[]
  tags: string[]
  ownEvidence: OwnEvidenceItem[]
  folder: string
  files: OfflineFile[]
}

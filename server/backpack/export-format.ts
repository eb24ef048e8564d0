/** What `manifest.json` of an export begins with; docs/export.md describes the rest. */
export const EXPORT_FORMAT = 'open-backpack-export'
export const EXPORT_VERSION = 1

/** The beginning of a manifest, as it is written: by it an export is told from any other zip. */
export const MANIFEST_START = `{"format":"${EXPORT_FORMAT}",`
export const MANIFEST_NAME = 'manifest.json'
export const INDEX_NAME = 'index.html'

/** Where the folders of badges are, and which files are in them, without what they end in. */
export const BADGES_FOLDER = 'badges/'
/** What the folder of an archived badge ends in; the name of no other can, as there is no dot in it. */
export const ARCHIVED_FOLDER = '.archived'
export const FILE_ROLES = [
  'badge',
  'picture',
  'assertion',
  'badge-class',
  'issuer',
  'key',
  'revocation-list',
  'seal',
  'own-evidence',
] as const
export type FileRole = (typeof FILE_ROLES)[number]

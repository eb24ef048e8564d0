import {
  BADGES_FOLDER,
  FILE_ROLES,
  type FileRole,
  INDEX_NAME,
  MANIFEST_NAME,
} from '../backpack/export-format.ts'

/** The files of an export of ours, which tells each badge several times over. */
export type ExportFiles = {
  /** `badge`: take the badge out of it · `known`: it tells nothing that is not told there · `strange`: somebody else's */
  judge: (name: string) => 'badge' | 'known' | 'strange'
}

/**
 * Tells which file of each badge's folder to read: the picture with the badge inside, and where there is none, the assertion.
 *
 * @param names all that are in the zip
 * @param manifest which of them is the manifest; who has packed the folder anew has it somewhere deeper
 */
export function readExportFiles(names: readonly string[], manifest: string): ExportFiles {
  const top = manifest.slice(0, -MANIFEST_NAME.length)
  const withPicture = new Set<string>()
  for (const name of names) {
    const file = readName(name, top)
    if (file?.role === 'badge') withPicture.add(file.folder)
  }
  return {
    judge: (name) => {
      if (name === manifest || name === `${top}${INDEX_NAME}`) return 'known'
      const file = readName(name, top)
      if (file === null) return 'strange'
      const role = withPicture.has(file.folder) ? 'badge' : 'assertion'
      return file.role === role ? 'badge' : 'known'
    },
  }
}

function readName(name: string, top: string): { folder: string; role: FileRole } | null {
  if (!name.startsWith(`${top}${BADGES_FOLDER}`)) return null
  const [folder, file, ...deeper] = name.slice(top.length + BADGES_FOLDER.length).split('/')
  const stem = file?.replace(/\.\w+$/, '')
  const role = FILE_ROLES.find((each) => each === stem)
  return folder === undefined || role === undefined || deeper.length > 0 ? null : { folder, role }
}

import {
  ARCHIVED_FOLDER,
  BADGES_FOLDER,
  FILE_ROLES,
  type FileRole,
  INDEX_NAME,
  MANIFEST_NAME,
} from '../backpack/export-format.ts'

/** Where a file of an export belongs. @property folder of its badge */
export type Place = { folder: string; role: FileRole }

/** Whether the badge of a folder was archived when it was exported. */
export const isArchivedFolder = ({ folder }: Place): boolean => folder.endsWith(ARCHIVED_FOLDER)

/**
 * The files of an export of ours, which tells each badge several times over.
 *
 * @property judge `badge`: take the badge out of it · `known`: it tells nothing that is not told there · `strange`: somebody else's
 * @property findPlace null for what belongs to no badge
 * @property sealed how many files each folder has that has a seal
 */
export type ExportFiles = {
  judge: (name: string) => 'badge' | 'known' | 'strange'
  findPlace: (name: string) => Place | null
  sealed: ReadonlyMap<string, number>
}

/**
 * Tells which file of each badge's folder to read: the picture with the badge inside, and where there is none, the assertion.
 *
 * @param names all that are in the zip
 * @param manifest which of them is the manifest; who has packed the folder anew has it somewhere deeper
 */
export function readExportFiles(names: readonly string[], manifest: string): ExportFiles {
  const top = manifest.slice(0, -MANIFEST_NAME.length)
  const findPlace = (name: string) => readName(name, top)
  const withPicture = new Set<string>()
  const counts = new Map<string, number>()
  const sealed = new Map<string, number>()
  for (const name of names) {
    const file = findPlace(name)
    if (file === null) continue
    if (file.role === 'badge') withPicture.add(file.folder)
    if (file.role === 'seal') sealed.set(file.folder, 0)
    counts.set(file.folder, (counts.get(file.folder) ?? 0) + 1)
  }
  for (const folder of sealed.keys()) sealed.set(folder, counts.get(folder) ?? 0)
  return {
    judge: (name) => {
      if (name === manifest || name === `${top}${INDEX_NAME}`) return 'known'
      const file = findPlace(name)
      if (file === null) return 'strange'
      const role = withPicture.has(file.folder) ? 'badge' : 'assertion'
      return file.role === role ? 'badge' : 'known'
    },
    findPlace,
    sealed,
  }
}

function readName(name: string, top: string): Place | null {
  if (!name.startsWith(`${top}${BADGES_FOLDER}`)) return null
  const [folder, file, ...deeper] = name.slice(top.length + BADGES_FOLDER.length).split('/')
  const stem = file?.replace(/\.\w+$/, '')
  const role = FILE_ROLES.find((each) => each === stem)
  return folder === undefined || role === undefined || deeper.length > 0 ? null : { folder, role }
}

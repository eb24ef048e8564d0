import type { Place } from './read-export.ts'

/** Of folders that are not whole yet, in all: a zip has the files of one folder one after the other, unless it was made to vex. */
const MAX_WAITING = 10_000

/** Of a folder the files that came, by role; of two of one role the first. */
export type Gathered<T> = ReadonlyMap<Place['role'], T>

/**
 * Puts the files of each folder together as they come.
 *
 * @param counts how many files each folder has that is to be whole
 * @returns for a file: `alone`, it is not waited with; `waits`; or the folder that is whole with it
 */
export function createGatherer<T>(
  counts: ReadonlyMap<string, number>,
): (place: Place, file: T) => 'alone' | 'waits' | Gathered<T> {
  const folders = new Map<string, { files: Map<Place['role'], T>; left: number }>()
  const tooMany = new Set<string>()
  let waiting = 0
  return ({ folder, role }, file) => {
    const count = counts.get(folder)
    if (count === undefined || tooMany.has(folder)) return 'alone'
    const known = folders.get(folder)
    if (known === undefined && waiting >= MAX_WAITING) {
      tooMany.add(folder)
      return 'alone'
    }
    const { files, left } = known ?? { files: new Map<Place['role'], T>(), left: count }
    if (!files.has(role)) {
      files.set(role, file)
      waiting += 1
    }
    folders.set(folder, { files, left: left - 1 })
    if (left > 1) return 'waits'
    folders.delete(folder)
    waiting -= files.size
    return files
  }
}

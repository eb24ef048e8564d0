import { mkdirSync, statSync } from 'node:fs'
import path from 'node:path'

/**
 * Makes a folder and those above it, readable by its owner only; one that is there is left as it is.
 *
 * Throws when it cannot be made. Node's own `recursive` never returns where the system says "no such folder" for ever,
 * as it does below /proc.
 */
export function makeFolder(folder: string): void {
  const stats = statSync(folder, { throwIfNoEntry: false })
  if (stats?.isDirectory()) return
  const above = path.dirname(folder)
  if (stats === undefined && above !== folder) makeFolder(above)
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    // Made by somebody else in between, or there but no folder.
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw error
  }
}

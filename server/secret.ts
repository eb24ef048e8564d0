import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { makeFolder } from './make-folder.ts'

/** The fewest that a secret may have; 32 random bytes are 43 in base64url. */
export const SECRET_CHARS = 32

/**
 * The server's secret: given, or made on the first start and kept beside the database, readable by its owner only.
 *
 * Throws when the file can neither be read nor made, and when what it holds is too short to be a secret.
 */
export function loadSecret(given: string | null, dataDir: string): string {
  if (given !== null) return given
  const file = path.join(dataDir, 'secret')
  makeFolder(dataDir)
  try {
    // `wx`: two servers that start at once must not overwrite each other's secret.
    writeFileSync(file, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  const secret = readFileSync(file, 'utf8').trim()
  // Cut off by a full disk, or emptied by hand: signing with next to nothing would be worse than not starting.
  if (secret.length < SECRET_CHARS) {
    throw new Error(`${file} holds fewer than ${SECRET_CHARS} characters. Delete it to have a new one made.`)
  }
  return secret
}

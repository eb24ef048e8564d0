import { buffer } from 'node:stream/consumers'
import { type Entry, getFileNameLowLevel, openPromise, type ZipFile } from 'yauzl'
import { MANIFEST_NAME, MANIFEST_START } from '../backpack/export-format.ts'
import { limits } from '../limits.ts'
import { type FileRead, readBadgeFile } from './read-badge-file.ts'
import { type ExportFiles, readExportFiles } from './read-export.ts'

/** A zip file begins so; an empty one has only its end. */
const SIGNATURES = ['PK\x03\x04', 'PK\x05\x06']

/** What systems put into a zip beside what a person put there. */
const NOISE = /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/

/** A file of a zip. Its name is for people only: nothing is ever written under it. */
export type ZippedFile = { name: string } & FileRead

export const isZip = (start: Uint8Array): boolean =>
  SIGNATURES.includes(Buffer.from(start.subarray(0, 4)).toString('latin1'))

/**
 * Reads the badges in a zip, one file after the other.
 *
 * 1. Folders count for nothing, and so do the names: `../../etc/passwd` is a word like any other.
 * 2. A file that says it is too large is not inflated; one that says less than it is ends where it said.
 * 3. All files together may inflate to so much and no more; then the zip itself is too large, and its rest is left.
 * 4. A zip in a zip is no badge: it is not opened.
 * 5. An export of ours tells each badge several times: it is read once, and the rest of what belongs there is no news.
 *
 * @param file path of the zip
 * @param name of the zip, for what is wrong with it as a whole
 */
export async function* readZip(file: string, name: string): AsyncGenerator<ZippedFile> {
  // Names are read below: a bad one would otherwise end the whole zip.
  const zip = await openPromise(file, { decodeStrings: false }).catch(() => null)
  if (zip === null) {
    yield { name, problem: 'zip-damaged' }
    return
  }
  let inflatedBytes = 0
  try {
    const files = await findExport(file)
    for await (const entry of zip.eachEntry()) {
      const entryName = readName(entry)
      if (entryName === null || isNoise(entryName) || files?.judge(entryName) === 'known') continue
      const shownName = entryName.split(/[/\\]/).at(-1) ?? entryName
      if (entry.uncompressedSize > limits.badgeFileBytes) {
        yield { name: shownName, problem: 'too-large' }
        continue
      }
      inflatedBytes += entry.uncompressedSize
      if (inflatedBytes > limits.unzippedBytes) {
        yield { name, problem: 'too-large' }
        return
      }
      yield { name: shownName, ...(await readEntry(zip, entry)) }
    }
  } catch {
    // Its list of files ends in the middle, or is none: what was read so far counts.
    yield { name, problem: 'zip-damaged' }
  } finally {
    zip.close()
  }
}

/** Reads the list of a zip on its own; null where it is not an export of ours. */
async function findExport(file: string): Promise<ExportFiles | null> {
  const zip = await openPromise(file, { decodeStrings: false })
  const names: string[] = []
  let manifest: string | null = null
  try {
    for await (const entry of zip.eachEntry()) {
      const name = readName(entry)
      if (name === null || isNoise(name)) continue
      names.push(name)
      const isNamedSo = manifest === null && name.split('/').at(-1) === MANIFEST_NAME
      if (isNamedSo && (await beginsAsManifest(zip, entry))) manifest = name
    }
  } catch {
    // The list ends in the middle: whoever reads the zip finds that too, and takes what stands before.
    return null
  } finally {
    zip.close()
  }
  return manifest === null ? null : readExportFiles(names, manifest)
}

async function beginsAsManifest(zip: ZipFile, entry: Entry): Promise<boolean> {
  if (entry.isEncrypted() || !entry.canDecodeFileData()) return false
  let start = ''
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      start += Buffer.from(chunk).toString('latin1')
      if (start.length >= MANIFEST_START.length) break
    }
  } catch {
    // Damaged: then it is told with the other files.
    return false
  }
  return start.startsWith(MANIFEST_START)
}

const isNoise = (name: string): boolean => name.endsWith('/') || NOISE.test(name)

async function readEntry(zip: ZipFile, entry: Entry): Promise<FileRead> {
  if (entry.isEncrypted()) return { problem: 'zip-locked' }
  if (!entry.canDecodeFileData()) return { problem: 'zip-damaged' }
  try {
    return await readBadgeFile(await buffer(await zip.openReadStreamPromise(entry)))
  } catch {
    // Cut off, or of another length than it says: that one file, not the rest.
    return { problem: 'zip-damaged' }
  }
}

/** Null for a name that is none. With `decodeStrings: false` it comes as bytes, whatever its type says. */
function readName(entry: Entry): string | null {
  const bytes: unknown = entry.fileName
  if (!Buffer.isBuffer(bytes)) return null
  return getFileNameLowLevel(entry.generalPurposeBitFlag, bytes, entry.extraFields, false)
}

import { buffer } from 'node:stream/consumers'
import { type Entry, getFileNameLowLevel, openPromise, type ZipFile } from 'yauzl'
import { type FileRole, MANIFEST_NAME, MANIFEST_START } from '../backpack/export-format.ts'
import { type ExportRest, readRest } from '../backpack/export-rest.ts'
import { type EvidenceFile, readEvidenceFile } from '../backpack/own-evidence/exported-evidence.ts'
import { limits } from '../limits.ts'
import { createGatherer, type Gathered } from './gather-folders.ts'
import { type FileRead, readBadgeFile } from './read-badge-file.ts'
import { type ExportFiles, isArchivedFolder, readExportFiles } from './read-export.ts'
import { readSealed, type Sealed, type SealKnower } from './read-sealed.ts'

/** A zip file begins so; an empty one has only its end. */
const SIGNATURES = ['PK\x03\x04', 'PK\x05\x06']

/** Where the badges begin in a manifest. Inside a text, quotes have a backslash before them. */
const BADGES_BEGIN = /,\s*"badges"\s*:/
const LONGEST_MARK = 100

/** What systems put into a zip beside what a person put there. */
const NOISE = /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/

/**
 * A file of a zip, or what an export has beside badges: in its manifest, or in the folder of one of them. Its name is for people only: nothing is ever written under it.
 *
 * @property sealed what came with it of which this backpack's seal tells that it was verified here
 * @property isArchived its owner had it in the archive when it was exported
 */
export type ZippedFile = { name: string } & (
  | (FileRead & { sealed?: Sealed; isArchived?: true })
  | { rest: ExportRest }
  | { evidence: EvidenceFile }
)

export const isZip = (start: Uint8Array): boolean =>
  SIGNATURES.includes(Buffer.from(start.subarray(0, 4)).toString('latin1'))

/**
 * Reads the badges in a zip, one file after the other.
 *
 * 1. Folders count for nothing, and so do the names: `../../etc/passwd` is a word like any other.
 * 2. A file that says it is too large is not inflated; one that says less than it is ends where it said.
 * 3. All files together may inflate to so much and no more; then the zip itself is too large, and its rest is left.
 * 4. A zip in a zip is not opened.
 * 5. An export of ours tells each badge several times: it is read once, and the rest of what belongs there is no news,
 *    but for what our own seal vouches for, and what their owner has added to them.
 *
 * @param file path of the zip
 * @param name of the zip, for what is wrong with it as a whole
 */
export async function* readZip(file: string, name: string, seals: SealKnower): AsyncGenerator<ZippedFile> {
  // Names are read below: a bad one would otherwise end the whole zip.
  const zip = await openPromise(file, { decodeStrings: false }).catch(() => null)
  if (zip === null) {
    yield { name, problem: 'zip-damaged' }
    return
  }
  let inflatedBytes = 0
  try {
    const files = await findExport(file)
    if (files !== null && files.rest !== null) yield { name, rest: files.rest }
    const gather = createGatherer<Entry>(files?.sealed ?? new Map())
    for await (const entry of zip.eachEntry()) {
      const entryName = readName(entry)
      if (entryName === null || isNoise(entryName)) continue
      const place = files?.findPlace(entryName) ?? null
      if (place?.role === 'own-evidence') {
        const bytes = await readWithin(entry, limits.ownEvidenceFileBytes)
        const evidence = bytes === null ? null : readEvidenceFile(bytes)
        if (evidence !== null && evidence.ownEvidence.length > 0) yield { name: entryName, evidence }
      }
      const folder = place === null ? 'alone' : gather(place, entry)
      if (folder === 'waits') continue
      const told = folder === 'alone' ? null : pickTold(folder)
      if (told === null && files?.judge(entryName) === 'known') continue
      const { role, entry: badge } = told ?? { role: null, entry }
      const badgeName = readName(badge) ?? entryName
      // In an export all have the same name: there the folder tells which badge it is.
      const shownName = badgeName
        .split(/[/\\]/)
        .slice(place === null ? -1 : -2)
        .join('/')
      if (badge.uncompressedSize > limits.badgeFileBytes) {
        yield { name: shownName, problem: 'too-large' }
        continue
      }
      inflatedBytes += badge.uncompressedSize
      if (inflatedBytes > limits.unzippedBytes) {
        yield { name, problem: 'too-large' }
        return
      }
      const bytes = await readEntry(zip, badge)
      if (!Buffer.isBuffer(bytes)) {
        yield { name: shownName, ...bytes }
        continue
      }
      // Documents of office programs are zips, too: what is no zip by its name is just no badge.
      if (isZip(bytes) && /\.zip$/i.test(shownName)) {
        yield { name: shownName, problem: 'zip-inside' }
        continue
      }
      const read = await readBadgeFile(bytes)
      const sealed =
        role === null || folder === 'alone' || 'problem' in read
          ? null
          : await readSealed({ role, bytes }, readOf(folder), seals)
      const isArchived = place !== null && isArchivedFolder(place)
      yield {
        name: shownName,
        ...read,
        ...(sealed === null ? {} : { sealed }),
        ...(isArchived ? { isArchived } : {}),
      }
    }
  } catch {
    // Its list of files ends in the middle, or is none: what was read so far counts.
    yield { name, problem: 'zip-damaged' }
  } finally {
    zip.close()
  }

  /** What does not fit any more, or is damaged, is not there: then the badge is judged without its seal. */
  function readOf(folder: Gathered<Entry>): (role: FileRole, maxBytes: number) => Promise<Buffer | null> {
    return async (role, maxBytes) => {
      const entry = folder.get(role)
      return entry === undefined ? null : readWithin(entry, maxBytes)
    }
  }

  async function readWithin(entry: Entry, maxBytes: number): Promise<Buffer | null> {
    if (zip === null || entry.uncompressedSize > maxBytes) return null
    if (inflatedBytes + entry.uncompressedSize > limits.unzippedBytes) return null
    inflatedBytes += entry.uncompressedSize
    const bytes = await readEntry(zip, entry)
    return Buffer.isBuffer(bytes) ? bytes : null
  }
}

/** Which file of a whole folder tells the badge. */
function pickTold(folder: Gathered<Entry>): { role: FileRole; entry: Entry } | null {
  for (const role of ['badge', 'assertion'] as const) {
    const entry = folder.get(role)
    if (entry !== undefined) return { role, entry }
  }
  return null
}

/** Reads the list of a zip on its own; null where it is not an export of ours. */
async function findExport(file: string): Promise<(ExportFiles & { rest: ExportRest | null }) | null> {
  const zip = await openPromise(file, { decodeStrings: false })
  const names: string[] = []
  let manifest: { name: string; head: string } | null = null
  try {
    for await (const entry of zip.eachEntry()) {
      const name = readName(entry)
      if (name === null || isNoise(name)) continue
      names.push(name)
      if (manifest !== null || name.split('/').at(-1) !== MANIFEST_NAME) continue
      const head = await readManifestHead(zip, entry)
      if (head !== null) manifest = { name, head }
    }
  } catch {
    // The list ends in the middle: whoever reads the zip finds that too, and takes what stands before.
    return null
  } finally {
    zip.close()
  }
  if (manifest === null) return null
  return { ...readExportFiles(names, manifest.name), rest: readRestOf(manifest.head) }
}

/** What stands before the badges in a manifest of ours, or its beginning where that is too long; null for any other file. */
async function readManifestHead(zip: ZipFile, entry: Entry): Promise<string | null> {
  if (entry.isEncrypted() || !entry.canDecodeFileData()) return null
  const decoder = new TextDecoder()
  let head = ''
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      const searched = Math.max(0, head.length - LONGEST_MARK)
      head += decoder.decode(chunk, { stream: true })
      if (head.length >= MANIFEST_START.length && !head.startsWith(MANIFEST_START)) return null
      if (BADGES_BEGIN.test(head.slice(searched)) || head.length > limits.exportRestChars) break
    }
  } catch {
    // Damaged: then it is told with the other files.
    return null
  }
  return head.startsWith(MANIFEST_START) ? head : null
}

/** Null where there is nothing to bring back, or more than anybody has. */
function readRestOf(head: string): ExportRest | null {
  const at = BADGES_BEGIN.exec(head)?.index ?? head.length
  if (at > limits.exportRestChars) return null
  try {
    return readRest(JSON.parse(`${head.slice(0, at)}}`))
  } catch {
    // Somebody has edited it: the badges come in all the same.
    return null
  }
}

const isNoise = (name: string): boolean => name.endsWith('/') || NOISE.test(name)

async function readEntry(
  zip: ZipFile,
  entry: Entry,
): Promise<Buffer | Extract<FileRead, { problem: unknown }>> {
  if (entry.isEncrypted()) return { problem: 'zip-locked' }
  if (!entry.canDecodeFileData()) return { problem: 'zip-damaged' }
  try {
    return await buffer(await zip.openReadStreamPromise(entry))
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

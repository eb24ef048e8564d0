import {
  type BroughtRest,
  type ExportedCollection,
  type ExportRest,
  NOTHING_CHOSEN,
} from '../backpack/export-rest.ts'
import type { EvidenceFile } from '../backpack/own-evidence/exported-evidence.ts'
import type { OwnFile, OwnProblem } from '../issuer/own-files.ts'
import { limits } from '../limits.ts'

/**
 * What somebody brings, gathered into one list. What comes when it is full is left out, and the list says so once.
 *
 * @property addEntry takes what is known of the badge beside its entry (OwnFile)
 */
export type OwnList = {
  entries: string[]
  files: OwnFile[]
  addEntry: (name: string | null, entry: string, known?: Pick<OwnFile, 'seal' | 'isArchived'>) => void
  addProblem: (name: string | null, problem: OwnProblem) => void
  isFull: () => boolean
  addRest: (rest: ExportRest) => void
  addEvidence: (file: EvidenceFile) => void
  rest: () => BroughtRest | null
}

const MAX_NAME_CHARS = 200

export function createOwnList(): OwnList {
  const entries: string[] = []
  const files: OwnFile[] = []
  let bytes = 0
  let isFull = false
  let settings: ExportRest['settings'] | null = null
  const collections: ExportedCollection[] = []
  let restChars = 0
  let collectionsLeft = 0
  const evidence: EvidenceFile[] = []
  let evidenceChars = 0
  let evidenceLeft = 0
  const add = (entry: string, { name, problem, seal, isArchived }: OwnFile) => {
    if (isFull) return
    isFull = entries.length >= limits.ownEntriesPerRequest || bytes + entry.length > limits.ownListBytes
    const told: OwnProblem | undefined = isFull ? 'too-many' : problem
    bytes += entry.length
    entries.push(told === undefined ? entry : '')
    // PostgreSQL refuses U+0000 in text; JSON writes it as an escape. The end of a name tells more than its beginning.
    const shown = name === null ? null : name.slice(-MAX_NAME_CHARS)
    const isSealed = told === undefined && seal !== undefined
    files.push({
      name: shown,
      ...(told === undefined ? {} : { problem: told }),
      ...(isSealed ? { seal } : {}),
      ...(told === undefined && isArchived ? { isArchived } : {}),
    })
  }
  return {
    entries,
    files,
    addEntry: (name, entry, known = {}) => add(entry, { name, ...known }),
    addProblem: (name, problem) => add('', { name, problem }),
    isFull: () => isFull,
    // Of two exports each brings its collections, and the first its settings.
    addRest: (added) => {
      if (settings === null) {
        settings = added.settings
        restChars += JSON.stringify(settings).length
      }
      for (const collection of added.collections) {
        const chars = JSON.stringify(collection).length
        const isTooMuch =
          collections.length >= limits.collectionsPerExport || restChars + chars > limits.exportRestChars
        if (isTooMuch) collectionsLeft += 1
        else {
          collections.push(collection)
          restChars += chars
        }
      }
    },
    addEvidence: (file) => {
      const chars = JSON.stringify(file).length
      const isTooMuch = evidenceChars + chars > limits.exportRestChars
      if (isTooMuch) evidenceLeft += file.ownEvidence.length
      else {
        evidence.push(file)
        evidenceChars += chars
      }
    },
    rest: () =>
      settings === null && evidence.length === 0
        ? null
        : {
            settings: settings ?? NOTHING_CHOSEN,
            collections,
            collectionsLeft,
            evidence,
            evidenceLeft,
          },
  }
}

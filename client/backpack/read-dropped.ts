/** What systems put into a folder beside what a person put there. */
const NOISE = /^(\.|Thumbs\.db$|desktop\.ini$)/

/** More than are taken at once: a folder of everything must not fill the memory before the server can say so. */
const MAX_FILES = 10_000

/** What was dropped: files, and folders to be gone through. A browser tells it while the drop is handled, and not a moment later. */
export function listDropped(transfer: DataTransfer): { files: File[]; folders: FileSystemEntry[] } {
  const files: File[] = []
  const folders: FileSystemEntry[] = []
  for (const item of transfer.items) {
    if (item.kind !== 'file') continue
    const entry = item.webkitGetAsEntry()
    const file = item.getAsFile()
    // What a script puts into a drop has no entry.
    if (entry?.isDirectory) folders.push(entry)
    else if (file !== null) files.push(file)
  }
  return { files, folders }
}

/** The files in folders, to their depth. What cannot be read is left out, and so is what a system put there. */
export async function readFolders(entries: readonly FileSystemEntry[]): Promise<File[]> {
  const files: File[] = []
  const waiting = [...entries]
  for (
    let entry = waiting.shift();
    entry !== undefined && files.length < MAX_FILES;
    entry = waiting.shift()
  ) {
    if (isFolder(entry)) waiting.push(...(await listFolder(entry)).filter(({ name }) => !NOISE.test(name)))
    else if (isFile(entry)) files.push(...(await readFile(entry)))
  }
  return files
}

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile

/** A reader gives some at a time, and none when it has given all. */
async function listFolder(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const entries: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    )
    if (some.length === 0) return entries
    entries.push(...some)
  }
}

const readFile = (entry: FileSystemFileEntry): Promise<File[]> =>
  new Promise((resolve) =>
    entry.file(
      (file) => resolve([file]),
      () => resolve([]),
    ),
  )

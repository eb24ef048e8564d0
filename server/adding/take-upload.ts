import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Deps } from '../deps.ts'
import type { IncomingFile } from '../http/read-files.ts'
import { limits } from '../limits.ts'
import type { OwnList } from './own-list.ts'
import { readBadgeFile } from './read-badge-file.ts'
import { isZip, readZip } from './read-zip.ts'
import { createSealKeeper, type SealKeeper } from './seal-keeper.ts'

/**
 * Takes the badges out of files as they come in, and keeps nothing else of them: what lies in memory is one file.
 *
 * A zip is read from its end, so it waits in a folder of its own until it is there, and is gone when it was read.
 *
 * @param accountId whose they are
 */
export async function takeUpload(
  deps: Pick<Deps, 'config' | 'db' | 'secret' | 'now'>,
  { files, accountId, list }: { files: AsyncIterable<IncomingFile>; accountId: string; list: OwnList },
): Promise<void> {
  const seals = createSealKeeper(deps, accountId)
  for await (const { name, stream } of files) {
    const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>
    const first = await chunks.next()
    // A form whose field for files was left empty sends a file without a name and without bytes.
    if (first.done === true && name === '') continue
    const start = first.done === true ? Buffer.alloc(0) : first.value
    if (isZip(start)) await takeZip(name, resume(start, chunks), { list, seals })
    else await takeFile(name, resume(start, chunks), list)
  }
}

async function takeFile(name: string, chunks: AsyncIterable<Buffer>, list: OwnList): Promise<void> {
  const kept: Buffer[] = []
  let bytes = 0
  for await (const chunk of chunks) {
    bytes += chunk.length
    if (bytes <= limits.badgeFileBytes) kept.push(chunk)
  }
  if (bytes > limits.badgeFileBytes) return list.addProblem(name, 'too-large')
  const read = await readBadgeFile(Buffer.concat(kept))
  if ('entry' in read) list.addEntry(name, read.entry)
  else list.addProblem(name, read.problem)
}

async function takeZip(
  name: string,
  chunks: AsyncIterable<Buffer>,
  { list, seals }: { list: OwnList; seals: SealKeeper },
): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'open-backpack-'))
  try {
    const file = path.join(folder, 'badges.zip')
    await pipeline(Readable.from(chunks), createWriteStream(file, { mode: 0o600 }))
    for await (const read of readZip(file, name, seals)) {
      if ('rest' in read) list.addRest(read.rest)
      else if ('evidence' in read) list.addEvidence(read.evidence)
      else if ('entry' in read) {
        if (read.sealed !== undefined) await seals.keep(read.sealed)
        const { sealed, isArchived } = read
        list.addEntry(read.name, read.entry, {
          ...(sealed === undefined ? {} : { seal: sealed.seal.badge.fingerprint }),
          ...(isArchived === undefined ? {} : { isArchived }),
        })
      } else list.addProblem(read.name, read.problem)
      if (list.isFull()) break
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function* resume(start: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  if (start.length > 0) yield start
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value
}

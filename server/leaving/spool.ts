import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

const BLOCK_BYTES = 64 * 1024

/** What waits on the disk until its time comes. @property read from the beginning, as often as one likes, once all is written */
export type Spool = {
  write: (part: string | Uint8Array) => Promise<void>
  read: () => AsyncGenerator<Uint8Array>
  size: () => number
}

/** Gives a spool to a generator, and takes it away when that ends, however it ends. */
export async function* withSpool<T>(use: (spool: Spool) => AsyncIterable<T>): AsyncGenerator<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'open-backpack-'))
  const remove = () => rm(folder, { recursive: true, force: true })
  try {
    const file = await open(path.join(folder, 'spool'), 'wx+', 0o600)
    try {
      // Without a name it goes with this process, even with one that crashes. Windows lets no open file go: it goes below.
      await remove().catch(() => {})
      yield* use(createSpool(file))
    } finally {
      await file.close()
    }
  } finally {
    await remove()
  }
}

function createSpool(file: FileHandle): Spool {
  let waiting: Buffer[] = []
  let waitingBytes = 0
  let size = 0
  const flush = async () => {
    const block = Buffer.concat(waiting)
    waiting = []
    waitingBytes = 0
    await file.appendFile(block)
  }
  return {
    size: () => size,
    write: async (part) => {
      const bytes = Buffer.from(part as Uint8Array)
      waiting.push(bytes)
      waitingBytes += bytes.length
      size += bytes.length
      if (waitingBytes >= BLOCK_BYTES) await flush()
    },
    read: async function* () {
      if (waitingBytes > 0) await flush()
      for (let at = 0; at < size; ) {
        const { bytesRead, buffer } = await file.read(Buffer.alloc(BLOCK_BYTES), 0, BLOCK_BYTES, at)
        if (bytesRead === 0) throw new Error('a spool ends before its end')
        yield buffer.subarray(0, bytesRead)
        at += bytesRead
      }
    },
  }
}

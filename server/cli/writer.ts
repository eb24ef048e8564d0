import { once } from 'node:events'
import type { Writable } from 'node:stream'

/** @property write resolves when there is room for more @property isClosed nobody reads any more, as behind `| head` */
export type Writer = { write: (text: string) => Promise<void>; isClosed: () => boolean }

/** Writes as fast as it is read, and bears a reader that goes away. */
export function createWriter(stream: Writable): Writer {
  let isClosed = false
  const close = () => {
    isClosed = true
  }
  stream.on('error', close) // a broken pipe: who closed it knows
  stream.on('close', close)
  return {
    write: async (text) => {
      if (isClosed || stream.write(text)) return
      await Promise.race([once(stream, 'drain'), once(stream, 'close')]).catch(close)
    },
    isClosed: () => isClosed,
  }
}

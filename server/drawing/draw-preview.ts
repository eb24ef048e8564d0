import { Worker } from 'node:worker_threads'
import type { Image } from '../openbadges/image.ts'

/** What the thread is given. @property memoryBytes what the program that draws may have of its own */
export type DrawingTask = { image: Image; memoryBytes: number }
export type DrawingAnswer = { png: Uint8Array } | { fault: string }

export type Drawn = { ok: true; png: Uint8Array } | { ok: false; detail: string }

/** The build puts the thread's program beside the server's. */
const PROGRAM = import.meta.env?.PROD ? './draw-in-worker.js' : './draw-in-worker.ts'
/** Of JavaScript, which only carries bytes from here to there. */
const HEAP_MIB = 64

/**
 * Draws the card by which a badge is shown elsewhere, in a thread of its own, so that nothing else waits for it.
 *
 * A picture may be made to take for ever, or all memory: the thread is ended after a time, and what it may have is bounded.
 * It knows no network, no file and nothing of the environment; a program without any way out (WebAssembly) draws in it.
 *
 * @param image a drawing has gone through `sanitizeSvg`
 */
export function drawPreview(
  image: Image,
  { timeoutMs, memoryBytes }: { timeoutMs: number; memoryBytes: number },
): Promise<Drawn> {
  const task: DrawingTask = { image, memoryBytes }
  const worker = new Worker(new URL(PROGRAM, import.meta.url), {
    workerData: task,
    env: {},
    execArgv: [],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MIB, maxYoungGenerationSizeMb: HEAP_MIB / 4 },
  })
  return new Promise((resolve) => {
    const end = (drawn: Drawn) => {
      clearTimeout(timer)
      resolve(drawn)
      worker.terminate()
    }
    const timer = setTimeout(() => end({ ok: false, detail: `not drawn in ${timeoutMs} ms` }), timeoutMs)
    worker.once('message', (answer: DrawingAnswer) =>
      end('png' in answer ? { ok: true, png: answer.png } : { ok: false, detail: answer.fault }),
    )
    worker.once('error', (error) => end({ ok: false, detail: String(error) }))
    worker.once('exit', () => end({ ok: false, detail: 'the thread ended' }))
  })
}

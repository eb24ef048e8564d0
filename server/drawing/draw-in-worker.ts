import { parentPort, workerData } from 'node:worker_threads'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { boundMemory } from './bound-memory.ts'
import { composeCard } from './compose-card.ts'
import type { DrawingAnswer, DrawingTask } from './draw-preview.ts'
import { readFonts, readProgram } from './read-packaged.ts'

// The thread that draws one card (draw-preview.ts) and ends: nothing of one stranger's picture is there for the next.

function compose({ image }: DrawingTask): DrawingAnswer {
  try {
    return { png: composeCard(Resvg, image, readFonts) }
  } catch (error) {
    // Whatever a stranger's picture makes of the program: a fault that it tells, a trap, a stack that is full.
    return { fault: String(error) }
  }
}

const task = workerData as DrawingTask
await initWasm(await WebAssembly.compile(boundMemory(readProgram(), task.memoryBytes)))
parentPort?.postMessage(compose(task))

import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { fuzz } from './target.ts'
import { TARGETS } from './targets.ts'

/**
 * `npm run fuzz`: a million inputs of each parser, for a night.
 *
 *     npm run fuzz -- --seed 7 --count 1000000 --target SVG --from 1234
 *
 * Says its seed first; the same seed and number make the same input, so `--from N --count 1` tries one again. Ends with
 * exit code 1 for the first input that makes a parser throw or give a code that nobody knows, that takes longer than
 * ten seconds, or with which more memory is held than `MAX_HEAP_MIB`.
 */

const MAX_INPUT_MS = 10_000
const MAX_HEAP_MIB = 256
const WATCH_MS = 1000

type Task = { name: string; seed: number; from: number; count: number; shared: Int32Array }
type Told = { taken: number; refused: number } | { fault: string }

if (isMainThread) await main()
else await work(workerData as Task)

async function work({ name, seed, from, count, shared }: Task): Promise<void> {
  const target = TARGETS.find((each) => each.name === name)
  if (target === undefined) throw new TypeError(`no target ${name}`)
  const onInput = (at: number) => {
    Atomics.store(shared, 0, at)
  }
  try {
    parentPort?.postMessage(await fuzz(target, { seed, from, count, onInput }))
  } catch (error) {
    parentPort?.postMessage({ fault: error instanceof Error ? error.message : String(error) })
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string' },
      count: { type: 'string' },
      from: { type: 'string' },
      target: { type: 'string' },
    },
  })
  const seed = Number(values.seed ?? randomInt(2 ** 31))
  const count = Number(values.count ?? 1_000_000)
  const from = Number(values.from ?? 0)
  const targets = TARGETS.filter(({ name }) => values.target === undefined || name === values.target)
  if (targets.length === 0 || ![seed, count, from].every(Number.isSafeInteger)) {
    console.error(`Targets: ${TARGETS.map(({ name }) => name).join(', ')}`)
    process.exitCode = 2
    return
  }
  console.log(`seed ${seed}`)
  for (const { name, share } of targets) {
    const inputs = count === 1 ? 1 : Math.round(count * share)
    const started = performance.now()
    const told = await runWatched({ name, seed, from, count: inputs })
    if ('fault' in told) {
      console.error(`FAULT ${told.fault}`)
      process.exitCode = 1
      return
    }
    const seconds = Math.round((performance.now() - started) / 1000)
    console.log(`${name}: ${inputs} inputs, ${told.taken} taken, ${told.refused} refused, ${seconds} s`)
  }
}

/** In a thread of its own, so that one that hangs can be seen, and one that eats memory dies alone. */
function runWatched(task: Omit<Task, 'shared'>): Promise<Told> {
  const shared = new Int32Array(new SharedArrayBuffer(4)).fill(-1)
  const worker = new Worker(new URL(import.meta.url), {
    workerData: { ...task, shared },
    resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MIB },
  })
  return new Promise((resolve) => {
    let last = -1
    let since = performance.now()
    const describe = (what: string) =>
      `${task.name}, seed ${task.seed}, input ${Atomics.load(shared, 0)}: ${what}`
    const watch = setInterval(() => {
      const at = Atomics.load(shared, 0)
      if (at !== last) [last, since] = [at, performance.now()]
      // Before the first input the thread makes its keys.
      else if (at !== -1 && performance.now() - since > MAX_INPUT_MS)
        end({ fault: describe(`took longer than ${MAX_INPUT_MS} ms`) })
    }, WATCH_MS)
    const end = (told: Told) => {
      clearInterval(watch)
      void worker.terminate()
      resolve(told)
    }
    worker.on('message', end)
    worker.on('error', (error) => end({ fault: describe(error.message) }))
  })
}

// Prints what as many verifications as its argument says hold while all are under way.
import { setImmediate } from 'node:timers/promises'
import {
  createSample,
  createSigner,
  makeSigned,
  serve,
  verifyForEarner,
} from '../../server/checking/testing/sample-badges.ts'
import { createFakeWeb } from '../../server/testing/fake-web.ts'

/**
 * @property heldBytes what is held by all, after the garbage is collected
 * @property peakBytes by how much the process had grown then, or when all of them had ended
 * @property fetchedBytes of the documents of one of them, without its picture
 */
export type HeldMemory = { heldBytes: number; peakBytes: number; fetchedBytes: number }

const count = Number(process.argv[2])
const signer = await createSigner()
const sample = makeSigned(createSample('2.0'), signer.pem)
const web = createFakeWeb()
serve(web, sample)
const tokens = await Promise.all(
  Array.from({ length: count }, (_, at) => signer.sign({ ...sample.assertion, id: `urn:badge:${at}` })),
)

/** Serves everything but the picture, which comes to all of them when it is let through. */
function createHoldingWeb() {
  let held = 0
  let fetchedBytes = 0
  let letThrough = () => {}
  const through = new Promise<void>((resolve) => {
    letThrough = resolve
  })
  const fetchSafely: typeof web.fetchSafely = async (url, options) => {
    const answer = await web.fetchSafely(url, options)
    if (options.role === 'image') {
      held += 1
      await through
    } else if (answer.ok) fetchedBytes += answer.fetched.bytes.length
    return answer
  }
  return { fetchSafely, letThrough, countHeld: () => held, countFetchedBytes: () => fetchedBytes }
}

type HoldingWeb = ReturnType<typeof createHoldingWeb>

const start = ({ fetchSafely }: HoldingWeb, inputs: string[]) =>
  Promise.all(
    inputs.map(async (input) => {
      const { verdict, detail } = await verifyForEarner({ fetchSafely }, input)
      if (verdict !== 'valid') throw new Error(detail ?? verdict)
    }),
  )

async function waitUntilHeld(holding: HoldingWeb, wanted: number): Promise<void> {
  while (holding.countHeld() < wanted) await setImmediate()
  await setImmediate()
}

function countUsedBytes(): number {
  // Twice: what the first one finalizes the second one frees.
  for (let time = 0; time < 2; time++) globalThis.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

/** What is loaded and compiled by the first ones is not counted. */
async function warmUp(): Promise<void> {
  for (let round = 0; round < 20; round++) {
    const holding = createHoldingWeb()
    holding.letThrough()
    await start(holding, tokens.slice(0, 1))
  }
}

await warmUp()
const holding = createHoldingWeb()
const before = countUsedBytes()
const rssBefore = process.memoryUsage.rss()
const running = start(holding, tokens)
await waitUntilHeld(holding, count)
const rssHeld = process.memoryUsage.rss()
const held = countUsedBytes() - before
holding.letThrough()
await running
const result: HeldMemory = {
  heldBytes: held,
  // Not the system's highest value, which begins with what the parent process had.
  peakBytes: Math.max(0, rssHeld - rssBefore, process.memoryUsage.rss() - rssBefore),
  fetchedBytes: holding.countFetchedBytes() / count,
}
console.log(JSON.stringify(result))

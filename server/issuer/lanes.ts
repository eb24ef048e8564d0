/**
 * Runs work for each item, a few at a time in each lane and a bounded number overall, so that one slow lane never
 * holds up another. Each item's lane is asked for once: there may be hundreds, and reading one may take a while.
 */
export async function runInLanes<T>(
  items: readonly T[],
  { laneOf, perLane, overall }: { laneOf: (item: T) => string; perLane: number; overall: number },
  work: (item: T) => Promise<void>,
): Promise<void> {
  const waiting = items.map((item) => ({ item, lane: laneOf(item) }))
  const running = new Map<string, number>()
  let count = 0

  await new Promise<void>((resolve, reject) => {
    const start = () => {
      if (waiting.length === 0 && count === 0) return resolve()
      for (let at = 0; at < waiting.length && count < overall; ) {
        const { item, lane } = waiting[at] as { item: T; lane: string }
        const inLane = running.get(lane) ?? 0
        if (inLane >= perLane) {
          at++
          continue
        }
        waiting.splice(at, 1)
        running.set(lane, inLane + 1)
        count++
        work(item).then(() => {
          running.set(lane, (running.get(lane) ?? 1) - 1)
          count--
          start()
        }, reject)
      }
    }
    start()
  })
}

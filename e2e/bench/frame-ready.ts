import type { Page } from '@playwright/test'
import { withBenchSite } from './bench-site.ts'
import { median } from './median.ts'
import { formatTime, type Row } from './report.ts'

const VISITORS = 9
const VISITS = 3
const TARGET = 2.5
const WAYS = ['frame', 'own', 'other'] as const

type Way = (typeof WAYS)[number]
type Times = Record<Way, number[]>

/**
 * From the click to the Frame's first word, and to its first view, against an empty page in the same iframe.
 *
 * The empty page of the issuer's own site is what the target is about. The one of another site tells how much of the
 * ratio is the browser's price for any frame of another site, which gets a process of its own.
 */
export function measureFrameReady({ visitors = VISITORS } = {}): Promise<Row[]> {
  return withBenchSite(async ({ openFresh, issuer }) => {
    const all = createTimes()
    const first = createTimes()
    const seen = createTimes()
    // The first visitor pays for what Chromium loads only once it needs it, and is not counted.
    for (let visitor = -1; visitor < visitors; visitor++) {
      const page = await openFresh()
      for (let visit = 0; visit < VISITS; visit++) {
        for (const way of turnWays(visitor + visit + 1)) {
          await page.goto(issuer.url)
          const { tookMs, seenMs } = await timeDialog(page, way)
          if (visitor < 0) continue
          all[way].push(tookMs)
          seen[way].push(seenMs)
          if (visit === 0) first[way].push(tookMs)
        }
      }
      await page.context().close()
    }
    return [
      compare('click → Frame ready', all, 'own', TARGET),
      compare('… the first time in a browser', first, 'own', TARGET),
      compare('… the first time in a browser', first, 'other', null),
      compare('click → first view drawn', seen, 'own', null),
    ]
  })
}

const createTimes = (): Times => ({ frame: [], own: [], other: [] })

/** Each way comes first, second and third equally often. */
const turnWays = (turn: number): Way[] => [...WAYS, ...WAYS].slice(turn % WAYS.length).slice(0, WAYS.length)

type Promised = { took: Promise<number>; seen: Promise<number> }

async function timeDialog(page: Page, way: Way): Promise<{ tookMs: number; seenMs: number }> {
  await page.click(`#${way}`)
  return page.evaluate(async () => {
    const { took, seen } = window as unknown as Promised
    return { tookMs: await took, seenMs: await seen }
  })
}

function compare(measure: string, times: Times, against: Way, target: number | null): Row {
  const site = against === 'own' ? "the page's own" : 'another'
  return {
    measure,
    ours: formatTime(median(times.frame)),
    against: `${formatTime(median(times[against]))} empty page of ${site} site`,
    ratio: median(times.frame) / median(times[against]),
    target,
  }
}

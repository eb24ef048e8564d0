import type { Page } from '@playwright/test'
import { CHROMIUM_LAUNCH } from '../support/engines.ts'
import type { Site } from '../support/issuer-site.ts'
import { withBenchSite } from './bench-site.ts'
import type { Row } from './report.ts'

const VISITS = 5

/** A browser that keeps pages for Back, which Playwright's own settings forbid. */
const LAUNCH = {
  ...CHROMIUM_LAUNCH,
  ignoreDefaultArgs: [...(CHROMIUM_LAUNCH.ignoreDefaultArgs as string[]), '--disable-back-forward-cache'],
}

/** As long as an article, so that it scrolls; it counts from its first line what the browser says of it. */
const createLongPage = (
  origin: string,
  scripts: string,
) => `<!doctype html><html lang="en"><title>Long</title>
<script>
window.counted = { longTasks: 0, shift: 0 }
new PerformanceObserver(function (list) { counted.longTasks += list.getEntries().length })
  .observe({ type: 'longtask', buffered: true })
new PerformanceObserver(function (list) {
  list.getEntries().forEach(function (entry) { counted.shift += entry.value })
}).observe({ type: 'layout-shift', buffered: true })
addEventListener('pageshow', function (event) { window.isKept = event.persisted })
</script>
<body data-backpack="${origin}"><h1>Course</h1><button id="frame">Frame</button> <button id="own" data-src="/empty">Empty page</button>
${'<p>What you learn here, and how.</p>'.repeat(60)}${scripts}</body></html>`

type Visit = { longTasks: number; shift: number }

/**
 * What our script does to the page that it is on: tasks that hold the page up (50 ms), things that move, and whether
 * the browser still keeps the page for Back, loaded only and after the dialog was open.
 */
export function measureHostPage({ visits: times = VISITS } = {}): Promise<Row[]> {
  return withBenchSite(async ({ openFresh, issuer, backpack }) => {
    const { origin } = new URL(backpack.url)
    const ours = `<script src="${backpack.url}issuer.js"></script><script src="/page.js"></script>`
    issuer.pages['/long'] = createLongPage(origin, ours)
    issuer.pages['/plain'] = createLongPage(origin, '<script src="/page.js"></script>')
    const visit = async (path: string, act: (page: Page) => Promise<void>) => {
      const page = await openFresh()
      await page.goto(issuer.url + path)
      await act(page)
      const counted = await page.evaluate(() => (window as unknown as { counted: Visit }).counted)
      await page.context().close()
      return counted
    }
    const visits: Visit[] = []
    const plainVisits: Visit[] = []
    for (let at = 0; at < times; at++) {
      visits.push(await visit('long', openAndClose))
      plainVisits.push(await visit('plain', openEmpty))
    }
    const page = await openFresh()
    if (!(await isKept(page, issuer, 'plain'))) throw new Error('this browser keeps no page for Back')
    return [
      countRow('long tasks of the page, load to close', 'longTasks', visits, plainVisits),
      countRow('layout shift of the page', 'shift', visits, plainVisits),
      keptRow('with the script', await isKept(page, issuer, 'long')),
      keptRow('after the dialog', await isKept(page, issuer, 'long', openAndClose)),
    ]
  }, LAUNCH)
}

/** The dialog, until the Frame has drawn; then it is closed, and what it did is told to the observers. */
async function openAndClose(page: Page): Promise<void> {
  await page.click('#frame')
  const frame = page.frameLocator('iframe')
  await frame.getByRole('button', { name: 'Continue (opens a window)' }).waitFor()
  await frame.getByRole('button', { name: 'Close without adding' }).click()
  await page.locator('iframe').waitFor({ state: 'detached' })
  await settle(page)
}

/** What a page does of itself, and how busy the machine is, shows with an empty page of its own in such a dialog. */
async function openEmpty(page: Page): Promise<void> {
  await page.click('#own')
  await page.evaluate(() => (window as unknown as { took: Promise<number> }).took)
  await settle(page)
}

/** The observers hear of a task after it has ended. */
const settle = (page: Page) =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))))

/** Leaves the page and comes back to it. */
async function isKept(
  page: Page,
  issuer: Site,
  path: string,
  act: (page: Page) => Promise<void> = async () => {},
): Promise<boolean> {
  await page.goto(issuer.url + path)
  await act(page)
  await page.goto(`${issuer.url}empty`)
  await page.goBack({ waitUntil: 'commit' })
  return page.evaluate(() => (window as unknown as { isKept: boolean }).isKept)
}

function countRow(measure: string, what: keyof Visit, ours: Visit[], plain: Visit[]): Row {
  const sum = (visits: Visit[]) => visits.reduce((total, each) => total + each[what], 0)
  const format = (count: number) => count.toLocaleString('en', { maximumFractionDigits: 3 })
  return {
    measure: `${measure}, ${ours.length} visits`,
    ours: format(sum(ours)),
    against: `0 limit (${format(sum(plain))} with an empty page in the dialog)`,
    ratio: sum(ours),
    target: 0,
  }
}

const keptRow = (when: string, kept: boolean): Row => ({
  measure: `kept for Back, ${when}`,
  ours: kept ? 'kept' : 'lost',
  against: 'a page without us is kept',
  ratio: kept ? 0 : 1,
  target: 0,
})

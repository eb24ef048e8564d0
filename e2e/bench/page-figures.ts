import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test'
import { createBrowser } from '../../server/testing/browser.ts'
import { type AssertionHost, startAssertionHost } from '../support/assertion-host.ts'
import { CHROMIUM_LAUNCH } from '../support/engines.ts'
import { startMailServer } from '../support/mail-server.ts'
import { startBackpack } from '../support/start-backpack.ts'
import { signIn } from './frame-conversation.ts'
import { median } from './median.ts'
import { formatBytes, formatTime, type Row } from './report.ts'

const EARNER = 'ada@example.org'
/** A full first page, each badge with a picture of its own. */
const BADGES = 60
const ROUNDS = 5
const SLOWER = 4
/** A phone on a slow mobile network, as Lighthouse has it. */
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
}
const PHONE = { width: 412, height: 823 }

/** What counts as good at web.dev/vitals, for three quarters of the visits. */
const GOOD = { lcpMs: 2500, inpMs: 200, shift: 0.1 }

/** The least that browsers tell of. */
const SHORTEST_EVENT_MS = 16

type Figures = { lcpMs: number; inpMs: number; shift: number; bytes: number; requests: number }

/**
 * The library as a phone gets it that was never here: when its largest part is drawn, how long it takes to answer to
 * what is pressed and typed, how much moves by itself, and what travels; then the same of a collection as strangers see it.
 */
export async function measurePages(): Promise<Row[]> {
  const mail = await startMailServer()
  const host = await startAssertionHost()
  const backpack = await startBackpack({ SMTP_URL: mail.url, FETCH_ALLOW: host.hostPort, LOG_LEVEL: 'warn' })
  const browser = await chromium.launch(CHROMIUM_LAUNCH)
  try {
    const earner = createBrowser(backpack.url)
    await signIn(earner, mail, EARNER)
    await addBadges(earner, host)
    const shared = await shareAll(earner)
    const [library, collection]: [Figures[], Figures[]] = [[], []]
    for (let round = 0; round < ROUNDS; round++) {
      library.push(await visit(browser, backpack.url, { cookies: earner.cookies, act: useLibrary }))
      collection.push(await visit(browser, shared, { cookies: new Map(), act: useShared }))
    }
    return [
      ...createRows(`library of ${BADGES}`, library),
      ...createRows(`shared collection of ${BADGES}`, collection),
    ]
  } finally {
    await browser.close()
    await backpack.stop()
    await host.stop()
    await mail.stop()
  }
}

async function addBadges(earner: ReturnType<typeof createBrowser>, host: AssertionHost): Promise<void> {
  const urls = Array.from({ length: BADGES }, (_, at) =>
    host.putBadge({ address: EARNER, name: `Badge ${at}` }),
  )
  let page = await earner.submitFiles(await earner.get('/add'), 'Continue', [], { pasted: urls.join('\n') })
  while (page.html.includes('data-checking')) page = await earner.get(page.url)
  const added = await earner.submit(page, `Add ${BADGES} badges`)
  if (!added.html.includes(`${BADGES} badges are in your Backpack`))
    throw new Error('the library was not filled')
}

/** Puts all badges into a collection and shares it. @returns the link */
async function shareAll(earner: ReturnType<typeof createBrowser>): Promise<string> {
  const made = await earner.submit(await earner.get('/collections'), 'Create collection', {
    title: 'All of them',
    description: 'What I have learned since I began, and where. '.repeat(20),
  })
  const collection = new URL(made.url).pathname.split('/').at(-1) ?? ''
  await earner.submit(await earner.get('/?select=all'), 'Add to collection', { collection })
  const shared = await earner.submit(await earner.get(`/collections/${collection}/share`), 'Share')
  const link = /https?:\/\/[^"]+\/shared\/[\w-]+/.exec(shared.html)?.[0]
  if (link === undefined) throw new Error('the collection was not shared')
  return link
}

type Visit = { cookies: Map<string, string>; act: (page: Page) => Promise<void> }

async function visit(browser: Browser, url: string, { cookies, act }: Visit): Promise<Figures> {
  const context = await browser.newContext({ viewport: PHONE, hasTouch: true, isMobile: true })
  try {
    await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url })))
    return await look(context, url, act)
  } finally {
    await context.close()
  }
}

async function look(context: BrowserContext, url: string, act: Visit['act']): Promise<Figures> {
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Network.enable')
  await devtools.send('Network.emulateNetworkConditions', SLOW_4G)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  const travelled = countTraffic(devtools)
  await page.addInitScript(observe, SHORTEST_EVENT_MS)
  await page.goto(url, { waitUntil: 'networkidle' })
  const { bytes, requests } = travelled()
  await act(page)
  return { ...(await readFigures(page)), bytes, requests }
}

/** What somebody does there. The first tap ends the search for the largest part: what comes later was asked for. */
async function useLibrary(page: Page): Promise<void> {
  await page.getByRole('checkbox').first().tap()
  await page.getByText('1 selected').waitFor()
  await page.getByRole('searchbox').pressSequentially('badge 1')
  await page.getByText(/\d+ badges? found/).waitFor()
  await page.getByText('Filter and sort').tap()
  await page.getByRole('combobox', { name: 'Year' }).waitFor()
}

/** A stranger opens what is folded and goes on to the badges by keyboard; there is no more to do there. */
async function useShared(page: Page): Promise<void> {
  await page.getByText('Show all').tap()
  for (let at = 0; at < 8; at++) await page.keyboard.press('Tab')
}

function countTraffic(devtools: CDPSession): () => { bytes: number; requests: number } {
  let bytes = 0
  let requests = 0
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
    requests += 1
  })
  return () => ({ bytes, requests })
}

/** Runs in the page before all else: gathers what the browser tells of itself. */
function observe(shortestMs: number): void {
  const seen = { lcpMs: 0, inpMs: 0, shift: 0 }
  Object.assign(window, { seen })
  const watch = (type: string, tell: (entry: PerformanceEntry) => void, more: object = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach(tell)).observe({
      type,
      buffered: true,
      ...more,
    })
  watch('largest-contentful-paint', ({ startTime }) => {
    seen.lcpMs = startTime
  })
  watch('layout-shift', (entry) => {
    const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean }
    if (!hadRecentInput) seen.shift += value
  })
  const noteEvent = (entry: PerformanceEntry) => {
    if ((entry as PerformanceEntry & { interactionId?: number }).interactionId)
      seen.inpMs = Math.max(seen.inpMs, entry.duration)
  }
  watch('event', noteEvent, { durationThreshold: shortestMs })
  watch('first-input', noteEvent)
}

async function readFigures(page: Page): Promise<Pick<Figures, 'lcpMs' | 'inpMs' | 'shift'>> {
  // Observers hear of an event when the frame after it was drawn.
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(null), 100))),
  )
  return page.evaluate('window.seen') as Promise<Pick<Figures, 'lcpMs' | 'inpMs' | 'shift'>>
}

function createRows(name: string, rounds: readonly Figures[]): Row[] {
  const of = (figure: keyof Figures) => median(rounds.map((round) => round[figure]))
  return [
    {
      measure: `${name}: largest part drawn (LCP)`,
      ours: formatTime(of('lcpMs')),
      against: `${GOOD.lcpMs} ms is good`,
      ratio: of('lcpMs') / GOOD.lcpMs,
      target: 1,
    },
    {
      measure: `${name}: slowest answer (INP)`,
      ours: of('inpMs') === 0 ? `under ${formatTime(SHORTEST_EVENT_MS)}` : formatTime(of('inpMs')),
      against: `${GOOD.inpMs} ms is good`,
      ratio: Math.max(of('inpMs'), SHORTEST_EVENT_MS) / GOOD.inpMs,
      target: 1,
    },
    {
      measure: `${name}: what moves by itself (CLS)`,
      ours: of('shift').toFixed(3),
      against: `${GOOD.shift} is good`,
      ratio: of('shift') / GOOD.shift,
      target: 1,
    },
    {
      measure: `${name}: travels, in ${of('requests')} requests`,
      ours: formatBytes(of('bytes')),
      against: `${formatBytes(1_600_000)}, the budget of a page on such a network`,
      ratio: of('bytes') / 1_600_000,
      target: 1,
    },
  ]
}

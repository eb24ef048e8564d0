import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Browser, createBrowser, type Page, type TestFile } from '../../server/testing/browser.ts'
import { createManyBadges, type ManyBadges } from '../../server/testing/many-badges.ts'
import { createZip } from '../../server/testing/zip.ts'
import { startAssertionHost } from '../support/assertion-host.ts'
import { startMailServer } from '../support/mail-server.ts'
import type { Backpack } from '../support/start-backpack.ts'
import { type Bench, DATABASES, type Database, startBench } from './bench-database.ts'
import { signIn } from './frame-conversation.ts'
import type { Row } from './report.ts'

const FEW = 500
const MANY = 5_000
const EARNER = 'ada@example.org'
const LOOK_EVERY_MS = 1_000
const ASK_EVERY_MS = 50

/** @property good how many of the files are badges of the earner's, each counted once */
type Load = {
  name: string
  good: number
  make: (badges: ManyBadges, silentOrigin: string) => Promise<TestFile[]>
}

/** What bringing so many took. @property longestWaitMs of somebody else, who asked for a small answer all the time */
type Brought = { readMs: number; checkMs: number; addMs: number; peakMib: number; longestWaitMs: number }

/**
 * Somebody brings 5,000 files by the form, sees them checked, and adds all that are good: how long each part takes, the
 * most memory that the server's process has, and how long others wait for it meanwhile; on either database.
 */
export async function measureBringing(): Promise<Row[]> {
  const rows: Row[] = []
  for (const database of DATABASES) rows.push(...(await measureOn(database)))
  return rows
}

async function measureOn(database: Database): Promise<Row[]> {
  const few = await bring(loadHosted(FEW), database)
  const rows: Row[] = []
  for (const load of [loadHosted(MANY), loadSigned(MANY), loadMixed(MANY)]) {
    const { readMs, checkMs, addMs, peakMib, longestWaitMs } = await bring(load, database)
    const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`
    const name = `${load.name}, ${database}`
    rows.push({
      measure: `${name}: read, check, add: ${[readMs, checkMs, addMs].map(seconds).join(', ')}; each`,
      ours: `${((readMs + checkMs + addMs) / MANY).toFixed(2)} ms`,
      against: `${((few.readMs + few.checkMs + few.addMs) / FEW).toFixed(2)} ms of ${FEW} hosted`,
      ratio: (readMs + checkMs + addMs) / MANY / ((few.readMs + few.checkMs + few.addMs) / FEW),
      target: null,
    })
    rows.push({
      measure: `${name}: memory of the server at most; others wait ${Math.round(longestWaitMs)} ms at most`,
      ours: `${peakMib} MiB`,
      against: `${few.peakMib} MiB with ${FEW} hosted`,
      ratio: peakMib / few.peakMib,
      target: 3,
    })
  }
  return rows
}

const loadHosted = (count: number): Load => ({
  name: `${count.toLocaleString('en')} hosted badges, as files`,
  good: count,
  make: async ({ makeHosted }) => makeHosted({ address: EARNER, count }),
})

const loadSigned = (count: number): Load => ({
  name: `${count.toLocaleString('en')} signed badges, in a zip`,
  good: count,
  make: async ({ makeSigned }) => zip(await makeSigned({ address: EARNER, count })),
})

/** As people have them: eight of ten are good; the others are no badges, are there twice, are another's, or have a host that is silent. */
const loadMixed = (count: number): Load => ({
  name: `${count.toLocaleString('en')} files of all kinds, in a zip`,
  good: count * 0.8,
  make: async ({ makeHosted, makeSigned, makeElsewhere }, silentOrigin) => {
    const hosted = makeHosted({ address: EARNER, count: count * 0.4 })
    const signed = await makeSigned({ address: EARNER, from: count, count: count * 0.4 })
    const letters = Array.from({ length: count * 0.06 }, (_, at) => ({
      name: `${at}.txt`,
      bytes: 'Dear Ada',
    }))
    const again = [...hosted.slice(0, count * 0.02), ...signed.slice(0, count * 0.02)]
    const hers = makeHosted({ address: 'eve@else.example', from: 2 * count, count: count * 0.06 })
    const silent = makeElsewhere(silentOrigin, { address: EARNER, from: 3 * count, count: count * 0.04 })
    return zip([...hosted, ...letters, ...signed, ...again, ...hers, ...silent])
  },
})

const zip = (files: readonly TestFile[]): TestFile[] => [{ name: 'all.zip', bytes: createZip(files) }]

async function bring({ make, good }: Load, database: Database): Promise<Brought> {
  const mail = await startMailServer()
  const host = await startAssertionHost({ answerAfterMs: 3 })
  // Takes every question and answers none.
  const silent = createServer(() => {}).listen(0, '127.0.0.1')
  await once(silent, 'listening')
  const silentHost = `127.0.0.1:${(silent.address() as AddressInfo).port}`
  const bench = await startBench(database, {
    SMTP_URL: mail.url,
    FETCH_ALLOW: `${host.hostPort},${silentHost}`,
    LOG_LEVEL: 'warn',
  })
  const { backpack } = bench
  try {
    const browser = createBrowser(backpack.url)
    await signIn(browser, mail, EARNER)
    const files = await make(await createManyBadges(host), `http://${silentHost}`)
    const form = await browser.get('/add')
    const others = watchOthers(backpack)
    const [sent, readMs] = await time(() => browser.submitFiles(form, 'Continue', files))
    const [asked, checkMs] = await time(() => untilDone(browser, sent))
    const button = `Add ${good.toLocaleString('en-GB')} badges`
    const [, addMs] = await time(async () => untilDone(browser, await browser.submit(asked, button)))
    const longestWaitMs = others.stop()
    // The mail that tells of them is part of it.
    while (mail.mails.length < 2) await sleep(ASK_EVERY_MS)
    const kept = await countKept(bench)
    if (kept !== good) throw new Error(`${kept} of ${good} badges were added`)
    return { readMs, checkMs, addMs, peakMib: readPeakMib(backpack), longestWaitMs }
  } finally {
    await bench.stop()
    silent.closeAllConnections()
    silent.close()
    await host.stop()
    await mail.stop()
  }
}

/** As the page's script does, which asks again where no answer came. */
async function untilDone(browser: Browser, sent: Page): Promise<Page> {
  let page = sent
  while (page.html.includes('data-progress')) {
    await sleep(LOOK_EVERY_MS)
    page = await browser.get(sent.url).catch(() => page)
  }
  return page
}

async function time<T>(act: () => Promise<T>): Promise<[T, number]> {
  const begun = performance.now()
  return [await act(), performance.now() - begun]
}

function watchOthers({ url }: Backpack): { stop: () => number } {
  let longestMs = 0
  let isOver = false
  const ask = async () => {
    while (!isOver) {
      // A connection of its own: one that was kept may be closed while we ask.
      const answer = () => fetch(new URL('/healthz', url), { headers: { connection: 'close' } })
      const [, ms] = await time(() => answer().then((given) => given.text()))
      longestMs = Math.max(longestMs, ms)
      await sleep(ASK_EVERY_MS)
    }
  }
  const asking = ask()
  asking.catch(() => {
    longestMs = Number.POSITIVE_INFINITY
  })
  return {
    stop: () => {
      isOver = true
      return longestMs
    },
  }
}

/** Told by Linux only. */
function readPeakMib({ process }: Backpack): number {
  const status = readFileSync(`/proc/${process.pid}/status`, 'utf8')
  return Math.round(Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024)
}

async function countKept({ open }: Bench): Promise<number> {
  const db = open()
  const row = await db
    .selectFrom('badge')
    .select((select) => select.fn.countAll().as('count'))
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow()
  await db.destroy()
  return Number(row.count)
}

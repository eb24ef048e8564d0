import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import path from 'node:path'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import Database from 'better-sqlite3'
import { PNG } from 'pngjs'
import type { KeptAnswer } from '../../server/offline/wire.ts'
import { type Browser, createBrowser } from '../../server/testing/browser.ts'
import { startAssertionHost } from '../support/assertion-host.ts'
import { CHROMIUM_LAUNCH } from '../support/engines.ts'
import { startMailServer } from '../support/mail-server.ts'
import { type Backpack, startBackpack } from '../support/start-backpack.ts'
import { fillBackpack } from './fill-backpack.ts'
import { signIn } from './frame-conversation.ts'
import { median } from './median.ts'
import { formatBytes, formatTime, type Row } from './report.ts'

const EARNER = 'keeper@example.org'
const COUNTS = [100, 10_000] as const
/** So many badge classes, each with a picture of noise of this side: about 26 kB. */
const PICTURES = 500
const SIDE = 80
const VISITS = 5

/** @property sentBytes of the answers that bring all badges @property againBytes of the one that brings nothing new */
type Measured = {
  count: number
  keptMs: number
  picturesMs: number
  requests: number
  sentBytes: number
  pageBytes: number
  againBytes: number
  storedBytes: number
  listMs: number
  typedMs: number
}

/** The copy of a library on a device: what it takes to keep all of it, and how quickly it is read without the internet. */
export async function measureDeviceCopy(): Promise<Row[]> {
  const [few, many] = [await measureCount(COUNTS[0]), await measureCount(COUNTS[1])]
  const { count } = many
  const name = `${count.toLocaleString('en')} badges kept`
  const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`
  return [
    {
      measure: `${name}, in ${seconds(many.keptMs)} and ${many.requests} requests: travels`,
      ours: formatBytes(many.sentBytes),
      against: `${formatBytes(many.pageBytes * count)} of as many pages`,
      ratio: many.sentBytes / (many.pageBytes * count),
      target: 1,
    },
    {
      measure: `… and ${PICTURES} pictures more, in ${seconds(many.picturesMs)}: takes on the device`,
      ours: formatBytes(many.storedBytes),
      against: `${formatBytes(few.storedBytes)} for ${few.count}`,
      ratio: many.storedBytes / few.storedBytes,
      target: null,
    },
    {
      measure: '… a visit when nothing has changed: travels',
      ours: formatBytes(many.againBytes),
      against: `${formatBytes(few.againBytes)} for ${few.count}`,
      ratio: many.againBytes / few.againBytes,
      target: null,
    },
    {
      measure: '… read without the internet: first page drawn',
      ours: formatTime(many.listMs),
      against: `${formatTime(few.listMs)} of ${few.count}`,
      ratio: many.listMs / few.listMs,
      target: null,
    },
    {
      measure: '… a letter of a search',
      ours: formatTime(many.typedMs),
      against: `${formatTime(few.typedMs)} of ${few.count}`,
      ratio: many.typedMs / few.typedMs,
      target: null,
    },
  ]
}

async function measureCount(count: number): Promise<Measured> {
  const mail = await startMailServer()
  const host = await startAssertionHost()
  const backpack = await startBackpack({ SMTP_URL: mail.url, FETCH_ALLOW: host.hostPort, LOG_LEVEL: 'warn' })
  const chromiumBrowser = await chromium.launch(CHROMIUM_LAUNCH)
  try {
    const earner = createBrowser(backpack.url)
    await signIn(earner, mail, EARNER)
    const list = await earner.submitFiles(await earner.get('/add'), 'Continue', [], {
      pasted: host.putBadge({ address: EARNER }),
    })
    await earner.submit(list, 'Add 1 badge')
    fillBackpack(backpack.dataDir, count - 1)
    spreadPictures(backpack.dataDir)
    const walked = await walk(earner)
    const context = await chromiumBrowser.newContext()
    await context.addCookies([...earner.cookies].map(([name, value]) => ({ name, value, url: backpack.url })))
    return { count, ...walked, ...(await keep(context, backpack, count)) }
  } finally {
    await chromiumBrowser.close()
    await backpack.stop()
    await host.stop()
    await mail.stop()
  }
}

/** Gives the badges the pictures of so many classes. */
function spreadPictures(dataDir: string): void {
  const database = new Database(path.join(dataDir, 'backpack.db'))
  const hashes: string[] = []
  database.transaction(() => {
    for (let at = 0; at < PICTURES; at++) {
      const png = new PNG({ width: SIDE, height: SIDE })
      randomBytes(SIDE * SIDE * 4).copy(png.data)
      const bytes = PNG.sync.write(png)
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      database
        .prepare("insert into image (sha256, media_type, bytes, created_at) values (?, 'image/png', ?, 0)")
        .run(sha256, bytes)
      hashes.push(sha256)
    }
    const ids = database.prepare<[], { id: string }>('select id from badge').all()
    for (const [place, { id }] of ids.entries()) {
      const sha256 = hashes[place % PICTURES]
      database.prepare('update badge set image_sha256 = ? where id = ?').run(sha256, id)
      // As of yesterday: what has just changed is told once more a moment later.
      database
        .prepare(
          'update listed_badge set image_sha256 = ?, changed_at = changed_at - 86400000 where badge_id = ?',
        )
        .run(sha256, id)
    }
  })()
  database.close()
}

/** Asks for all as the device does, and counts. */
async function walk(
  earner: Browser,
): Promise<Pick<Measured, 'requests' | 'sentBytes' | 'pageBytes' | 'againBytes'>> {
  let [after, tag, requests, sentBytes, id] = ['', '', 0, 0, '']
  for (let isWhole = false; !isWhole; ) {
    const { html, answer } = await ask(earner, after, tag)
    requests += 1
    sentBytes += Buffer.byteLength(html)
    id = answer.badges[0]?.listed.id ?? id
    ;[after, tag, isWhole] = [answer.next, answer.collectionsTag, answer.isWhole]
  }
  const again = await ask(earner, after, tag)
  const page = await earner.get(`/badges/${id}`)
  return {
    requests,
    sentBytes,
    pageBytes: Buffer.byteLength(page.html),
    againBytes: Buffer.byteLength(again.html),
  }
}

async function ask(earner: Browser, after: string, collections: string) {
  const answer = await earner.get(`/offline/badges?${new URLSearchParams({ after, collections })}`)
  return { html: answer.html, answer: answer.json() as KeptAnswer }
}

async function keep(
  context: BrowserContext,
  backpack: Backpack,
  count: number,
): Promise<Pick<Measured, 'keptMs' | 'picturesMs' | 'storedBytes' | 'listMs' | 'typedMs'>> {
  const page = await context.newPage()
  const begun = performance.now()
  await page.goto(backpack.url)
  await waitUntilKept(page, ({ badges }) => badges === count)
  const keptMs = performance.now() - begun
  await waitUntilKept(page, ({ hasAllPictures }) => hasAllPictures)
  const picturesMs = performance.now() - begun - keptMs
  const storedBytes = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0)
  backpack.process.kill()
  await once(backpack.process, 'exit')
  const [lists, typed]: [number[], number[]] = [[], []]
  for (let visit = 0; visit < VISITS; visit++) {
    const from = performance.now()
    await page.goto(backpack.url)
    await page.locator('.library-tile').first().waitFor()
    lists.push(performance.now() - from)
    typed.push(...(await page.evaluate(typeLetters)))
  }
  return { keptMs, picturesMs, storedBytes, listMs: median(lists), typedMs: median(typed) }
}

/** In the page: how long each letter takes until all that it changes stands there and is laid out. */
function typeLetters(): number[] {
  const field = document.querySelector<HTMLInputElement>('input[type="search"]')
  if (field === null) throw new Error('there is nothing to type into')
  return [...'welding'].map((_, at, letters) => {
    const from = performance.now()
    field.value = letters.slice(0, at + 1).join('')
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
    document.body.getBoundingClientRect()
    return performance.now() - from
  })
}

type Kept = { badges: number; hasAllPictures: boolean }

async function waitUntilKept(page: Page, isEnough: (kept: Kept) => boolean): Promise<void> {
  for (;;) {
    const kept = await page.evaluate(async () => {
      const { active } = await navigator.serviceWorker.ready
      return new Promise<Kept>((resolve) => {
        navigator.serviceWorker.addEventListener('message', ({ data }) => resolve(data.kept), { once: true })
        active?.postMessage({ isAsked: true })
      })
    })
    if (isEnough(kept)) return
    await page.waitForTimeout(50)
  }
}

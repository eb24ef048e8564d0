import { execFileSync } from 'node:child_process'
import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { bake } from '../../server/openbadges/bake.ts'
import { type Browser, createBrowser, type Page, type TestFile } from '../../server/testing/browser.ts'
import { type AssertionHost, startAssertionHost } from '../support/assertion-host.ts'
import { startMailServer } from '../support/mail-server.ts'
import { startBackpack } from '../support/start-backpack.ts'
import { signIn } from './frame-conversation.ts'
import type { Row } from './report.ts'

const FEW = 500
const MANY = 5_000
const EARNER = 'ada@example.org'
const LOOK_EVERY_MS = 250

/** What bringing so many took: times of its parts, and the most memory that the server had meanwhile. */
type Brought = { uploadMs: number; checkMs: number; addMs: number; pageBytes: number; peakMib: number }

/**
 * Somebody brings 5,000 baked pictures in one form, sees them checked and adds them all: what each takes and how much
 * memory the server has at most, against the same with 500, each on a server of its own.
 */
export async function measureBringing(): Promise<Row[]> {
  const few = await bring(FEW)
  const many = await bring(MANY)
  const each = (measure: string, part: 'uploadMs' | 'checkMs' | 'addMs', target: number | null): Row => ({
    measure: `${measure} ${MANY.toLocaleString('en')} files, ${(many[part] / 1000).toFixed(1)} s: each`,
    ours: `${(many[part] / MANY).toFixed(2)} ms`,
    against: `${(few[part] / FEW).toFixed(2)} ms of ${FEW}`,
    ratio: many[part] / MANY / (few[part] / FEW),
    target,
  })
  return [
    each('read', 'uploadMs', null),
    each('check', 'checkMs', null),
    each('add', 'addMs', null),
    {
      measure: 'memory of the server at most',
      ours: `${many.peakMib} MiB`,
      against: `${few.peakMib} MiB with ${FEW}`,
      ratio: many.peakMib / few.peakMib,
      target: 2,
    },
    {
      measure: `page that asks about ${MANY.toLocaleString('en')}: each`,
      ours: `${Math.round(many.pageBytes / MANY)} B`,
      against: `${Math.round(few.pageBytes / FEW)} B of ${FEW}`,
      ratio: many.pageBytes / MANY / (few.pageBytes / FEW),
      target: null,
    },
  ]
}

async function bring(count: number): Promise<Brought> {
  const mail = await startMailServer()
  const host = await startAssertionHost()
  const backpack = await startBackpack({
    SMTP_URL: mail.url,
    FETCH_ALLOW: host.hostPort,
    LOG_LEVEL: 'warn',
  })
  const memory = watchMemory(backpack.process.pid ?? 0)
  try {
    const browser = createBrowser(backpack.url)
    await signIn(browser, mail, EARNER)
    const files = await bakeFiles(host, count)
    const form = await browser.get('/add')
    const [sent, uploadMs] = await time(() => browser.submitFiles(form, 'Continue', files))
    const [asked, checkMs] = await time(() => untilChecked(browser, sent))
    const button = `Add ${count.toLocaleString('en-GB')} badges`
    const [done, addMs] = await time(() => browser.submit(asked, button))
    if (!done.html.includes(`${count.toLocaleString('en-GB')} badges are in your Backpack`))
      throw new Error(`not all of ${count} badges were added`)
    return { uploadMs, checkMs, addMs, pageBytes: asked.html.length, peakMib: memory.stop() }
  } finally {
    memory.stop()
    await backpack.stop()
    await host.stop()
    await mail.stop()
  }
}

/** As an earner has them: the picture that is served, with its assertion inside. */
async function bakeFiles(host: AssertionHost, count: number): Promise<TestFile[]> {
  const files: TestFile[] = []
  for (let at = 0; at < count; at++) {
    const url = host.putBadge({ address: EARNER, name: `Badge ${at}`, id: `n${at}` })
    const picture = new Uint8Array(await (await fetch(url.replace('.json', '.png'))).arrayBuffer())
    const document = await (await fetch(url)).text()
    const baked = bake({ type: 'image/png', bytes: picture }, document, { version: '2.0', kind: 'hosted' })
    if (!baked.ok) throw new Error(baked.rejection.detail)
    files.push({ name: `n${at}.png`, bytes: baked.value })
  }
  return files
}

async function untilChecked(browser: Browser, sent: Page): Promise<Page> {
  let page = sent
  while (page.html.includes('data-progress')) {
    await sleep(LOOK_EVERY_MS)
    page = await browser.get(sent.url)
  }
  return page
}

async function time<T>(act: () => Promise<T>): Promise<[T, number]> {
  const begun = performance.now()
  return [await act(), performance.now() - begun]
}

/** Looks now and then how much memory a process has. @returns `stop`: the most that was seen, in MiB */
function watchMemory(pid: number): { stop: () => number } {
  let peakKib = 0
  const look = () => {
    const told = execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })
    peakKib = Math.max(peakKib, Number(told.trim()))
  }
  const timer = setInterval(look, LOOK_EVERY_MS)
  return {
    stop: () => {
      clearInterval(timer)
      return Math.round(peakKib / 1024)
    },
  }
}

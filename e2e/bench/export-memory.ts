import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { PNG } from 'pngjs'
import { type Browser, createBrowser } from '../../server/testing/browser.ts'
import { startAssertionHost } from '../support/assertion-host.ts'
import { startMailServer } from '../support/mail-server.ts'
import { startBackpack } from '../support/start-backpack.ts'
import { fillBackpack } from './fill-backpack.ts'
import { signIn } from './frame-conversation.ts'
import type { Row } from './report.ts'

const EARNER = 'keeper@example.org'
/** From some hundreds on a process has grown to what it takes. */
const COUNTS = [100, 1000, 4000] as const
/** A picture of noise of this side is about 160 kB. */
const SIDE = 200

type Measured = { peakBytes: number; sentBytes: number; tookMs: number }

/** What the server's process grows to while it packs an export, each in a process of its own. Told by Linux only. */
export async function measureExportMemory(): Promise<Row[]> {
  if (!existsSync('/proc/self/clear_refs')) return []
  const rows: Row[] = []
  let fewer: (Measured & { count: number }) | null = null
  for (const count of COUNTS) {
    const measured = await measureCount(count)
    if (fewer !== null) rows.push(createRow({ ...measured, count }, fewer))
    fewer = { ...measured, count }
  }
  return rows
}

function createRow(more: Measured & { count: number }, fewer: Measured & { count: number }): Row {
  const { count, peakBytes, sentBytes, tookMs } = more
  const sent = `${formatMib(sentBytes)} in ${(tookMs / 1000).toFixed(1)} s`
  return {
    measure: `process while it packs ${count.toLocaleString('en')} badges (${sent})`,
    ours: formatMib(peakBytes),
    against: `${formatMib(fewer.peakBytes)} for ${fewer.count.toLocaleString('en')}`,
    ratio: peakBytes / fewer.peakBytes,
    target: count === COUNTS.at(-1) ? 1.2 : null,
  }
}

async function measureCount(count: number): Promise<Measured> {
  const mail = await startMailServer()
  const host = await startAssertionHost()
  const backpack = await startBackpack({
    SMTP_URL: mail.url,
    FETCH_ALLOW: host.hostPort,
    LOG_LEVEL: 'warn',
  })
  try {
    const browser = createBrowser(backpack.url)
    await signIn(browser, mail, EARNER)
    const list = await browser.submitFiles(await browser.get('/add'), 'Continue', [], {
      pasted: host.putBadge({ address: EARNER }),
    })
    await browser.submit(list, 'Add 1 badge')
    enlargePictures(backpack.dataDir)
    // Once with one badge: what is compiled and opened by the first export is not counted.
    await takeExport(backpack.url, browser)
    fillBackpack(backpack.dataDir, count - 1)

    const proc = `/proc/${backpack.process.pid}`
    writeFileSync(`${proc}/clear_refs`, '5')
    const begun = performance.now()
    const sentBytes = await takeExport(backpack.url, browser)
    const tookMs = performance.now() - begun
    const [, peakKib] = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`${proc}/status`, 'utf8')) ?? []
    return { peakBytes: Number(peakKib) * 1024, sentBytes, tookMs }
  } finally {
    await backpack.stop()
    await host.stop()
    await mail.stop()
  }
}

function enlargePictures(dataDir: string): void {
  const png = new PNG({ width: SIDE, height: SIDE })
  randomBytes(png.data.length).copy(png.data)
  const database = new Database(path.join(dataDir, 'backpack.db'))
  database.prepare('update image set bytes = ?').run(PNG.sync.write(png))
  database.close()
}

/** Reads an export to its end and keeps nothing of it. */
async function takeExport(root: string, { cookies }: Browser): Promise<number> {
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const answer = await fetch(new URL('account/export', root), { headers: { cookie } })
  if (answer.headers.get('content-type') !== 'application/zip' || answer.body === null)
    throw new Error(`the export ended with ${answer.status}`)
  let bytes = 0
  for await (const chunk of answer.body) bytes += chunk.length
  return bytes
}

const formatMib = (bytes: number) => `${Math.round(bytes / 2 ** 20)} MiB`

import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Db } from '../../server/storage/database.ts'
import { type Browser, createBrowser } from '../../server/testing/browser.ts'
import { startMailServer } from '../support/mail-server.ts'
import { DATABASES, type Database, startBench } from './bench-database.ts'
import { signIn } from './frame-conversation.ts'
import { keepBadges } from './keep-badges.ts'
import { lowestTenth } from './median.ts'
import { formatTime, type Row } from './report.ts'

const SIZES = [100, 10_000, 100_000] as const
const EVERYBODY = 1_000_000
const ROUNDS = 61
const WARM_UP_ROUNDS = 5

const OTHERS = 'others@example.org'
const addressOf = (size: number) => `keeper-of-${size}@example.org`

type Size = (typeof SIZES)[number]
const STEPS = ['first page', 'next page', 'a word that is nowhere'] as const
type Step = (typeof STEPS)[number]

/**
 * The list over HTTP for people who keep more and more badges, in a database of a million: the first page and the one
 * that follows it in the middle of the list, and a search that has to look at each badge in vain; each held against the
 * same page of somebody who keeps 10,000; on either database.
 */
export async function measureLibrary(): Promise<Row[]> {
  const rows: Row[] = []
  for (const database of DATABASES) rows.push(...(await measureOn(database)))
  return rows
}

async function measureOn(database: Database): Promise<Row[]> {
  const mail = await startMailServer()
  const bench = await startBench(database, { SMTP_URL: mail.url, LOG_LEVEL: 'warn' })
  const { backpack } = bench
  try {
    const earners = new Map<Size, { browser: Browser; next: string }>()
    await signIn(createBrowser(backpack.url), mail, OTHERS)
    const db = bench.open()
    let others = EVERYBODY
    for (const size of SIZES) {
      const browser = createBrowser(backpack.url)
      await signIn(browser, mail, addressOf(size))
      const middle = await keepBadgesOf(db, addressOf(size), size)
      earners.set(size, { browser, next: `/?before=${middle}` })
      others -= size
    }
    await keepBadgesOf(db, OTHERS, others)
    await sql`analyze`.execute(db)
    await db.destroy()
    // The server has closed the connections that were silent for so long: let that be heard before the next request.
    await sleep(100)

    const took = new Map<string, number[]>()
    for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
      // Step by step, so that nobody's page comes right after a long search of somebody else alone.
      for (const step of STEPS) {
        for (const [size, { browser, next }] of earners) {
          const href = { 'first page': '/', 'next page': next, 'a word that is nowhere': '/?q=zyzzyva' }[step]
          const begun = performance.now()
          const page = await browser.get(href)
          const tookMs = performance.now() - begun
          if (!page.html.includes('data-results')) throw new Error(`no list at ${href}`)
          if (round >= 0) took.set(`${step} ${size}`, [...(took.get(`${step} ${size}`) ?? []), tookMs])
        }
      }
    }
    const timeOf = (step: Step, size: Size) => lowestTenth(took.get(`${step} ${size}`) ?? [])
    return STEPS.flatMap((step) =>
      [100, 100_000].map((size) => ({
        measure: `${step}, of ${size.toLocaleString('en')} badges, ${database}`,
        ours: formatTime(timeOf(step, size as Size)),
        against: `${formatTime(timeOf(step, 10_000))} of 10,000`,
        ratio: timeOf(step, size as Size) / timeOf(step, 10_000),
        target: size === 100_000 && step !== 'a word that is nowhere' ? 1.3 : null,
      })),
    )
  } finally {
    await bench.stop()
    await mail.stop()
  }
}

async function keepBadgesOf(db: Db, address: string, count: number): Promise<string> {
  const { account_id: account } = await db
    .selectFrom('address')
    .select('account_id')
    .where('canonical', '=', address)
    .executeTakeFirstOrThrow()
  return keepBadges(db, account, count)
}

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
/** Somebody who keeps as many as the largest, and has all but each hundredth in the archive. */
const ARCHIVER = { address: 'archiver@example.org', size: 100_000, everyListed: 100 }

type Size = (typeof SIZES)[number]
const STEPS = ['first page', 'next page', 'a word that is nowhere'] as const
type Step = (typeof STEPS)[number]

/** What of it is asked of whoever archives, by the place in the middle of all their badges. */
const ARCHIVE_STEPS: Record<Step, ((middle: string) => string) | null> = {
  'first page': () => '/',
  'next page': (middle) => `/?in=archive&before=${middle}`,
  'a word that is nowhere': null,
}
const ARCHIVE_NAMES = {
  'first page': 'first page of the list',
  'next page': 'next page of the archive',
} as Record<Step, string>

/**
 * The list over HTTP for people who keep more and more badges, in a database of a million: the first page and the one
 * that follows it in the middle of the list, and a search that has to look at each badge in vain; each held against the
 * same page of somebody who keeps 10,000; on either database. So are the list and the archive of somebody who has archived
 * 99 of each 100.
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
    const archiver = createBrowser(backpack.url)
    await signIn(archiver, mail, ARCHIVER.address)
    const middle = await keepBadgesOf(db, ARCHIVER.address, ARCHIVER.size)
    await archiveMost(db, ARCHIVER.address)
    others -= ARCHIVER.size
    await keepBadgesOf(db, OTHERS, others)
    await sql`analyze`.execute(db)
    await db.destroy()
    // The server has closed the connections that were silent for so long: let that be heard before the next request.
    await sleep(100)

    const took = new Map<string, number[]>()
    const time = async (browser: Browser, href: string, name: string, round: number) => {
      const begun = performance.now()
      const page = await browser.get(href)
      const tookMs = performance.now() - begun
      if (!page.html.includes('data-results')) throw new Error(`no list at ${href}`)
      if (round >= 0) took.set(name, [...(took.get(name) ?? []), tookMs])
    }
    for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
      // Step by step, so that nobody's page comes right after a long search of somebody else alone.
      for (const step of STEPS) {
        for (const [size, { browser, next }] of earners) {
          const href = { 'first page': '/', 'next page': next, 'a word that is nowhere': '/?q=zyzzyva' }[step]
          await time(browser, href, `${step} ${size}`, round)
        }
        const archive = ARCHIVE_STEPS[step]
        if (archive !== null) await time(archiver, archive(middle), `${step} archive`, round)
      }
    }
    const timeOf = (step: Step, size: Size) => lowestTenth(took.get(`${step} ${size}`) ?? [])
    const rows = STEPS.flatMap((step) =>
      [100, 100_000].map((size) => ({
        measure: `${step}, of ${size.toLocaleString('en')} badges, ${database}`,
        ours: formatTime(timeOf(step, size as Size)),
        against: `${formatTime(timeOf(step, 10_000))} of 10,000`,
        ratio: timeOf(step, size as Size) / timeOf(step, 10_000),
        target: size === 100_000 && step !== 'a word that is nowhere' ? 1.3 : null,
      })),
    )
    const archived = STEPS.flatMap((step) => {
      const tookMs = lowestTenth(took.get(`${step} archive`) ?? [])
      if (ARCHIVE_STEPS[step] === null) return []
      return {
        measure: `${ARCHIVE_NAMES[step]}, 99,000 of 100,000 badges in the archive, ${database}`,
        ours: formatTime(tookMs),
        against: `${formatTime(timeOf(step, 10_000))} of 10,000`,
        ratio: tookMs / timeOf(step, 10_000),
        target: 1.3,
      }
    })
    return [...rows, ...archived]
  } finally {
    await bench.stop()
    await mail.stop()
  }
}

async function archiveMost(db: Db, address: string): Promise<void> {
  for (const table of ['badge', 'listed_badge'])
    await sql`
      update ${sql.table(table)} set is_archived = 1
      where account_id = (select account_id from address where canonical = ${address})
        and added_at % ${sql.lit(ARCHIVER.everyListed)} <> 0`.execute(db)
}

async function keepBadgesOf(db: Db, address: string, count: number): Promise<string> {
  const { account_id: account } = await db
    .selectFrom('address')
    .select('account_id')
    .where('canonical', '=', address)
    .executeTakeFirstOrThrow()
  return keepBadges(db, account, count)
}

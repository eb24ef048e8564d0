import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { type Browser, createBrowser } from '../../server/testing/browser.ts'
import { startAssertionHost } from '../support/assertion-host.ts'
import { startMailServer } from '../support/mail-server.ts'
import { startBackpack } from '../support/start-backpack.ts'
import { signIn } from './frame-conversation.ts'
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
 * that follows it in the middle of the list, and a search that has to look at each badge in vain; each held against the same page of somebody who keeps 10,000.
 */
export async function measureLibrary(): Promise<Row[]> {
  const mail = await startMailServer()
  const host = await startAssertionHost()
  const backpack = await startBackpack({ SMTP_URL: mail.url, LOG_LEVEL: 'warn' })
  try {
    const browsers = new Map<string, Browser>()
    const earners = new Map<Size, { browser: Browser; next: string }>()
    for (const address of [...SIZES.map(addressOf), OTHERS]) {
      const browser = createBrowser(backpack.url)
      await signIn(browser, mail, address)
      browsers.set(address, browser)
    }
    const database = new Database(path.join(backpack.dataDir, 'backpack.db'))
    let others = EVERYBODY
    for (const size of SIZES) {
      const browser = browsers.get(addressOf(size))
      if (browser === undefined) throw new Error('everybody is signed in')
      const middle = keepBadges(database, addressOf(size), size)
      earners.set(size, { browser, next: `/?before=${middle}` })
      others -= size
    }
    keepBadges(database, OTHERS, others)
    database.exec('analyze')
    database.close()
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
        measure: `${step}, of ${size.toLocaleString('en')} badges`,
        ours: formatTime(timeOf(step, size as Size)),
        against: `${formatTime(timeOf(step, 10_000))} of 10,000`,
        ratio: timeOf(step, size as Size) / timeOf(step, 10_000),
        target: size === 100_000 && step !== 'a word that is nowhere' ? 1.3 : null,
      })),
    )
  } finally {
    await backpack.stop()
    await host.stop()
    await mail.stop()
  }
}

/** Badges of one person, made by the database itself. @returns the place in the middle of their list */
function keepBadges(database: Database.Database, address: string, count: number): string {
  const { account_id: account } = database
    .prepare<[string], { account_id: string }>('select account_id from address where canonical = ?')
    .get(address) ?? { account_id: '' }
  const at = Date.UTC(2026, 0)
  database.prepare("insert or ignore into image values ('picture', 'image/png', x'00', ?)").run(at)
  database.transaction(() => {
    const numbers = `with recursive n(i) as (select 1 union all select i + 1 from n where i < ${count})`
    database
      .prepare(`${numbers} insert into badge (id, account_id, source, fingerprint, version, kind, host, name, content,
        documents, payload, recipient, image_sha256, added_at)
        select @account || '-' || i, @account, 's' || i, 'f' || i, '2.0', 'hosted', 'issuer' || (i % 40) || '.example',
        'Badge ' || i, '{}', '{}', '{}', 'x@example.org', 'picture', @at + i from n`)
      .run({ account, at })
    database
      .prepare(`insert into listed_badge (badge_id, account_id, added_at, awarded_at, status, host, name, image_sha256,
        name_key, issuer_key, text)
        select id, account_id, added_at, added_at, 'good', host, name, image_sha256, lower(name), host,
        lower(name) || ' ' || host || ' what this badge means, in the words of somebody who awards many of them'
        from badge where account_id = @account`)
      .run({ account })
  })()
  const middle = Math.ceil(count / 2)
  return `${account}-${middle}~${at + middle}`
}

import { performance } from 'node:perf_hooks'
import { type Browser, createBrowser } from '../../server/testing/browser.ts'
import { type AssertionHost, startAssertionHost } from '../support/assertion-host.ts'
import { startMailServer } from '../support/mail-server.ts'
import { startBackpack } from '../support/start-backpack.ts'
import { fillBackpack } from './fill-backpack.ts'
import { type Conversation, openConversation, signIn } from './frame-conversation.ts'
import { median } from './median.ts'
import { formatRate, formatTime, type Row } from './report.ts'

const ROUNDS = 15
const WARM_UP_ROUNDS = 3
const EMPTY_CALLS = 20
const MANY = 25
const FULL_BACKPACK = 20_000

/** Somebody who is signed in. */
type Earner = { browser: Browser; address: string }

/** Preview and accept through HTTP, against the same server's empty act; then in a full backpack against a new one. */
export async function measureAcceptRate(): Promise<Row[]> {
  const mail = await startMailServer()
  const host = await startAssertionHost()
  const backpack = await startBackpack({
    SMTP_URL: mail.url,
    FETCH_ALLOW: host.hostPort,
    REQUESTS_PER_BROWSER_PER_MINUTE: '1000000',
    REQUESTS_PER_CLIENT_PER_MINUTE: '1000000',
    LOG_LEVEL: 'warn',
  })
  try {
    const enter = async (address: string): Promise<Earner> => {
      const browser = createBrowser(backpack.url)
      await signIn(browser, mail, address)
      return { browser, address }
    }
    const newcomer = await enter('ada@example.org')
    const rows = [
      await measureAgainstEmpty(newcomer, host, 1),
      await measureAgainstEmpty(newcomer, host, MANY),
    ]
    const collector = await enter('grace@example.org')
    await addBadges(collector, host, 1)
    fillBackpack(backpack.dataDir, FULL_BACKPACK)
    return [...rows, await measureFull(collector, newcomer, host)]
  } finally {
    await backpack.stop()
    await host.stop()
    await mail.stop()
  }
}

async function measureAgainstEmpty(earner: Earner, host: AssertionHost, count: number): Promise<Row> {
  const badgeMs: number[] = []
  const emptyMs: number[] = []
  await repeat(async (isCounted) => {
    const { tookMs, conversation } = await addBadges(earner, host, count)
    const emptyTookMs = await time(async () => {
      for (let call = 0; call < EMPTY_CALLS; call++) await conversation.undoNothing()
    })
    if (!isCounted) return
    badgeMs.push(tookMs / count)
    emptyMs.push(emptyTookMs / EMPTY_CALLS)
  })
  return {
    measure: `preview + accept, ${count === 1 ? 'one badge' : `${count} badges`} a call`,
    ours: `${formatRate(median(badgeMs))} badges`,
    against: `${formatRate(median(emptyMs))} empty calls`,
    ratio: median(badgeMs) / median(emptyMs),
    target: null,
  }
}

async function measureFull(full: Earner, fresh: Earner, host: AssertionHost): Promise<Row> {
  const fullMs: number[] = []
  const freshMs: number[] = []
  await repeat(async (isCounted) => {
    const inFull = await addBadges(full, host, MANY)
    const inFresh = await addBadges(fresh, host, MANY)
    if (!isCounted) return
    fullMs.push(inFull.tookMs / MANY)
    freshMs.push(inFresh.tookMs / MANY)
  })
  return {
    measure: `… beside ${FULL_BACKPACK.toLocaleString('en')} badges, each`,
    ours: formatTime(median(fullMs)),
    against: `${formatTime(median(freshMs))} beside few`,
    ratio: median(fullMs) / median(freshMs),
    target: null,
  }
}

/** The first rounds are compiled in and are not counted. */
async function repeat(round: (isCounted: boolean) => Promise<void>): Promise<void> {
  for (let turn = -WARM_UP_ROUNDS; turn < ROUNDS; turn++) await round(turn >= 0)
}

/** One call of `issue` with new badges. Only looking at them and adding them is timed. */
async function addBadges(
  { browser, address }: Earner,
  host: AssertionHost,
  count: number,
): Promise<{ tookMs: number; conversation: Conversation }> {
  const entries = Array.from({ length: count }, () => host.putBadge({ address }))
  const conversation = await openConversation(browser, entries)
  const tookMs = await time(async () => conversation.accept(await conversation.preview()))
  return { tookMs, conversation }
}

async function time(act: () => Promise<void>): Promise<number> {
  const begun = performance.now()
  await act()
  return performance.now() - begun
}

import { performance } from 'node:perf_hooks'
import { type Browser, createBrowser } from '../../server/testing/browser.ts'
import { type AssertionHost, startAssertionHost } from '../support/assertion-host.ts'
import { startMailServer } from '../support/mail-server.ts'
import { startBackpack } from '../support/start-backpack.ts'
import { openConversation, signIn } from './frame-conversation.ts'
import { median } from './median.ts'
import type { Row } from './report.ts'

const EARNER = 'ada@example.org'
const ROUNDS = 15
const WARM_UP_ROUNDS = 3
const EMPTY_CALLS = 20

/** Preview and accept through HTTP, one badge and many at a time, against the same server's empty act. */
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
    const browser = createBrowser(backpack.url)
    await signIn(browser, mail, EARNER)
    return [await measure(browser, host, 1), await measure(browser, host, 25)]
  } finally {
    await backpack.stop()
    await host.stop()
    await mail.stop()
  }
}

async function measure(browser: Browser, host: AssertionHost, count: number): Promise<Row> {
  const badgeMs: number[] = []
  const emptyMs: number[] = []
  for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
    const entries = Array.from({ length: count }, () => host.putBadge({ address: EARNER }))
    const { preview, accept, undoNothing } = await openConversation(browser, entries)
    const badge = await timeOnce(async () => accept(await preview()))
    const empty = await timeOnce(async () => {
      for (let call = 0; call < EMPTY_CALLS; call++) await undoNothing()
    })
    if (round < 0) continue
    badgeMs.push(badge / count)
    emptyMs.push(empty / EMPTY_CALLS)
  }
  const perSecond = (ms: number[]) => `${(1000 / median(ms)).toFixed(0)}/s`
  return {
    measure: `preview + accept, ${count === 1 ? 'one badge' : `${count} badges`} a call`,
    ours: `${perSecond(badgeMs)} badges`,
    against: `${perSecond(emptyMs)} empty calls`,
    ratio: median(badgeMs) / median(emptyMs),
    target: null,
  }
}

async function timeOnce(act: () => Promise<void>): Promise<number> {
  const begun = performance.now()
  await act()
  return performance.now() - begun
}

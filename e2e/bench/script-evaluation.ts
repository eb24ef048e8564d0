import type { Page } from '@playwright/test'
import { withBenchSite } from './bench-site.ts'
import { median } from './median.ts'
import { formatTime, type Row } from './report.ts'

const ROUNDS = 31
const SLOWER = 4
const LIMIT_MS = 10

/** Compiling and running `issuer.js` in a page, on a processor that Chromium makes four times slower. */
export function measureEvaluation({ rounds = ROUNDS } = {}): Promise<Row[]> {
  return withBenchSite(async ({ openFresh, issuer, backpack }) => {
    const code = await (await fetch(`${backpack.url}issuer.js`)).text()
    const page = await openFresh()
    const session = await page.context().newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
    const took: number[] = []
    for (let round = 0; round < rounds; round++) {
      await page.goto(`${issuer.url}empty`)
      // The number makes it a script that this browser has never compiled.
      took.push(await timeScript(page, `${code}\n//${round}`))
    }
    return [
      {
        measure: `evaluate issuer.js, ${SLOWER}× slower CPU`,
        ours: formatTime(median(took)),
        against: `${LIMIT_MS} ms limit`,
        ratio: median(took) / LIMIT_MS,
        target: 1,
      },
    ]
  })
}

/** A script element with text in it runs at once, before `append` returns. */
function timeScript(page: Page, code: string): Promise<number> {
  return page.evaluate((text) => {
    const script = document.createElement('script')
    script.textContent = text
    const begun = performance.now()
    document.head.append(script)
    const tookMs = performance.now() - begun
    if (!('OpenBadges' in window)) throw new Error('the script did not run')
    return tookMs
  }, code)
}

import { gzipSync } from 'node:zlib'
import type { Page, Response } from '@playwright/test'
import { withBenchSite } from './bench-site.ts'
import { formatBytes, type Row } from './report.ts'

const LIMIT_BYTES = 25 * 1024
const LIMIT_REQUESTS = 4
const KINDS: readonly string[] = ['document', 'stylesheet', 'script']

/** What a click makes a browser load that was never here: the Frame's HTML, CSS and JavaScript. */
export function measureFrameWeight(): Promise<Row[]> {
  return withBenchSite(async ({ openFresh, backpack }) => {
    const page = await openFresh()
    const responses = await listResponses(page, new URL(backpack.url).origin)
    const parts = responses.filter((response) => KINDS.includes(response.request().resourceType()))
    let packedBytes = 0
    let sentBytes = 0
    for (const response of parts) {
      packedBytes += gzipSync(await response.body(), { level: 9 }).length
      sentBytes += (await response.request().sizes()).responseBodySize
    }
    const others = responses.length - parts.length
    const limit = `${formatBytes(LIMIT_BYTES)} limit`
    return [
      {
        measure: 'Frame after gzip -9',
        ours: formatBytes(packedBytes),
        against: limit,
        ratio: packedBytes / LIMIT_BYTES,
        target: 1,
      },
      {
        measure: 'Frame as it travels',
        ours: formatBytes(sentBytes),
        against: limit,
        ratio: sentBytes / LIMIT_BYTES,
        target: 1,
      },
      {
        measure: `Frame's requests (and ${others} of its API)`,
        ours: String(parts.length),
        against: `${LIMIT_REQUESTS} limit`,
        ratio: parts.length / LIMIT_REQUESTS,
        target: 1,
      },
    ]
  })
}

/** Everything that comes from the backpack between the click and the first view that a person can act on. */
async function listResponses(page: Page, origin: string): Promise<Response[]> {
  const responses: Response[] = []
  page.on('response', (response) => {
    if (new URL(response.url()).origin === origin) responses.push(response)
  })
  await page.click('#frame')
  await page.frameLocator('iframe').getByRole('button', { name: 'Continue (opens a window)' }).waitFor()
  return responses
}

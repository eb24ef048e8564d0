import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { LANGUAGES, type Language } from '../../client/messages/languages.ts'
import { translateFor } from '../../client/messages/translate.ts'
import { type Site, startSite } from '../support/issuer-site.ts'
import { expect, issuerPage, offer, type Street, test } from '../support/story.ts'

/** What a click loads of the Frame on an issuer's page: how many files, and their bytes after gzip. */
async function weigh(
  page: Page,
  { backpack }: Street,
  { site, lang }: { site: Site; lang: Language },
): Promise<{ requests: number; bytes: number }> {
  const bodies = new Map<string, Promise<Buffer>>()
  page.on('response', (response) => {
    const isAnswer = response.request().method() === 'POST'
    if (response.url().startsWith(backpack.url) && !isAnswer) bodies.set(response.url(), response.body())
  })
  site.pages['/weighed'] = issuerPage(backpack.url).replace('lang="en"', `lang="${lang}"`)
  await page.goto(`${site.url}weighed`)
  expect([...bodies.keys()]).toEqual([`${backpack.url}issuer.js`])
  bodies.clear()

  const frame = await offer(page, site, ['https://badges.example/1.json'], 'weighed')
  const onward = translateFor(lang)('consent.continue')
  await expect(frame.getByRole('button', { name: onward })).toBeVisible()
  bodies.delete(`${backpack.url}issuer.js`)
  const sizes = await Promise.all(
    [...bodies.values()].map(async (body) => gzipSync(await body, { level: 9 }).length),
  )
  return { requests: bodies.size, bytes: sizes.reduce((sum, size) => sum + size, 0) }
}

for (const lang of LANGUAGES) {
  test(`the Frame comes in at most four requests and 25 KB in ${lang}, and the script before it in one`, async ({
    page,
    street,
  }) => {
    const { requests, bytes } = await weigh(page, street, { site: street.site, lang })
    expect(requests).toBeLessThanOrEqual(4)
    expect(bytes).toBeLessThanOrEqual(25_000)
  })
}

test('on a page over plain http, where browsers keep SHA-256 from the Frame, it is no more', async ({
  page,
  street,
}) => {
  const site = await startSite('learn.example.edu', {})
  const plain = await weigh(page, street, { site, lang: 'en' })
  expect(plain.requests).toBeLessThanOrEqual(4)
  expect(plain.bytes).toBeLessThanOrEqual(25_000)
  await site.stop()
})

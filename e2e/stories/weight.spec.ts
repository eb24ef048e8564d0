import { gzipSync } from 'node:zlib'
import { LANGUAGES } from '../../client/messages/languages.ts'
import { translateFor } from '../../client/messages/translate.ts'
import { expect, issuerPage, offer, test } from '../support/story.ts'

for (const lang of LANGUAGES) {
  test(`the Frame comes in at most four requests and 25 KB in ${lang}, and the script before it in one`, async ({
    page,
    street,
  }) => {
    const bodies = new Map<string, Promise<Buffer>>()
    page.on('response', (response) => {
      const isAnswer = response.request().method() === 'POST'
      if (response.url().startsWith(street.backpack.url) && !isAnswer)
        bodies.set(response.url(), response.body())
    })
    street.site.pages['/weighed'] = issuerPage(street.backpack.url).replace('lang="en"', `lang="${lang}"`)
    await page.goto(`${street.site.url}weighed`)
    expect([...bodies.keys()]).toEqual([`${street.backpack.url}issuer.js`])
    bodies.clear()

    const frame = await offer(page, street.site, ['https://badges.example/1.json'], 'weighed')
    const onward = translateFor(lang)('consent.continue')
    await expect(frame.getByRole('button', { name: onward })).toBeVisible()
    bodies.delete(`${street.backpack.url}issuer.js`)
    expect(bodies.size).toBeLessThanOrEqual(4)
    const sizes = await Promise.all(
      [...bodies.values()].map(async (body) => gzipSync(await body, { level: 9 }).length),
    )
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(25_000)
  })
}

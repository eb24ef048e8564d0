import { gzipSync } from 'node:zlib'
import { expect, offer, test } from '../support/story.ts'

test('the Frame comes in at most four requests and 25 KB, and the script before it in one', async ({
  page,
  street,
}) => {
  const bodies = new Map<string, Promise<Buffer>>()
  page.on('response', (response) => {
    const isAnswer = response.request().method() === 'POST'
    if (response.url().startsWith(street.backpack.url) && !isAnswer)
      bodies.set(response.url(), response.body())
  })
  await page.goto(street.site.url)
  expect([...bodies.keys()]).toEqual([`${street.backpack.url}issuer.js`])
  bodies.clear()

  const frame = await offer(page, street.site, ['https://badges.example/1.json'])
  await expect(frame.getByRole('button', { name: 'Continue (opens a window)' })).toBeVisible()
  bodies.delete(`${street.backpack.url}issuer.js`)
  expect(bodies.size).toBeLessThanOrEqual(4)
  const sizes = await Promise.all(
    [...bodies.values()].map(async (body) => gzipSync(await body, { level: 9 }).length),
  )
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(25_000)
})

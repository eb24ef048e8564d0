import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from '@playwright/test'
import { inspect } from '../screens/inspect.ts'
import { signInAtHome } from '../screens/sign-in-at-home.ts'
import { expect, press, type Street, signIn, test } from '../support/story.ts'
import { unzipTo } from '../support/unzip-to.ts'

async function addBadges(page: Page, street: Street, urls: string[]): Promise<void> {
  await page.goto(`${street.backpack.url}add`)
  await page.getByLabel('Or paste an address (URL), a signed badge (JWS) or JSON').fill(urls.join('\n'))
  await page.getByRole('button', { name: 'Continue' }).click()
  await press(page, `Add ${urls.length} badges`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    `${urls.length} badges are in your Backpack`,
  )
}

test('somebody takes all badges along, and looks at them without the internet', async ({
  page,
  street,
  earner,
}, info) => {
  await signInAtHome(page, street, earner)
  await addBadges(page, street, [
    street.host.putBadge({ address: earner, name: 'Welding Level 2' }),
    street.host.putBadge({
      address: earner,
      name: 'Étagères & <b>Knots</b>',
      badgeClass: { description: 'Very long. '.repeat(60) },
    }),
  ])
  await page.goto(`${street.backpack.url}collections`)
  await page.getByRole('textbox', { name: 'Name' }).fill('For the shipyard')
  await page.getByRole('textbox', { name: 'Description' }).fill('What I can join.')
  await page.getByRole('button', { name: 'Create collection' }).click()
  await page.getByRole('link', { name: 'Add badges to this collection' }).click()
  await page.getByRole('checkbox', { name: 'Welding Level 2' }).check()
  await page.getByRole('button', { name: 'Add chosen badges' }).click()
  await expect(page.getByRole('status').first()).toHaveText('1 badge added to this collection.')
  await page.goto(`${street.backpack.url}account`)
  await expect(page.getByRole('heading', { name: 'Take your badges with you' })).toBeVisible()
  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download all badges' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toMatch(/^open-backpack-\d{4}-\d\d-\d\d\.zip$/)
  await expect(page.getByText('All badges are packed. The file is with your browser.')).toBeVisible()
  await inspect(page, info, '80 account with export')

  const file = info.outputPath('export.zip')
  await download.saveAs(file)
  const folder = info.outputPath('unpacked')
  const names = await unzipTo(folder, file)
  expect(names.filter((name) => /^badges\/\d{4}-Étagères-b-Knots-b\/badge\.png$/.test(name))).toHaveLength(1)

  await page.context().setOffline(true)
  await page.goto(pathToFileURL(path.join(folder, 'index.html')).href)
  for (const name of ['Welding Level 2', 'Étagères & <b>Knots</b>'])
    await expect(page.getByRole('heading', { level: 2, name, exact: true })).toBeVisible()
  await page.getByText('What it took to earn Welding Level 2').click()
  await page.getByText('Files of Welding Level 2').click()
  // Its own style applies, and its pictures are seen: the policy of the page lets them through.
  await expect(page.locator('.badges')).toHaveCSS('list-style-type', 'none')
  for (const picture of await page.locator('img').all()) {
    await picture.scrollIntoViewIfNeeded()
    await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0)
  }
  await inspect(page, info, '81 export offline')
  await page.getByRole('heading', { level: 3, name: 'For the shipyard' }).scrollIntoViewIfNeeded()
  await page.screenshot({ path: info.outputPath('81-collections-offline.png') })
  await page.getByRole('listitem').getByRole('link', { name: 'Welding Level 2', exact: true }).click()
  await expect(page).toHaveURL(/#badge-[0-9a-f]{16}$/)
  await expect(page.locator(':target')).toContainText('Welding Level 2')
  await page.getByRole('link', { name: 'assertion.json' }).first().click()
  await expect(page.locator('body')).toContainText('"type":"Assertion"')
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the link downloads all the same', async ({ page, street, earner }) => {
    await page.goto(`${street.backpack.url}sign-in?next=/account`)
    await signIn(page, street.mail, earner)
    await page.getByRole('button', { name: 'Confirm' }).click()
    const downloading = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Download all badges' }).click()
    expect((await downloading).suggestedFilename()).toContain('.zip')
  })
})

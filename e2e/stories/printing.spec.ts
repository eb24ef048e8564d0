import { signInAtHome } from '../screens/sign-in-at-home.ts'
import { expect, press, test } from '../support/story.ts'

/** Of a long text the end waits behind "Show all". */
const CRITERIA = 'Weld a seam of one metre under water.'
const BEFORE = 'Hold your breath. '.repeat(100).trim()
const ON_PAPER = { media: 'print', colorScheme: 'dark' } as const
const ON_SCREEN = { media: 'screen', colorScheme: 'light' } as const

test('a badge is printed with what it took to earn it, and with nothing to press', async ({
  page,
  street,
  earner,
}, info) => {
  await signInAtHome(page, street, earner)
  await page.goto(`${street.backpack.url}add`)
  const url = street.host.putBadge({
    address: earner,
    name: 'Welding on Paper',
    badgeClass: { criteria: { narrative: `${BEFORE}\n\n${CRITERIA}` } },
  })
  await page.getByLabel('Or paste an address (URL), a signed badge (JWS) or JSON').fill(url)
  await page.getByRole('button', { name: 'Continue' }).click()
  await press(page, 'Add 1 badge')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Welding on Paper is in your Backpack')
  await page.goto(street.backpack.url)
  await page.getByRole('link', { name: 'Welding on Paper' }).click()
  await expect(page.getByText(CRITERIA, { exact: true })).toBeHidden()
  await expect(page.getByText(/^Hold your breath.*…$/)).toBeVisible()

  await page.emulateMedia(ON_PAPER)
  await expect(page.getByText(CRITERIA, { exact: true })).toBeVisible()
  await expect(page.getByText(/^Hold your breath.*…$/)).toBeHidden()
  await expect(page.getByText('Show all')).toBeHidden()
  await expect(page.locator('main img')).toBeVisible()
  for (const control of ['button', 'a.button', 'input', 'nav', 'pre']) {
    for (const each of await page.locator(control).all()) await expect(each).toBeHidden()
  }
  // White paper and black ink, in whichever theme it was read.
  expect(await page.locator('body').evaluate((body) => getComputedStyle(body).color)).toBe('rgb(0, 0, 0)')
  await page.screenshot({ path: info.outputPath('96-badge-on-paper.png'), fullPage: true })

  await page.emulateMedia(ON_SCREEN)
  await page.getByRole('button', { name: 'Share' }).click()
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  const link = await page.getByRole('textbox', { name: 'Link' }).inputValue()
  await page.goto(link)
  const code = page.getByRole('img', { name: 'QR code of the link' })
  await expect(code).toBeHidden()
  await page.emulateMedia(ON_PAPER)
  await expect(code).toBeVisible()
  await expect(page.getByText(`How it stands today is shown at ${link}`)).toBeVisible()
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await page.screenshot({ path: info.outputPath('97-shared-on-paper.png'), fullPage: true })
})

import type { Page } from '@playwright/test'
import { inspect } from '../screens/inspect.ts'
import { signInAtHome } from '../screens/sign-in-at-home.ts'
import { expect, offer, openWindow, press, type Street, signIn, test } from '../support/story.ts'

/** Puts badges into the backpack of whoever is signed in. */
async function addBadges(page: Page, { backpack, host }: Street, address: string, names: string[]) {
  await page.goto(`${backpack.url}add`)
  const urls = names.map((name) => host.putBadge({ address, name }))
  await page.getByLabel('Or paste an address (URL), a signed badge (JWS) or JSON').fill(urls.join('\n'))
  await page.getByRole('button', { name: 'Continue' }).click()
  await press(page, names.length === 1 ? 'Add 1 badge' : `Add ${names.length} badges`)
  await expect(page.getByRole('link', { name: 'Open my Backpack' })).toBeVisible()
}

test('somebody with two Backpacks proves both and has one, by keyboard alone', async ({
  page,
  browser,
  street,
  earner,
}, info) => {
  const work = `work.${earner}`
  const elsewhere = await (await browser.newContext({ locale: 'en-GB' })).newPage()
  await signInAtHome(elsewhere, street, work)
  await addBadges(elsewhere, street, work, ['Welding Level 2', 'Shop Safety'])

  await signInAtHome(page, street, earner)
  await page.goto(`${street.backpack.url}account`)
  await page.getByRole('button', { name: 'Add an address' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Email address' }).fill(work)
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Code' }).fill(await street.mail.codeFor(work))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bring two Backpacks together')
  await expect(page.getByText('2 badges.')).toBeVisible()
  await inspect(page, info, '92 merge')

  await page.getByRole('button', { name: 'Bring them together' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'The two Backpacks are one now.' })).toBeVisible()
  await page.goto(street.backpack.url)
  for (const name of ['Welding Level 2', 'Shop Safety'])
    await expect(page.getByRole('link', { name })).toBeVisible()

  await elsewhere.goto(`${street.backpack.url}account`)
  await expect(elsewhere.getByRole('heading', { level: 1 })).toHaveText('Sign in')
  await elsewhere.context().close()
})

test('in a Window that asks for a badge of one’s other address, the way to bring both together is there', async ({
  page,
  browser,
  street,
  earner,
}) => {
  const work = `work.${earner}`
  const elsewhere = await (await browser.newContext({ locale: 'en-GB' })).newPage()
  await signInAtHome(elsewhere, street, work)
  await elsewhere.context().close()

  await signInAtHome(page, street, earner)
  const url = street.host.putBadge({ address: work, name: 'Welding Level 2' })
  const frame = await offer(page, street.site, [url])
  await openWindow(page)
  const window = page.waitForEvent('popup')
  await press(frame, 'Add an address')
  const adding = await window
  await signIn(adding, street.mail, work)
  await expect(adding.getByRole('alert')).toContainText('belongs to another Backpack')
  const opened = adding.waitForEvent('popup')
  await adding.getByRole('link', { name: 'Bring the two Backpacks together' }).click()
  const merging = await opened
  await merging.getByRole('button', { name: 'Bring them together' }).click()
  await expect(
    merging.getByRole('status').filter({ hasText: 'The two Backpacks are one now.' }),
  ).toBeVisible()
})

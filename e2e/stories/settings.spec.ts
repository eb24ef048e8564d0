import type { Page } from '@playwright/test'
import { inspect } from '../screens/inspect.ts'
import { signInAtHome } from '../screens/sign-in-at-home.ts'
import { expect, test } from '../support/story.ts'

const groundOf = (page: Page) => page.evaluate('getComputedStyle(document.documentElement).backgroundColor')
const DARK_GROUND = 'rgb(14, 21, 20)'

test('language and theme are chosen by keyboard, and follow the account into another browser', async ({
  page,
  browser,
  street,
  earner,
}, info) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await signInAtHome(page, street, earner)
  await page.goto(`${street.backpack.url}account`)
  await inspect(page, info, '90 account')
  expect(await groundOf(page)).not.toBe(DARK_GROUND)

  await page.getByRole('combobox', { name: 'Language' }).focus()
  await page.keyboard.type('Suo')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('combobox', { name: 'Theme' })).toBeFocused()
  await page.keyboard.type('Dark')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Tallennettu.' })).toBeVisible()
  expect(await groundOf(page)).toBe(DARK_GROUND)

  // Without scripts, on a device that is set to light: the page is dark from its first byte on.
  const context = await browser.newContext({ javaScriptEnabled: false, colorScheme: 'light' })
  const phone = await context.newPage()
  await phone.goto(`${street.backpack.url}sign-in`)
  await phone.getByRole('textbox', { name: 'Email address' }).fill(earner)
  await phone.getByRole('button', { name: 'Send code' }).click()
  await phone.getByRole('textbox', { name: 'Code' }).fill(await street.mail.codeFor(earner))
  await phone.getByRole('button', { name: 'Confirm' }).click()
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText('Osaamismerkkisi')
  await expect(phone.locator('html')).toHaveAttribute('data-theme', 'dark')
  await context.close()
})

test('a passkey gets a name of its own', async ({ page, street, earner }, info) => {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  await signInAtHome(page, street, earner)
  await page.goto(`${street.backpack.url}account`)
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await expect(page.getByText('The passkey was added.')).toBeVisible()

  const rename = page.locator('summary').filter({ hasText: 'Rename' })
  await rename.focus()
  await page.keyboard.press('Enter')
  await inspect(page, info, '91 passkey renamed')
  await page.getByRole('textbox', { name: 'Name' }).fill('My blue key')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'The passkey has its new name.' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Remove the passkey of My blue key/ })).toBeVisible()
})

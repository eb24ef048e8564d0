import AxeBuilder from '@axe-core/playwright'
import type { CDPSession, Page } from '@playwright/test'
import { expect, signIn, test } from '../support/story.ts'

/** An authenticator in Chromium that says yes to everything while its owner is `present`. */
async function addAuthenticator(page: Page): Promise<{ setPresent: (isPresent: boolean) => Promise<void> }> {
  const devtools: CDPSession = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return {
    setPresent: async (enabled) => {
      await devtools.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled })
    },
  }
}

const isAt = (path: string) => (url: URL) => url.pathname === path

async function openAccount(page: Page, root: string): Promise<void> {
  await page.goto(`${root}sign-in?next=/account`)
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([])
  const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
  expect(overflow).toBeLessThanOrEqual(0)
}

test('a passkey is added in the account, and signs in by button and among the suggestions', async ({
  page,
  street,
  earner,
}) => {
  const authenticator = await addAuthenticator(page)
  await openAccount(page, street.backpack.url)
  await signIn(page, street.mail, earner)
  await page.waitForURL(isAt('/account'))
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await expect(page.getByText('The passkey was added.')).toBeVisible()

  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await expect(page.getByText('No passkey was added. This device has one')).toBeVisible()

  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await authenticator.setPresent(false)
  await openAccount(page, street.backpack.url)
  await expect(page.getByRole('button', { name: 'Sign in with a passkey' })).toBeVisible()
  await authenticator.setPresent(true)
  // The suggestion that is pending may take the passkey before the press; both lead to the account.
  const arrived = page.waitForURL(isAt('/account'))
  await Promise.race([arrived, page.getByRole('button', { name: 'Sign in with a passkey' }).click()])
  await arrived

  // Conditional UI: the present owner picks the passkey without a press on the page.
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await openAccount(page, street.backpack.url)
  await page.waitForURL(isAt('/account'))
  await expect(page.getByText(earner)).toBeVisible()
})

test('who signed in with a code is offered a passkey in the backpack, and may say not now', async ({
  page,
  street,
  earner,
}) => {
  await openAccount(page, street.backpack.url)
  await signIn(page, street.mail, earner)
  await expect(page).toHaveURL(/\/account$/)
  await page.goto(street.backpack.url)
  await expect(page.getByRole('heading', { name: 'Sign in without a code next time' })).toBeVisible()
  await page.getByRole('link', { name: 'Add a passkey' }).click()
  await expect(page.getByRole('button', { name: 'Add a passkey' })).toBeVisible()
  await page.goto(street.backpack.url)
  await page.getByRole('button', { name: 'Not now' }).click()
  await expect(page.getByRole('heading', { name: 'Your badges' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Sign in without a code next time' })).toHaveCount(0)
})

test('a passkey that was removed from the account is told as unknown', async ({ page, street, earner }) => {
  const authenticator = await addAuthenticator(page)
  await openAccount(page, street.backpack.url)
  await signIn(page, street.mail, earner)
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await page.getByRole('button', { name: /^Remove the passkey/ }).click()
  await expect(page.getByText('The passkey was removed.')).toBeVisible()
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()

  await authenticator.setPresent(false)
  await openAccount(page, street.backpack.url)
  await authenticator.setPresent(true)
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await expect(page.getByText('This passkey is not known here.')).toBeVisible()
})

for (const [name, viewport, colorScheme] of [
  ['light', { width: 900, height: 800 }, 'light'],
  ['dark and narrow', { width: 320, height: 640 }, 'dark'],
] as const) {
  test(`every state of signing in and of the account is accessible, ${name}`, async ({
    page,
    street,
    earner,
  }) => {
    await page.setViewportSize(viewport)
    await page.emulateMedia({ colorScheme })
    await openAccount(page, street.backpack.url)
    await expectAccessible(page)

    await page.getByRole('textbox', { name: 'Email address' }).fill('no address')
    await page.getByRole('button', { name: 'Send code' }).click()
    await expect(page.getByRole('alert')).toContainText('does not look like')
    await expect(page.getByRole('textbox', { name: 'Email address' })).toBeFocused()
    await expectAccessible(page)

    await page.getByRole('textbox', { name: 'Email address' }).fill(earner)
    await page.getByRole('button', { name: 'Send code' }).click()
    await expect(page.getByRole('textbox', { name: 'Code' })).toBeFocused()
    const code = await street.mail.codeFor(earner)
    await page.getByRole('textbox', { name: 'Code' }).fill(code === '0000-0000' ? '11111111' : '00000000')
    await expect(page.getByRole('alert')).toContainText('not the code')
    await expect(page.getByRole('textbox', { name: 'Code' })).toBeFocused()
    await expectAccessible(page)

    await page.getByRole('textbox', { name: 'Code' }).pressSequentially(code)
    await page.waitForURL(isAt('/account'))
    await expectAccessible(page)

    await page.getByRole('button', { name: 'Add an address' }).click()
    await signIn(page, street.mail, `second.${earner}`)
    await expect(page.getByText('The address was added.')).toBeVisible()
    await page.getByRole('button', { name: `Make primary: second.${earner}` }).click()
    await page.getByRole('button', { name: `Remove ${earner}` }).click()
    await expect(page.getByText('The address was removed.')).toBeVisible()
    await expectAccessible(page)
  })
}

test('without scripts the same steps work by pressing the buttons', async ({ browser, street, earner }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await openAccount(page, street.backpack.url)
  await expect(page.getByRole('button', { name: 'Sign in with a passkey' })).toBeHidden()
  await signIn(page, street.mail, earner)
  await page.getByRole('button', { name: 'Confirm' }).click()
  await expect(page).toHaveURL(/\/account$/)
  await page.getByRole('button', { name: 'Sign out everywhere' }).click()
  await page.goto(`${street.backpack.url}account`)
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await context.close()
})

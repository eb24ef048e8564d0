import type { BrowserContext, Page } from '@playwright/test'
import { test } from '../support/https-street.ts'
import { expect, offer, openWindow, press, signIn, toldTo } from '../support/story.ts'

type Passkey = {
  credentialId: string
  isResidentCredential: boolean
  privateKey: string
  signCount: number
  rpId?: string
  userHandle?: string
}

const AUTHENTICATOR = {
  protocol: 'ctap2',
  transport: 'internal',
  hasResidentKey: true,
  hasUserVerification: true,
  isUserVerified: true,
} as const

/** Gives a page an authenticator; a window's is its own, so its passkeys are carried over by hand. */
async function plugIn(page: Page, automaticPresenceSimulation: boolean) {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: { ...AUTHENTICATOR, automaticPresenceSimulation },
  })
  return {
    takeOut: async (): Promise<Passkey[]> => {
      const { credentials } = await devtools.send('WebAuthn.getCredentials', { authenticatorId })
      return credentials
    },
    putIn: async (credentials: Passkey[]) => {
      for (const credential of credentials)
        await devtools.send('WebAuthn.addCredential', { authenticatorId, credential })
    },
    bePresent: () =>
      devtools.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled: true }),
  }
}

const cookiesOf = (context: BrowserContext, prefix: string) =>
  context.cookies().then((cookies) => cookies.filter(({ name }) => name.startsWith(prefix)))

test('over https the credential is kept for one page’s site alone, and the session for ours', async ({
  page,
  context,
  street,
  earner,
}) => {
  const url = street.host.putBadge({ address: earner })
  const frame = await offer(page, street.site, [url])
  const window = await openWindow(page)
  await window.getByRole('checkbox', { name: /^Skip this window next time on issuer\.test/ }).check()
  await signIn(window, street.mail, earner)
  await expect(frame.getByRole('button', { name: 'Add 1 badge' })).toBeVisible()

  const cookies = await context.cookies()
  expect(cookies.filter(({ name, secure }) => !name.startsWith('__Host-') || !secure)).toEqual([])
  expect(await cookiesOf(context, '__Host-embed-')).toMatchObject([
    { sameSite: 'None', httpOnly: true, partitionKey: 'https://issuer.test' },
  ])
  const session = cookies.filter(({ sameSite }) => sameSite === 'Lax')
  expect(session.length).toBeGreaterThan(0)
  expect(session.every(({ httpOnly }) => httpOnly)).toBe(true)
})

test('over https every page says so for two years', async ({ page, street }) => {
  for (const path of ['', 'issuer/frame', 'issuer.js', 'sign-in', 'healthz', 'nowhere']) {
    const response = await page.goto(`${street.backpack.url}${path}`)
    expect(response?.headers()['strict-transport-security'], path).toMatch(/^max-age=63072000/)
  }
})

test('in the Window a passkey signs in, and the code is handed over', async ({
  page,
  browser,
  street,
  earner,
}) => {
  const setUp = await browser.newContext({ ignoreHTTPSErrors: true, locale: 'en-GB' })
  const account = await setUp.newPage()
  const home = await plugIn(account, true)
  await account.goto(`${street.backpack.url}sign-in?next=/account`)
  await signIn(account, street.mail, earner)
  await account.getByRole('button', { name: 'Add a passkey' }).click()
  await expect(account.getByText('The passkey was added.')).toBeVisible()
  const passkeys = await home.takeOut()
  expect(passkeys).toHaveLength(1)
  await setUp.close()

  const url = street.host.putBadge({ address: earner })
  const frame = await offer(page, street.site, [url])
  const window = await openWindow(page)
  const key = await plugIn(window, false)
  await key.putIn(passkeys)
  const button = window.getByRole('button', { name: 'Sign in with a passkey' })
  await expect(button).toBeVisible()
  // Present before the press: a request that began without the owner never hears of it. The suggestion that is pending
  // may take the passkey first; then the Window closes under the press, which is as good.
  await key.bePresent()
  const closed = window.waitForEvent('close')
  await Promise.allSettled([button.click(), closed])
  await press(frame, 'Add 1 badge')
  await frame.getByRole('button', { name: 'Done' }).click()
  expect(await toldTo(page)).toEqual({ errors: [], successes: [url] })
})

import { test } from '../../support/https-street.ts'
import { expect, offer, openWindow, press, signIn, toldTo } from '../../support/story.ts'

test('a passkey made in the account signs in in the Window', async ({ page, context, street, earner }) => {
  await context.credentials.install()
  await page.goto(`${street.backpack.url}sign-in?next=/account`)
  await signIn(page, street.mail, earner)
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await expect(page.getByText('The passkey was added.')).toBeVisible()
  await context.clearCookies()

  const url = street.host.putBadge({ address: earner })
  const frame = await offer(page, street.site, [url])
  // Conditional UI: this authenticator picks the passkey without a press on the page.
  await openWindow(page)
  await press(frame, 'Add 1 badge')
  await frame.getByRole('button', { name: 'Done' }).click()
  expect(await toldTo(page)).toEqual({ errors: [], successes: [url] })
})

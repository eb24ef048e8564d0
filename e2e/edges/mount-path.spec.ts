import { findFreePort } from '../support/free-port.ts'
import {
  expect,
  offer,
  openWindow,
  press,
  type Street,
  signIn,
  startStreet,
  test as story,
  toldTo,
} from '../support/story.ts'

/** A backpack below a path, as a school's server has it. */
const test = story.extend<object, { street: Street }>({
  street: [
    async ({ browserName: _ }, use) => {
      const port = String(await findFreePort())
      const { stop, ...street } = await startStreet({
        PORT: port,
        PUBLIC_URL: `http://localhost:${port}/some/backpack/`,
      })
      await use(street)
      await stop()
    },
    { scope: 'worker' },
  ],
})

test('below a mount path the whole story works, and nothing is asked of the paths above', async ({
  page,
  context,
  street,
  earner,
}) => {
  const { origin } = new URL(street.backpack.url)
  const astray: string[] = []
  context.on('request', (request) => {
    if (request.url().startsWith(origin) && !request.url().startsWith(street.backpack.url))
      astray.push(request.url())
  })
  const failed: string[] = []
  context.on('response', (response) => {
    if (response.url().startsWith(origin) && response.status() >= 400) failed.push(response.url())
  })
  const url = street.host.putBadge({ address: earner })
  const frame = await offer(page, street.site, [url])
  expect(await page.evaluate('OpenBadges.getRoot()')).toBe(street.backpack.url)
  const window = await openWindow(page)
  await window.getByRole('checkbox', { name: /^Skip this window next time/ }).check()
  await signIn(window, street.mail, earner)
  await expect(frame.locator('img').first()).toHaveJSProperty('naturalWidth', 64)
  await press(frame, 'Add 1 badge')
  const tab = context.waitForEvent('page')
  await frame.getByRole('link', { name: 'View in Backpack' }).click()
  expect(await toldTo(page)).toEqual({ errors: [], successes: [url] })

  const badge = await tab
  await expect(badge.getByRole('heading', { name: 'Welding Level 2' })).toBeVisible()
  await expect(badge.locator('img').first()).toHaveJSProperty('naturalWidth', 64)
  const download = badge.waitForEvent('download')
  await badge.getByRole('link', { name: 'Download' }).click()
  expect((await download).suggestedFilename()).toMatch(/\.png$/)
  await badge.goto(street.backpack.url)
  await badge.getByRole('link', { name: 'Welding Level 2' }).click()
  await badge.getByRole('button', { name: 'Remove' }).click()
  await badge.getByRole('button', { name: 'Undo' }).click()

  const again = await offer(page, street.site, [street.host.putBadge({ address: earner, name: 'Next' })])
  await press(again, 'Add 1 badge')
  await again.getByRole('button', { name: 'Done' }).click()
  expect((await toldTo(page)).successes).toHaveLength(1)
  expect(astray.filter((address) => !address.endsWith('/favicon.ico'))).toEqual([])
  expect(failed.filter((address) => !address.endsWith('/favicon.ico'))).toEqual([])
})

test('below a mount path the full page works from a link, and the account too', async ({
  page,
  street,
  earner,
}) => {
  const url = street.host.putBadge({ address: earner })
  await page.goto(`${street.backpack.url}issuer/accept?assertion=${encodeURIComponent(url)}`)
  await expect(page.getByText('You came here from a link')).toBeVisible()
  await signIn(page, street.mail, earner)
  await press(page, 'Add 1 badge')
  await page.getByRole('link', { name: 'Open my Backpack' }).click()
  await expect(page.getByRole('link', { name: 'Welding Level 2' })).toBeVisible()
  await page.getByRole('link', { name: 'Account' }).click()
  await expect(page.getByText(earner).first()).toBeVisible()
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await expect(page).toHaveURL(new RegExp(`^${street.backpack.url}`))
})

import { inspect } from '../screens/inspect.ts'
import { signInAtHome } from '../screens/sign-in-at-home.ts'
import { expect, press, type Street, startStreet, test as story } from '../support/story.ts'

/** A street of its own: its host of assertions is shut down. */
const test = story.extend<object, { street: Street }>({
  street: [
    async ({ browserName: _ }, use) => {
      const { stop, ...street } = await startStreet()
      await use(street)
      await stop()
    },
    { scope: 'worker' },
  ],
})

test('a badge comes back by its export, though its issuer’s host has died', async ({
  page,
  street,
  earner,
}, info) => {
  await signInAtHome(page, street, earner)
  await page.goto(`${street.backpack.url}add`)
  await page
    .getByLabel('Or paste an address (URL), a signed badge (JWS) or JSON')
    .fill(street.host.putBadge({ address: earner, name: 'Welding Level 2' }))
  await page.getByRole('button', { name: 'Continue' }).click()
  await press(page, 'Add 1 badge')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Welding Level 2 is in your Backpack')

  await page.goto(`${street.backpack.url}account/delete`)
  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download all badges' }).click()
  const file = info.outputPath('export.zip')
  await (await downloading).saveAs(file)
  await page.getByRole('checkbox', { name: 'I know that this cannot be undone' }).check()
  await page.getByRole('button', { name: 'Delete everything now' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your account is deleted')
  await street.host.stop()

  await signInAtHome(page, street, earner)
  await page.goto(`${street.backpack.url}add`)
  await page.getByLabel('Choose files').setInputFiles(file)
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(
    page.getByText('could not be asked about this badge. This Backpack had checked it'),
  ).toBeVisible()
  await inspect(page, info, '88 a sealed badge is offered')
  await press(page, 'Add 1 badge')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Welding Level 2 is in your Backpack')
  await inspect(page, info, '89 a sealed badge is back')

  await page.goto(street.backpack.url)
  await page.getByRole('link', { name: 'Welding Level 2' }).click()
  const history = page.locator('section', { has: page.getByRole('heading', { name: 'History' }) })
  await expect(history.getByRole('listitem')).toHaveText([
    /^Awarded on /,
    /^Added on /,
    /^Brought back from an export on .*\. Its issuer could not be asked; it was last verified on /,
  ])
  await expect(page.locator('.badge-picture-large')).toHaveJSProperty('naturalWidth', 64)
  await inspect(page, info, '90 badge that was brought back')
})

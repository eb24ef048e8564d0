import { inspect } from '../screens/inspect.ts'
import { signInAtHome } from '../screens/sign-in-at-home.ts'
import { expect, test } from '../support/story.ts'

test('mails about changes are turned on and off in the account, by keyboard', async ({
  page,
  street,
  earner,
}, info) => {
  await signInAtHome(page, street, earner)
  await page.goto(`${street.backpack.url}account`)
  await expect(page.getByText('It is off.')).toBeVisible()
  await page.getByRole('button', { name: 'Turn this mail on' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Changes are mailed to you from now on.')).toBeVisible()
  await inspect(page, info, '97 account with mails on')
  await page.getByRole('button', { name: 'Turn this mail off' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Changes are not mailed to you any more.')).toBeVisible()
})

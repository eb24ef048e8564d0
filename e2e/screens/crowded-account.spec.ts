import { crowdAccount } from '../support/crowd-account.ts'
import { expect, test } from '../support/story.ts'
import { inspectNarrow } from './inspect.ts'
import { signInAtHome } from './sign-in-at-home.ts'

test('an account with thirty of everything, and names of no good will, stays whole on a narrow phone', async ({
  page,
  street,
  earner,
}, info) => {
  await signInAtHome(page, street, earner)
  crowdAccount(street.backpack, earner, 30)
  await page.goto(`${street.backpack.url}account`)
  const rowsOf = (name: string) => page.getByRole('region', { name }).getByRole('listitem')
  await expect(rowsOf('Passkeys')).toHaveCount(30)
  await expect(rowsOf('Where you are signed in')).toHaveCount(31)
  await expect(rowsOf('Pages that skip the sign-in window')).toHaveCount(30)
  await expect(rowsOf('Blocked issuers')).toHaveCount(30)
  await page.locator('summary').filter({ hasText: 'Rename' }).first().click()
  await inspectNarrow(page, info, '93 crowded account')
})

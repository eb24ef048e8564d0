import { inspect } from '../screens/inspect.ts'
import { signInAtHome } from '../screens/sign-in-at-home.ts'
import { expect, offer, openWindow, press, test, toldTo } from '../support/story.ts'

test('an unwanted issuer is blocked from its badge’s page, offers in vain, and is let go in the account', async ({
  page,
  street,
  earner,
}, info) => {
  await signInAtHome(page, street, earner)
  const first = street.host.putBadge({ address: earner, name: 'Unwanted' })
  let frame = await offer(page, street.site, [first])
  await openWindow(page)
  await press(frame, 'Add 1 badge')
  await frame.getByRole('button', { name: 'Done' }).click()
  await toldTo(page)

  await page.goto(street.backpack.url)
  await page.getByRole('link', { name: 'Unwanted' }).click()
  await page.getByRole('button', { name: 'Block this issuer' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Its badges are not offered to you.')).toBeVisible()
  await inspect(page, info, '93 badge of a blocked issuer')

  const second = street.host.putBadge({ address: earner, name: 'Still unwanted' })
  frame = await offer(page, street.site, [second])
  await openWindow(page)
  await expect(frame.getByText('You blocked this issuer.')).toBeVisible()
  await expect(frame.getByRole('button', { name: 'Unblock' })).toHaveCount(0)
  await inspect(page, info, '94 offer of a blocked issuer')
  await press(frame, 'Done')
  const { errors, successes } = await toldTo(page)
  expect(successes).toEqual([])
  expect(errors).toEqual([
    {
      assertion: second,
      reason: 'DENIED',
      code: 'declined',
      message: 'The earner declined.',
    },
  ])

  await page.goto(`${street.backpack.url}account`)
  await inspect(page, info, '95 account with a blocked issuer')
  await page.getByRole('button', { name: `Unblock ${new URL(first).host}` }).click()
  await expect(
    page.getByRole('status').filter({ hasText: 'Badges of that issuer are offered to you again.' }),
  ).toBeVisible()
})

test('on the full page, after an undo, the issuer is blocked at once', async ({
  page,
  street,
  earner,
}, info) => {
  await signInAtHome(page, street, earner)
  const url = street.host.putBadge({ address: earner, name: 'Unwanted' })
  await page.goto(`${street.backpack.url}issuer/accept?assertion=${encodeURIComponent(url)}`)
  await press(page, 'Add 1 badge')
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('button', { name: 'Block this issuer' }).click()
  await expect(page.getByText('Its badges are not offered to you.')).toBeVisible()
  await inspect(page, info, '96 blocked after an undo')
  await page.goto(`${street.backpack.url}issuer/accept?assertion=${encodeURIComponent(url)}`)
  await page.getByRole('button', { name: 'Unblock' }).click()
  await expect(page.getByRole('button', { name: 'Add 1 badge' })).toBeVisible()
})

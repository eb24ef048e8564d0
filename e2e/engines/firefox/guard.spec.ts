import { expect, offer, openWindow, press, type Street, signIn, test, toldTo } from '../../support/story.ts'

// Row 4 of the threats: this engine does not tell a frame whether it is seen, so waiting and focus are all that guard.

/** Opens the dialog for somebody who may add at once, and waits until it asks. */
async function openTrap(page: Parameters<typeof offer>[0], street: Street, earner: string) {
  const url = street.host.putBadge({ address: earner, name: 'Trap' })
  const frame = await offer(page, street.site, [url])
  await signIn(await openWindow(page), street.mail, earner)
  await expect(frame.getByRole('button', { name: 'Add 1 badge' })).toBeVisible()
  return { frame, url }
}

test('focus that the page moves into the Frame restarts the wait, and adds nothing', async ({
  page,
  street,
  earner,
}) => {
  const { frame, url } = await openTrap(page, street, earner)
  const button = frame.getByRole('button', { name: 'Add 1 badge' })
  await page.waitForTimeout(1100)
  await page.evaluate(() => {
    const iframe = document.documentElement.lastElementChild?.shadowRoot?.querySelector('iframe')
    iframe?.blur()
    iframe?.focus()
    iframe?.contentWindow?.focus()
  })
  await page.keyboard.press('Enter')
  await page.keyboard.press('Space')
  await expect(button).toBeVisible()
  await expect(frame.getByRole('button', { name: 'Undo' })).toHaveCount(0)
  await press(frame, 'Add 1 badge')
  await frame.getByRole('button', { name: 'Done' }).click()
  expect(await toldTo(page)).toEqual({ errors: [], successes: [url] })
})

test('a script cannot press, and what was added can be taken back', async ({ page, street, earner }) => {
  const { frame, url } = await openTrap(page, street, earner)
  await page.waitForTimeout(1100)
  await frame.getByRole('button', { name: 'Add 1 badge' }).dispatchEvent('click')
  await expect(frame.getByRole('button', { name: 'Undo' })).toHaveCount(0)
  await press(frame, 'Add 1 badge')
  await frame.getByRole('button', { name: 'Undo' }).click()
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('Nothing was added')
  await frame.getByRole('button', { name: 'Done' }).click()
  expect(await toldTo(page)).toMatchObject({ errors: [{ assertion: url, reason: 'DENIED' }], successes: [] })
})

import { expect, GUARD_MS, press, signIn, TOO_QUICK, test } from '../support/story.ts'

test('presses of a mouse that has not moved since the page came, quick or slow, add nothing', async ({
  page,
  street,
  earner,
}) => {
  const url = street.host.putBadge({ address: earner, name: 'Trap' })
  const list = `${street.backpack.url}issuer/accept?assertion=${encodeURIComponent(url)}`
  const add = page.getByRole('button', { name: 'Add 1 badge' })
  await page.goto(list)
  await signIn(page, street.mail, earner)
  await expect(add).toBeVisible()
  const box = await add.boundingBox()
  if (box === null) throw new Error('the button has no place')

  // The pointer rests on the issuer's page, where the button is to come.
  await page.goto(street.site.url)
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.goto(list)
  await expect(add).toBeVisible()
  const click = async () => {
    await page.mouse.down()
    await page.mouse.up()
  }
  await click()
  await click()
  await expect(page.getByText(TOO_QUICK)).toBeVisible()
  await page.waitForTimeout(GUARD_MS)
  await click()
  await expect(add).toBeVisible()
  const backpack = await page.context().newPage()
  await backpack.goto(street.backpack.url)
  await expect(backpack.getByRole('link', { name: 'Trap' })).toHaveCount(0)
  await backpack.close()

  await press(page, 'Add 1 badge')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Trap is in your Backpack')
})

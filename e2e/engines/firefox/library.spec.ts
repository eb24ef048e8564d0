import { signInAtHome } from '../../screens/sign-in-at-home.ts'
import { addBadges } from '../../support/kept-copy.ts'
import { expect, test } from '../../support/story.ts'

test('without scripts Enter in the name of a new collection makes it, and presses no other button', async ({
  page,
  street,
  earner,
}) => {
  await signInAtHome(page, street, earner)
  const badges = ['Splicing', 'Whipping'].map((name) => street.host.putBadge({ address: earner, name }))
  await addBadges(page, street.backpack.url, badges)
  await page.goto(street.backpack.url)
  // This driver turns no scripts off: ours hear of no key, and what the engine does by itself is left.
  await page.evaluate(() =>
    addEventListener('keydown', (event) => event.stopImmediatePropagation(), { capture: true }),
  )
  await page.getByRole('checkbox', { name: 'Select Splicing' }).check()
  await page.getByRole('textbox', { name: 'Name of the new collection' }).fill('Knots')
  await page.keyboard.press('Enter')
  await expect(page.getByText('1 badge added to Knots.')).toBeVisible()
  await expect(page.getByRole('checkbox', { name: /^Select / })).toHaveCount(2)
})

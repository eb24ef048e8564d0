import { signInAtHome } from '../../screens/sign-in-at-home.ts'
import {
  addBadges,
  countOnDevice,
  expectKept,
  goOffline,
  isDrawn,
  listCaches,
  startOwn,
} from '../../support/kept-copy.ts'
import { expect, test } from '../../support/story.ts'

test('one’s badges are read without the internet, searched, and gone after signing out', async ({
  page,
  street,
  earner,
}) => {
  test.setTimeout(180_000)
  const first = await startOwn(street)
  await signInAtHome(page, { backpack: first, mail: street.mail }, earner)
  await addBadges(
    page,
    first.url,
    ['Splicing', 'Whipping'].map((name) => street.host.putBadge({ address: earner, name })),
  )
  await page.goto(first.url)
  await expectKept(page, 2)

  expect(await countOnDevice(page)).toBe(2)
  await goOffline(first)
  await page.goto(first.url)
  const badges = page.locator('main a[href*="/badges/"]')
  await expect(page.getByText('You are offline: this is how it was on')).toBeVisible()
  await expect(badges).toHaveCount(2)
  await page.getByRole('searchbox', { name: 'Search your badges' }).fill('splic')
  await expect(badges).toHaveText(['Splicing'])
  await badges.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Splicing')
  await expect.poll(() => isDrawn(page)).toBe(true)

  const second = await startOwn(street, first)
  await page.goto(second.url)
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await expect(page.getByRole('link', { name: 'Sign in' }).first()).toBeVisible()
  await expect.poll(() => countOnDevice(page)).toBe(0)
  expect(await listCaches(page)).not.toContain('/')
  await goOffline(second)
  const isThere = await page.goto(second.url).then(
    () => true,
    () => false,
  )
  if (isThere) await expect(page.getByText(/Splicing|Whipping/)).toHaveCount(0)
  await second.stop()
  await first.stop()
})

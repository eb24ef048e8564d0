import { inspect } from '../screens/inspect.ts'
import { signInAtHome } from '../screens/sign-in-at-home.ts'
import { expect, press, test } from '../support/story.ts'

test('somebody looks for a badge while they type, and narrows the list to a year, and to an issuer', async ({
  page,
  street,
  earner,
}, info) => {
  await signInAtHome(page, street, earner)
  await page.goto(`${street.backpack.url}add`)
  const guild = street.host.put('/guild.json', {
    body: {
      '@context': 'https://w3id.org/openbadges/v2',
      type: 'Issuer',
      id: `${street.host.origin}/guild.json`,
      name: 'Guild of Knots',
      url: street.host.origin,
      email: 'guild@example.org',
    },
  })
  const urls = [
    street.host.putBadge({ address: earner, name: 'Welding Level 2' }),
    street.host.putBadge({ address: earner, name: 'Café Management' }),
    street.host.putBadge({
      address: earner,
      name: 'Old Knots',
      assertion: { issuedOn: '2019-05-01T00:00:00Z' },
      badgeClass: { issuer: guild },
    }),
  ]
  await page.getByLabel('Or paste an address (URL), a signed badge (JWS) or JSON').fill(urls.join('\n'))
  await page.getByRole('button', { name: 'Continue' }).click()
  await press(page, 'Add 3 badges')
  await page.getByRole('link', { name: 'Open my Backpack' }).click()

  const badges = page.locator('main a[href*="/badges/"]')
  await expect(badges).toHaveCount(3)
  await inspect(page, info, '75 library')
  const count = await page.getByRole('status').elementHandle()
  const search = page.getByRole('searchbox', { name: 'Search your badges' })
  await search.pressSequentially('cafe man')
  await expect(badges).toHaveText(['Café Management'])
  await expect(search).toBeFocused()
  await expect(page.getByRole('status')).toHaveText('1 badge found')
  // Screen readers say what changes in an element that they know; one that is new may come unheard.
  expect(await count?.evaluate((element) => element.isConnected && element.textContent)).toBe('1 badge found')
  await expect(page).toHaveURL(/\?q=cafe\+man&sort=added$/)

  await search.fill('no such badge')
  await expect(page.getByText('No badge fits this.')).toBeVisible()
  await inspect(page, info, '76 nothing found')

  await search.fill('')
  await page.getByRole('combobox', { name: 'Year' }).selectOption('2019')
  await expect(badges).toHaveText(['Old Knots'])
  await page.reload()
  await expect(badges).toHaveText(['Old Knots'])
  await page.getByRole('link', { name: 'Show all badges' }).click()
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption('Name')
  await expect(badges).toHaveText(['Café Management', 'Old Knots', 'Welding Level 2'])

  const issuer = page.getByRole('combobox', { name: 'Issuer' })
  await issuer.selectOption(`Guild of Knots (${street.host.hostPort})`)
  await expect(badges).toHaveText(['Old Knots'])
  await expect(page).toHaveURL(/[?&]issuer=[^&]*guild\+of\+knots/)
  await page.reload()
  await expect(issuer.locator('option:checked')).toHaveText(`Guild of Knots (${street.host.hostPort})`)
  await inspect(page, info, '77 one issuer of several')
  await issuer.selectOption(`All of ${street.host.hostPort}`)
  await expect(badges).toHaveText(['Café Management', 'Old Knots', 'Welding Level 2'])
})

test('where a host has no room on a badge’s page, the part that stands out gets a line of its own', async ({
  page,
  street,
  earner,
}) => {
  await signInAtHome(page, street, earner)
  await page.goto(`${street.backpack.url}add`)
  await page
    .getByLabel('Or paste an address (URL), a signed badge (JWS) or JSON')
    .fill(street.host.putBadge({ address: earner }))
  await page.getByRole('button', { name: 'Continue' }).click()
  await press(page, 'Add 1 badge')
  await page.getByRole('link', { name: 'Open my Backpack' }).click()
  await page.getByRole('link', { name: 'Welding Level 2' }).click()
  await page.setViewportSize({ width: 320, height: 640 })
  const bold = page.locator('.badge-host .host-name b')
  // The street has its hosts by numbers only.
  await bold.evaluate((b) => {
    b.before('badges.centre.')
    b.textContent = 'university-of-ex.example'
  })
  expect(await bold.evaluate((b) => b.getClientRects().length)).toBe(1)
})

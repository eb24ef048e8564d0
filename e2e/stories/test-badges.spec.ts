import { inspect } from '../screens/inspect.ts'
import { expect, frameOf, offer, openWindow, press, signIn, test, toldTo } from '../support/story.ts'

test('a developer tries test badges on their page, and is shown what a page is told', async ({
  page,
  street,
  earner,
}, info) => {
  await page.goto(`${street.backpack.url}test-badges/`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Test badges')
  await page.getByRole('button', { name: 'Try it: expired', exact: true }).click()
  await signIn(await openWindow(page), street.mail, earner)
  await press(frameOf(page), 'Done')
  const expired = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'expired' }) })
  await expect(expired.getByRole('status')).toContainText('"code": "expired"')

  await page.getByRole('button', { name: 'Try it: valid' }).click()
  await openWindow(page)
  await press(frameOf(page), 'Add 1 badge')
  await frameOf(page).getByRole('button', { name: 'Done' }).click()
  await expect(page.getByText(/"successes": \[\s*"http.*valid\.json/)).toBeVisible()

  await page.getByRole('button', { name: 'Try it: already-held' }).click()
  await openWindow(page)
  await press(frameOf(page), 'Add 1 badge')
  await frameOf(page).getByRole('button', { name: 'Done' }).click()
  await expect(page.getByText('"code": "already-held"')).toBeVisible()

  await page.getByRole('button', { name: 'Try it: too-many', exact: true }).click()
  await expect(page.getByText('"code": "too-many"').first()).toBeVisible()
  await inspect(page, info, '50 test badges')
  await expired.getByRole('link', { name: 'expired', exact: true }).click()
  await expect(page).toHaveURL(/docs\/issuers#expired$/)
  await expect(page.getByRole('row', { name: /INVALID expired/ })).toBeInViewport()
  await inspect(page, info, '51 documents for issuers')
})

test('an address is copied', async ({ page, context, street }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(`${street.backpack.url}test-badges/`)
  await page.getByRole('button', { name: 'Copy: revoked', exact: true }).click()
  await expect(page.getByText('The address was copied.')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    `${street.backpack.url}test-badges/revoked.json`,
  )
})

test('on an issuer’s page, the console explains a fault after Done, and nothing before or on the way out', async ({
  page,
  street,
  earner,
}) => {
  const said: string[] = []
  page.on('console', (message) => {
    if (message.text().startsWith('OpenBadges:')) said.push(`${message.type()} ${message.text()}`)
  })
  const list = [`${street.backpack.url}test-badges/scope.json`, `${street.host.origin}/missing.json`]
  const frame = await offer(page, street.site, list)
  await signIn(await openWindow(page), street.mail, earner)
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('None of these badges can be added')
  await frame.getByRole('button', { name: 'Close without adding' }).click()
  await toldTo(page)
  expect(said).toEqual([])

  const again = await offer(page, street.site, list)
  await openWindow(page)
  await press(again, 'Done')
  await toldTo(page)
  expect(said).toEqual([
    expect.stringMatching(/^warning OpenBadges: scope: .*\/test-badges\/scope\.json .*docs\/issuers#scope$/),
    expect.stringMatching(/^warning OpenBadges: not-found: .*\/missing\.json .*docs\/issuers#not-found$/),
  ])
  const link = said[0]?.match(/http\S+#scope$/)?.[0] ?? ''
  await page.goto(link)
  await expect(page.getByRole('row', { name: /INVALID scope/ })).toBeInViewport()
})

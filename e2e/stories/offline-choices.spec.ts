import { inspect } from '../screens/inspect.ts'
import { signInAtHome } from '../screens/sign-in-at-home.ts'
import { addBadges, expectKept, goOffline, listCaches, readKept, startOwn } from '../support/kept-copy.ts'
import { expect, test } from '../support/story.ts'

test('grid or list stays as it was chosen, with the internet and without', async ({
  page,
  street,
  earner,
}) => {
  test.setTimeout(180_000)
  const first = await startOwn(street)
  await signInAtHome(page, { backpack: first, mail: street.mail }, earner)
  await addBadges(page, first.url, [street.host.putBadge({ address: earner, name: 'Knots' })])
  await page.goto(first.url)
  await page.getByRole('link', { name: 'List', exact: true }).click()
  await expect(page.locator('.library-list')).toBeVisible()
  await expectKept(page, 1)

  await goOffline(first)
  await page.goto(first.url)
  await expect(page.getByText('You are offline: this is how it was on')).toBeVisible()
  await expect(page.locator('.library-list')).toBeVisible()
  await expect(page.getByRole('link', { name: 'List', exact: true })).toHaveAttribute('aria-current', 'true')
  await page.getByRole('link', { name: 'Grid', exact: true }).click()
  await expect(page.locator('.library-grid')).toBeVisible()
  await page.getByRole('link', { name: 'Collections' }).click()
  await page.getByRole('link', { name: 'All badges' }).click()
  await expect(page).toHaveURL(first.url)
  await expect(page.locator('.library-grid')).toBeVisible()

  const second = await startOwn(street, first)
  await page.goto(second.url)
  await expect(page.getByText('You are offline')).toBeHidden()
  await expect(page.locator('.library-grid')).toBeVisible()
  await second.stop()
  await first.stop()
})

test('a device that saves data keeps no more, says so, and goes on afterwards', async ({
  page,
  context,
  street,
  earner,
}) => {
  test.setTimeout(180_000)
  const first = await startOwn(street)
  await signInAtHome(page, { backpack: first, mail: street.mail }, earner)
  await addBadges(page, first.url, [street.host.putBadge({ address: earner, name: 'Kept before' })])
  await page.goto(first.url)
  await expectKept(page, 1)
  // As the browser tells the worker when its person turns the saving of data on.
  const [worker] = context.serviceWorkers()
  const save = (saveData: boolean) =>
    worker?.evaluate((value) => {
      Object.defineProperty(navigator, 'connection', { configurable: true, value: { saveData: value } })
    }, saveData)
  await save(true)
  await addBadges(page, first.url, [street.host.putBadge({ address: earner, name: 'Not kept yet' })])
  await page.goto(`${first.url}account`)
  await expect(
    page.getByText(/^1 badge can be read in this browser without the internet, as it was/),
  ).toBeVisible()
  await expect(page.getByText('While this device saves data, nothing more is kept here.')).toBeVisible()
  await page.getByRole('button', { name: 'Remove from this browser' }).click()
  await expect.poll(() => readKept(page)).toMatchObject({ badges: 0, total: null })
  await page.getByRole('button', { name: 'Keep my badges in this browser' }).click()
  await expect(
    page.getByText(/^Your badges are not kept in this browser: .* While this device saves data/),
  ).toBeVisible()

  await save(false)
  await page.reload()
  await expect(page.getByText('All 2 badges can be read in this browser without the internet.')).toBeVisible()
  await first.stop()
})

test('the account tells what is kept in this browser, and ends it', async ({
  page,
  street,
  earner,
}, info) => {
  test.setTimeout(180_000)
  const first = await startOwn(street)
  await signInAtHome(page, { backpack: first, mail: street.mail }, earner)
  await addBadges(
    page,
    first.url,
    ['One', 'Two'].map((name) => street.host.putBadge({ address: earner, name })),
  )
  await page.goto(`${first.url}account`)
  await expect(page.getByText('All 2 badges can be read in this browser without the internet.')).toBeVisible()
  await expectKept(page, 2)
  await expect(page.getByText(/pictures? (is|are) kept so far/)).toHaveCount(0)
  await page.getByRole('region', { name: 'Without the internet' }).scrollIntoViewIfNeeded()
  await inspect(page, info, '88 account without the internet')

  await page.getByRole('button', { name: 'Remove from this browser' }).click()
  await expect(page.getByText('Nothing of your badges is kept in this browser any more.')).toBeVisible()
  await page.goto(first.url)
  await expect(page.getByRole('link', { name: 'One' })).toBeVisible()
  await expect.poll(() => readKept(page)).toMatchObject({ badges: 0, total: null, pictures: 0 })
  expect((await listCaches(page)).filter((path) => path === '/' || path.startsWith('/badges/'))).toEqual([])

  await page.goto(`${first.url}account`)
  await page.getByRole('button', { name: 'Keep my badges in this browser' }).click()
  await expect(page.getByText('All 2 badges can be read in this browser without the internet.')).toBeVisible()
  await goOffline(first)
  await page.goto(first.url)
  await expect(page.getByText('You are offline: this is how it was on')).toBeVisible()
  await expect(page.getByRole('link', { name: 'One' })).toBeVisible()
  await first.stop()
})

test('what is still on its way when somebody wants nothing kept is not kept', async ({
  page,
  context,
  street,
  earner,
}) => {
  test.setTimeout(180_000)
  const first = await startOwn(street)
  await signInAtHome(page, { backpack: first, mail: street.mail }, earner)
  await addBadges(page, first.url, [street.host.putBadge({ address: earner, name: 'One' })])
  await page.goto(first.url)
  await expectKept(page, 1)
  await addBadges(page, first.url, [street.host.putBadge({ address: earner, name: 'Two' })])

  // Each answer is there, and waits: the first one was given while the badges might still be kept.
  const waiting: (() => void)[] = []
  await context.route(/\/offline\/badges\?/, async (route) => {
    const response = await route.fetch()
    await new Promise<void>((resolve) => waiting.push(resolve))
    await route.fulfill({ response })
  })
  await page.goto(`${first.url}account`)
  await expect.poll(() => waiting.length).toBe(1)
  await page.getByRole('button', { name: 'Remove from this browser' }).click()
  await expect(page.getByText('Nothing of your badges is kept in this browser any more.')).toBeVisible()
  waiting[0]?.()
  // It asks for one at a time: when it asks again, it has done what it does with the first.
  await expect.poll(() => waiting.length).toBe(2)
  expect(await readKept(page)).toMatchObject({ badges: 0, total: null, pictures: 0 })
  for (const go of waiting) go()
  await first.stop()
})

test('a device without room keeps what it has, says so, and goes on when there is some', async ({
  page,
  context,
  street,
  earner,
}) => {
  test.setTimeout(180_000)
  const first = await startOwn(street)
  await signInAtHome(page, { backpack: first, mail: street.mail }, earner)
  await addBadges(page, first.url, [street.host.putBadge({ address: earner, name: 'Kept before' })])
  await page.goto(first.url)
  await expectKept(page, 1)
  const devtools = await context.newCDPSession(page)
  const { origin } = new URL(first.url)
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 })
  await addBadges(page, first.url, [street.host.putBadge({ address: earner, name: 'One too many' })])
  await page.goto(`${first.url}account`)
  await expect(page.getByText('There is no room for more on this device')).toBeVisible()
  expect(await readKept(page)).toMatchObject({ badges: 1, pictures: 1 })

  await devtools.send('Storage.overrideQuotaForOrigin', { origin })
  await page.reload()
  await expectKept(page, 2)
  await expect(page.getByText('There is no room for more on this device')).toBeHidden()
  await first.stop()
})

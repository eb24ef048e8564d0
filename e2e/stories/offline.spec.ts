import { inspect } from '../screens/inspect.ts'
import { signInAtHome } from '../screens/sign-in-at-home.ts'
import { expectClean, putHostile, watchForAlarms } from '../support/hostile-badges.ts'
import {
  addBadges,
  expectKept,
  goOffline,
  isDrawn,
  listCaches,
  readKept,
  startOwn,
} from '../support/kept-copy.ts'
import { setStanding } from '../support/set-standing.ts'
import { expect, test } from '../support/story.ts'

test('somebody reads all of their badges without the internet, and looks for one of them', async ({
  page,
  street,
  earner,
}, info) => {
  test.setTimeout(240_000)
  const first = await startOwn(street)
  const own = { backpack: first, mail: street.mail }
  await signInAtHome(page, own, earner)
  const guild = street.host.put('/offline-guild.json', {
    body: {
      '@context': 'https://w3id.org/openbadges/v2',
      type: 'Issuer',
      id: `${street.host.origin}/offline-guild.json`,
      name: 'Guild of Knots',
      url: street.host.origin,
      email: 'guild@example.org',
    },
  })
  await addBadges(page, first.url, [
    street.host.putBadge({ address: earner, name: 'Oldest of all', badgeClass: { issuer: guild } }),
    ...Array.from({ length: 149 }, (_, at) =>
      street.host.putBadge({ address: earner, name: `Badge ${String(at).padStart(3, '0')}` }),
    ),
  ])
  await page.goto(`${first.url}?q=oldest`)
  await page.getByRole('link', { name: 'Oldest of all' }).click()
  await page.getByText('Put this badge into collections').click()
  await page.getByRole('textbox', { name: 'Or into a new one, called' }).fill('For the shipyard')
  await page.getByRole('button', { name: 'Save collections' }).click()
  await page.goto(first.url)
  await expect(page.getByText('You are offline')).toBeHidden()
  await expectKept(page, 150)

  await goOffline(first)
  await page.goto(first.url)
  const badges = page.locator('main a[href*="/badges/"]')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your badges')
  await expect(page.getByText('You are offline: this is how it was on')).toBeVisible()
  await expect(page.getByRole('status')).toHaveText('150 badges')
  await expect(badges).toHaveCount(60)
  await inspect(page, info, '84 list offline')
  // What only the internet can do is not offered.
  await expect(page.getByRole('checkbox')).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Add badges' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Sign out' })).toHaveCount(0)

  await page.getByRole('link', { name: 'Older badges' }).click()
  await expect(badges).toHaveCount(60)
  await page.getByRole('link', { name: 'Older badges' }).click()
  await expect(badges).toHaveCount(30)
  await page.getByRole('link', { name: 'Newest badges' }).click()
  await expect(badges).toHaveCount(60)
  const search = page.getByRole('searchbox', { name: 'Search your badges' })
  await search.pressSequentially('oldest ')
  await expect(badges).toHaveText(['Oldest of all'])
  await expect(search).toBeFocused()
  await expect(page.getByRole('status')).toHaveText('1 badge found')
  await search.fill('no such badge')
  await expect(page.getByText('No badge fits this.')).toBeVisible()
  await search.fill('')
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption('Name')
  await expect(badges.first()).toHaveText('Badge 000')
  await page.getByRole('combobox', { name: 'Collection' }).selectOption('For the shipyard')
  await expect(badges).toHaveText(['Oldest of all'])
  await page.getByRole('combobox', { name: 'Collection' }).selectOption('All')
  await page
    .getByRole('combobox', { name: 'Issuer' })
    .selectOption(`Guild of Knots (${street.host.hostPort})`)
  await expect(badges).toHaveText(['Oldest of all'])

  await badges.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Oldest of all')
  await expect.poll(() => isDrawn(page)).toBe(true)
  await expect(page.getByRole('heading', { name: 'Verification' })).toBeVisible()
  await page.getByText('Original JSON').click()
  await expect(page.getByText('"salt": "deadsea"')).toBeVisible()
  await expect(page.getByRole('button')).toHaveCount(0)
  await inspect(page, info, '86 badge offline')
  await page.getByRole('link', { name: 'All badges' }).click()
  await expect(badges).toHaveText(['Oldest of all'])

  await page.getByRole('link', { name: 'Collections' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Collections')
  await page.getByRole('link', { name: 'For the shipyard' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('For the shipyard')
  await expect(badges).toHaveText(['Oldest of all'])
  await inspect(page, info, '87 collection offline')
  await page.goto(`${first.url}account`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are offline')
  await inspect(page, info, '85 offline')
  await page.getByRole('link', { name: 'Go to my badges' }).click()
  await expect(badges).toHaveCount(60)
  await first.stop()
})

test('a visit brings what has changed, and nothing that is gone stays', async ({ page, street, earner }) => {
  test.setTimeout(180_000)
  const first = await startOwn(street)
  await signInAtHome(page, { backpack: first, mail: street.mail }, earner)
  await addBadges(
    page,
    first.url,
    ['Welding', 'Soldering', 'Riveting'].map((name) => street.host.putBadge({ address: earner, name })),
  )
  await page.goto(first.url)
  await expectKept(page, 3)
  // Before the other: what is kept two of is kept as it stands now, too.
  setStanding(first, 'Welding', {
    status: 'revoked',
    history: [{ at: Date.now(), what: 'revoked', detail: 'found on the list' }],
  })
  await page.getByRole('link', { name: 'Soldering' }).click()
  await page.getByRole('button', { name: 'Remove' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Removed Soldering')
  await page.goto(first.url)
  await expectKept(page, 2)
  await goOffline(first)
  await page.goto(`${first.url}?sort=name`)
  await expect(page.locator('main a[href*="/badges/"]')).toHaveText(['Riveting', 'Welding'])
  await page.getByRole('link', { name: 'Welding' }).click()
  await expect(page.getByText('revoked this badge')).toBeVisible()

  const second = await startOwn(street, first)
  await page.goto(second.url)
  await expect(page.getByText('You are offline')).toBeHidden()
  await expect(page.getByRole('checkbox').first()).toBeVisible()
  await second.stop()
  await first.stop()
})

test('who signs out leaves nothing behind, and nobody reads what another keeps', async ({
  page,
  context,
  street,
  earner,
}) => {
  test.setTimeout(180_000)
  const first = await startOwn(street)
  const own = { backpack: first, mail: street.mail }
  await signInAtHome(page, own, earner)
  await addBadges(
    page,
    first.url,
    ['Secret knots', 'Other'].map((name) => street.host.putBadge({ address: earner, name })),
  )
  await page.goto(first.url)
  await expectKept(page, 2)
  expect((await listCaches(page)).filter((path) => /^\/(issuer|account|add|sign-in)/.test(path))).toEqual([])

  // Another account on the same device: what was kept goes before anything of theirs comes.
  const other = `eve.${earner}`
  await context.clearCookies()
  await signInAtHome(page, own, other)
  await expect.poll(() => readKept(page)).toMatchObject({ badges: 0, pictures: 0 })
  await addBadges(page, first.url, [street.host.putBadge({ address: other, name: 'Knots of Eve' })])
  await page.goto(first.url)
  await expectKept(page, 1)

  const tab = await context.newPage()
  await tab.goto(first.url)
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await expect(page.getByRole('link', { name: 'Sign in' }).first()).toBeVisible()
  await goOffline(first)
  for (const each of [page, tab])
    for (const path of ['', 'collections']) {
      const isThere = await each.goto(first.url + path).then(
        () => true,
        () => false,
      )
      if (isThere) await expect(each.getByText('Knots')).toHaveCount(0)
    }
  await first.stop()
})

test('a hostile badge is text without the internet, too', async ({ page, context, street, earner }) => {
  test.setTimeout(180_000)
  const alarms = await watchForAlarms(context)
  const first = await startOwn(street)
  await signInAtHome(page, { backpack: first, mail: street.mail }, earner)
  const ids = [0, 3, 6, 9, 12]
  await addBadges(
    page,
    first.url,
    ids.map((at) => putHostile(street.host, earner, `offline-${at}-${earner.split('@')[0]}`, at)),
  )
  await page.goto(first.url)
  const links = await page
    .locator('main a[href*="/badges/"]')
    .evaluateAll((all) => all.map((a) => a.getAttribute('href')))
  await expect.poll(() => readKept(page)).toMatchObject({ badges: 5, total: 5, hasAllPictures: true })
  await goOffline(first)
  for (const path of ['', ...links.map((href) => String(href).slice(1))]) {
    const answer = await page.goto(first.url + path)
    expect(answer?.headers()['content-security-policy']).toMatch(
      /default-src 'none'.*require-trusted-types-for 'script'/,
    )
    await expect(page.getByText('You are offline: this is how it was on')).toBeVisible()
    await expectClean(page, first.url)
  }
  expect(alarms).toEqual([])
  await first.stop()
})

test('the backpack can be installed', async ({ page, street, earner }) => {
  await signInAtHome(page, street, earner)
  const devtools = await page.context().newCDPSession(page)
  const { errors, url } = await devtools.send('Page.getAppManifest')
  expect(errors).toEqual([])
  expect(url).toBe(`${street.backpack.url}app.webmanifest`)
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors')
  // Playwright's contexts are private ones, in which Chromium installs nothing.
  expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(['in-incognito'])
})

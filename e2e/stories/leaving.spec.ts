import { inspect } from '../screens/inspect.ts'
import { signInAtHome } from '../screens/sign-in-at-home.ts'
import { ageSessions } from '../support/age-sessions.ts'
import { addBadges, countOnDevice, expectKept, listCaches, startOwn } from '../support/kept-copy.ts'
import { expect, press, signIn, test } from '../support/story.ts'

test('somebody leaves with all badges, comes back later and brings them along', async ({
  page,
  street,
  earner,
}, info) => {
  await signInAtHome(page, street, earner)
  await page.goto(`${street.backpack.url}add`)
  const urls = ['Welding', 'Soldering'].map((name) => street.host.putBadge({ address: earner, name }))
  await page.getByLabel('Or paste an address (URL), a signed badge (JWS) or JSON').fill(urls.join('\n'))
  await page.getByRole('button', { name: 'Continue' }).click()
  await press(page, 'Add 2 badges')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2 badges are in your Backpack')

  await page.goto(`${street.backpack.url}collections`)
  await page.getByRole('textbox', { name: 'Name' }).fill('For the shipyard')
  await page.getByRole('button', { name: 'Create collection' }).click()
  await page.goto(`${street.backpack.url}?q=Welding`)
  await page.getByRole('link', { name: 'Welding' }).click()
  await page.getByText('Put this badge into collections').click()
  await page.getByRole('checkbox', { name: 'For the shipyard' }).check()
  await page.getByRole('button', { name: 'Save collections' }).click()

  await page.goto(`${street.backpack.url}account`)
  await page.getByRole('link', { name: 'Delete account' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Delete your account')
  await inspect(page, info, '82 delete account')
  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download all badges' }).click()
  const file = info.outputPath('export.zip')
  await (await downloading).saveAs(file)

  await page.getByRole('button', { name: 'Delete everything now' }).click()
  await expect(page.getByRole('alert')).toHaveText('Tick this first.')
  await page.getByRole('checkbox', { name: 'I know that this cannot be undone' }).check()
  await page.getByRole('button', { name: 'Delete everything now' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your account is deleted')
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible()
  await inspect(page, info, '83 account deleted')

  await signInAtHome(page, street, earner)
  await expect(page.getByText('No badges yet')).toBeVisible()
  await page.goto(`${street.backpack.url}add`)
  await page.getByLabel('Choose files').setInputFiles(file)
  await page.getByRole('button', { name: 'Continue' }).click()
  await press(page, 'Add 2 badges')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2 badges are in your Backpack')
  await expect(page.getByRole('heading', { name: 'Also in your export' })).toBeVisible()
  await expect(page.getByText('Collection: For the shipyard')).toBeVisible()
  await inspect(page, info, '86 also in the export')
  await page.getByRole('button', { name: 'Bring these back, too' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('What was in your export beside badges is back.')).toBeVisible()
  await inspect(page, info, '87 collections are back')
  await page.getByRole('link', { name: 'Collections' }).click()
  await page.getByRole('link', { name: 'For the shipyard' }).click()
  await expect(page.getByRole('link', { name: 'Welding' })).toBeVisible()
})

test('somebody without badges comes back with collections and settings', async ({
  page,
  street,
  earner,
}, info) => {
  await signInAtHome(page, street, earner)
  await page.goto(`${street.backpack.url}collections`)
  await page.getByRole('textbox', { name: 'Name' }).fill('For the shipyard')
  await page.getByRole('button', { name: 'Create collection' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('For the shipyard')
  await page.goto(`${street.backpack.url}account`)
  await page.getByLabel('Theme', { exact: true }).selectOption('dark')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download all badges' }).click()
  const file = info.outputPath('export.zip')
  await (await downloading).saveAs(file)
  await page.goto(`${street.backpack.url}account/delete`)
  await page.getByRole('checkbox', { name: 'I know that this cannot be undone' }).check()
  await page.getByRole('button', { name: 'Delete everything now' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your account is deleted')

  await signInAtHome(page, street, earner)
  await page.goto(`${street.backpack.url}add`)
  await page.getByLabel('Choose files').setInputFiles(file)
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByText('There is no badge in what you chose.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'In your export' })).toBeVisible()
  await expect(page.getByText('Collection: For the shipyard')).toBeVisible()
  await inspect(page, info, '91 an export without badges')
  await page.getByRole('button', { name: 'Bring these back', exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('What was in your export beside badges is back.')).toBeVisible()
  await inspect(page, info, '92 an export without badges is back')
  await page.getByRole('link', { name: 'Collections' }).click()
  await expect(page.getByRole('link', { name: 'For the shipyard' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})

test('who deletes their account is gone at once: in every tab, from every device, and the address is free', async ({
  page,
  context,
  browser,
  street,
  earner,
}) => {
  test.setTimeout(180_000)
  const own = await startOwn(street)
  const home = { backpack: own, mail: street.mail }
  const other = await browser.newContext()
  const phone = await other.newPage()
  await signInAtHome(page, home, earner)
  await addBadges(
    page,
    own.url,
    ['Knots', 'Splices'].map((name) => street.host.putBadge({ address: earner, name })),
  )
  await signInAtHome(phone, home, earner)
  await phone.goto(own.url)
  await expectKept(phone, 2)
  const tab = await context.newPage()
  await tab.goto(own.url)
  await tab.getByRole('link', { name: 'Knots' }).click()
  await expectKept(tab, 2)

  await page.goto(`${own.url}account`)
  await page.getByRole('link', { name: 'Delete account' }).click()
  await expect(page.getByRole('link', { name: 'Download all badges' })).toBeVisible()
  await page.getByRole('checkbox', { name: 'I know that this cannot be undone' }).check()
  await page.getByRole('button', { name: 'Delete everything now' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your account is deleted')
  await expect.poll(() => countOnDevice(page)).toBe(0)
  expect(await listCaches(page)).not.toContain('/')
  // The other tab has the badge still on its screen, and can do nothing with it.
  await tab.getByRole('button', { name: 'Remove' }).click()
  await expect(tab.getByText('You are signed out.')).toBeVisible()
  await expect(tab.getByRole('link', { name: 'Sign in' })).toBeVisible()
  // Nobody could reach into the other device; what it keeps goes when it hears of it.
  expect(await countOnDevice(phone)).toBe(2)
  await phone.reload()
  await expect(phone.getByRole('link', { name: 'Sign in' }).first()).toBeVisible()
  await expect.poll(() => countOnDevice(phone)).toBe(0)

  await signInAtHome(page, home, earner)
  await expect(page.getByText('No badges yet')).toBeVisible()
  await other.close()
  await own.stop()
})

test('who signed in long ago proves it first', async ({ page, street, earner }, info) => {
  await signInAtHome(page, street, earner)
  ageSessions(street.backpack)
  await page.goto(`${street.backpack.url}account/delete`)
  await expect(page.getByRole('heading', { name: 'First, prove that it is you' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Delete everything now' })).toHaveCount(0)
  await expect(page.getByRole('textbox', { name: 'Email address' })).toHaveValue(earner)
  await inspect(page, info, '84 delete account with proof')
  await signIn(page, street.mail, earner)
  await expect(page.getByRole('button', { name: 'Delete everything now' })).toBeVisible()
})

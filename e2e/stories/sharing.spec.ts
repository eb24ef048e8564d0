import type { Page } from '@playwright/test'
import { inspect, inspectNarrow } from '../screens/inspect.ts'
import { signInAtHome } from '../screens/sign-in-at-home.ts'
import { setStanding } from '../support/set-standing.ts'
import { expect, press, type Street, test } from '../support/story.ts'

test.describe.configure({ timeout: 120_000 })

/** Signs in, brings two badges and puts them into a collection. */
async function makeCollection(page: Page, street: Street, earner: string): Promise<void> {
  await signInAtHome(page, street, earner)
  await page.goto(`${street.backpack.url}add`)
  const urls = ['Underwater Welding', 'Occupational Health and Safety in Metalworking Environments'].map(
    (name) => street.host.putBadge({ address: earner, name }),
  )
  await page.getByLabel('Or paste an address (URL), a signed badge (JWS) or JSON').fill(urls.join('\n'))
  await page.getByRole('button', { name: 'Continue' }).click()
  await press(page, 'Add 2 badges')
  await page.goto(`${street.backpack.url}collections`)
  await page.getByRole('textbox', { name: 'Name' }).fill('For the shipyard')
  await page.getByRole('textbox', { name: 'Description' }).fill('What I can do with my hands.')
  await page.getByRole('button', { name: 'Create collection' }).click()
  await page.getByRole('link', { name: 'Add badges to this collection' }).click()
  for (const box of await page.getByRole('checkbox').all()) await box.check()
  await page.getByRole('button', { name: 'Add chosen badges' }).click()
}

test('somebody shares a collection, a stranger sees it as it stands today, and it ends when they say so', async ({
  page,
  browser,
  context,
  street,
  earner,
}, info) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await makeCollection(page, street, earner)
  await page.getByRole('link', { name: 'Share' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Share For the shipyard')
  await inspect(page, info, '90 private')
  await page.getByRole('textbox', { name: 'Your name on the page' }).fill('Ada Lovelace')
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  const link = await page.getByRole('textbox', { name: 'Link' }).inputValue()
  await page.getByRole('button', { name: 'Copy link' }).click()
  await expect(page.getByText('Copied.')).toBeVisible()
  expect(await page.evaluate('navigator.clipboard.readText()')).toBe(link)
  await page.getByText('Add a badge to your LinkedIn profile').click()
  await inspect(page, info, '91 shared')

  const elsewhere = await browser.newContext()
  const stranger = await elsewhere.newPage()
  const seen = watch(stranger)
  await stranger.goto(link)
  await expect(stranger.getByRole('heading', { level: 1 })).toHaveText('For the shipyard')
  await expect(stranger.getByText('Shown by Ada Lovelace')).toBeVisible()
  await expectPictures(stranger, 2)
  await inspect(stranger, info, '92 seen by a stranger')
  await setStanding(street.backpack, 'Underwater Welding', {
    status: 'revoked',
    history: [{ at: Date.UTC(2026, 10, 3), what: 'revoked', detail: '' }],
  })
  await stranger.reload()
  await expect(stranger.getByText('Revoked')).toBeVisible()
  await stranger.getByRole('link', { name: 'Underwater Welding' }).click()
  await expect(stranger.getByRole('heading', { level: 1 })).toHaveText('Underwater Welding')
  await expect(stranger.getByText('revoked this badge')).toBeVisible()
  await expectPictures(stranger, 1)
  await inspect(stranger, info, '93 badge seen by a stranger')
  await stranger.getByRole('link', { name: 'العربية' }).click()
  await expect(stranger.locator('html')).toHaveAttribute('dir', 'rtl')
  await inspectNarrow(stranger, info, '94 badge seen in Arabic')

  await page.getByRole('button', { name: 'Stop sharing' }).click()
  await expect(page.getByText('Only you see this collection.')).toBeVisible()
  // Who saw it before, and goes back to it, sees that it is over.
  await stranger.goto('about:blank')
  await stranger.goBack()
  await expect(stranger.getByRole('heading', { level: 1 })).toHaveText('لا شيء مشترك هنا')
  await stranger.goto(link)
  await expect(stranger.getByRole('heading', { level: 1 })).toHaveText('Nothing is shared here')
  await inspect(stranger, info, '95 not shared any more')

  // One badge alone is one press away from its own page to share it on.
  await page.goto(street.backpack.url)
  await page.getByRole('link', { name: 'Underwater Welding' }).click()
  await page.getByRole('button', { name: 'Share' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Share Underwater Welding')
  await expect(page.getByText('Only you see this badge.')).toBeVisible()
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  await inspect(page, info, '96 one badge shared')
  const badgeLink = await page.getByRole('textbox', { name: 'Link' }).inputValue()
  // Its link opens the badge itself, and who goes back is where they were.
  await stranger.goto(badgeLink)
  await expect(stranger.getByRole('heading', { level: 1 })).toHaveText('Underwater Welding')
  await expect(stranger.getByText('revoked this badge')).toBeVisible()
  expect(new URL(stranger.url()).pathname.startsWith(`${new URL(badgeLink).pathname}/`)).toBe(true)
  await expectPictures(stranger, 1)
  await inspect(stranger, info, '97 one badge seen by a stranger')
  await stranger.goBack()
  await expect(stranger.getByRole('heading', { level: 1 })).toHaveText('Nothing is shared here')
  const widget = await elsewhere.newPage()
  await widget.goto(`${badgeLink}/widget`)
  await expect(widget.getByRole('heading', { level: 1 })).toHaveText('Underwater Welding')
  await expectPictures(widget, 1)
  await inspect(widget, info, '97b widget of one badge')

  // Among collections it stands apart, and is ended there.
  await page.goto(`${street.backpack.url}collections`)
  await expect(page.getByRole('heading', { name: 'Shared badges' })).toBeVisible()
  await inspect(page, info, '98 shared badges')
  await page.getByRole('button', { name: 'Stop sharing Underwater Welding' }).click()
  await expect(page.getByRole('heading', { name: 'Shared badges' })).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Collections')
  await stranger.goto(badgeLink)
  await expect(stranger.getByRole('heading', { level: 1 })).toHaveText('Nothing is shared here')

  // Nothing was kept of the stranger, told to others or run, and nothing of the earner's was told.
  expect(await elsewhere.cookies()).toEqual([])
  const { origin } = new URL(street.backpack.url)
  expect(seen.urls.length).toBeGreaterThan(5)
  expect(seen.urls.filter((url) => new URL(url).origin !== origin)).toEqual([])
  expect(seen.complaints.filter((each) => !each.includes('404'))).toEqual([])
  for (const text of await Promise.all(seen.texts))
    expect(text.toLowerCase()).not.toContain(earner.toLowerCase())
  await elsewhere.close()
})

/** What a page loads and complains about, from now on. */
function watch(page: Page): { urls: string[]; complaints: string[]; texts: Promise<string>[] } {
  const [urls, complaints, texts]: [string[], string[], Promise<string>[]] = [[], [], []]
  page.on('request', (request) => urls.push(request.url()))
  page.on('console', (message) => complaints.push(message.text()))
  page.on('response', (response) => {
    // The body of a redirect, or of a page that was left, is not there any more.
    texts.push(response.text().catch(() => ''))
  })
  return { urls, complaints, texts }
}

async function expectPictures(page: Page, count: number): Promise<void> {
  const pictures = page.locator('main img')
  await expect(pictures).toHaveCount(count)
  for (const picture of await pictures.all()) {
    await picture.scrollIntoViewIfNeeded()
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0)
  }
}

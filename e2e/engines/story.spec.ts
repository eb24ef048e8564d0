import { serveWithCoop } from '../support/coop-page.ts'
import { test } from '../support/https-street.ts'
import type { Site } from '../support/issuer-site.ts'
import { expect, frameOf, offer, openWindow, press, signIn, toldTo } from '../support/story.ts'

test('a new earner adds a badge in the modal, and the next one without the Window', async ({
  page,
  context,
  street,
  earner,
}) => {
  const url = street.host.putBadge({ address: earner })
  const frame = await offer(page, street.site, [url])
  const window = await openWindow(page)
  await expect(window.getByText(`asked by ${new URL(street.site.url).host}`)).toBeVisible()
  await window.getByRole('checkbox', { name: /^Skip this window next time on issuer\.test/ }).check()
  await signIn(window, street.mail, earner)
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('Add Welding Level 2 to your Backpack')
  await press(frame, 'Add 1 badge')
  await frame.getByRole('button', { name: 'Done' }).click()
  expect(await toldTo(page)).toEqual({ errors: [], successes: [url] })
  await expect(page.locator('iframe')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Add my badges' })).toBeFocused()
  const cookies = await context.cookies()
  expect(cookies.filter(({ name, secure }) => !name.startsWith('__Host-') || !secure)).toEqual([])

  const next = street.host.putBadge({ address: earner, name: 'Next' })
  const again = await offer(page, street.site, [next])
  await press(again, 'Add 1 badge')
  await again.getByRole('button', { name: 'Done' }).click()
  expect(await toldTo(page)).toEqual({ errors: [], successes: [next] })
})

test('who signed in at the backpack before has only to press Continue', async ({ page, street, earner }) => {
  await page.goto(`${street.backpack.url}sign-in`)
  await signIn(page, street.mail, earner)
  await expect(page.getByRole('link', { name: 'Account' })).toBeVisible()

  const good = street.host.putBadge({ address: earner })
  const other = street.host.putBadge({ address: 'somebody@else.example' })
  const frame = await offer(page, street.site, [good, other])
  const window = await openWindow(page)
  if (!window.isClosed()) await window.waitForEvent('close')
  await press(frame, 'Add 1 badge')
  await frame.getByRole('button', { name: 'Done' }).click()
  expect(await toldTo(page)).toMatchObject({ errors: [{ assertion: other }], successes: [good] })
})

for (const coop of ['same-origin-allow-popups', 'noopener-allow-popups']) {
  test(`a page with COOP ${coop} keeps its Window's opener: the code is handed over`, async ({
    page,
    street,
    earner,
  }) => {
    const url = street.host.putBadge({ address: earner })
    const path = serveWithCoop(street.site, street.backpack.url, coop)
    const frame = await offer(page, street.site, [url], path)
    await signIn(await openWindow(page), street.mail, earner)
    await press(frame, 'Add 1 badge')
    await frame.getByRole('button', { name: 'Done' }).click()
    expect(await toldTo(page)).toEqual({ errors: [], successes: [url] })
  })
}

test('where the page cuts its windows off, the Window decides and the page hears', async ({
  page,
  context,
  street,
  earner,
}) => {
  const url = street.host.putBadge({ address: earner })
  const missing = `${street.host.origin}/missing.json`
  const path = serveWithCoop(street.site, street.backpack.url, 'same-origin')
  const frame = await offer(page, street.site, [url, missing], path)
  const opened = context.waitForEvent('page')
  await frame.getByRole('button', { name: 'Continue (opens a window)' }).click()
  const window = await opened
  await signIn(window, street.mail, earner)
  await expect(window.getByText('The page for this badge is not there.')).toBeVisible()
  await press(window, 'Add 1 badge')
  await window.getByRole('button', { name: 'Done' }).click()
  expect(await toldTo(page)).toMatchObject({
    errors: [{ assertion: missing, reason: 'INACCESSIBLE' }],
    successes: [url],
  })
})

test('where a sandbox allows no window, this tab takes the decision and leads back', async ({
  page,
  street,
  earner,
}) => {
  const url = street.host.putBadge({ address: earner })
  const frame = await offerInSandbox(street.site, [url], page)
  await frame.getByRole('button', { name: 'Continue (opens a window)' }).click()
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('No window opened')
  await frame.getByRole('link', { name: 'Use this tab' }).click()
  const { host } = new URL(street.site.url)
  await expect(page.getByText(`asked by ${host}`)).toBeVisible()
  await signIn(page, street.mail, earner)
  await press(page, 'Add 1 badge')
  await page.getByRole('link', { name: `Back to ${host}` }).click()
  await expect(page.getByRole('heading', { name: 'Course finished' })).toBeVisible()
})

test('where the window was blocked, the link opens it, and the code comes back', async ({
  page,
  street,
  earner,
}) => {
  const url = street.host.putBadge({ address: earner })
  // As a pop-up blocker answers; the link is a navigation of the person's own, which blockers let through.
  await page.addInitScript(() => {
    if (location.pathname === '/issuer/frame') window.open = () => null
  })
  const frame = await offer(page, street.site, [url])
  await frame.getByRole('button', { name: 'Continue (opens a window)' }).click()
  const popup = page.waitForEvent('popup')
  await frame.getByRole('link', { name: 'Open the window' }).click()
  await signIn(await popup, street.mail, earner)
  await press(frame, 'Add 1 badge')
  await frame.getByRole('button', { name: 'Done' }).click()
  expect(await toldTo(page)).toEqual({ errors: [], successes: [url] })
})

test('the full page adds and leads back', async ({ page, street, earner }) => {
  const url = street.host.putBadge({ address: earner })
  await page.goto(street.site.url)
  await page.evaluate(`OpenBadges.issue_no_modal(['${url}'])`)
  const { host } = new URL(street.site.url)
  await expect(page.getByText(`asked by ${host}`)).toBeVisible()
  await signIn(page, street.mail, earner)
  await press(page, 'Add 1 badge')
  await page.getByRole('link', { name: `Back to ${host}` }).click()
  await expect(page).toHaveURL(street.site.url)
})

test('Escape, and Not now while the Window is open, decline everything', async ({ page, street }) => {
  const list = [
    street.host.putBadge({ address: 'nobody@home.example' }),
    `${street.host.origin}/missing.json`,
  ]
  const frame = await offer(page, street.site, list)
  // Only the window in front has the focus, and one of an earlier test may take its time to go.
  await expect(async () => {
    await page.bringToFront()
    await expect(frame.getByRole('heading', { level: 1 })).toBeFocused({ timeout: 1000 })
  }).toPass({ timeout: 20_000 })
  await page.keyboard.press('Escape')
  expect((await toldTo(page)).errors.map(({ reason }) => reason)).toEqual(['DENIED', 'DENIED'])

  await offer(page, street.site, list)
  const window = await openWindow(page)
  await expect(window.getByRole('textbox', { name: 'Email address' })).toBeVisible()
  await page.bringToFront()
  await frameOf(page).getByRole('button', { name: 'Not now' }).click()
  expect((await toldTo(page)).errors.map(({ reason }) => reason)).toEqual(['DENIED', 'DENIED'])
})

/** Shows the issuer's page in a frame that may open nothing, and presses its button. Returns the Frame. */
async function offerInSandbox(site: Site, list: string[], page: Parameters<typeof offer>[0]) {
  site.pages['/sandboxed'] =
    `<!doctype html><title>Course</title><iframe name="inner" src="${site.url}" width="900" height="650" sandbox="allow-scripts allow-same-origin allow-top-navigation-by-user-activation"></iframe>`
  await page.goto(`${site.url}sandboxed`)
  const inner = page.frameLocator('[name=inner]')
  const button = inner.getByRole('button', { name: 'Add my badges' })
  await button.evaluate(
    (_, value) => (window as unknown as { offer: (list: string[]) => void }).offer(value),
    list,
  )
  await button.click()
  return inner.frameLocator('iframe[title="Add badges to your Backpack"]')
}

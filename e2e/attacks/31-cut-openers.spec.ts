import type { BrowserContext, Page } from '@playwright/test'
import { serveWithCoop } from '../support/coop-page.ts'
import { expect, frameOf, offer, press, signIn, test, toldTo } from '../support/story.ts'

/** Presses Continue and gives the Window, which is nobody's pop-up where its opener was cut. */
async function openCutWindow(page: Page): Promise<Page> {
  const opened = page.context().waitForEvent('page')
  await frameOf(page).getByRole('button', { name: 'Continue (opens a window)' }).click()
  return opened
}

async function addInWindow(window: Page): Promise<void> {
  await press(window, 'Add 1 badge')
  await expect(window.getByRole('button', { name: 'Undo' })).toBeVisible()
}

const waitForPages = (context: BrowserContext, count: number) =>
  expect.poll(() => context.pages().length).toBe(count)

for (const coop of ['none', 'same-origin-allow-popups', 'noopener-allow-popups']) {
  test(`a page with COOP ${coop} keeps its Window's opener: the code is handed over`, async ({
    page,
    street,
    earner,
  }) => {
    const url = street.host.putBadge({ address: earner })
    const frame = await offer(page, street.site, [url], serveWithCoop(street.site, street.backpack.url, coop))
    const window = await openCutWindow(page)
    const isClosed = window.waitForEvent('close')
    await signIn(window, street.mail, earner)
    await isClosed
    await press(frame, 'Add 1 badge')
    await frame.getByRole('button', { name: 'Done' }).click()
    expect(await toldTo(page)).toEqual({ errors: [], successes: [url] })
  })
}

test.describe('a page with COOP same-origin cuts its Window off', () => {
  test('the Window decides, and the page hears what was added', async ({ page, street, earner }) => {
    const url = street.host.putBadge({ address: earner })
    const missing = `${street.host.origin}/missing.json`
    const path = serveWithCoop(street.site, street.backpack.url, 'same-origin')
    const frame = await offer(page, street.site, [url, missing], path)
    const window = await openCutWindow(page)
    await signIn(window, street.mail, earner)
    await addInWindow(window)
    await expect(frame.getByText('You decide in the window')).toBeVisible()
    expect(await page.evaluate('told')).toEqual([])
    const isClosed = window.waitForEvent('close')
    await window.getByRole('button', { name: 'Done' }).click()
    await isClosed
    expect(await toldTo(page)).toMatchObject({
      errors: [{ assertion: missing, reason: 'INACCESSIBLE' }],
      successes: [url],
    })
  })

  test('the Frame hears of it even while it asks', async ({ page, street, earner }) => {
    let isHeld = false
    let letGo = () => {}
    const isLetGo = new Promise<void>((resolve) => {
      letGo = resolve
    })
    // What waits for news reaches the server after the news only.
    await page.route('**/result', async (route) => {
      const { known } = route.request().postDataJSON()
      if (known?.isWindowDeciding === false) {
        isHeld = true
        await isLetGo
      }
      await route.continue()
    })
    const url = street.host.putBadge({ address: earner })
    const path = serveWithCoop(street.site, street.backpack.url, 'same-origin')
    // Only now: what a Frame asks while routes are laid below it may be heard by nobody.
    const frame = await offer(page, street.site, [url], path)
    const window = await openCutWindow(page)
    await expect.poll(() => isHeld).toBe(true)
    await signIn(window, street.mail, earner)
    await expect(window.getByRole('button', { name: 'Add 1 badge' })).toBeVisible()
    letGo()
    await expect(frame.getByText('You decide in the window')).toBeVisible()
  })

  test('Not now in the Window declines everything', async ({ page, street, earner }) => {
    const url = street.host.putBadge({ address: earner })
    const missing = `${street.host.origin}/missing.json`
    const path = serveWithCoop(street.site, street.backpack.url, 'same-origin')
    await offer(page, street.site, [url, missing], path)
    const window = await openCutWindow(page)
    await signIn(window, street.mail, earner)
    await window.getByRole('button', { name: 'Not now' }).click()
    expect((await toldTo(page)).errors.map(({ reason }) => reason)).toEqual(['DENIED', 'DENIED'])
  })

  test('a Window closed after adding still gets its word through, without Done', async ({
    page,
    street,
    earner,
  }) => {
    const url = street.host.putBadge({ address: earner })
    await offer(page, street.site, [url], serveWithCoop(street.site, street.backpack.url, 'same-origin'))
    const window = await openCutWindow(page)
    await signIn(window, street.mail, earner)
    await addInWindow(window)
    const isClosed = window.waitForEvent('close')
    await window.close({ runBeforeUnload: true })
    await isClosed
    expect(await toldTo(page)).toEqual({ errors: [], successes: [url] })
  })

  test('a Window closed before it decided can be opened again, or left', async ({
    page,
    context,
    street,
    earner,
  }) => {
    const url = street.host.putBadge({ address: earner })
    const path = serveWithCoop(street.site, street.backpack.url, 'same-origin')
    const frame = await offer(page, street.site, [url], path)
    const first = await openCutWindow(page)
    await signIn(first, street.mail, earner)
    await expect(first.getByRole('button', { name: 'Add 1 badge' })).toBeVisible()
    await expect(frame.getByText('You decide in the window')).toBeVisible()
    await first.close()
    await waitForPages(context, 1)
    const second = await openCutWindow(page)
    await expect(second.getByRole('button', { name: 'Add 1 badge' })).toBeVisible()
    expect(await page.evaluate('told')).toEqual([])
    // The server has seen this one too, so nobody is told that no window opened.
    await expect(frame.getByText('You decide in the window')).toBeVisible()
    await second.close()
    await waitForPages(context, 1)
    await frame.getByRole('button', { name: 'Not now' }).click()
    expect((await toldTo(page)).errors).toMatchObject([{ assertion: url, reason: 'DENIED' }])
  })
})

test('a handle that calls a living Window closed makes nothing DENIED: the Window decides, the page hears', async ({
  page,
  street,
  earner,
}) => {
  const url = street.host.putBadge({ address: earner })
  const frame = await offer(page, street.site, [url])
  const window = await openCutWindow(page)
  await expect(window.getByRole('textbox', { name: 'Email address' })).toBeVisible()
  const address = window.url()
  // Any page of ours but the Window sends COOP, which cuts the two apart for good.
  await window.goto(`${street.backpack.url}sign-in`)
  await expect(frame.getByText('The window was closed. If it is still there')).toBeVisible()
  expect(await page.evaluate('told')).toEqual([])
  await window.goBack()
  expect(window.url()).toBe(address)
  await signIn(window, street.mail, earner)
  await addInWindow(window)
  await window.getByRole('button', { name: 'Done' }).click()
  expect(await toldTo(page)).toEqual({ errors: [], successes: [url] })
})

test('a Window closed without deciding brings Continue back, and the next one works', async ({
  page,
  street,
  earner,
}) => {
  const url = street.host.putBadge({ address: earner })
  const frame = await offer(page, street.site, [url])
  const first = await openCutWindow(page)
  await expect(first.getByRole('textbox', { name: 'Email address' })).toBeVisible()
  await first.close()
  await expect(frame.getByText('The window was closed. If it is still there')).toBeVisible()
  expect(await page.evaluate('told')).toEqual([])
  await signIn(await openCutWindow(page), street.mail, earner)
  await press(frame, 'Add 1 badge')
  await frame.getByRole('button', { name: 'Done' }).click()
  expect(await toldTo(page)).toEqual({ errors: [], successes: [url] })
})

import type { Page, Route } from '@playwright/test'
import { expect, offer, openWindow, press, signIn, test, toldTo } from '../support/story.ts'

/** Holds the Frame's accept: before it reaches the server, or its answer on the way back. */
async function holdAccept(page: Page, where: 'before the server' | 'on the way back') {
  let arrived = () => {}
  let release = () => {}
  const isHeld = new Promise<void>((resolve) => {
    arrived = resolve
  })
  const isReleased = new Promise<void>((resolve) => {
    release = resolve
  })
  const handle = async (route: Route) => {
    const response = where === 'on the way back' ? await route.fetch() : null
    arrived()
    await isReleased
    // The Frame may be gone by now, and with it whoever waited for the answer.
    await (response === null ? route.continue() : route.fulfill({ response })).catch(() => {})
  }
  await page.route('**/issuer/requests/*/accept', handle)
  return { isHeld, release }
}

test('closing while an accept is stored but not answered tells the truth: it is a success', async ({
  page,
  street,
  earner,
}) => {
  const url = street.host.putBadge({ address: earner })
  const frame = await offer(page, street.site, [url])
  await signIn(await openWindow(page), street.mail, earner)
  const accept = await holdAccept(page, 'on the way back')
  await press(frame, 'Add 1 badge')
  await accept.isHeld
  await frame.getByRole('button', { name: 'Close without adding' }).click()
  expect(await toldTo(page)).toEqual({ errors: [], successes: [url] })
  accept.release()
})

test('closing before an accept arrives cancels it: nothing is added, whatever arrives later', async ({
  page,
  context,
  street,
  earner,
}) => {
  const url = street.host.putBadge({ address: earner })
  const frame = await offer(page, street.site, [url])
  await signIn(await openWindow(page), street.mail, earner)
  const accept = await holdAccept(page, 'before the server')
  await press(frame, 'Add 1 badge')
  await accept.isHeld
  await page.keyboard.press('Escape')
  expect((await toldTo(page)).errors).toMatchObject([{ assertion: url, reason: 'DENIED' }])
  accept.release()
  const backpack = await context.newPage()
  await backpack.goto(street.backpack.url)
  await expect(backpack.getByRole('heading', { name: 'Your badges' })).toBeVisible()
  await expect(backpack.getByRole('link', { name: 'Welding Level 2' })).toHaveCount(0)
})

test('closing while the Window is open ends it there too: signing in decides nothing any more', async ({
  page,
  street,
  earner,
}) => {
  const url = street.host.putBadge({ address: earner })
  const frame = await offer(page, street.site, [url])
  const window = await openWindow(page)
  await expect(window.getByRole('textbox', { name: 'Email address' })).toBeVisible()
  await frame.getByRole('button', { name: 'Not now' }).click()
  expect((await toldTo(page)).errors).toMatchObject([{ assertion: url, reason: 'DENIED' }])
  await signIn(window, street.mail, earner)
  await expect(window.getByText('The page that asked has closed its request.')).toBeVisible()
  await expect(window.getByRole('button', { name: /^Add/ })).toHaveCount(0)
})

test('a page that is left in the middle, and comes back, asks anew', async ({ page, street, earner }) => {
  const url = street.host.putBadge({ address: earner })
  const frame = await offer(page, street.site, [url])
  await signIn(await openWindow(page), street.mail, earner)
  await expect(frame.getByRole('button', { name: 'Add 1 badge' })).toBeVisible()
  await page.goto('about:blank')
  await page.goBack()
  const again = await offer(page, street.site, [url])
  await openWindow(page)
  await press(again, 'Add 1 badge')
  await again.getByRole('button', { name: 'Done' }).click()
  expect(await toldTo(page)).toEqual({ errors: [], successes: [url] })
})

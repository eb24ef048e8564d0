import type { Page } from '@playwright/test'
import { CLOSED, expect, frameOf, offer, openWindow, press, signIn, test, toldTo } from '../support/story.ts'
import { putFaultyBadges } from './faulty-badges.ts'
import { holdInTwo } from './hold-in-two.ts'
import { glance, inspect } from './inspect.ts'
import { signInAtHome } from './sign-in-at-home.ts'

const heading = (page: Page) => frameOf(page).getByRole('heading', { level: 1 })

/**
 * A sign of a person, so that the view after the decision stays while it is looked at. Told to the Frame itself: a key goes
 * to whatever has the focus, which on a slow machine may not be there yet.
 */
const stay = (page: Page) => frameOf(page).locator('body').dispatchEvent('keydown', { key: 'Shift' })

test('before signing in, in the Window, and with one badge until it was added and taken back', async ({
  page,
  street,
  earner,
}, info) => {
  const url = street.host.putBadge({ address: earner })
  const frame = await offer(page, street.site, [url])
  await expect(frame.getByRole('button', { name: 'Continue (opens a window)' })).toBeVisible()
  await inspect(page, info, '01 before signing in')

  const window = await openWindow(page)
  await expect(heading(page)).toHaveText('Go on in the window')
  await inspect(page, info, '02 the window is open')
  await inspect(window, info, '20 window sign in')
  await signIn(window, street.mail, earner)

  await expect(frame.getByRole('button', { name: 'Add 1 badge' })).toBeVisible()
  await inspect(page, info, '03 one badge')
  await frame.getByText('What it took to earn Welding Level 2').click()
  await inspect(page, info, '04 one badge with its details')

  await press(frame, 'Add 1 badge')
  await expect(heading(page)).toHaveText('Welding Level 2 is in your Backpack')
  await stay(page)
  await inspect(page, info, '05 added')
  await frame.getByRole('button', { name: 'Undo' }).click()
  await expect(heading(page)).toHaveText('Nothing was added')
  await stay(page)
  await inspect(page, info, '06 taken back')
  await frame.getByRole('button', { name: 'Done' }).click()
  expect((await toldTo(page)).errors).toMatchObject([{ reason: 'DENIED' }])
})

test('no window came', async ({ page, context, street }, info) => {
  await context.route('**/issuer/sign-in?*', (route) => route.abort())
  await offer(page, street.site, [street.host.putBadge({ address: 'ada@home.example' })])
  await openWindow(page)
  await expect(heading(page)).toHaveText('No window opened')
  await inspect(page, info, '07 no window came')
})

test('three badges of which one is still being checked, and what is asked late', async ({
  page,
  street,
  earner,
}, info) => {
  await signInAtHome(page, street, earner)
  const good = street.host.putBadge({ address: earner })
  const slow = street.host.putBadge({ address: earner, name: 'Shop Safety', id: `slow-${info.testId}` })
  const other = street.host.putBadge({ address: 'somebody@else.example', name: 'Forklift Basics' })
  const release = holdInTwo(street.host, slow)
  const frame = await offer(page, street.site, [good, slow, other])
  await openWindow(page)
  await expect(frame.getByText('This badge was issued to a different address')).toBeVisible()
  await expect(frame.getByText('checking 127.0.0.1')).toHaveCount(1)
  await glance(page, info, '08 three badges')
  release()
  await press(frame, 'Add 1 badge')
  await expect(heading(page)).toHaveText('Welding Level 2 is in your Backpack')
  await stay(page)
  await glance(page, info, '09 added while one is checked')
  release()
  await expect(frame.getByRole('button', { name: 'Add 1 badge' })).toBeVisible()
  await inspect(page, info, '10 one more can be added')
  await press(frame, 'Add 1 badge')
  await expect(heading(page)).toHaveText('2 badges are in your Backpack')
  await stay(page)
  await inspect(page, info, '11 two added')
})

test('nothing but badges that cannot be added, each with its sentence and what may be pressed', async ({
  page,
  street,
  earner,
}, info) => {
  await signInAtHome(page, street, earner)
  const faulty = await putFaultyBadges(street.host, earner, CLOSED, street.backpack.url)
  const frame = await offer(
    page,
    street.site,
    faulty.map(({ entry }) => entry),
  )
  await openWindow(page)
  await expect(heading(page)).toHaveText('None of these badges can be added')
  for (const [at, { sentence, acts }] of faulty.entries()) {
    const row = frame.getByRole('listitem').nth(at)
    await expect(row).toContainText(sentence)
    expect(await row.getByRole('button').allTextContents()).toEqual(acts)
  }
  await inspect(page, info, '12 nothing can be added')
  await frame
    .locator('html')
    .evaluate((html) => html.ownerDocument.defaultView?.scrollTo(0, html.scrollHeight))
  await page.screenshot({ path: info.outputPath('12-nothing-can-be-added-end.desktop-light.png') })

  await frame.getByRole('button', { name: 'Skip' }).first().click()
  await expect(frame.getByText('Skipped')).toBeVisible()
  await frame.getByRole('button', { name: 'Copy a note for the issuer' }).first().click()
  await frame.getByText('Read that note').first().click()
  await inspect(page, info, '13 a note for the issuer')
  await press(frame, 'Done')
  expect((await toldTo(page)).errors).toHaveLength(faulty.length)
})

test('everything is held already', async ({ page, street, earner }, info) => {
  await signInAtHome(page, street, earner)
  const url = street.host.putBadge({ address: earner })
  const first = await offer(page, street.site, [url])
  await openWindow(page)
  await press(first, 'Add 1 badge')
  await first.getByRole('button', { name: 'Done' }).click()
  await toldTo(page)

  await offer(page, street.site, [url])
  await openWindow(page)
  await expect(heading(page)).toHaveText('This badge is already in your Backpack')
  await inspect(page, info, '14 held already')
})

test('the backpack answers with an error, and then as it should', async ({ page, context, street }, info) => {
  await context.route('**/issuer/requests', (route) => route.fulfill({ status: 500, body: 'sorry' }))
  const frame = await offer(page, street.site, [street.host.putBadge({ address: 'ada@home.example' })])
  await expect(heading(page)).toHaveText('Something went wrong')
  await inspect(page, info, '15 the backpack failed')
  await context.unrouteAll()
  await frame.getByRole('button', { name: 'Try again' }).click()
  await expect(frame.getByRole('button', { name: 'Continue (opens a window)' })).toBeVisible()
})

test('the network is gone while adding, and again while taking back', async ({
  page,
  context,
  street,
  earner,
}, info) => {
  await signInAtHome(page, street, earner)
  const frame = await offer(page, street.site, [street.host.putBadge({ address: earner })])
  await openWindow(page)
  await expect(frame.getByRole('button', { name: 'Add 1 badge' })).toBeVisible()

  await context.route('**/issuer/requests/*/accept', (route) => route.abort())
  await press(frame, 'Add 1 badge')
  await expect(heading(page)).toHaveText('Something went wrong')
  await context.unrouteAll()
  await frame.getByRole('button', { name: 'Try again' }).click()
  await expect(heading(page)).toHaveText('Welding Level 2 is in your Backpack')

  await stay(page)
  await context.route('**/issuer/requests/*/undo', (route) => route.abort())
  await frame.getByRole('button', { name: 'Undo' }).click()
  await expect(heading(page)).toHaveText('Something went wrong')
  await expect(frame.getByText('What stands here as added is safe')).toBeVisible()
  await inspect(page, info, '16 the backpack failed after adding')
})

test('the Frame does not come: the script has a panel of its own', async ({
  page,
  context,
  street,
}, info) => {
  await context.route('**/issuer/frame', (route) => route.abort())
  await page.clock.install()
  await offer(page, street.site, ['https://example.edu/badge.json'])
  await expect(page.getByText('Opening your Backpack')).toBeVisible()
  await inspect(page, info, '17 the Frame is on its way')
  await page.clock.fastForward(10_000)
  await expect(page.getByRole('button', { name: 'Open in a full page' })).toBeVisible()
  await inspect(page, info, '18 the script’s own panel')
})

import type { Frame, Page } from '@playwright/test'
import { expect, frameOf, openWindow, signIn, test, toldTo } from '../support/story.ts'

test('the whole story by keyboard alone, and where the focus goes', async ({ page, street, earner }) => {
  const good = street.host.putBadge({ address: earner })
  const other = street.host.putBadge({ address: earner, name: 'Shop Safety' })
  await offerByKeyboard(page, street.site.url, [good, other])
  await expect(frameOf(page).getByRole('button', { name: 'Continue (opens a window)' })).toBeVisible()
  expect(await nameOfFocus(page)).toBe('Add 2 badges to your Backpack')
  expect(await tabThrough(page, 3)).toEqual([
    'Continue (opens a window)',
    'Not now',
    `Skip this window next time on ${new URL(street.site.url).host}`,
  ])
  // After the last the browser's own controls may come; then it begins again, and never reaches the page behind.
  await expect(async () => {
    await page.keyboard.press('Tab')
    expect(await nameOfFocus(page)).toBe('Close without adding')
  }).toPass()
  expect(await tabThrough(page, 1)).toEqual(['Continue (opens a window)'])

  const popup = page.waitForEvent('popup')
  await page.keyboard.press('Enter')
  const window = await popup
  await expect(window.getByRole('heading', { level: 1 })).toBeFocused()
  expect(await tabThrough(window, 4)).toEqual([
    'Email address',
    `Skip this window next time on ${new URL(street.site.url).host}`,
    'This is a shared computer',
    'Send code',
  ])
  for (let back = 0; back < 3; back++) await window.keyboard.press('Shift+Tab')
  await window.keyboard.type(earner)
  await window.keyboard.press('Enter')
  await expect(window.getByRole('textbox', { name: 'Code' })).toBeFocused()
  const closed = window.waitForEvent('close')
  await window.keyboard.type(await street.mail.codeFor(earner))
  await closed

  await expect(frameOf(page).getByRole('button', { name: 'Add 2 badges' })).toBeVisible()
  await expect(frameOf(page).getByRole('heading', { level: 1 })).toBeFocused()
  const host = new URL(street.host.origin).host
  expect(await tabThrough(page, 7)).toEqual([
    `Add Welding Level 2, from ${host}`,
    'What it took to earn Welding Level 2',
    `Add Shop Safety, from ${host}`,
    'What it took to earn Shop Safety',
    'Not a•••@home.example? Switch account',
    'Add 2 badges',
    'Not now',
  ])
  for (let back = 0; back < 4; back++) await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Space')
  await expect(frameOf(page).getByRole('button', { name: 'Add 1 badge' })).toBeVisible()
  for (let on = 0; on < 3; on++) await page.keyboard.press('Tab')
  expect(await nameOfFocus(page)).toBe('Add 1 badge')
  await page.waitForTimeout(READ_MS)
  await page.keyboard.press('Enter')
  await expect(frameOf(page).getByRole('heading', { level: 1 })).toHaveText(
    'Welding Level 2 is in your Backpack',
  )
  await expect(frameOf(page).getByRole('heading', { level: 1 })).toBeFocused()
  expect(await tabThrough(page, 3)).toEqual(['Done', 'View in Backpack', 'Undo'])
  for (let back = 0; back < 2; back++) await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Space')
  expect(await toldTo(page)).toMatchObject({ successes: [good], errors: [{ reason: 'DENIED' }] })
  await expect(page.getByRole('button', { name: 'Add my badges' })).toBeFocused()
})

test('the full page by keyboard alone, from signing in to the way back', async ({ page, street, earner }) => {
  const good = street.host.putBadge({ address: earner })
  const missing = `${street.host.origin}/missing.json`
  await page.goto(street.site.url)
  await page.evaluate(`OpenBadges.issue_no_modal(${JSON.stringify([good, missing])}); 0`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in to add 2 badges')
  await page.getByRole('textbox', { name: 'Email address' }).focus()
  await page.keyboard.type(earner)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Code' })).toBeFocused()
  await page.keyboard.type(await street.mail.codeFor(earner))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Add 2 badges to your Backpack')
  await expect(page.getByText('The page for this badge is not there.')).toBeVisible()
  await page.getByRole('heading', { level: 1 }).focus()
  expect(await tabThrough(page, 7)).toEqual([
    `Add Welding Level 2, from ${new URL(street.host.origin).host}`,
    'What it took to earn Welding Level 2',
    'Copy a note for the issuer',
    'Read that note',
    'Not a•••@home.example? Switch account',
    'Add 1 badge',
    'Not now',
  ])
  await page.keyboard.press('Shift+Tab')
  await page.waitForTimeout(READ_MS)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Welding Level 2 is in your Backpack')
  const back = page.getByRole('link', { name: `Back to ${new URL(street.site.url).host}` })
  await expect(async () => {
    await page.keyboard.press('Tab')
    await expect(back).toBeFocused({ timeout: 100 })
  }).toPass()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Add my badges' })).toBeVisible()
})

test('Escape leaves every view without adding, and the focus goes back', async ({ page, street, earner }) => {
  const url = street.host.putBadge({ address: earner })
  await offerByKeyboard(page, street.site.url, [url])
  await expect(frameOf(page).getByRole('button', { name: 'Continue (opens a window)' })).toBeVisible()
  await page.keyboard.press('Escape')
  expect(await toldTo(page)).toMatchObject({ errors: [{ reason: 'DENIED' }] })
  await expect(page.getByRole('button', { name: 'Add my badges' })).toBeFocused()
})

test('what changes is announced once', async ({ page, street, earner }) => {
  const good = street.host.putBadge({ address: earner })
  const other = street.host.putBadge({ address: earner, name: 'Shop Safety' })
  await offerByKeyboard(page, street.site.url, [good, other])
  await expect(frameOf(page).getByRole('button', { name: 'Continue (opens a window)' })).toBeVisible()
  await frameIn(page).evaluate(listen)
  await signIn(await openWindow(page), street.mail, earner)
  await expect(frameOf(page).getByRole('button', { name: 'Add 2 badges' })).toBeVisible()
  await expect.poll(() => frameIn(page).evaluate('window.announced')).toEqual(['2 badges can be added.'])

  for (const name of [/^Add Welding/, /^Add Shop/])
    await frameOf(page).getByRole('checkbox', { name }).uncheck()
  await page.waitForTimeout(READ_MS)
  await frameOf(page).getByRole('button', { name: 'Add 0 badges' }).click({ force: true })
  await expect
    .poll(() => frameIn(page).evaluate('window.announced'))
    .toEqual(['2 badges can be added.', 'Tick at least one badge, or press Not now.'])
})

/** As long as the guard ignores presses on a view that has just appeared. */
const READ_MS = 1100

const frameIn = (page: Page): Frame => page.frames().at(-1) ?? page.mainFrame()

/** Opens the issuer's page and presses its button by Tab and Enter. */
async function offerByKeyboard(page: Page, url: string, assertions: string[]): Promise<void> {
  await page.goto(url)
  await page.evaluate(`offer(${JSON.stringify(assertions)})`)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Add my badges' })).toBeFocused()
  await page.keyboard.press('Enter')
}

/** Presses Tab and names what got the focus, each time; what has it must show it. */
async function tabThrough(page: Page, times: number): Promise<string[]> {
  const names: string[] = []
  for (let at = 0; at < times; at++) {
    await page.keyboard.press('Tab')
    names.push(await nameOfFocus(page))
    expect(await frameIn(page).evaluate(isFocusSeen), `${names.at(-1)} shows its focus`).toBe(true)
  }
  return names
}

const nameOfFocus = (page: Page): Promise<string> =>
  frameIn(page).evaluate(() => {
    const element = document.activeElement as HTMLInputElement | null
    const label = element?.labels?.[0]?.textContent
    return (element?.getAttribute('aria-label') ?? label ?? element?.textContent ?? '').trim()
  })

/** Whether the focused element has an outline, and nothing covers its middle. Runs in the page. */
function isFocusSeen(): boolean {
  const element = document.activeElement
  if (element === null) return false
  const { outlineStyle, outlineWidth } = getComputedStyle(element)
  const { left, top, width, height } = element.getBoundingClientRect()
  const there = document.elementFromPoint(left + width / 2, top + height / 2)
  const isOnTop = there !== null && (element.contains(there) || there.contains(element))
  return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && isOnTop
}

/** Notes every text that the status line comes to have. Runs in the page. */
function listen(): void {
  const heard: string[] = []
  Object.assign(window, { announced: heard })
  const note = (changes: MutationRecord[]) => {
    const status = document.querySelector('[role=status]')
    const text = status?.textContent ?? ''
    if (text !== '' && changes.some(({ target }) => status?.contains(target))) heard.push(text)
  }
  new MutationObserver(note).observe(document.body, { childList: true, subtree: true, characterData: true })
}

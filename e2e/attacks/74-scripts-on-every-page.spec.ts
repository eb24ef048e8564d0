import type { Page } from '@playwright/test'
import { signInAtHome } from '../screens/sign-in-at-home.ts'
import { serveWithCoop } from '../support/coop-page.ts'
import { expectClean, PAYLOADS, putHostile, watchForAlarms } from '../support/hostile-badges.ts'
import { expect, frameOf, offer, press, type Street, test } from '../support/story.ts'

test.describe.configure({ timeout: 180_000 })

const payload = (at: number) => PAYLOADS[at % PAYLOADS.length] ?? ''

/** Goes to each page of the backpack and looks whether something of a badge became more than text. */
async function expectCleanAt(page: Page, root: string, paths: string[]): Promise<void> {
  for (const path of paths) {
    await page.goto(path.startsWith('http') ? path : root + path)
    await expectClean(page, root)
  }
}

/** Brings hostile badges by pasting their addresses, beside what is no badge, and looks at each page on the way. */
async function bringHostile(page: Page, street: Street, earner: string): Promise<string[]> {
  const { url: root } = street.backpack
  const id = earner.split('@')[0]
  const urls = [0, 3, 6, 9, 12].map((at) => putHostile(street.host, earner, `every-${at}-${id}`, at))
  await page.goto(`${root}add`)
  const field = page.getByLabel('Or paste an address (URL), a signed badge (JWS) or JSON')
  await field.fill(`{"name": ${JSON.stringify(payload(0))}}`)
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expectClean(page, root)
  await page.goto(`${root}add`)
  await field.fill(urls.join('\n'))
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('button', { name: 'Add 5 badges' })).toBeVisible()
  await expectClean(page, root)
  await press(page, 'Add 5 badges')
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible()
  await expectClean(page, root)
  return urls
}

/** Puts all badges into a collection with hostile words of its own, and shares it. Returns its link. */
async function shareAll(page: Page, root: string): Promise<string> {
  await page.goto(`${root}collections`)
  await page.getByRole('textbox', { name: 'Name' }).fill(payload(1).slice(0, 60))
  await page.getByRole('textbox', { name: 'Description' }).fill(payload(0))
  await page.getByRole('button', { name: 'Create collection' }).click()
  await page.getByRole('link', { name: 'Add badges to this collection' }).click()
  await expectClean(page, root)
  for (const box of await page.getByRole('checkbox').all()) await box.check()
  await page.getByRole('button', { name: 'Add chosen badges' }).click()
  await expect(page.getByRole('status').first()).toHaveText('5 badges added to this collection.')
  await expectClean(page, root)
  const collection = page.url().replace(/[?#].*/, '')
  await page
    .getByRole('button', { name: /^Remove from this collection/ })
    .first()
    .click()
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible()
  await expectClean(page, root)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expectCleanAt(page, root, [`${collection}/edit`, `${collection}/share`, 'collections'])
  await page.goto(`${collection}/share`)
  await page.getByRole('textbox', { name: 'Your name on the page' }).fill(payload(2).slice(0, 60))
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  const link = await page.getByRole('textbox', { name: 'Link' }).inputValue()
  await expectClean(page, root)
  return link
}

test('whoever keeps hostile badges sees text, in the library, a collection, the account and everywhere else', async ({
  page,
  context,
  street,
  earner,
}) => {
  const alarms = await watchForAlarms(context)
  const { url: root } = street.backpack
  await signInAtHome(page, street, earner)
  await bringHostile(page, street, earner)
  await page.goto(root)
  const badges = await page
    .locator('a.badge-name')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))
  expect(badges).toHaveLength(5)
  const words = encodeURIComponent(payload(0))
  await expectCleanAt(page, root, [
    '',
    '?view=list',
    `?q=${words}`,
    `?issuer=${words}&year=${words}&status=${words}&collection=${words}&sort=${words}&after=${words}`,
    ...badges,
  ])
  await page.goto(badges[0] ?? '')
  await page.getByRole('button', { name: 'Block this issuer' }).click()
  await expectClean(page, root)
  await expectCleanAt(page, root, ['account', 'account/delete', 'account/merge', 'offline'])

  // Opened by itself, a picture is a download and no document.
  await page.goto(root)
  const pictures = page.locator('main img')
  await expect(pictures).toHaveCount(5)
  for (const picture of await pictures.all()) {
    const address = await picture.getAttribute('src')
    const headers = (await page.request.get(new URL(address ?? '', root).href)).headers()
    expect(headers['content-disposition']).toMatch(/^attachment/)
    expect(headers['content-security-policy']).toContain('sandbox')
  }

  await shareAll(page, root)
  expect(alarms).toEqual([])
})

test('a stranger who is shown hostile badges sees text, on the shared page, in its badges and in the widget', async ({
  page,
  browser,
  street,
  earner,
}) => {
  const { url: root } = street.backpack
  await signInAtHome(page, street, earner)
  await bringHostile(page, street, earner)
  const link = await shareAll(page, root)
  const context = await browser.newContext({ locale: 'en-GB' })
  const alarms = await watchForAlarms(context)
  const stranger = await context.newPage()
  await stranger.goto(link)
  const shown = await stranger
    .locator('main a')
    .evaluateAll(
      (links, from) =>
        links.map((each) => (each as HTMLAnchorElement).href).filter((href) => href.startsWith(from)),
      `${link}/`,
    )
  expect(new Set(shown).size).toBe(5)
  await expectCleanAt(stranger, root, [link, ...new Set(shown), `${link}/widget`])
  // What machines read is one piece of JSON, whatever stands in it.
  await stranger.goto(link)
  const linked = await stranger.locator('script[type="application/ld+json"]').allTextContents()
  expect(linked).toHaveLength(1)
  expect(JSON.stringify(JSON.parse(linked[0] ?? ''))).toContain('pwned=1')
  expect(alarms).toEqual([])
  await context.close()
})

test('the Window that decides shows hostile badges and faults as text', async ({
  page,
  context,
  street,
  earner,
}) => {
  const alarms = await watchForAlarms(context)
  const { url: root } = street.backpack
  await signInAtHome(page, street, earner)
  const list = [
    ...[1, 5, 8].map((at) => putHostile(street.host, earner, `window-${at}-${earner.split('@')[0]}`, at)),
    putHostile(street.host, `not.${earner}`, `window-other-${earner.split('@')[0]}`, 2),
    `${street.host.origin}/<svg onload=pwned=1>`,
  ]
  await offer(page, street.site, list, serveWithCoop(street.site, root, 'same-origin'))
  const opened = context.waitForEvent('page')
  await frameOf(page).getByRole('button', { name: 'Continue (opens a window)' }).click()
  const window = await opened
  await expect(window.getByRole('button', { name: 'Add 3 badges' })).toBeVisible()
  await expectClean(window, root)
  await press(window, 'Add 3 badges')
  await expect(window.getByRole('button', { name: 'Undo' })).toBeVisible()
  await expectClean(window, root)
  await window.getByRole('button', { name: 'Undo' }).click()
  await expect(window.getByRole('heading', { level: 1 })).toHaveText('Nothing was added')
  await expectClean(window, root)
  expect(alarms).toEqual([])
})

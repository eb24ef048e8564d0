import { test as base, expect, type FrameLocator, type Page } from '@playwright/test'
import { type AssertionHost, startAssertionHost } from './assertion-host.ts'
import { type Site, startSite } from './issuer-site.ts'
import { type MailServer, startMailServer } from './mail-server.ts'
import { type Backpack, startBackpack } from './start-backpack.ts'

/** The result that a page was told, in plain data. */
export type Told = {
  errors: { assertion: string; reason: string; code: string; message: string }[]
  successes: string[]
}

/**
 * A whole street: a backpack as a process, a mail server, a host of assertions, and an issuer's page on another site.
 *
 * One street per worker; each test has a browser context and earners of its own.
 */
export type Street = { backpack: Backpack; mail: MailServer; host: AssertionHost; site: Site }

/** Builds a street. @param settings of the backpack, beside those that every street needs */
export async function startStreet(
  settings: Record<string, string> = {},
): Promise<Street & { stop: () => Promise<void> }> {
  const mail = await startMailServer()
  const host = await startAssertionHost()
  const backpack = await startBackpack({
    SMTP_URL: mail.url,
    FETCH_ALLOW: `${host.hostPort},${CLOSED}`,
    CODES_PER_CLIENT_PER_HOUR: '100000',
    CODES_PER_ADDRESS_PER_HOUR: '100',
    REQUESTS_PER_BROWSER_PER_MINUTE: '100000',
    REQUESTS_PER_CLIENT_PER_MINUTE: '100000',
    ...settings,
  })
  const site = await startSite('127.0.0.1', { '/': issuerPage(backpack.url) })
  const stop = async () => {
    await site.stop()
    await backpack.stop()
    await host.stop()
    await mail.stop()
  }
  return { backpack, mail, host, site, stop }
}

export const test = base.extend<{ earner: string }, { street: Street }>({
  street: [
    async ({ browserName: _ }, use) => {
      const { stop, ...street } = await startStreet()
      await use(street)
      await stop()
    },
    { scope: 'worker' },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the first parameter's pattern
  earner: async ({}, use, info) => {
    await use(`ada.${info.testId.replace(/\W/g, '').slice(-12)}.${info.retry}@home.example`)
  },
})

export { expect }

/** Where nobody answers, and where the street's backpack may ask all the same. */
export const CLOSED = '127.0.0.1:1'

/** An issuer's page: a button that offers `window.offer`, and what it is told. */
export function issuerPage(backpackUrl: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Learn</title>${head}
<meta name="viewport" content="width=device-width, initial-scale=1">
<script src="${backpackUrl}issuer.js"></script></head><body><main><h1>Course finished</h1>
<button id="add">Add my badges</button></main><script>
var told = []
function offer(list) {
  document.getElementById('add').onclick = function () {
    OpenBadges.issue(list, function (errors, successes) {
      told.push({
        errors: errors.map(function (e) { return { assertion: e.assertion, reason: e.reason, code: e.code, message: e.message } }),
        successes: successes
      })
    })
  }
}
</script></body></html>`
}

/** Opens the issuer's page and presses its button. Returns the Frame. */
export async function offer(page: Page, site: Site, assertions: string[], path = ''): Promise<FrameLocator> {
  await page.goto(site.url + path)
  await page.evaluate(
    (list) => (window as unknown as { offer: (list: string[]) => void }).offer(list),
    assertions,
  )
  // Firefox gives focus only to the window in front, which may still be one of an earlier test.
  await page.bringToFront()
  await page.getByRole('button', { name: 'Add my badges' }).click()
  return frameOf(page)
}

export const frameOf = (page: Page): FrameLocator =>
  page.frameLocator('iframe[title="Add badges to your Backpack"]')

/** What the page was told, once it was. */
export async function toldTo(page: Page): Promise<Told> {
  await expect.poll(() => page.evaluate('told.length')).toBe(1)
  return page.evaluate('told[0]') as Promise<Told>
}

/** Presses Continue and gives the Window. The guard ignores presses for a moment, so it is pressed as a person would. */
export async function openWindow(page: Page): Promise<Page> {
  const popup = page.waitForEvent('popup')
  await frameOf(page).getByRole('button', { name: 'Continue (opens a window)' }).click()
  return popup
}

/** Signs in in a window or page: address, code from the mail. */
export async function signIn(window: Page, mail: MailServer, address: string): Promise<void> {
  await window.getByRole('textbox', { name: 'Email address' }).fill(address)
  await window.getByRole('button', { name: 'Send code' }).click()
  await window.getByRole('textbox', { name: 'Code' }).fill(await mail.codeFor(address))
}

/**
 * Waits out the moment in which the primary button ignores presses, then presses it.
 *
 * A browser that has little of the machine may paint, or give focus, later than that: it then asks for another press.
 */
export async function press(frame: FrameLocator | Page, name: string): Promise<void> {
  const button = frame.getByRole('button', { name, exact: true })
  await expect(button).toBeVisible()
  await button.page().waitForTimeout(GUARD_MS)
  await button.click()
  if (!(await frame.getByText(TOO_QUICK).isVisible())) return
  await button.page().waitForTimeout(GUARD_MS)
  await button.click()
}

export const TOO_QUICK = 'That was too quick to be on purpose.'

/** A little more than the guard's own 600 and 800 ms: a person needs as long to read. */
export const GUARD_MS = 1100

import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { type Site, startSite } from '../support/issuer-site.ts'
import { type StandIn, startStandIn } from '../support/stand-in-backpack.ts'

let backpack: StandIn
let site: Site

test.beforeAll(async () => {
  backpack = await startStandIn()
  site = await startSite('issuer.test', {
    '/': issuerPage(),
    '/tall': issuerPage('<div id="tall"></div>'),
    '/page.css': () => ({ body: HOSTILE_CSS, type: 'text/css' }),
    '/page.js': () => ({ body: PAGE_SCRIPT, type: 'text/javascript' }),
  })
})

test.beforeEach(() => {
  backpack.behaviour = 'normal'
  backpack.posted.length = 0
})

test.afterAll(async () => {
  await site.stop()
  await backpack.site.stop()
})

const issuerPage = (more = '') => `<!doctype html><html lang="en"><title>Issuer</title>
<link rel="stylesheet" href="/page.css"><h1>Issuer</h1><button id="go">Add to Backpack</button>${more}
<script src="${backpack.root}issuer.js?ver=4.9"></script><script src="/page.js"></script></html>`

/** What pages do to themselves, and what a guest must bear. */
const HOSTILE_CSS = `
* { display: none !important; transition: all 9s !important; }
html, head + body, h1, button, #tall { display: block !important; }
iframe, dialog { display: none !important; visibility: hidden !important; width: 1px !important; }
div { position: static !important; opacity: 0 !important; color: red !important; }
#tall { height: 4000px; }`

/** Keeps what each call brought, and whether the page was clean and focused again when it came. */
const PAGE_SCRIPT = `
window.calls = []
window.call = function (list, third) {
  var isLater = false
  var call = { list: list }
  call.promise = OpenBadges.issue(list, function (errors, successes) {
    calls.push({
      errors: errors.map(function (error) { return [error.assertion, error.reason, error.code, Object.keys(error).join()] }),
      messages: errors.map(function (error) { return error.message }),
      successes: successes,
      isLater: isLater,
      isClean: document.documentElement.lastElementChild === document.body,
      focus: document.activeElement.id
    })
  }, third)
  isLater = true
}
document.getElementById('go').onclick = function () { call(window.list) }
`

const BADGE = 'http://badges.example/1/added'
const REVOKED = ' http://badges.example/2/revoked'

const frameOf = (page: Page) => page.frameLocator('iframe[title="Add badges to your Backpack"]')
const callsOf = (page: Page) => page.evaluate(() => (window as unknown as { calls: unknown[] }).calls)
const untilCalls = async (page: Page, count: number) => {
  await page.waitForFunction((n) => (window as unknown as { calls: unknown[] }).calls.length === n, count)
  return (await callsOf(page)) as Call[]
}
type Call = {
  errors: [string, string, string, string][]
  messages: string[]
  successes: string[]
  isLater: boolean
  isClean: boolean
  focus: string
}

async function openDialog(page: Page, list: unknown = [BADGE, REVOKED], path = ''): Promise<void> {
  await page.goto(`${site.url}${path}`)
  await page.evaluate((value) => Object.assign(window, { list: value }), list)
  await page.getByRole('button', { name: 'Add to Backpack' }).click()
}

test('a decision reaches the callback once, echoed, in order, on a clean page with focus back', async ({
  page,
}) => {
  await openDialog(page)
  await expect(page.getByRole('dialog', { name: 'Add badges to your Backpack' })).toBeVisible()
  await expect(frameOf(page).getByRole('heading')).toBeFocused()
  await frameOf(page).getByRole('button', { name: 'Say it twice' }).click()
  expect(await untilCalls(page, 1)).toEqual([
    {
      errors: [[REVOKED, 'INVALID', 'revoked', 'assertion,reason']],
      messages: [expect.any(String)],
      successes: [BADGE],
      isLater: true,
      isClean: true,
      focus: 'go',
    },
  ])
  expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0)
})

test('the Frame is told the page by the browser, and the entries as they were meant', async ({ page }) => {
  await openDialog(page, ['/a.json?x=1&amp;y=2', BADGE])
  await expect(frameOf(page).locator('#init')).not.toBeEmpty()
  const init = await frameOf(page).locator('#init').textContent()
  expect(JSON.parse(init ?? '')).toEqual({
    assertions: [`${site.url}a.json?x=1&y=2`, BADGE],
    lang: 'en',
    theme: null,
    origin: site.url.slice(0, -1),
  })
})

test('options travel, and a hook sees the iframe', async ({ page }) => {
  await openDialog(page)
  await frameOf(page).getByRole('button', { name: 'Not now' }).click()
  await untilCalls(page, 1)
  await page.evaluate(`call([${JSON.stringify(BADGE)}], { lang: 'fr', theme: 'dark' }); 0`)
  await expect(frameOf(page).locator('#init')).toContainText('"lang":"fr","theme":"dark"')
  await frameOf(page).getByRole('button', { name: 'Not now' }).click()
  await untilCalls(page, 2)
  await page.evaluate(`window.seen = []; call(${JSON.stringify(BADGE)}, function (event, iframe) {
    seen.push(event + iframe.tagName + iframe.isConnected) }); seen.push('returned'); 0`)
  await page.waitForFunction('seen.length === 3')
  expect(await page.evaluate('seen')).toEqual(['createIFRAMEtrue', 'returned', 'loadIFRAMEtrue'])
})

test('every way out is a decision: all DENIED, whatever was known', async ({ page }) => {
  await openDialog(page)
  await frameOf(page).getByRole('button', { name: 'Not now' }).click()
  await untilCalls(page, 1)
  await page.getByRole('button', { name: 'Add to Backpack' }).click()
  await expect(frameOf(page).getByRole('heading')).toBeFocused()
  await page.keyboard.press('Escape')
  await untilCalls(page, 2)
  await page.getByRole('button', { name: 'Add to Backpack' }).click()
  await expect(frameOf(page).getByRole('heading')).toBeFocused()
  await page.evaluate(() =>
    document.documentElement.lastElementChild?.shadowRoot?.querySelector('dialog')?.focus(),
  )
  await page.keyboard.press('Escape')
  const calls = await untilCalls(page, 3)
  for (const call of calls) {
    expect(call.successes).toEqual([])
    expect(call.errors.map((error) => error[2])).toEqual(['declined', 'declined'])
    expect(call.messages).toEqual(['The earner declined.', 'The earner declined.'])
    expect(call).toMatchObject({ isClean: true, focus: 'go' })
  }
})

test('a Frame that does not answer to closing is left after 12 s', async ({ page }) => {
  backpack.behaviour = 'deaf'
  await page.clock.install()
  await openDialog(page)
  await expect(frameOf(page).getByRole('heading')).toBeFocused()
  await page.evaluate(() => {
    const dialog = document.documentElement.lastElementChild?.shadowRoot?.querySelector('dialog')
    // As Chromium does on a second Escape: no question is asked.
    dialog?.close()
  })
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.clock.fastForward(11_000)
  expect(await callsOf(page)).toEqual([])
  await page.clock.fastForward(2_000)
  expect((await untilCalls(page, 1))[0]?.errors.map((error) => error[2])).toEqual(['declined', 'declined'])
})

test('before the Frame has come, × is there and means DENIED', async ({ page }) => {
  backpack.behaviour = 'absent'
  await openDialog(page)
  await expect(page.getByRole('button', { name: 'Close without adding' })).toBeFocused()
  await page.getByRole('button', { name: 'Close without adding' }).click()
  expect((await untilCalls(page, 1))[0]?.errors.map((error) => error[1])).toEqual(['DENIED', 'DENIED'])
})

test('a Frame that says ready and shows nothing holds nobody: × ends at once, and the panel comes', async ({
  page,
}) => {
  backpack.behaviour = 'greeting'
  await page.clock.install()
  await page.goto(site.url)
  await page.evaluate(() =>
    addEventListener('message', ({ data }) => {
      if (data.t === 'ready') document.title = 'ready'
    }),
  )
  await page.evaluate((value) => Object.assign(window, { list: value }), [BADGE])
  await page.getByRole('button', { name: 'Add to Backpack' }).click()
  await expect(page).toHaveTitle('ready')
  await page.getByRole('button', { name: 'Close without adding' }).click()
  expect((await untilCalls(page, 1))[0]?.errors.map((error) => error[1])).toEqual(['DENIED'])

  await page.getByRole('button', { name: 'Add to Backpack' }).click()
  await expect(page.locator('iframe')).toBeHidden()
  await page.clock.fastForward(10_001)
  await expect(page.getByText('Your Backpack did not open')).toBeVisible()
  await page.getByRole('button', { name: 'Close', exact: true }).click()
  expect((await untilCalls(page, 2))[1]?.errors.map((error) => error[1])).toEqual(['INACCESSIBLE'])
})

test('when no Frame comes within 10 s, a local panel says so, tries again, and closes as INACCESSIBLE', async ({
  page,
}, info) => {
  backpack.behaviour = 'absent'
  await page.clock.install()
  await openDialog(page)
  await expect(page.getByText('Opening your Backpack')).toBeVisible()
  await page.clock.fastForward(10_001)
  await expect(page.getByRole('button', { name: 'Try again' })).toBeFocused()
  await expect(page.getByText('Your Backpack did not open')).toBeVisible()
  await expect(page.locator('iframe')).toHaveCount(0)
  await page.screenshot({ path: info.outputPath('panel.png') })
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(violations).toEqual([])

  backpack.behaviour = 'normal'
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(frameOf(page).getByRole('heading')).toBeFocused()
  await page.keyboard.press('Escape')
  await untilCalls(page, 1)

  backpack.behaviour = 'absent'
  await page.getByRole('button', { name: 'Add to Backpack' }).click()
  await page.clock.fastForward(10_001)
  await page.getByRole('button', { name: 'Close', exact: true }).click()
  const calls = await untilCalls(page, 2)
  expect(calls[1]).toMatchObject({ isClean: true, focus: 'go' })
  expect(calls[1]?.messages[0]).toBe('The Backpack did not open.')
  expect(calls[1]?.errors.map((error) => [error[1], error[2]])).toEqual([
    ['INACCESSIBLE', 'backpack-unavailable'],
    ['INACCESSIBLE', 'backpack-unavailable'],
  ])
})

test('the panel leads to the full page', async ({ page }) => {
  backpack.behaviour = 'absent'
  await page.clock.install()
  await openDialog(page)
  await page.clock.fastForward(10_001)
  await page.getByRole('button', { name: 'Open in a full page' }).click()
  await expect(page.getByRole('heading', { name: 'Full page' })).toBeVisible()
  expect([...(backpack.posted[0] ?? [])]).toEqual([
    ['assertions', BADGE],
    ['assertions', REVOKED.trim()],
    ['returnTo', site.url],
    ['lang', 'en'],
  ])
})

test("the page's style does not reach the dialog, and its size has steps only", async ({ page }) => {
  await openDialog(page)
  const frame = page.locator('iframe')
  await expect(frame).toBeVisible()
  expect(await frame.boundingBox()).toMatchObject({ width: 520, height: 640 })
  await page.setViewportSize({ width: 320, height: 568 })
  expect(await frame.boundingBox()).toEqual({ x: 0, y: 0, width: 320, height: 568 })
  await page.setViewportSize({ width: 900, height: 400 })
  expect(await frame.boundingBox()).toEqual({ x: 0, y: 0, width: 900, height: 400 })
})

test('the dialog is dark for who likes it dark, or for a page that says so', async ({ page }) => {
  const background = () =>
    page.getByRole('dialog').evaluate((dialog) => getComputedStyle(dialog).backgroundColor)
  await openDialog(page)
  expect(await background()).toBe('rgb(255, 255, 255)')
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await background()).not.toBe('rgb(255, 255, 255)')
  await page.goto(site.url)
  await page.evaluate(`call('${BADGE}', { theme: 'light' }); 0`)
  expect(await background()).toBe('rgb(255, 255, 255)')
})

test('the page behind does not scroll while the dialog is open, and stands where it stood', async ({
  page,
}) => {
  await openDialog(page, [BADGE], 'tall')
  await expect(frameOf(page).getByRole('heading')).toBeFocused()
  await page.mouse.move(5, 5)
  await page.mouse.wheel(0, 500)
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  )
  expect(await page.evaluate(() => scrollY)).toBe(0)
  await page.keyboard.press('Escape')
  await untilCalls(page, 1)
  await page.mouse.wheel(0, 500)
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0)
})

test('calls wait for each other; one from a callback comes last; each gets its own', async ({ page }) => {
  await page.goto(site.url)
  await page.evaluate(`call('${BADGE}'); OpenBadges.issue(['x/expired'], function (errors) {
    calls.push(errors[0].code); call(['y/already-held']) }); 0`)
  for (const entry of [BADGE, 'x/expired', 'y/already-held']) {
    await expect(frameOf(page).locator('#init')).toContainText(entry)
    await expect(page.locator('iframe')).toHaveCount(1)
    await frameOf(page).getByRole('button', { name: 'Add', exact: true }).click()
  }
  await untilCalls(page, 3)
  expect(await callsOf(page)).toMatchObject([
    { successes: [BADGE] },
    'expired',
    { errors: [['y/already-held', 'EXISTS', 'already-held', 'assertion,reason']] },
  ])
})

test('a callback that throws is an uncaught error, and the next call goes on', async ({ page }) => {
  const uncaught: string[] = []
  page.on('pageerror', (error) => uncaught.push(error.message))
  await page.goto(site.url)
  await page.evaluate(`window.ended = 0; OpenBadges.issue(['${BADGE}'], function () { ended++; throw new Error('mine') })
    .then(function (result) { window.told = result }); call(['${BADGE}']); 0`)
  for (let at = 0; at < 2; at++) {
    await expect(frameOf(page).getByRole('heading')).toBeFocused()
    await frameOf(page).getByRole('button', { name: 'Add', exact: true }).click()
    await page.waitForFunction('ended > 0')
  }
  expect((await untilCalls(page, 1))[0]?.successes).toEqual([BADGE])
  expect(await page.evaluate('told')).toEqual({ errors: [], successes: [BADGE] })
  expect(uncaught).toEqual(['mine'])
})

test('a page that throws our element away is still called back', async ({ page }) => {
  await openDialog(page)
  await expect(frameOf(page).getByRole('heading')).toBeFocused()
  await page.evaluate(() => document.documentElement.lastElementChild?.remove())
  expect((await untilCalls(page, 1))[0]?.errors).toHaveLength(2)
})

test('a Frame that reloads speaks again', async ({ page }) => {
  await openDialog(page)
  await expect(frameOf(page).getByRole('heading')).toBeFocused()
  await frameOf(page)
    .locator('body')
    .evaluate(() => location.reload())
  await frameOf(page).getByRole('button', { name: 'Add', exact: true }).click()
  expect((await untilCalls(page, 1))[0]?.successes).toEqual([BADGE])
})

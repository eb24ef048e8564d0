import type { FrameLocator, Page } from '@playwright/test'
import { type SitePage, startSite } from '../support/issuer-site.ts'
import {
  expect,
  frameOf,
  issuerPage,
  openWindow,
  press,
  type Street,
  signIn,
  test,
  toldTo,
} from '../support/story.ts'

/** From Continue to the callback, on a page whose dialog is open. */
async function addToTheEnd(
  page: Page,
  street: Street,
  { earner, frame = frameOf(page) }: { earner: string; frame?: FrameLocator },
): Promise<void> {
  const popup = page.waitForEvent('popup')
  await frame.getByRole('button', { name: 'Continue (opens a window)' }).click()
  await signIn(await popup, street.mail, earner)
  await expect(frame.locator('img').first()).toHaveJSProperty('naturalWidth', 64)
  await press(frame, 'Add 1 badge')
  await frame.getByRole('button', { name: 'Done' }).click()
}

/** The page's own script in a file of its own, as a strict policy wants it. */
const SCRIPT = `var told = []
function call(list) {
  OpenBadges.issue(list, function (errors, successes) { told.push({ errors: errors, successes: successes }) })
}
document.addEventListener('DOMContentLoaded', function () {
  var button = document.getElementById('add')
  if (button) button.onclick = function () { call(button.getAttribute('data-list').split(' ')) }
})`

function serve(street: Street, path: string, page: SitePage): string {
  street.site.pages[`/${path}`] = page
  street.site.pages['/hard.js'] = () => ({ body: SCRIPT, type: 'text/javascript' })
  return `${street.site.url}${path}`
}

const button = (url: string) => `<button id="add" data-list="${url}">Add</button>`

test('a page with a strict policy, Trusted Types, COEP and COOP shows pictures and hears the result', async ({
  page,
  street,
  earner,
}) => {
  const { origin } = new URL(street.backpack.url)
  const url = street.host.putBadge({ address: earner })
  const address = serve(street, 'strict', () => ({
    body: `<!doctype html><title>Strict</title><script crossorigin src="${street.backpack.url}issuer.js"></script><script src="/hard.js"></script>${button(url)}`,
    headers: {
      'Content-Security-Policy': `default-src 'none'; style-src 'self'; script-src 'self' ${origin}; frame-src ${origin}; require-trusted-types-for 'script'; trusted-types 'none'`,
      'Cross-Origin-Embedder-Policy': 'require-corp',
      'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
    },
  }))
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('favicon')) complaints.push(message.text())
  })
  await page.goto(address)
  await page.getByRole('button', { name: 'Add' }).click()
  await addToTheEnd(page, street, { earner })
  expect(await toldTo(page)).toEqual({ errors: [], successes: [url] })
  expect(complaints).toEqual([])
})

test('a page whose style forbids everything shows the dialog all the same, down to its last view', async ({
  page,
  street,
  earner,
}) => {
  const url = street.host.putBadge({ address: earner })
  street.site.pages['/hard.css'] = () => ({
    type: 'text/css',
    body: `*{display:none!important;opacity:0!important;visibility:hidden!important;animation:x 9s!important}
      html,body,main,button#add{display:block!important;visibility:visible!important;opacity:1!important}
      iframe,dialog,div{position:static!important;width:1px!important;filter:blur(9px)!important;transform:scale(.1)!important}`,
  })
  const address = serve(
    street,
    'hostile',
    `<!doctype html><title>Hostile</title><link rel="stylesheet" href="/hard.css"><script src="${street.backpack.url}issuer.js"></script><script src="/hard.js"></script><main>${button(url)}</main>`,
  )
  await page.goto(address)
  await page.getByRole('button', { name: 'Add' }).click()
  await addToTheEnd(page, street, { earner })
  expect(await toldTo(page)).toEqual({ errors: [], successes: [url] })
})

test('inside a frame of another site the issuer, not the outer page, is named and told', async ({
  page,
  street,
  earner,
}) => {
  const url = street.host.putBadge({ address: earner })
  const inner = serve(
    street,
    'tool',
    `<!doctype html><title>Tool</title><script src="${street.backpack.url}issuer.js"></script><script src="/hard.js"></script>${button(url)}`,
  )
  const outer = await startSite('evil.test', {
    '/': `<!doctype html><title>Platform</title><iframe name="tool" src="${inner}" width="700" height="600"></iframe>`,
  })
  await page.goto(outer.url)
  const tool = page.frameLocator('[name=tool]')
  await tool.getByRole('button', { name: 'Add' }).click()
  const frame = tool.frameLocator('iframe[title="Add badges to your Backpack"]')
  await expect(frame.getByText(`asked by ${new URL(street.site.url).host}`)).toBeVisible()
  await addToTheEnd(page, street, { earner, frame })
  const told = () => page.frame({ name: 'tool' })?.evaluate('told')
  await expect.poll(told).toEqual([{ errors: [], successes: [url] }])
  await outer.stop()
})

test('inside a srcdoc frame, and with no referrer to be had, the page is still who it is', async ({
  page,
  street,
  earner,
}) => {
  const url = street.host.putBadge({ address: earner })
  const inside = `<script src='${street.backpack.url}issuer.js'></script><script src='/hard.js'></script>${button(url)}`
  const address = serve(
    street,
    'srcdoc',
    `<!doctype html><meta name="referrer" content="no-referrer"><title>Outer</title><iframe name="inside" width="700" height="600" srcdoc="${inside.replaceAll('"', '&quot;')}"></iframe>`,
  )
  await page.goto(address)
  const inner = page.frameLocator('[name=inside]')
  await inner.getByRole('button', { name: 'Add' }).click()
  const frame = inner.frameLocator('iframe[title="Add badges to your Backpack"]')
  await expect(frame.getByText(`asked by ${new URL(street.site.url).host}`)).toBeVisible()
  await addToTheEnd(page, street, { earner, frame })
  const told = () => page.frame({ name: 'inside' })?.evaluate('told')
  await expect.poll(told).toEqual([{ errors: [], successes: [url] }])
})

test('the script twice, with ?ver= and as a module page, opens one dialog and calls back once', async ({
  page,
  street,
  earner,
}) => {
  const url = street.host.putBadge({ address: earner })
  const src = `${street.backpack.url}issuer.js`
  const address = serve(
    street,
    'twice',
    `<!doctype html><title>Twice</title><script src="${src}?ver=4.9"></script><script async src="${src}#x"></script><script src="/hard.js"></script>${button(url)}
     <script type="module">document.getElementById('add').onclick = () => call('${url}')</script>`,
  )
  await page.goto(address)
  await page.waitForLoadState('load')
  await page.getByRole('button', { name: 'Add' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(1)
  await addToTheEnd(page, street, { earner })
  expect(await toldTo(page)).toEqual({ errors: [], successes: [url] })
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('a link whose address is a call does not lose its page, and echoes the string that it was given', async ({
  page,
  street,
  earner,
}) => {
  const url = street.host.putBadge({ address: earner })
  const given = encodeURIComponent(url)
  const address = serve(
    street,
    'href',
    `<!doctype html><title>WordPress</title><script src="${street.backpack.url}issuer.js?ver=1"></script><script src="/hard.js"></script>
     <a href="javascript:OpenBadges.issue(decodeURI('${encodeURIComponent(given)}'), function (errors, successes) { told.push({ errors: errors, successes: successes }) })">Send to Backpack</a>`,
  )
  await page.goto(address)
  await page.getByRole('link', { name: 'Send to Backpack' }).click()
  await addToTheEnd(page, street, { earner })
  expect(await toldTo(page)).toEqual({ errors: [], successes: [given] })
  await expect(page.getByRole('link', { name: 'Send to Backpack' })).toBeFocused()
  expect(page.url()).toBe(address)
})

test('in a viewport of 300 by 200 everything can be reached and pressed', async ({
  page,
  street,
  earner,
}, info) => {
  await page.setViewportSize({ width: 300, height: 200 })
  street.site.pages['/small'] = issuerPage(street.backpack.url)
  const url = street.host.putBadge({ address: earner })
  await page.goto(`${street.site.url}small`)
  await page.evaluate(`offer(['${url}'])`)
  await page.getByRole('button', { name: 'Add my badges' }).click()
  const frame = frameOf(page)
  const window = await openWindow(page)
  await signIn(window, street.mail, earner)
  await expect(frame.getByRole('button', { name: 'Add 1 badge' })).toBeVisible()
  await page.screenshot({ path: info.outputPath('small.png') })
  const overflow = await frame.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth)
  expect(overflow).toBeLessThanOrEqual(0)
  await press(frame, 'Add 1 badge')
  await page.screenshot({ path: info.outputPath('small-after.png') })
  await frame.getByRole('button', { name: 'Done' }).click()
  expect(await toldTo(page)).toEqual({ errors: [], successes: [url] })
})

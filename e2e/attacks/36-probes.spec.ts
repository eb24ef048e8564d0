import type { Browser, BrowserContext } from '@playwright/test'
import { signInAtHome } from '../screens/sign-in-at-home.ts'
import { startSite } from '../support/issuer-site.ts'
import { expect, press, type Street, test } from '../support/story.ts'

/** Asks for an address in each way that a page has, and notes all that the page is told of the answer. */
const PROBER = `<!doctype html><title>Quiz</title><body><script>
function ask(tag, attribute, url) {
  return new Promise(function (resolve) {
    var element = document.createElement(tag)
    if (tag === 'link') element.rel = 'stylesheet'
    element.onload = element.oncanplay = function () { resolve([tag, 'load', look(element)]) }
    element.onerror = function () { resolve([tag, 'error', look(element)]) }
    element[attribute] = url
    document.body.appendChild(element)
  })
}
function look(element) {
  var inside = element.contentWindow
  return [element.naturalWidth, element.offsetWidth, element.offsetHeight, inside ? inside.length : null, frames.length - count]
}
var count = 0
async function probe(url) {
  count = frames.length
  var seen = []
  for (var way of [['img', 'src'], ['script', 'src'], ['link', 'href'], ['iframe', 'src'], ['audio', 'src']]) {
    seen.push(await ask(way[0], way[1], url))
    count = frames.length
  }
  for (var mode of ['no-cors', 'cors']) {
    seen.push(await fetch(url, { mode: mode, credentials: 'include', redirect: 'follow' }).then(
      function (response) { return [mode, response.type, response.status, response.redirected] },
      function (error) { return [mode, error.name] }))
  }
  var entries = performance.getEntriesByName(url).map(function (entry) {
    return [entry.initiatorType, entry.responseStatus, entry.transferSize, entry.encodedBodySize, entry.redirectStart]
  })
  return { seen: seen, entries: entries }
}
function open_(url) { window.opened = window.open(url) }
</script>`

/** What a page on another host is told of each address, by a browser. */
async function probeAll(context: BrowserContext, site: string, urls: string[]): Promise<unknown[]> {
  const page = await context.newPage()
  await page.goto(site)
  const seen: unknown[] = []
  for (const url of urls) {
    seen.push(await page.evaluate((each) => (window as unknown as Prober).probe(each), url))
    // A window of its own takes the person's cookies along, wherever it was opened; it is cut off at once.
    const opened = context.waitForEvent('page')
    await page.evaluate((each) => (window as unknown as Prober).open_(each), url)
    const popup = await opened
    await popup.waitForLoadState('load')
    await expect.poll(() => page.evaluate('opened.closed')).toBe(true)
    expect(await page.evaluate('opened.length')).toBe(0)
    await popup.close()
  }
  await page.close()
  return seen
}

type Prober = { probe: (url: string) => Promise<unknown>; open_: (url: string) => void }

/** A person who keeps a badge: their browser, and the address of the badge's page. */
async function createKeeper(browser: Browser, street: Street, earner: string) {
  const context = await browser.newContext({ locale: 'en-GB' })
  const page = await context.newPage()
  await signInAtHome(page, street, earner)
  const url = street.host.putBadge({ address: earner })
  await page.goto(`${street.backpack.url}issuer/accept?assertion=${encodeURIComponent(url)}`)
  await press(page, 'Add 1 badge')
  await page.getByRole('link', { name: 'Open my Backpack' }).click()
  const badge = await page
    .getByRole('link', { name: 'Welding Level 2' })
    .evaluate((link: HTMLAnchorElement) => link.href)
  await page.close()
  return { context, badge }
}

for (const host of ['evil.test', 'localhost']) {
  test(`a page on ${host} cannot tell who is signed in, nor whose a badge is, by asking for pages of ours`, async ({
    browser,
    street,
    earner,
  }) => {
    const { url: root } = street.backpack
    const keeper = await createKeeper(browser, street, earner)
    const stranger = await browser.newContext({ locale: 'en-GB' })
    const site = await startSite(host, { '/': PROBER })
    const urls = [root, `${root}account`, `${root}badges/${'x'.repeat(22)}`, keeper.badge]
    const toKeeper = await probeAll(keeper.context, site.url, urls)
    const toStranger = await probeAll(stranger, site.url, urls)
    expect(toKeeper).toEqual(toStranger)
    // Mine and nobody's are alike, too.
    expect(toKeeper[3]).toEqual(toKeeper[2])
    await site.stop()
    await stranger.close()
    await keeper.context.close()
  })
}

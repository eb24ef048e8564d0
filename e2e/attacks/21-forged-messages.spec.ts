import { startSite } from '../support/issuer-site.ts'
import {
  expect,
  frameOf,
  issuerPage,
  offer,
  openWindow,
  press,
  signIn,
  test,
  toldTo,
} from '../support/story.ts'

const RESULT = "{ ob: 1, t: 'result', n: 'x', r: [{ i: 0, ok: 1 }, { i: 1, ok: 1 }] }"

/** Speaks to everybody it can reach, as each part of the protocol in turn, and notes what it hears. */
const SPRAYER = `<!doctype html><title>Advertisement</title><script>
var heard = [], rounds = 0
addEventListener('message', function (event) { heard.push(event.data) })
setInterval(function () {
  rounds++
  var words = [{ ob: 1, t: 'ready', n: 'x', v: [1] }, ${RESULT}, { t: 'close' }, { ob: 1, t: 'code', code: 'x' }, { ob: 1, t: 'got' },
    JSON.parse('{"ob":1,"__proto__":{"t":"close"}}'), null, 7, new Array(1000)]
  for (var at = 0; at < words.length; at++) {
    parent.postMessage(words[at], '*')
    for (var child = 0; child < parent.frames.length; child++) {
      if (parent.frames[child] === self) continue
      parent.frames[child].postMessage(words[at], '*')
      parent.frames[child].postMessage(
        { ob: 1, t: 'init', n: 'x', v: 1, assertions: ['http://evil.test/added'], lang: null, theme: null }, '*', [new MessageChannel().port1])
    }
  }
}, 20)
</script>`

test('a frame that sprays forged messages, and the page that does, change nothing of a whole story', async ({
  page,
  street,
  earner,
}) => {
  const evil = await startSite('evil.test', { '/': SPRAYER })
  street.site.pages['/sprayed'] = issuerPage(street.backpack.url).replace(
    '</main>',
    `<iframe name="evil" src="${evil.url}"></iframe><iframe name="spy" sandbox="allow-scripts" src="${evil.url}"></iframe></main>
    <script>setInterval(function () { postMessage(${RESULT}, '*') }, 20)</script>`,
  )
  const url = street.host.putBadge({ address: earner })
  const second = street.host.putBadge({ address: earner, name: 'Second' })
  const frame = await offer(page, street.site, [url, second], 'sprayed')
  await signIn(await openWindow(page), street.mail, earner)
  await expect(frame.getByRole('button', { name: 'Add 2 badges' })).toBeVisible()
  await expect(frame.getByRole('checkbox')).toHaveCount(2)
  expect(await page.evaluate('told')).toEqual([])
  await frame.getByRole('checkbox', { name: /^Add Second, from / }).uncheck()
  await press(frame, 'Add 1 badge')
  await frame.getByRole('button', { name: 'Done' }).click()
  expect(await toldTo(page)).toMatchObject({
    errors: [{ assertion: second, reason: 'DENIED' }],
    successes: [url],
  })
  for (const name of ['evil', 'spy']) {
    const sprayer = page.frame({ name })
    expect(await sprayer?.evaluate('rounds')).toBeGreaterThan(10)
    // What the two say to each other is all that there is to hear.
    const heard = (await sprayer?.evaluate('heard.filter(Boolean).map((data) => data.n)')) as unknown[]
    expect(heard.filter((nonce) => nonce !== undefined && nonce !== 'x')).toEqual([])
  }
  await evil.stop()
})

/** Sends its parent a million forged messages, in turns that leave the browser time for others. */
const FLOOD = `<!doctype html><title>Advertisement</title><script>
var sent = 0
var words = [{ ob: 1, t: 'ready', n: 'x', v: [1] }, ${RESULT}, { t: 'shown' }, { t: 'close' }]
addEventListener('message', function flood() {
  for (var at = 0; at < 1000; at++) parent.postMessage(words[sent++ % words.length], '*')
  if (sent < 1e6) setTimeout(flood, 10)
})
</script>`

test('a million messages of a sibling frame hold nobody up and are not heard', async ({
  page,
  street,
  earner,
}) => {
  test.setTimeout(240_000)
  // Of the page's own site, so that it shares the page's process: nobody else could send as many.
  const sibling = await startSite('127.0.0.1', { '/': FLOOD })
  street.site.pages['/flooded'] = issuerPage(street.backpack.url).replace(
    '</main>',
    `<iframe name="flood" src="${sibling.url}"></iframe></main>
    <script>var received = 0; addEventListener('message', function (event) {
      if (event.source === frames.flood) received++
    })</script>`,
  )
  const url = street.host.putBadge({ address: earner })
  await page.goto(`${street.site.url}flooded`)
  await expect(page.frameLocator('[name=flood]').locator('title')).toHaveCount(1)
  await page.evaluate(`offer([${JSON.stringify(url)}]); frames.flood.postMessage('begin', '*')`)
  await expect.poll(() => page.evaluate('received')).toBeGreaterThan(0)
  await page.getByRole('button', { name: 'Add my badges' }).click()
  const frame = frameOf(page)
  await signIn(await openWindow(page), street.mail, earner)
  await expect(frame.getByRole('button', { name: 'Add 1 badge' })).toBeVisible()
  // The whole way to the question was gone while they came.
  expect(await page.evaluate('received')).toBeLessThan(1_000_000)
  await expect.poll(() => page.evaluate('received'), { timeout: 150_000 }).toBe(1_000_000)
  expect(await page.evaluate('told')).toEqual([])
  await press(frame, 'Add 1 badge')
  await frame.getByRole('button', { name: 'Done' }).click()
  expect(await toldTo(page)).toEqual({ errors: [], successes: [url] })
  await sibling.stop()
})

test('a second result, and anything after the end, is not heard', async ({ page, street, earner }) => {
  street.site.pages['/replayed'] = issuerPage(
    street.backpack.url,
    `<script>
    var Channel = MessageChannel
    MessageChannel = function () { var channel = new Channel(); window.port = channel.port1; return channel }
    </script>`,
  )
  const url = street.host.putBadge({ address: earner })
  const frame = await offer(page, street.site, [url], 'replayed')
  await expect(frame.getByRole('button', { name: 'Continue (opens a window)' })).toBeVisible()
  await page.evaluate(`window.hear = port.onmessage; 0`)
  await frame.getByRole('button', { name: 'Not now' }).click()
  const told = await toldTo(page)
  await page.evaluate(`hear.call(port, { data: { t: 'result', r: [{ i: 0, ok: 1 }] } }); 0`)
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)))
  expect(await page.evaluate('told')).toEqual([told])
  expect(told.errors).toMatchObject([{ assertion: url, reason: 'DENIED' }])
})

test('a Frame that the page sends elsewhere gives nothing to the stranger in its place', async ({
  page,
  street,
  earner,
}) => {
  const evil = await startSite('evil.test', { '/': SPRAYER })
  const url = street.host.putBadge({ address: earner })
  const frame = await offer(page, street.site, [url])
  await expect(frame.getByRole('button', { name: 'Continue (opens a window)' })).toBeVisible()
  await page.evaluate((src) => {
    const iframe = document.documentElement.lastElementChild?.shadowRoot?.querySelector('iframe')
    if (iframe) Object.assign(iframe, { src, name: 'replaced' })
  }, evil.url)
  await expect.poll(() => page.frames().some((each) => each.url() === evil.url)).toBe(true)
  const stranger = page.frames().find((each) => each.url() === evil.url)
  await stranger?.waitForFunction('rounds > 10')
  expect(await page.evaluate('told')).toEqual([])
  await page.evaluate(() =>
    document.documentElement.lastElementChild?.shadowRoot?.querySelector('dialog')?.focus(),
  )
  await page.keyboard.press('Escape')
  await expect.poll(() => page.evaluate('told.length'), { timeout: 20_000 }).toBe(1)
  expect(await page.evaluate('told')).toMatchObject([{ errors: [{ assertion: url, reason: 'DENIED' }] }])
  await expect(page.locator('iframe')).toHaveCount(0)
  await evil.stop()
})

test('a page that reaches for the Window finds none: it has no name, and no frame leads to it', async ({
  page,
  street,
  earner,
}) => {
  const url = street.host.putBadge({ address: earner })
  const frame = await offer(page, street.site, [url])
  const window = await openWindow(page)
  await expect(window.getByRole('textbox', { name: 'Email address' })).toBeVisible()
  expect(await window.evaluate('name')).toBe('')
  expect(await page.evaluate('frames.length')).toBe(0)
  // A name that nobody bears gives a blank window of the page's own, or none.
  const reached = await page.evaluate(
    (names) =>
      names.filter((name) => {
        const guessed = self.open('', name)
        try {
          return guessed !== null && guessed.location.href !== 'about:blank'
        } catch {
          return true
        } finally {
          guessed?.close()
        }
      }),
    ['openbadges', 'OpenBadges', 'backpack', 'Backpack', 'sign-in', 'window', 'undefined', 'null'],
  )
  expect(reached).toEqual([])
  // The browser lets nobody of another site talk to the Window through the Frame, even where a reference is had.
  const touched = await page.evaluate(`(function () {
    var iframe = document.documentElement.lastElementChild.shadowRoot.querySelector('iframe')
    try { return typeof iframe.contentWindow.open } catch (error) { return error.name }
  })()`)
  expect(touched).toBe('SecurityError')
  await frame.getByRole('button', { name: 'Not now' }).click()
  await toldTo(page)
  await signIn(window, street.mail, earner)
  await expect(window.getByRole('button', { name: /^Add/ })).toHaveCount(0)
  await expect(frameOf(page).locator('body')).toHaveCount(0)
})

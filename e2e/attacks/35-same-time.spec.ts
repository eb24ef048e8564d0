import type { Browser, Page } from '@playwright/test'
import { signInAtHome } from '../screens/sign-in-at-home.ts'
import { compareTimes } from '../support/compare-times.ts'
import { expect, frameOf, issuerPage, openWindow, type Street, signIn, test } from '../support/story.ts'

/** Whose turn it is. What a visit leaves for the machine to do falls to the next, so each comes after each as often. */
const TURNS = [0, 0, 1, 0, 2, 1, 1, 2, 2] as const
/** Enough for sets that do not overlap to be told apart, and few enough for a busy machine. */
const ROUNDS = 6
const TIMES_OF_EACH = (ROUNDS * TURNS.length) / 3
/** Further apart than this is no chance (compare-times.ts). */
const APART = 4

/** What a page can put a clock to, in milliseconds of its own. */
type Times = { ready: number; shown: number; closed: number }

/** Runs in the page: all that it hears of the Frame, by its own clock, from the call on. */
const CLOCK = `<script>
var Channel = MessageChannel
MessageChannel = function () {
  var channel = new Channel()
  times.ready = performance.now() - called
  channel.port1.addEventListener('message', function (event) {
    if (event.data.t === 'shown') times.shown = performance.now() - called
  })
  return channel
}
function measure(list) {
  window.times = {}
  window.called = performance.now()
  OpenBadges.issue(list, function () {
    times.closed = performance.now() - left
    window.measured = times
  })
}
/** As a page may: without a press of anybody's. */
function leave() {
  window.left = performance.now()
  document.documentElement.lastElementChild.shadowRoot.querySelector('dialog').close()
}
</script>`

async function measure(page: Page, url: string, rest: RegExp): Promise<Times> {
  await page.evaluate(`window.measured = null; measure([${JSON.stringify(url)}])`)
  await expect(frameOf(page).getByRole('button', { name: rest })).toBeVisible()
  await page.evaluate('leave()')
  await expect.poll(() => page.evaluate('window.measured !== null')).toBe(true)
  return page.evaluate('window.measured') as Promise<Times>
}

type Visitor = { page: Page; rest: RegExp; times: Times[] }

/** A browser of its own, whose person has come to rest where the Frame has the button `rest`. */
async function arrive(
  browser: Browser,
  street: Street,
  rest: RegExp,
  prepare: (page: Page) => Promise<void> = async () => {},
): Promise<Visitor> {
  const context = await browser.newContext({ locale: 'en-GB' })
  const page = await context.newPage()
  await prepare(page)
  await page.goto(`${street.site.url}clocked`)
  await page.bringToFront()
  return { page, rest, times: [] }
}

test('by its own clock a page cannot tell who is signed in, nor who skips the Window', async ({
  browser,
  street,
  earner,
}) => {
  test.setTimeout(300_000)
  street.site.pages['/clocked'] = issuerPage(street.backpack.url, CLOCK)
  const url = street.host.putBadge({ address: earner })
  const onward = /^Continue/
  const skip = async (page: Page) => {
    await page.goto(`${street.site.url}clocked`)
    await page.evaluate(`measure([${JSON.stringify(url)}])`)
    const window = await openWindow(page)
    await window.getByRole('checkbox', { name: /^Skip this window next time/ }).check()
    await signIn(window, street.mail, earner)
    await expect(frameOf(page).getByRole('button', { name: 'Add 1 badge' })).toBeVisible()
  }
  const signedOut = await arrive(browser, street, onward)
  const signedIn = await arrive(browser, street, onward, (page) => signInAtHome(page, street, earner))
  const skipping = await arrive(browser, street, /^Add 1 badge/, skip)
  const visitors = [signedOut, signedIn, skipping] as const
  // Once for the files that a browser keeps; then by turns, so that the machine is the same to all.
  for (const { page, rest } of visitors) await measure(page, url, rest)
  for (let round = 0; round < ROUNDS; round++) {
    for (const turn of TURNS) {
      const { page, rest, times } = visitors[turn]
      times.push(await measure(page, url, rest))
    }
  }
  for (const what of ['ready', 'shown', 'closed'] as const) {
    const timesOf = ({ times }: Visitor) => times.map((each) => each[what])
    for (const other of [signedIn, skipping]) {
      const apart = compareTimes(timesOf(signedOut), timesOf(other))
      expect(apart, `${what}: ${timesOf(signedOut)} against ${timesOf(other)}`).toBeLessThan(APART)
    }
  }
  for (const { page } of visitors) await page.context().close()
})

test('the comparison tells apart what differs by more than the noise, and nothing else', () => {
  const noise = Array.from({ length: TIMES_OF_EACH }, (_, at) => 100 + ((at * 7) % TIMES_OF_EACH))
  expect(compareTimes(noise, [...noise].reverse())).toBe(0)
  expect(
    compareTimes(
      noise,
      noise.map((time) => time + 20),
    ),
  ).toBeGreaterThan(APART)
  expect(
    compareTimes(
      noise,
      noise.map((time, at) => (at === 3 ? 5000 : time)),
    ),
  ).toBeLessThan(1)
})

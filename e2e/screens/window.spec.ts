import type { Page } from '@playwright/test'
import { startSite } from '../support/issuer-site.ts'
import { startBackpack } from '../support/start-backpack.ts'
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
import { holdInTwo } from './hold-in-two.ts'
import { glance, inspect } from './inspect.ts'
import { signInAtHome } from './sign-in-at-home.ts'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const addressIn = (page: Page) => page.getByRole('textbox', { name: 'Email address' })
const codeIn = (page: Page) => page.getByRole('textbox', { name: 'Code' })

/** Types eight digits, which submit themselves, and waits for the page that answers. */
async function tryCode(page: Page, code: string): Promise<void> {
  const answered = page.waitForEvent('domcontentloaded')
  await codeIn(page).fill(code)
  await answered
}

test('the Window while signing in, with every problem of an address and a code', async ({
  page,
  street,
  earner,
}, info) => {
  await offer(page, street.site, [street.host.putBadge({ address: earner })])
  const window = await openWindow(page)
  await addressIn(window).fill('no address')
  await window.getByRole('button', { name: 'Send code' }).click()
  await expect(window.getByRole('alert')).toContainText('does not look like')
  await inspect(window, info, '21 window not an address')

  await addressIn(window).fill(earner)
  await window.getByRole('button', { name: 'Send code' }).click()
  await expect(codeIn(window)).toBeFocused()
  await inspect(window, info, '22 window code')
  const code = await street.mail.codeFor(earner)
  const wrong = code === '0000-0000' ? '11111111' : '00000000'
  await tryCode(window, wrong)
  await expect(window.getByRole('alert')).toContainText('not the code')
  await inspect(window, info, '23 window wrong code')
  for (let tries = 1; tries < 5; tries++) await tryCode(window, wrong)
  await expect(window.getByRole('alert')).toContainText('wrong five times')
  await inspect(window, info, '24 window five wrong codes')
})

test('the Window when too many codes were asked for', async ({ page, street, earner }, info) => {
  const backpack = await startBackpack({ SMTP_URL: street.mail.url, CODES_PER_ADDRESS_PER_HOUR: '1' })
  const site = await startSite('127.0.0.1', { '/': issuerPage(backpack.url) })
  await offer(page, site, [street.host.putBadge({ address: earner })])
  const window = await openWindow(page)
  await addressIn(window).fill(earner)
  await window.getByRole('button', { name: 'Send code' }).click()
  await window.getByRole('button', { name: 'Send a new code' }).click()
  await expect(window.getByRole('alert')).toContainText('Several codes were asked for already')
  await inspect(window, info, '25 window too many codes')
  await site.stop()
  await backpack.stop()
})

test('the Window that adds an address, one that another holds, and another account', async ({
  page,
  browser,
  street,
  earner,
}, info) => {
  const other = `other.${earner}`
  const elsewhere = await browser.newContext()
  await signInAtHome(await elsewhere.newPage(), street, other)
  await elsewhere.close()

  await signInAtHome(page, street, earner)
  const recipient = { type: 'email', hashed: false, identity: other }
  const url = street.host.putBadge({ address: other, assertion: { recipient } })
  const frame = await offer(page, street.site, [url])
  await openWindow(page)
  const popup = page.waitForEvent('popup')
  await frame.getByRole('button', { name: 'Add that address' }).click()
  const window = await popup
  await expect(addressIn(window)).toHaveValue(other)
  await inspect(window, info, '26 window add an address')
  await window.getByRole('button', { name: 'Send code' }).click()
  await codeIn(window).fill(await street.mail.codeFor(other))
  await expect(window.getByRole('alert')).toContainText('belongs to another Backpack')
  await inspect(window, info, '27 window an address of another')
  await window.close()

  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('This badge cannot be added')
  const switching = page.waitForEvent('popup')
  await frame.getByRole('button', { name: /Switch account/ }).click()
  const second = await switching
  await expect(heading(second)).toHaveText('Sign in with another account')
  await inspect(second, info, '28 window another account')
})

test('the Window that decides, where the page cut it off', async ({
  page,
  context,
  street,
  earner,
}, info) => {
  await signInAtHome(page, street, earner)
  const site = await startSite('127.0.0.1', {
    '/': () => ({
      body: issuerPage(street.backpack.url),
      headers: { 'Cross-Origin-Opener-Policy': 'same-origin' },
    }),
  })
  const good = street.host.putBadge({ address: earner })
  const other = street.host.putBadge({ address: earner, name: 'Shop Safety' })
  const frame = await offer(page, site, [good, other, `${street.host.origin}/missing.json`])
  const opened = context.waitForEvent('page')
  await frame.getByRole('button', { name: 'Continue (opens a window)' }).click()
  const window = await opened
  await expect(heading(window)).toHaveText('Add 3 badges to your Backpack')
  await expect(window.getByText('The page for this badge is not there')).toBeVisible()
  await inspect(window, info, '30 window list')
  await expect(frame.getByText('You decide in the window of the Backpack')).toBeVisible()
  await inspect(page, info, '19 the window decides')

  await window.getByRole('checkbox', { name: /^Add Shop Safety/ }).uncheck()
  await press(window, 'Add 1 badge')
  await expect(heading(window)).toHaveText('Welding Level 2 is in your Backpack')
  await inspect(window, info, '31 window added')
  const closed = window.waitForEvent('close')
  await window.getByRole('button', { name: 'Done' }).click()
  await closed
  const { errors, successes } = await toldTo(page)
  expect(successes).toEqual([good])
  expect(errors.map(({ reason }) => reason)).toEqual(['DENIED', 'INACCESSIBLE'])
  await site.stop()
})

test('the Window without its script offers to decide, and says when there is no more to do', async ({
  page,
  context,
  street,
  earner,
}, info) => {
  await signInAtHome(page, street, earner)
  const url = street.host.putBadge({ address: earner })
  const frame = await offer(page, street.site, [url])
  await context.route(
    (asked) => asked.pathname.endsWith('.js'),
    (route) => (route.request().frame().page() === page ? route.continue() : route.abort()),
  )
  const window = await openWindow(page)
  await expect(heading(window)).toHaveText('You are signed in')
  await inspect(window, info, '29 window hand-over')
  await window.getByRole('button', { name: 'Decide in this window' }).click()
  await expect(heading(window)).toHaveText('Add Welding Level 2 to your Backpack')
  await window.getByRole('button', { name: 'Add 1 badge' }).click()
  await window.getByRole('button', { name: 'Done' }).click()
  await expect(window.getByText('You can close this window.')).toBeVisible()
  await inspect(window, info, '32 window done')
  await expect(frame.locator('body')).toHaveCount(0)
})

test('a Window whose request was closed says so, signed in or not', async ({
  page,
  street,
  earner,
}, info) => {
  const frame = await offer(page, street.site, [street.host.putBadge({ address: earner })])
  const window = await openWindow(page)
  await expect(addressIn(window)).toBeVisible()
  await frame.getByRole('button', { name: 'Not now' }).click()
  await toldTo(page)
  await window.reload()
  await expect(heading(window)).toHaveText('Nothing more to do here')
  await inspect(window, info, '33 window closed')
})

test('from a link: nobody is named, and other browsers and old addresses are told so', async ({
  page,
  browser,
  street,
  earner,
}, info) => {
  const good = street.host.putBadge({ address: earner })
  await page.goto(`${street.backpack.url}issuer/accept?assertion=${encodeURIComponent(good)}`)
  await expect(page.getByText('You came here from a link')).toBeVisible()
  await inspect(page, info, '34 link sign in')
  await signIn(page, street.mail, earner)
  await expect(heading(page)).toHaveText('Add Welding Level 2 to your Backpack')
  await inspect(page, info, '35 link list')
  await press(page, 'Add 1 badge')
  await expect(heading(page)).toHaveText('Welding Level 2 is in your Backpack')
  await inspect(page, info, '36 link added')

  const elsewhere = await browser.newContext()
  const stranger = await elsewhere.newPage()
  await stranger.goto(page.url())
  await expect(stranger.getByText('begun in another browser')).toBeVisible()
  await inspect(stranger, info, '37 another browser')
  await elsewhere.close()
  await page.goto(`${street.backpack.url}issuer/visits/long-gone`)
  await expect(page.getByText('grown too old')).toBeVisible()
  await inspect(page, info, '38 too old')
})

test('the full page of an issuer, from signing in to the way back', async ({
  page,
  street,
  earner,
}, info) => {
  const good = street.host.putBadge({ address: earner })
  const other = street.host.putBadge({ address: 'somebody@else.example', name: 'Forklift Basics' })
  const slow = street.host.putBadge({ address: earner, name: 'Shop Safety', id: `slow-${info.testId}` })
  const release = holdInTwo(street.host, slow)
  const list = [good, other, slow]
  await page.goto(street.site.url)
  await page.evaluate(`OpenBadges.issue_no_modal(${JSON.stringify(list)}); 0`)
  await inspect(page, info, '40 full page sign in')
  await signIn(page, street.mail, earner)
  await expect(heading(page)).toHaveText('Add 3 badges to your Backpack')
  await expect(page.getByText('checking 127.0.0.1')).toHaveCount(1)
  await expect(page.getByText('issued to a different address')).toBeVisible()
  release()
  await glance(page, info, '41 full page while one is checked')
  release()
  await expect(page.getByRole('checkbox', { name: /^Add Shop Safety/ })).toBeVisible()
  await inspect(page, info, '41 full page list')
  await press(page, 'Add 2 badges')
  await expect(heading(page)).toHaveText('2 badges are in your Backpack')
  await inspect(page, info, '42 full page added')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(heading(page)).toHaveText('Nothing was added')
  await inspect(page, info, '43 full page taken back')
  await page.getByRole('link', { name: `Back to ${new URL(street.site.url).host}` }).click()
  await expect(page.getByRole('button', { name: 'Add my badges' })).toBeVisible()
})

test('"Use this tab" is the same question, where no window came', async ({
  page,
  context,
  street,
  earner,
}, info) => {
  await signInAtHome(page, street, earner)
  const frame = await offer(page, street.site, [street.host.putBadge({ address: earner })])
  await context.route('**/issuer/sign-in?*', (route) => route.abort())
  await openWindow(page)
  await frameOf(page).getByRole('link', { name: 'Use this tab' }).click()
  await expect(heading(page)).toHaveText('Add Welding Level 2 to your Backpack')
  await inspect(page, info, '44 this tab')
  await expect(frame.locator('body')).toHaveCount(0)
})

import type { Page } from '@playwright/test'
import { findFreePort } from '../support/free-port.ts'
import { setStanding } from '../support/set-standing.ts'
import { startBackpack } from '../support/start-backpack.ts'
import { expect, offer, openWindow, press, signIn, test, toldTo } from '../support/story.ts'
import { inspect } from './inspect.ts'
import { signInAtHome } from './sign-in-at-home.ts'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })

test('the backpack to somebody who comes for the first time', async ({ page, street, earner }, info) => {
  await page.goto(street.backpack.url)
  await expect(page.getByRole('link', { name: 'Sign in' }).first()).toBeVisible()
  await inspect(page, info, '50 welcome')
  await page.goto(`${street.backpack.url}sign-in`)
  await inspect(page, info, '51 sign in')
  await page.getByRole('textbox', { name: 'Email address' }).fill(earner)
  await page.getByRole('button', { name: 'Send code' }).click()
  await inspect(page, info, '52 sign in code')
  await page.getByRole('textbox', { name: 'Code' }).fill(await street.mail.codeFor(earner))
  await expect(heading(page)).toHaveText('Your badges')
  await inspect(page, info, '53 no badges yet')

  await page.goto(`${street.backpack.url}no-such-page`)
  await expect(heading(page)).toBeVisible()
  await inspect(page, info, '54 not found')
})

test('the list, a badge, its removal, and the page behind the mail', async ({
  page,
  street,
  earner,
}, info) => {
  await signInAtHome(page, street, earner)
  const long = 'Occupational Health and Safety in Metalworking Environments, Advanced Certificate'
  const list = [
    street.host.putBadge({
      address: earner,
      assertion: {
        evidence: [{ id: 'https://example.edu/seam.jpg', narrative: 'A photograph of the seam.' }],
        expires: '2199-01-01T00:00:00Z',
      },
    }),
    street.host.putBadge({
      address: earner,
      name: long,
      badgeClass: { description: 'Very long. '.repeat(60) },
    }),
    street.host.putBadge({ address: earner, name: 'Shop Safety' }),
  ]
  const frame = await offer(page, street.site, list)
  await openWindow(page)
  await press(frame, 'Add 3 badges')
  await frame.getByRole('button', { name: 'Done' }).click()
  await toldTo(page)

  await page.goto(street.backpack.url)
  await inspect(page, info, '55 list')
  await page.getByRole('link', { name: 'Welding Level 2' }).click()
  await expect(heading(page)).toHaveText('Welding Level 2')
  const criteria = page.getByRole('heading', { level: 2, name: 'What it took to earn it' })
  await expect(criteria.locator('~ *').first()).toBeVisible()
  await page.getByText('How each check ended').click()
  await page.getByText('Original JSON').click()
  await inspect(page, info, '56 badge')
  await page.getByRole('button', { name: 'Remove' }).click()
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible()
  await inspect(page, info, '57 removed')
  await page.goto(street.backpack.url)
  await page.getByRole('link', { name: long }).click()
  await inspect(page, info, '58 badge with long words')

  const link = await linkMailedTo(street.mail.mails, earner)
  await page.goto(link)
  await expect(heading(page)).toHaveText('Keep these badges?')
  await inspect(page, info, '59 added by mail')
  await page.getByRole('button', { name: 'Remove all' }).click()
  // One for each, and one for all.
  await expect(page.getByRole('button', { name: /^Undo removing/ })).toHaveCount(list.length + 1)
  await expect(page.getByRole('button', { name: 'Undo removing all', exact: true })).toBeVisible()
  await inspect(page, info, '60 added by mail and removed')
})

test('badges that do not stand as they did', async ({ page, street, earner }, info) => {
  await signInAtHome(page, street, earner)
  const names = ['Revoked one', 'Gone one', 'Changed one']
  const list = names.map((name) => street.host.putBadge({ address: earner, name }))
  const frame = await offer(page, street.site, list)
  await openWindow(page)
  await press(frame, 'Add 3 badges')
  await frame.getByRole('button', { name: 'Done' }).click()
  await toldTo(page)

  const at = Date.UTC(2026, 10, 3)
  const [revoked = '', gone = '', changed = ''] = names
  const detail = `${street.host.origin}/a-very-long-address-that-is-quoted-in-the-detail.json answered 410 Gone`
  setStanding(street.backpack, revoked, { status: 'revoked', history: [{ at, what: 'revoked', detail }] })
  setStanding(street.backpack, gone, { status: 'gone', history: [{ at, what: 'gone' }] })
  const fields = ['name', 'criteria', 'issuer', 'picture']
  setStanding(street.backpack, changed, { status: 'good', history: [{ at, what: 'changed', fields }] })

  await page.goto(street.backpack.url)
  await expect(page.getByRole('main').locator('b', { hasText: 'Issuer is gone' })).toBeVisible()
  await expect(page.locator('b', { hasText: 'Changed by issuer' })).toBeVisible()
  await inspect(page, info, '60a list with badges that were revoked')
  for (const [name, words] of [
    [revoked, 'revoked this badge. We saw it on'],
    [gone, 'does not show this badge any more'],
    [changed, 'name, criteria, issuer’s name and picture'],
  ] as const) {
    await page.goto(street.backpack.url)
    await page.getByRole('link', { name }).click()
    await expect(page.getByText(words).first()).toBeVisible()
    await inspect(page, info, `60b ${name}`)
  }
})

test('the account with all that it can hold', async ({ page, street, earner }, info) => {
  const frame = await offer(page, street.site, [street.host.putBadge({ address: earner })])
  const window = await openWindow(page)
  await window.getByRole('checkbox', { name: /^Skip this window next time on/ }).check()
  await signIn(window, street.mail, earner)
  await press(frame, 'Add 1 badge')
  await frame.getByRole('button', { name: 'Done' }).click()
  await toldTo(page)

  await page.goto(`${street.backpack.url}account`)
  await inspect(page, info, '61 account')
  await page.getByRole('button', { name: 'Add an address' }).click()
  await expect(page.getByRole('textbox', { name: 'Email address' })).toBeVisible()
  await inspect(page, info, '62 account add an address')
  await signIn(page, street.mail, `second.${earner}`)
  await expect(page.getByText('The address was added.')).toBeVisible()
  await inspect(page, info, '63 account address added')
})

test('the demo issuer and the mails that were not sent', async ({ page }, info) => {
  const demoPort = await findFreePort()
  const backpack = await startBackpack({ DEMO_PORT: String(demoPort) })
  await page.goto(`http://127.0.0.1:${demoPort}/`)
  await expect(page.getByRole('button', { name: 'Add to Backpack' })).toBeVisible()
  await inspect(page, info, '64 demo issuer')
  await page.goto(`${backpack.url}dev/mail`)
  await inspect(page, info, '65 no mails')
  await page.goto(`${backpack.url}sign-in`)
  await page.getByRole('textbox', { name: 'Email address' }).fill('ada@home.example')
  await page.getByRole('button', { name: 'Send code' }).click()
  await expect(page.getByRole('textbox', { name: 'Code' })).toBeVisible()
  await page.goto(`${backpack.url}dev/mail`)
  await expect(page.getByRole('heading', { level: 2 })).toBeVisible()
  await inspect(page, info, '66 mails')
  await backpack.stop()
})

/** The link in the newest mail "N badges were added"; waits for the mail. */
async function linkMailedTo(mails: { to: string; text: string }[], address: string): Promise<string> {
  const find = () =>
    mails
      .filter(({ to }) => to === address)
      .map(({ text }) => /https?:\/\/\S+\/added\/\S+/.exec(text)?.[0].replaceAll('=3D', '='))
      .findLast((link) => link !== undefined)
  await expect.poll(find).toBeDefined()
  return find() ?? ''
}

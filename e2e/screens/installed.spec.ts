import type { Page } from '@playwright/test'
import { addBadges } from '../support/kept-copy.ts'
import { expect, type Street, test } from '../support/story.ts'
import { signInAtHome } from './sign-in-at-home.ts'

/** Pages that no link leads to: mails, other apps and the browser itself do. */
const BY_THEMSELVES = [
  'sign-in',
  'no-such-page',
  'badges/none',
  'added/none',
  'add?shared=1',
  'offline',
  'docs/issuers',
  'account/deleted',
  'account/merge',
  'issuer/accept',
  'issuer/visits/none',
  'issuer/requests/none',
  'shared/none',
  'unsubscribe/none',
]

/** The pages of ours that a page leads to in the app itself; a download leaves it where it is. */
const linksOn = (page: Page, root: string): Promise<string[]> =>
  page.evaluate(
    (from) =>
      [...document.querySelectorAll<HTMLAnchorElement>('a[href]:not([download])')]
        .map(({ href }) => href.replace(/#.*/, ''))
        .filter((href) => href.startsWith(from) && !/\/account\/export|\/dev\//.test(href)),
    root,
  )

/** Pages of one kind are like each other: one of each is enough. */
const kindOf = (href: string, root: string): string =>
  href
    .slice(root.length)
    .replace(/=[^&]*/g, '=')
    .replace(/[\w-]{16,}/g, '*')

/** Whether a person finds the way to their badges on the page as it stands. */
const leadsHome = (page: Page, root: string): Promise<boolean> =>
  page
    .locator(`a[href="${new URL(root).pathname}"]`)
    .evaluateAll((links) => links.some((link) => link.checkVisibility() && link.getClientRects().length > 0))

/** Walks wherever links lead. Returns the pages from which none leads home. */
async function findDeadEnds(page: Page, { backpack }: Street, also: string[]): Promise<string[]> {
  const root = backpack.url
  const ahead = [root, ...BY_THEMSELVES.map((path) => root + path), ...also]
  const seen = new Set<string>()
  const dead: string[] = []
  for (let href = ahead.shift(); href !== undefined; href = ahead.shift()) {
    const kind = kindOf(href, root)
    if (seen.has(kind)) continue
    seen.add(kind)
    await page.goto(href)
    if (!(await leadsHome(page, root))) dead.push(kind)
    ahead.push(...(await linksOn(page, root)))
  }
  return dead
}

test('in the installed app, which has no back button, a way home stands on every page', async ({
  page,
  street,
  earner,
}) => {
  test.setTimeout(240_000)
  const { url: root } = street.backpack
  await signInAtHome(page, street, earner)
  await page.setViewportSize({ width: 360, height: 740 })
  const urls = ['Knots', 'Splices'].map((name) => street.host.putBadge({ address: earner, name }))
  await addBadges(page, root, urls)
  const undone = page.url()
  await page.goto(`${root}collections`)
  await page.getByRole('textbox', { name: 'Name' }).fill('For the shipyard')
  await page.getByRole('button', { name: 'Create collection' }).click()
  await page.getByRole('link', { name: 'Add badges to this collection' }).click()
  await page.getByRole('checkbox', { name: 'Knots' }).check()
  await page.getByRole('button', { name: 'Add chosen badges' }).click()
  await page.goto(`${page.url().replace(/[?#].*/, '')}/share`)
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  const link = await page.getByRole('textbox', { name: 'Link' }).inputValue()
  const accept = `${root}issuer/accept?assertion=${encodeURIComponent(street.host.putBadge({ address: earner, name: 'Next' }))}`
  expect(await findDeadEnds(page, street, [undone, link, accept])).toEqual([])

  // Where one signs in first, too, and where a decision is too late.
  await page.context().clearCookies()
  await page.goto(accept)
  await expect(page.getByRole('textbox', { name: 'Email address' })).toBeVisible()
  expect(await leadsHome(page, root)).toBe(true)
  const visit = page.url()
  await page.context().clearCookies()
  await page.goto(visit)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await leadsHome(page, root)).toBe(true)
})

import type { Page } from '@playwright/test'
import { dirOf, LANGUAGE_NAMES } from '../../client/messages/languages.ts'
import { translateFor } from '../../client/messages/translate.ts'
import { CLOSED, expect, GUARD_MS, issuerPage, offer, test, toldTo } from '../support/story.ts'
import { inspectNarrow } from './inspect.ts'

test.describe.configure({ timeout: 240_000 })

const headingOf = (page: Page) => page.getByRole('heading', { level: 1 })

/** The one that is written from right to left, and the two with the longest words. */
for (const lang of ['ar', 'de', 'fi'] as const) {
  test(`the whole story in ${LANGUAGE_NAMES[lang]} at 320 px`, async ({ browser, street, earner }, info) => {
    const t = translateFor(lang)
    const context = await browser.newContext({ locale: lang })
    const page = await context.newPage()
    const inspect = (seen: Page, name: string) => inspectNarrow(seen, info, `${lang} ${name}`)
    street.site.pages[`/in-${lang}`] = issuerPage(street.backpack.url).replace('lang="en"', `lang="${lang}"`)
    const recipient = { type: 'email', hashed: false, identity: 'somebody.else@school.example' }
    const list = [
      street.host.putBadge({ address: earner, assertion: { expires: '2199-01-01T00:00:00Z' } }),
      street.host.putBadge({ address: earner, name: 'لحام المستوى الثاني' }),
      street.host.putBadge({ address: 'somebody.else@school.example', assertion: { recipient } }),
      `http://${CLOSED}/badge.json`,
    ]

    const frame = await offer(page, street.site, list, `in-${lang}`)
    await expect(frame.locator('html')).toHaveAttribute('lang', lang)
    await expect(frame.locator('html')).toHaveAttribute('dir', dirOf(lang))
    const popup = page.waitForEvent('popup')
    const onward = frame.getByRole('button', { name: t('consent.continue') })
    await expect(onward).toBeVisible()
    await inspect(page, '70 who asks')
    await onward.click()

    const window = await popup
    await expect(window.locator('html')).toHaveAttribute('lang', lang)
    await inspect(window, '71 window')
    await window.getByRole('textbox', { name: t('sign-in.address') }).fill(earner)
    await window.getByRole('button', { name: t('sign-in.send-code') }).click()
    await expect(window.getByRole('textbox', { name: t('sign-in.code') })).toBeVisible()
    await inspect(window, '72 window code')
    await window.getByRole('textbox', { name: t('sign-in.code') }).fill(await street.mail.codeFor(earner))

    const add = frame.getByRole('button', { name: t('consent.add', { count: 2 }), exact: true })
    await expect(add).toBeVisible()
    await expect(frame.getByRole('button', { name: t('consent.act.add-that-address') })).toBeVisible()
    await inspect(page, '73 offer')
    await page.waitForTimeout(GUARD_MS)
    await add.click()
    await expect(frame.getByRole('button', { name: t('consent.undo') })).toBeVisible()
    await inspect(page, '74 outcome')
    await frame.getByRole('button', { name: t('consent.done'), exact: true }).click()
    expect((await toldTo(page)).successes).toEqual(list.slice(0, 2))

    await page.goto(street.backpack.url)
    await expect(headingOf(page)).toHaveText(t('backpack.list.heading'))
    await inspect(page, '75 list')
    await page.getByRole('link', { name: 'Welding Level 2' }).click()
    await page.getByText(t('backpack.report.checks')).click()
    await expect(page.getByText(t('checks.passed.structure'))).toBeVisible()
    await expect(page.getByText(t('checks.skipped.revocation'))).toBeVisible()
    await inspect(page, '76 badge')
    await page.goto(`${street.backpack.url}account?add=address`)
    await expect(headingOf(page)).toHaveText(t('account.heading'))
    await inspect(page, '77 account')
    await page.getByRole('button', { name: t('backpack.header.sign-out'), exact: true }).click()
    await expect(headingOf(page)).toHaveText(t('backpack.welcome.heading'))
    await inspect(page, '78 welcome')
    await page.goto(`${street.backpack.url}no-such-page`)
    await inspect(page, '79 not found')
    await context.close()
  })
}

test('in Arabic the page is mirrored, and addresses and hosts stand apart from the words around them', async ({
  browser,
  street,
  earner,
}) => {
  const t = translateFor('ar')
  const context = await browser.newContext({ locale: 'ar' })
  const page = await context.newPage()
  await page.goto(`${street.backpack.url}sign-in`)
  const home = await page.getByRole('link', { name: t('backpack.header.home') }).boundingBox()
  expect(home?.x).toBeGreaterThan((page.viewportSize()?.width ?? 0) / 2)
  const address = page.getByRole('textbox', { name: t('sign-in.address') })
  await expect(address).toHaveAttribute('dir', 'ltr')
  await address.fill(earner)
  await page.getByRole('button', { name: t('sign-in.send-code') }).click()
  await expect(page.locator('bdi', { hasText: earner })).toBeVisible()
  await expect(page.getByRole('textbox', { name: t('sign-in.code') })).toHaveAttribute('dir', 'ltr')
  await context.close()
})

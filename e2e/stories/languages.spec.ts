import { LANGUAGE_NAMES, type Language } from '../../client/messages/languages.ts'
import { translateFor } from '../../client/messages/translate.ts'
import { expect, issuerPage, offer, test, toldTo } from '../support/story.ts'

const BADGE = 'https://badges.example/1.json'

type Wish = { script?: string; page?: string; option?: string; browser: string; spoken: Language }

const WISHES: Record<string, Wish> = {
  'the option': { option: 'fr-CA', script: 'de', page: 'es', browser: 'ar', spoken: 'fr' },
  'the script’s address': { script: 'de', page: 'es', browser: 'ar', spoken: 'de' },
  'the page': { page: 'es-MX', browser: 'ar', spoken: 'es' },
  'the browser': { browser: 'ar-EG', spoken: 'ar' },
  'the browser, where the page is in what we do not speak,': { page: 'tlh', browser: 'fi-FI', spoken: 'fi' },
  'nobody whom we understand': { option: 'tlh', page: 'xx', browser: 'is-IS', spoken: 'en' },
}

for (const [who, { script = '', page: pageLang = '', option, browser: locale, spoken }] of Object.entries(
  WISHES,
)) {
  test(`${who} decides in which language the Frame asks`, async ({ browser, street }) => {
    const context = await browser.newContext({ locale })
    const page = await context.newPage()
    const t = translateFor(spoken)
    street.site.pages['/wish'] = issuerPage(street.backpack.url)
      .replace('lang="en"', `lang="${pageLang}"`)
      .replace('issuer.js"', `issuer.js${script === '' ? '' : `?lang=${script}`}"`)
    const files: string[] = []
    page.on('response', (response) => {
      if (response.request().method() === 'GET' && response.url().startsWith(street.backpack.url))
        files.push(response.url())
    })
    await page.goto(`${street.site.url}wish`)
    files.length = 0
    await page.evaluate(`OpenBadges.issue(['${BADGE}'], null, ${JSON.stringify({ lang: option })}); 0`)
    const frame = page.frameLocator('iframe')
    await expect(frame.locator('html')).toHaveAttribute('lang', spoken)
    await expect(frame.getByRole('button', { name: t('consent.continue'), exact: true })).toBeVisible()
    await expect(frame.getByRole('heading', { level: 1 })).toHaveText(
      t('consent.heading.counted', { count: 1 }),
    )
    const title = await page.locator('iframe').getAttribute('title')
    expect(title).toBe(translateFor(script === '' ? 'en' : (script as Language))('embed.title'))
    // Page, style, program and the words of one language.
    expect(files.length).toBeLessThanOrEqual(4)
    await context.close()
  })
}

test('where the words do not come, the page’s own panel tells, and nobody was asked', async ({
  page,
  street,
}) => {
  await page.route(/\/assets\/consent-[^/]*\.js$/, (route) => route.abort())
  await offer(page, street.site, [BADGE])
  await expect(page.getByRole('button', { name: 'Open in a full page' })).toBeVisible()
  await page.getByRole('button', { name: 'Close', exact: true }).click()
  const { errors } = await toldTo(page)
  expect(errors).toMatchObject([{ assertion: BADGE, reason: 'INACCESSIBLE', code: 'backpack-unavailable' }])
})

test('a language is chosen at the foot of the page, without scripts, and stays', async ({
  browser,
  street,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'en-GB' })
  const page = await context.newPage()
  await page.goto(`${street.backpack.url}sign-in`)
  await page.getByRole('button', { name: LANGUAGE_NAMES.fi }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kirjaudu sisään')
  await expect(page.getByRole('button', { name: LANGUAGE_NAMES.fi })).toHaveAttribute('aria-current', 'true')
  await page.goto(street.backpack.url)
  await expect(page.locator('html')).toHaveAttribute('lang', 'fi')
  await context.close()
})

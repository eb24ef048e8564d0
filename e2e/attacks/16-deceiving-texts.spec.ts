import { signInAtHome } from '../screens/sign-in-at-home.ts'
import { expect, press, test } from '../support/story.ts'

/** What turns direction, hides, piles up, or fills a screen. */
const TRICKS: Record<string, string> = {
  'right-to-left override': '\u202e',
  'left-to-right override': '\u202d',
  'right-to-left embedding': '\u202b',
  'right-to-left isolate': '\u2067',
  'first strong isolate': '\u2068',
  'end of a direction': '\u202c\u2069',
  'Arabic letter mark': '\u061c',
  'zero-width spaces': '\u200b\u2060\ufeff',
  'joiners in a heap': '\u200d\u200c'.repeat(50),
  'soft hyphens': '\u00ad'.repeat(50),
  'Hangul fillers': '\u3164\u115f\uffa0',
  'tag letters': '\u{e0041}\u{e0042}\u{e007f}',
  'line and paragraph ends': '\u2028\u2029\r\n'.repeat(200),
  'controls of terminals': '\u001b[31m\u0008\u0008\u009b',
  'marks on one letter': `a${'\u0336\u0301\u0489'.repeat(300)}`,
  'no-break spaces': '\u00a0'.repeat(500),
  'ten thousand letters': 'W'.repeat(10_000),
  'one wide ligature': '\ufdfd'.repeat(200),
  'three thousand faces': '\u{1f600}'.repeat(3000),
  'variation selectors': 'a\ufe0f\u{e0100}'.repeat(100),
}

const NAMES = Object.values(TRICKS).flatMap((trick) => [
  `${trick}Shop Safety`,
  `Shop ${trick} Safety`,
  `Shop Safety${trick}`,
])

const SCREEN = { width: 360, height: 740 }

/** Characters that nobody sees, by which a text shows something else than it says. */
const UNSEEN = /(?!\s|\ufe0f)[\p{Cc}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}]/u

test('sixty names that deceive turn nothing, hide nothing and fill no screen', async ({
  page,
  street,
  earner,
}) => {
  expect(NAMES).toHaveLength(60)
  await signInAtHome(page, street, earner)
  const query = new URLSearchParams(
    NAMES.map((name, at) => [
      'assertion',
      street.host.putBadge({ address: earner, name, id: `deceiving-${at}-${earner.split('@')[0]}` }),
    ]),
  )
  await page.setViewportSize(SCREEN)
  await page.goto(`${street.backpack.url}issuer/accept?${query}`)
  await expect(page.getByRole('button', { name: 'Add 60 badges' })).toBeVisible({ timeout: 60_000 })
  for (const look of ['asked', 'kept']) {
    const names = page.locator(look === 'asked' ? '.offer-name' : 'a.badge-name')
    await expect(names).toHaveCount(60)
    const shown = await names.evaluateAll((elements) =>
      elements.map((element) => ({
        text: element.textContent,
        height: element.getBoundingClientRect().height,
      })),
    )
    for (const { text, height } of shown) {
      expect(text).toMatch(/\S/)
      expect(text).not.toMatch(UNSEEN)
      expect(height, text).toBeLessThan(SCREEN.height * 0.75)
    }
    expect(await page.locator('main').innerText()).not.toMatch(UNSEEN)
    expect(
      await page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth),
    ).toBeLessThanOrEqual(0)
    if (look === 'asked') {
      await press(page, 'Add 60 badges')
      await page.getByRole('link', { name: 'Open my Backpack' }).click()
    }
  }
})

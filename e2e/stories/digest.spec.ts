import type { Page } from '@playwright/test'
import { findViolations } from '../screens/axe.ts'
import { findCut } from '../screens/find-cut.ts'
import { inspect } from '../screens/inspect.ts'
import { signInAtHome } from '../screens/sign-in-at-home.ts'
import { addBadges, goOffline, startOwn } from '../support/kept-copy.ts'
import { type ReadMail, readMail } from '../support/read-mail.ts'
import { makeDigestDue, setStanding } from '../support/set-standing.ts'
import type { Backpack } from '../support/start-backpack.ts'
import { expect, type Street, test } from '../support/story.ts'

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

test('mails about changes are turned on and off in the account, by keyboard', async ({
  page,
  street,
  earner,
}, info) => {
  await signInAtHome(page, street, earner)
  await page.goto(`${street.backpack.url}account`)
  await expect(page.getByText('It is off.')).toBeVisible()
  await page.getByRole('button', { name: 'Turn this mail on' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Changes are mailed to you from now on.')).toBeVisible()
  await inspect(page, info, '97 account with mails on')
  await page.getByRole('button', { name: 'Turn this mail off' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Changes are not mailed to you any more.')).toBeVisible()
})

/** The mail of this subject to somebody, once it is there. */
async function mailTo({ mail }: Pick<Street, 'mail'>, to: string, subject: string): Promise<ReadMail> {
  const find = () => mail.mails.find((each) => each.to === to && each.text.includes(`Subject: ${subject}`))
  await expect.poll(() => find() !== undefined, { timeout: 30_000 }).toBe(true)
  return readMail(find()?.text ?? '')
}

const words = (text: string) => text.replace(/\s+/g, ' ').trim()

test('a digest is read with images off, and ended by its link or by the mail program’s own button', async ({
  page,
  browser,
  street,
  earner,
}, info) => {
  const first = await startOwn(street)
  await signInAtHome(page, { backpack: first, mail: street.mail }, earner)
  const name = 'Étagères & <b>Knots</b>'
  await addBadges(page, first.url, [street.host.putBadge({ address: earner, name })])
  await page.goto(`${first.url}account`)
  await page.getByRole('button', { name: 'Turn this mail on' }).click()
  await expect(page.getByText('It is on.')).toBeVisible()
  const added = await mailTo(street, earner, '1 badge was added to your Backpack')
  await lookAtMail(page, street, added, info.outputPath('98-mail-of-added'))

  await goOffline(first)
  setStanding(first, name, { status: 'revoked', history: [{ at: 1, what: 'revoked', detail: 'cheated' }] })
  makeDigestDue(first, name)
  const second = await startOwn(street, first)
  const digest = await mailTo(street, earner, 'Something changed about 1 of your badges')
  expect(digest.text).toContain('its issuer revoked it')
  await lookAtMail(page, street, digest, info.outputPath('99-digest'))
  await page.goto(/^ {2}(http\S+\/badges\/\S+)$/m.exec(digest.text)?.[1] ?? '')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Étagères & <b>Knots</b>')

  // By the link, signed out, on some other device.
  const url = /^<(.*)>$/.exec(digest.headers.get('list-unsubscribe') ?? '')?.[1] ?? ''
  expect(digest.text).toContain(url)
  expect(digest.headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
  const elsewhere = await browser.newContext({ locale: 'en-GB' })
  const stranger = await elsewhere.newPage()
  await stranger.goto(url)
  await expect(stranger.getByRole('heading', { level: 1 })).toHaveText('End this mail')
  await inspect(stranger, info, '100 end the digest')
  await expectTurnedOn(page, second, true)
  await stranger.getByRole('button', { name: 'End this mail' }).click()
  await expect(stranger.getByText('It has ended.')).toBeVisible()
  await inspect(stranger, info, '101 digest ended')
  await expectTurnedOn(page, second, false)

  // By the mail program's own button, which posts from its maker's servers (RFC 8058).
  await page.getByRole('button', { name: 'Turn this mail on' }).click()
  await expectTurnedOn(page, second, true)
  const answer = await fetch(url, {
    method: 'POST',
    body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
    redirect: 'manual',
  })
  expect(answer.status).toBe(200)
  await expectTurnedOn(page, second, false)
  await elsewhere.close()
  await second.stop()
  await first.stop()
})

async function expectTurnedOn(page: Page, { url }: Backpack, isOn: boolean): Promise<void> {
  await page.goto(`${url}account`)
  await expect(page.getByText(isOn ? 'It is on.' : 'It is off.')).toBeVisible()
}

/** As a mail program shows it that loads nothing: it asks for nothing either, and says what the plain form says. */
async function lookAtMail(page: Page, { host }: Street, mail: ReadMail, shots: string): Promise<void> {
  const context = await page.context().browser()?.newContext()
  if (context === undefined) throw new TypeError('there is no browser')
  const shown = await context.newPage()
  const asked: string[] = []
  shown.on('request', (request) => asked.push(request.url()))
  const url = host.put('/mail.html', { type: 'text/html; charset=utf-8', body: mail.html })
  await shown.goto(url)
  expect(asked.filter((each) => each !== url && !each.endsWith('/favicon.ico'))).toEqual([])
  await expect(shown.locator('img, svg, script, link')).toHaveCount(0)

  const links = await shown.locator('a').evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href))
  for (const link of links) expect(mail.text).toContain(link)
  const plain = words(mail.text.replace(/^- /gm, '').replace(/^ *https?:\S+$/gm, ''))
  const marked = await shown.evaluate(() => {
    // A plain mail has the address in place of these; the words of an item stand in both.
    for (const a of document.querySelectorAll('p > a')) a.remove()
    return document.body.innerText
  })
  expect(words(marked)).toBe(plain)

  await shown.goto(url)
  expect(await findViolations(shown.frames(), WCAG)).toEqual([])
  for (const [size, width] of [
    ['desktop', 1280],
    ['phone', 360],
    ['narrow', 320],
  ] as const) {
    await shown.setViewportSize({ width, height: 740 })
    expect(await shown.evaluate(findCut), size).toEqual([])
    await shown.screenshot({ path: `${shots}.${size}.png` })
  }
  // It sets no colours, so in the dark they are the program's own, which axe would hold against white.
  await shown.emulateMedia({ colorScheme: 'dark' })
  await shown.screenshot({ path: `${shots}.dark.png` })
  await context.close()
}

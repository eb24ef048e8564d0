import type { Page } from '@playwright/test'
import { inspect } from '../screens/inspect.ts'
import { signInAtHome } from '../screens/sign-in-at-home.ts'
import { expect, test } from '../support/story.ts'

const groundOf = (page: Page) => page.evaluate('getComputedStyle(document.documentElement).backgroundColor')
/** What stands in each line of an element, as it is drawn. */
const listLines = (element: Element): string[] => {
  const lines = new Map<number, string>()
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode())
    for (const [at, letter] of [...(node.nodeValue ?? '')].entries()) {
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + 1)
      const top = Math.round(range.getBoundingClientRect().bottom)
      lines.set(top, `${lines.get(top) ?? ''}${letter}`)
    }
  return [...lines.values()]
}

/** What somebody copies who has marked it. */
const copy = (element: Element): string => {
  const selection = getSelection()
  selection?.selectAllChildren(element)
  return String(selection)
}

const DARK_GROUND = 'rgb(14, 21, 20)'

test('language and theme are chosen by keyboard, and follow the account into another browser', async ({
  page,
  browser,
  street,
  earner,
}, info) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await signInAtHome(page, street, earner)
  await page.goto(`${street.backpack.url}account`)
  await inspect(page, info, '90 account')
  expect(await groundOf(page)).not.toBe(DARK_GROUND)

  await page.getByRole('combobox', { name: 'Language' }).focus()
  await page.keyboard.type('Suo')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('combobox', { name: 'Theme' })).toBeFocused()
  await page.keyboard.type('Dark')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Tallennettu.' })).toBeVisible()
  expect(await groundOf(page)).toBe(DARK_GROUND)

  // Without scripts, on a device that is set to light: the page is dark from its first byte on.
  const context = await browser.newContext({ javaScriptEnabled: false, colorScheme: 'light' })
  const phone = await context.newPage()
  await phone.goto(`${street.backpack.url}sign-in`)
  await phone.getByRole('textbox', { name: 'Email address' }).fill(earner)
  await phone.getByRole('button', { name: 'Send code' }).click()
  await phone.getByRole('textbox', { name: 'Code' }).fill(await street.mail.codeFor(earner))
  await phone.getByRole('button', { name: 'Confirm' }).click()
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText('Osaamismerkkisi')
  await expect(phone.locator('html')).toHaveAttribute('data-theme', 'dark')
  await context.close()
})

test('on a phone, what a choice of the settings says is read whole', async ({ page, street, earner }) => {
  await signInAtHome(page, street, earner)
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto(`${street.backpack.url}account`)
  for (const label of ['Language', 'Theme'])
    expect(
      await page.getByRole('combobox', { name: label }).evaluate((select) => {
        const whole = select.cloneNode(true) as HTMLElement
        Object.assign(whole.style, { position: 'absolute', inlineSize: 'max-content', maxInlineSize: 'none' })
        select.after(whole)
        const missing = whole.offsetWidth - (select as HTMLElement).offsetWidth
        whole.remove()
        return missing
      }),
      label,
    ).toBeLessThanOrEqual(0)
})

test('a long address breaks after its signs on a narrow phone, and is found, named and copied as it is', async ({
  page,
  street,
}, info) => {
  const long = `maria-guadalupe.fernandez@continuing-education.${info.workerIndex}.university.example`
  await page.goto(`${street.backpack.url}sign-in`)
  await page.getByRole('textbox', { name: 'Email address' }).fill(long)
  await page.getByRole('button', { name: 'Send code' }).click()
  await expect(page.getByText(`We sent a code to ${long}.`)).toBeVisible()
  await inspect(page, info, '93 long address code')
  await page.getByRole('textbox', { name: 'Code' }).fill(await street.mail.codeFor(long))
  await expect(page.getByRole('heading', { name: 'Your badges' })).toBeVisible()
  await page.goto(`${street.backpack.url}account`)
  const shown = page.locator('.row-title', { hasText: long })
  await expect(shown).toBeVisible()
  await inspect(page, info, '93 long address')
  await page.setViewportSize({ width: 320, height: 640 })
  const lines = await shown.evaluate(listLines)
  expect(lines.join('')).toBe(long)
  expect(lines.length).toBeGreaterThan(1)
  for (const line of lines.slice(0, -1)) expect(line).toMatch(/[@.-]$/)
  expect(await shown.evaluate(copy)).toBe(long)
})

test('a passkey gets a name of its own', async ({ page, street, earner }, info) => {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  await signInAtHome(page, street, earner)
  await page.goto(`${street.backpack.url}account`)
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await expect(page.getByText('The passkey was added.')).toBeVisible()

  const rename = page.locator('summary').filter({ hasText: 'Rename' })
  await rename.focus()
  await page.keyboard.press('Enter')
  await inspect(page, info, '91 passkey renamed')
  await page.getByRole('textbox', { name: 'Name' }).fill('My blue key')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'The passkey has its new name.' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Remove the passkey of My blue key/ })).toBeVisible()
})

import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from '@playwright/test'
import { inspect, inspectNarrow } from '../screens/inspect.ts'
import { signInAtHome } from '../screens/sign-in-at-home.ts'
import { addBadges, expectKept, goOffline, startOwn } from '../support/kept-copy.ts'
import { expect, press, type Street, test } from '../support/story.ts'
import { unzipTo } from '../support/unzip-to.ts'

test.describe.configure({ timeout: 180_000 })

/** Signs in, brings a badge, and opens its page. */
async function openBadge(page: Page, street: Street, earner: string): Promise<void> {
  await signInAtHome(page, street, earner)
  await page.goto(`${street.backpack.url}add`)
  const evidence = [{ id: 'https://school.example/seam.jpg', narrative: 'A photograph of the seam.' }]
  const url = street.host.putBadge({ address: earner, name: 'Welding Level 2', assertion: { evidence } })
  await page.getByLabel('Or paste an address (URL), a signed badge (JWS) or JSON').fill(url)
  await page.getByRole('button', { name: 'Continue' }).click()
  await press(page, 'Add 1 badge')
  await page.getByRole('link', { name: 'Open my Backpack' }).click()
  await page.getByRole('link', { name: 'Welding Level 2' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Welding Level 2')
}

const ownPart = (page: Page) => page.locator('#own-evidence')
const titles = (page: Page) => ownPart(page).getByRole('heading', { level: 3 })

test('somebody adds evidence of their own to a badge, and shows some of it to others', async ({
  page,
  browser,
  street,
  earner,
}, info) => {
  await openBadge(page, street, earner)
  await inspect(page, info, '88 badge before anything is added to it')

  // By keyboard alone.
  await page.getByRole('link', { name: 'Add your own evidence' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Add your own evidence')
  await page.getByRole('textbox', { name: 'Title' }).focus()
  await page.keyboard.type('My first seam')
  await page.keyboard.press('Tab')
  await page.keyboard.type('I welded it on a cold morning.\n\nIt has held for three years.')
  await page.keyboard.press('Tab')
  await page.keyboard.type('not an address')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('checkbox', { name: 'Show on pages that I share' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  const link = page.getByRole('textbox', { name: 'Link' })
  await expect(link).toHaveAccessibleDescription(/Write the whole address of a web page/)
  await expect(page.getByRole('textbox', { name: 'Text' })).toHaveValue(/three years\.$/)
  await inspect(page, info, '89 evidence with a fault')
  await link.fill('pictures.example/first-seam')
  await page.keyboard.press('Enter')

  await expect(titles(page)).toHaveText(['My first seam'])
  await expect(ownPart(page)).toContainText('the issuer has not checked it')
  await expect(ownPart(page)).toContainText('Only you see it.')
  await expect(ownPart(page).getByRole('link', { name: 'Open on pictures.example' })).toHaveAttribute(
    'href',
    'https://pictures.example/first-seam',
  )
  await page.getByRole('link', { name: 'Add your own evidence' }).click()
  await page.getByRole('textbox', { name: 'Title' }).fill('A reference')
  await page.getByRole('checkbox', { name: 'Show on pages that I share' }).check()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(titles(page)).toHaveText(['My first seam', 'A reference'])
  await inspect(page, info, '90 badge with evidence of its owner')

  await page.getByRole('button', { name: 'Remove: My first seam' }).click()
  await expect(titles(page)).toHaveText(['A reference'])
  await expect(ownPart(page).getByRole('status')).toContainText('You can take this back for 10 minutes.')
  await inspect(page, info, '91 evidence removed')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(titles(page)).toHaveText(['My first seam', 'A reference'])

  await page.getByRole('button', { name: 'Share' }).click()
  await page.getByRole('button', { name: 'Share' }).click()
  const shared = await page.getByRole('textbox', { name: 'Link' }).inputValue()
  const stranger = await (await browser.newContext()).newPage()
  await stranger.goto(shared)
  await expect(stranger.getByRole('heading', { name: 'Added by its owner' })).toBeVisible()
  await expect(stranger.getByRole('heading', { level: 3 })).toHaveText(['A reference'])
  await expect(stranger.getByRole('main')).not.toContainText('My first seam')
  await inspect(stranger, info, '92 shared badge with evidence of its owner')
  await stranger.context().close()
})

test('two tabs edit the same, and what was typed in both is there', async ({
  page,
  context,
  street,
  earner,
}, info) => {
  await openBadge(page, street, earner)
  await page.getByRole('link', { name: 'Add your own evidence' }).click()
  await page.getByRole('textbox', { name: 'Title' }).fill('My seam')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('link', { name: 'Edit: My seam' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Edit your evidence')
  const other = await context.newPage()
  await other.goto(page.url())
  await page.getByRole('textbox', { name: 'Title' }).fill('Of the first tab')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(titles(page)).toHaveText(['Of the first tab'])

  await other.getByRole('textbox', { name: 'Title' }).fill('Of the second tab')
  await other.getByRole('button', { name: 'Save' }).click()
  await expect(other.getByRole('alert')).toContainText('Of the first tab')
  await expect(other.getByRole('textbox', { name: 'Title' })).toHaveValue('Of the second tab')
  await inspect(other, info, '93 evidence changed in another tab')
  await other.getByRole('button', { name: 'Save' }).click()
  await expect(titles(other)).toHaveText(['Of the second tab'])
})

test('without scripts, and in Arabic, it is the same', async ({ browser, street, earner, page }, info) => {
  await openBadge(page, street, earner)
  const state = await page.context().storageState()
  const context = await browser.newContext({ storageState: state, javaScriptEnabled: false })
  const plain = await context.newPage()
  await plain.goto(page.url())
  await plain.getByRole('link', { name: 'Add your own evidence' }).click()
  await plain.getByRole('textbox', { name: 'Title' }).fill('لحام 1')
  await plain.getByRole('button', { name: 'Save' }).click()
  await expect(titles(plain)).toHaveText(['لحام 1'])
  await plain.getByRole('button', { name: 'Remove: لحام 1' }).click()
  await plain.getByRole('button', { name: 'Undo' }).click()
  await expect(titles(plain)).toHaveText(['لحام 1'])
  await context.close()

  await page.getByRole('button', { name: 'العربية' }).click()
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await expect(titles(page)).toHaveText(['لحام 1'])
  await inspectNarrow(page, info, '94 evidence in Arabic')
  await ownPart(page).getByRole('link').last().click()
  await expect(page.locator('#evidence-title')).toBeVisible()
  await inspectNarrow(page, info, '95 evidence form in Arabic')
})

test('it is read without the internet, and on the page of an export', async ({
  page,
  street,
  earner,
}, info) => {
  const own = await startOwn(street)
  await signInAtHome(page, { backpack: own, mail: street.mail }, earner)
  await addBadges(page, own.url, [street.host.putBadge({ address: earner, name: 'Welding Level 2' })])
  await page.goto(own.url)
  await page.getByRole('link', { name: 'Welding Level 2' }).click()
  await page.getByRole('link', { name: 'Add your own evidence' }).click()
  await page.getByRole('textbox', { name: 'Title' }).fill('My seam')
  await page.getByRole('textbox', { name: 'Text' }).fill('I welded it on a cold morning.')
  await page.getByRole('textbox', { name: 'Link' }).fill('https://pictures.example/first-seam')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(titles(page)).toHaveText(['My seam'])
  const address = page.url()

  await page.goto(`${own.url}account`)
  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download all badges' }).click()
  const file = info.outputPath('export.zip')
  await (await downloading).saveAs(file)
  const folder = info.outputPath('unpacked')
  await unzipTo(folder, file)

  await page.goto(own.url)
  await expectKept(page, 1)
  await expect.poll(() => readKeptPages(page)).toContain('I welded it on a cold morning.')
  await goOffline(own)
  await page.goto(address)
  await expect(page.getByText('You are offline: this is how it was on')).toBeVisible()
  await expect(page.getByRole('heading', { level: 2, name: 'Added by you' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 3, name: 'My seam' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Add your own evidence' })).toHaveCount(0)
  await inspect(page, info, '96 evidence offline')

  await page.goto(pathToFileURL(path.join(folder, 'index.html')).href)
  await expect(page.getByRole('heading', { level: 3, name: 'Added by you' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 4, name: 'My seam' })).toBeVisible()
  await inspect(page, info, '97 evidence in an export')
})

/** What the device keeps of badges' pages, as text. */
const readKeptPages = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const opened = indexedDB.open('kept /')
    await new Promise((resolve) => opened.addEventListener('success', resolve, { once: true }))
    const all = opened.result.transaction('page').objectStore('page').getAll()
    await new Promise((resolve) => all.addEventListener('success', resolve, { once: true }))
    opened.result.close()
    return JSON.stringify(all.result)
  })

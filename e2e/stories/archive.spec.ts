import type { Page } from '@playwright/test'
import { inspect, inspectNarrow } from '../screens/inspect.ts'
import { signInAtHome } from '../screens/sign-in-at-home.ts'
import { addBadges, expectKept, goOffline, startOwn } from '../support/kept-copy.ts'
import { expect, type Street, test } from '../support/story.ts'

const NAMES = ['Alpine Knots', 'Bread Baking', 'Data Ethics', 'First Aid']

/** Puts these badges into her backpack and opens the list, ordered by name. */
async function fill(
  page: Page,
  street: Pick<Street, 'backpack' | 'mail' | 'host'>,
  earner: string,
): Promise<void> {
  await signInAtHome(page, street, earner)
  const urls = NAMES.map((name) => street.host.putBadge({ address: earner, name }))
  await addBadges(page, street.backpack.url, urls)
  await page.goto(`${street.backpack.url}?sort=name`)
  await expect(badgesOf(page)).toHaveText(NAMES)
}

const badgesOf = (page: Page) => page.locator('.library-tile .badge-name')
const tick = (page: Page, name: string) => page.getByRole('checkbox', { name: `Select ${name}` })
const archiveLink = (page: Page, count: number) => page.getByRole('link', { name: `Archive (${count})` })

test('somebody archives a badge, finds it by a search, and takes it out of the archive', async ({
  page,
  street,
  earner,
}, info) => {
  await fill(page, street, earner)
  await expect(page.getByRole('link', { name: /^Archive/ })).toHaveCount(0)
  await page.getByRole('link', { name: 'Bread Baking' }).click()
  await page.getByRole('button', { name: 'Archive', exact: true }).click()
  await expect(page.getByRole('status')).toHaveText(/^Archived: this badge is no longer in your list\./)
  await inspect(page, info, '105 archived a moment ago')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('button', { name: 'Archive', exact: true })).toBeVisible()
  await expect(page.getByRole('status')).toHaveCount(0)
  await page.getByRole('button', { name: 'Archive', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible()

  await page.goto(`${street.backpack.url}?sort=name`)
  await expect(badgesOf(page)).toHaveText(['Alpine Knots', 'Data Ethics', 'First Aid'])
  await expect(archiveLink(page, 1)).toBeVisible()
  await inspect(page, info, '105a the list with a way to the archive')
  // What is looked for while one types is found in the archive, too.
  await page.getByRole('searchbox', { name: 'Search your badges' }).fill('bread')
  await expect(page.getByText('Your archive has badges that fit this.')).toBeVisible()
  await inspect(page, info, '105b found in the archive alone')
  await page.getByRole('link', { name: 'Look in the archive' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Archive')
  await expect(badgesOf(page)).toHaveText(['Bread Baking'])
  await inspect(page, info, '105c the archive')
  await page.getByRole('link', { name: 'Bread Baking' }).click()
  await expect(page.getByText('This badge is in your archive, so it is not in your list.')).toBeVisible()
  await page.getByRole('button', { name: 'Take out of the archive' }).click()
  await expect(page.getByRole('status')).toHaveText('This badge is in your list again.')
  await page.goto(`${street.backpack.url}?sort=name`)
  await expect(badgesOf(page)).toHaveText(NAMES)
})

test('somebody archives several by keyboard, and goes through the archive as through the list', async ({
  page,
  street,
  earner,
}, info) => {
  await fill(page, street, earner)
  for (const name of ['Alpine Knots', 'Bread Baking', 'Data Ethics']) {
    await tick(page, name).focus()
    await page.keyboard.press('Space')
    await expect(tick(page, name)).toBeChecked()
  }
  await page.getByRole('button', { name: 'Archive', exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('3 badges were archived.')).toBeVisible()
  await expect(badgesOf(page)).toHaveText(['First Aid'])
  await inspect(page, info, '105d three archived')
  await archiveLink(page, 3).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Archive')
  await expect(badgesOf(page)).toHaveText(['Alpine Knots', 'Bread Baking', 'Data Ethics'])
  await badgesOf(page).first().focus()
  await page.keyboard.press('End')
  await expect(badgesOf(page).last()).toBeFocused()

  const search = page.getByRole('searchbox', { name: 'Search your archive' })
  await search.fill('bread')
  await expect(badgesOf(page)).toHaveText(['Bread Baking'])
  await expect(page).toHaveURL(/in=archive/)
  await search.fill('')
  await expect(badgesOf(page)).toHaveText(['Alpine Knots', 'Bread Baking', 'Data Ethics'])
  await tick(page, 'Alpine Knots').check()
  await tick(page, 'Bread Baking').check()
  await inspectNarrow(page, info, '105e ticked in the archive')
  await page.getByRole('button', { name: 'Take out of the archive' }).click()
  await expect(page.getByText('2 badges are in your list again.')).toBeVisible()
  await expect(badgesOf(page)).toHaveText(['Data Ethics'])
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(badgesOf(page)).toHaveText(['Alpine Knots', 'Bread Baking', 'Data Ethics'])

  await page.getByRole('button', { name: 'العربية' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('الأرشيف')
  await inspectNarrow(page, info, '105f the archive in Arabic')
  await badgesOf(page).first().click()
  await expect(page.getByRole('button', { name: 'إخراج من الأرشيف' })).toBeVisible()
  await inspectNarrow(page, info, '105g an archived badge in Arabic')
})

test('without the internet the archive is apart as well, and a search finds what is in it', async ({
  page,
  street,
  earner,
}, info) => {
  test.setTimeout(120_000)
  const own = { backpack: await startOwn(street), mail: street.mail, host: street.host }
  await fill(page, own, earner)
  await expectKept(page, NAMES.length)
  await tick(page, 'Bread Baking').check()
  await page.getByRole('button', { name: 'Archive', exact: true }).click()
  await expect(badgesOf(page)).toHaveText(['Alpine Knots', 'Data Ethics', 'First Aid'])
  await expectArchivedIsKept(page)

  await goOffline(own.backpack)
  await page.goto(`${own.backpack.url}?sort=name`)
  await expect(page.getByText('You are offline')).toBeVisible()
  await expect(badgesOf(page)).toHaveText(['Alpine Knots', 'Data Ethics', 'First Aid'])
  await page.getByRole('searchbox', { name: 'Search your badges' }).fill('bread')
  await page.getByRole('link', { name: 'Look in the archive' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Archive')
  await expect(badgesOf(page)).toHaveText(['Bread Baking'])
  await inspectNarrow(page, info, '105h the archive without the internet')
  await badgesOf(page).click()
  await expect(page.getByText('This badge is in your archive, so it is not in your list.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Take out of the archive' })).toHaveCount(0)
})

/** Waits until the copy on this device knows that one is archived. */
const expectArchivedIsKept = (page: Page) =>
  expect
    .poll(() =>
      page.evaluate(async () => {
        const opened = indexedDB.open('kept /')
        await new Promise((resolve) => opened.addEventListener('success', resolve, { once: true }))
        const all = opened.result.transaction('listed').objectStore('listed').getAll()
        await new Promise((resolve) => all.addEventListener('success', resolve, { once: true }))
        opened.result.close()
        return all.result.filter(({ isArchived }) => isArchived).length
      }),
    )
    .toBe(1)

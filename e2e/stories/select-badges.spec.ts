import type { Page } from '@playwright/test'
import { fillBackpack } from '../bench/fill-backpack.ts'
import { inspect, inspectNarrow } from '../screens/inspect.ts'
import { signInAtHome } from '../screens/sign-in-at-home.ts'
import { expect, press, type Street, test } from '../support/story.ts'

const NAMES = [
  'Alpine Knots',
  'Bread Baking',
  'Café Management',
  'Data Ethics',
  'Electric Welding',
  'First Aid',
]

/** Puts these badges into her backpack and opens the list, ordered by name. */
async function fill(page: Page, street: Street, earner: string): Promise<void> {
  await signInAtHome(page, street, earner)
  await page.goto(`${street.backpack.url}add`)
  const urls = NAMES.map((name) => street.host.putBadge({ address: earner, name }))
  await page.getByLabel('Or paste an address (URL), a signed badge (JWS) or JSON').fill(urls.join('\n'))
  await page.getByRole('button', { name: 'Continue' }).click()
  await press(page, `Add ${NAMES.length} badges`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    `${NAMES.length} badges are in your Backpack`,
  )
  await page.goto(`${street.backpack.url}?sort=name`)
  await expect(badgesOf(page)).toHaveText(NAMES)
}

const badgesOf = (page: Page) => page.getByRole('listitem').getByRole('link')
const tick = (page: Page, name: string) => page.getByRole('checkbox', { name: `Select ${name}` })

test('somebody removes several badges and takes all of them back', async ({ page, street, earner }, info) => {
  await fill(page, street, earner)
  await expect(page.getByRole('button', { name: 'Remove' })).toBeHidden()
  await tick(page, 'Bread Baking').check()
  await expect(page.getByText('1 selected')).toBeVisible()
  await tick(page, 'Electric Welding').click({ modifiers: ['Shift'] })
  await expect(page.getByText('4 selected')).toBeVisible()
  await expect(tick(page, 'Data Ethics')).toBeChecked()
  await expect(tick(page, 'First Aid')).not.toBeChecked()
  await inspect(page, info, '77 four of six selected')

  await page.getByRole('link', { name: 'Select all on this page' }).click()
  await expect(page.getByText('6 selected')).toBeVisible()
  await page.getByRole('link', { name: 'Select none' }).click()
  await expect(page.getByRole('button', { name: 'Remove' })).toBeHidden()

  await tick(page, 'Bread Baking').check()
  await tick(page, 'First Aid').check()
  // What is ticked stays ticked as long as it is found.
  await page.getByRole('searchbox', { name: 'Search your badges' }).fill('i')
  await expect(badgesOf(page)).toHaveText(NAMES.filter((name) => name.includes('i')))
  await expect(page).toHaveURL(/\?q=i&/)
  await expect(page.getByText('2 selected')).toBeVisible()
  await page.getByRole('button', { name: 'Remove' }).click()
  await expect(page.getByText('2 badges were removed.')).toBeVisible()
  await expect(badgesOf(page)).toHaveText(['Alpine Knots', 'Data Ethics', 'Electric Welding'])
  await inspect(page, info, '78 two removed')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(badgesOf(page)).toHaveText(NAMES.filter((name) => name.includes('i')))
  await page.getByRole('link', { name: 'Show all badges' }).click()
  await expect(badgesOf(page)).toHaveText(NAMES)
})

test('what is ticked is downloaded as one zip, and put into a collection', async ({
  page,
  street,
  earner,
}, info) => {
  await fill(page, street, earner)
  await page.goto(`${street.backpack.url}collections`)
  await page.getByRole('textbox', { name: 'Name' }).fill('For the application')
  await page.getByRole('button', { name: 'Create collection' }).click()
  await expect(page.getByRole('heading', { name: 'For the application' })).toBeVisible()
  await page.goto(`${street.backpack.url}?sort=name`)
  await tick(page, 'Bread Baking').check()
  await tick(page, 'First Aid').check()
  await inspectNarrow(page, info, '77a selected, with a collection')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download' }).click()
  expect((await download).suggestedFilename()).toBe('badges.zip')
  await page.getByRole('button', { name: 'Add to collection' }).click()
  await expect(page.getByText('2 badges added to For the application.')).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'For the application' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('For the application')
  await expect(page.getByRole('listitem').filter({ hasText: 'First Aid' })).toBeVisible()
})

test('what is ticked goes into a new collection, which is named at that moment', async ({
  page,
  street,
  earner,
}, info) => {
  await fill(page, street, earner)
  const name = page.getByRole('textbox', { name: 'Name of the new collection' })
  const add = page.getByRole('button', { name: 'Add to collection' })
  await tick(page, 'Bread Baking').check()
  await tick(page, 'First Aid').check()
  await inspect(page, info, '77b selected, and no collection yet')
  await name.fill('Kitchen')
  await page.keyboard.press('Enter')
  await expect(page.getByText('2 badges added to Kitchen.')).toBeVisible()
  await expect(page).toHaveURL(/sort=name/)
  await inspect(page, info, '77c in a new collection')

  await tick(page, 'Data Ethics').check()
  const which = page.getByRole('main').locator('.select-bar').getByRole('combobox', { name: 'Collection' })
  await expect(which).toHaveValue(/./)
  await expect(name).toBeHidden()
  await which.selectOption('New collection…')
  await name.fill('Thinking')
  // What is chosen and typed stays while one looks for more.
  await page.getByRole('searchbox', { name: 'Search your badges' }).fill('data')
  await expect(badgesOf(page)).toHaveText(['Data Ethics'])
  await expect(page.getByText('1 selected')).toBeVisible()
  await expect(name).toHaveValue('Thinking')
  await inspectNarrow(page, info, '77d a new collection is chosen')
  await name.fill('')
  await add.click()
  await expect(page.getByText('Give the collection a name.')).toBeVisible()
  await inspectNarrow(page, info, '77e asked for a name')
  await page.getByRole('textbox', { name: 'Name' }).fill('Thinking')
  await page.getByRole('button', { name: 'Create collection' }).click()
  await page.getByRole('main').getByRole('link', { name: 'Thinking' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Data Ethics' })).toBeVisible()
})

test('badges are looked at as a grid or as a list, by keyboard too, and the choice is kept', async ({
  page,
  street,
  earner,
}, info) => {
  await fill(page, street, earner)
  await inspect(page, info, '79 grid')
  const columns = await page.getByRole('listitem').evaluateAll((items) => {
    const tops = items.map((item) => item.getBoundingClientRect().top)
    return tops.filter((top) => top === tops[0]).length
  })
  const [first = '', second = ''] = NAMES
  const link = (name: string) => page.getByRole('listitem').getByRole('link', { name })
  await link(first).focus()
  await page.keyboard.press('ArrowRight')
  await expect(link(second)).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowDown')
  await expect(link(NAMES[columns] ?? first)).toBeFocused()
  await page.keyboard.press('End')
  await expect(link(NAMES.at(-1) ?? '')).toBeFocused()

  await page.getByRole('link', { name: 'List', exact: true }).click()
  await expect(page).toHaveURL(/view=list/)
  await inspect(page, info, '79a list')
  await page.goto(street.backpack.url)
  await expect(page.getByRole('link', { name: 'List', exact: true })).toHaveAttribute('aria-current', 'true')
  // The newest first, and all of them came at one moment: whichever is first.
  const ticks = page.getByRole('checkbox')
  await ticks.first().focus()
  await page.keyboard.press('ArrowDown')
  await expect(ticks.nth(1)).toBeFocused()
})

test('on a phone the filters are folded until somebody opens them', async ({ page, street, earner }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await fill(page, street, earner)
  await page.goto(street.backpack.url)
  await expect(page.getByRole('combobox', { name: 'Year' })).toBeHidden()
  await page.getByText('Filter and sort').click()
  await page.getByRole('combobox', { name: 'Status' }).selectOption('Withdrawn')
  await expect(page.getByText('No badge fits this.')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('combobox', { name: 'Status' })).toBeVisible()
  await page.getByRole('link', { name: 'Show all badges' }).click()
  await expect(badgesOf(page)).toHaveCount(NAMES.length)
})

test('everything that was found is chosen across pages, and taken back', async ({
  page,
  street,
  earner,
}, info) => {
  await fill(page, street, earner)
  fillBackpack(street.backpack.dataDir, 64)
  await page.goto(`${street.backpack.url}?sort=name`)
  await expect(badgesOf(page)).toHaveCount(60)
  const found = page.getByRole('checkbox', { name: 'All 70 that were found, on every page' })
  await expect(found).toBeHidden()
  await page.getByRole('link', { name: 'Select all on this page' }).click()
  await expect(page.getByText('60 selected')).toBeVisible()
  await found.check()
  await expect(page.getByText('70 selected')).toBeVisible()
  await inspect(page, info, '79b everything on every page')
  // Who takes one out again does not mean all of them any more.
  await badgeTicks(page).first().uncheck()
  await expect(page.getByText('59 selected')).toBeVisible()
  await badgeTicks(page).first().check()
  await expect(found).not.toBeChecked()
  await found.check()
  await page.getByRole('button', { name: 'Remove' }).click()
  await expect(page.getByText('70 badges were removed.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'No badges yet' })).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('status')).toHaveText('70 badges')
})

const badgeTicks = (page: Page) => page.getByRole('checkbox', { name: /^Select / })

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('several badges are ticked and removed, taken back, and put into a new collection', async ({
    page,
    street,
    earner,
    browser,
  }) => {
    const scripted = await browser.newPage({ javaScriptEnabled: true })
    await fill(scripted, street, earner)
    await page.context().addCookies(await scripted.context().cookies())
    await scripted.close()
    await page.goto(`${street.backpack.url}?sort=name`)
    await tick(page, 'Data Ethics').check()
    await page.getByRole('button', { name: 'Remove' }).click()
    await expect(badgesOf(page)).toHaveCount(5)
    await page.getByRole('link', { name: 'Select all on this page' }).click()
    await page.getByRole('button', { name: 'Remove' }).click()
    await expect(page.getByText('5 badges were removed.')).toBeVisible()
    await expect(page.getByRole('heading', { name: 'No badges yet' })).toBeVisible()
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(badgesOf(page)).toHaveCount(5)

    await tick(page, 'Bread Baking').check()
    await page.getByRole('textbox', { name: 'Name of the new collection' }).fill('Kitchen')
    await page.getByRole('button', { name: 'Add to collection' }).click()
    await expect(page.getByText('1 badge added to Kitchen.')).toBeVisible()

    await tick(page, 'First Aid').check()
    await page
      .locator('.select-bar')
      .getByRole('combobox', { name: 'Collection' })
      .selectOption('New collection…')
    await page.getByRole('textbox', { name: 'Name of the new collection' }).fill('Thinking')
    await page.keyboard.press('Enter')
    await expect(page.getByText('1 badge added to Thinking.')).toBeVisible()
  })
})

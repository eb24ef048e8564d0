import type { Page } from '@playwright/test'
import { inspect } from '../screens/inspect.ts'
import { signInAtHome } from '../screens/sign-in-at-home.ts'
import { expect, press, type Street, test } from '../support/story.ts'

test.describe.configure({ timeout: 120_000 })

/** Signs in and brings three badges. */
async function bringBadges(page: Page, street: Street, earner: string): Promise<void> {
  await signInAtHome(page, street, earner)
  await page.goto(`${street.backpack.url}add`)
  const urls = ['Welding Level 2', 'Café Management', 'Old Knots'].map((name) =>
    street.host.putBadge({ address: earner, name }),
  )
  await page.getByLabel('Or paste an address (URL), a signed badge (JWS) or JSON').fill(urls.join('\n'))
  await page.getByRole('button', { name: 'Continue' }).click()
  await press(page, 'Add 3 badges')
  await page.getByRole('link', { name: 'Open my Backpack' }).click()
}

const badgesOf = (page: Page) => page.locator('main ol > li a')

test('somebody makes a collection, fills it, and puts it in order by keyboard and by dragging', async ({
  page,
  street,
  earner,
}, info) => {
  await bringBadges(page, street, earner)
  await page.getByRole('link', { name: 'Collections' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Collections')
  await inspect(page, info, '80 no collections')
  await page.getByRole('textbox', { name: 'Name' }).fill('For the shipyard')
  await page.getByRole('textbox', { name: 'Description' }).fill('What I can do with my hands.')
  await page.getByRole('button', { name: 'Create collection' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('For the shipyard')
  await page.getByRole('link', { name: 'Add badges to this collection' }).click()
  for (const box of await page.getByRole('checkbox').all()) await box.check()
  await inspect(page, info, '81 choose badges')
  await page.getByRole('button', { name: 'Add chosen badges' }).click()
  await expect(page.getByRole('status').first()).toHaveText('3 badges added to this collection.')
  await expect(badgesOf(page)).toHaveText(['Café Management', 'Old Knots', 'Welding Level 2'])

  // By keyboard: the focus goes along, and what happened is said.
  await page.getByRole('button', { name: 'Move Welding Level 2 up' }).press('Enter')
  await expect(badgesOf(page)).toHaveText(['Café Management', 'Welding Level 2', 'Old Knots'])
  await expect(page.getByText('Welding Level 2 is number 2 now.')).toBeAttached()
  await expect(page.getByRole('button', { name: 'Move Welding Level 2 up' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(badgesOf(page)).toHaveText(['Welding Level 2', 'Café Management', 'Old Knots'])
  await expect(page.getByRole('button', { name: 'Move Welding Level 2 down' })).toBeFocused()

  await drag(page, 'Café Management', 'Welding Level 2')
  await expect(badgesOf(page)).toHaveText(['Café Management', 'Welding Level 2', 'Old Knots'])
  await expect(page.getByText('Café Management is number 1 now.')).toBeAttached()
  await page.reload()
  await expect(badgesOf(page)).toHaveText(['Café Management', 'Welding Level 2', 'Old Knots'])
  const more = page.getByText('More', { exact: true }).nth(1)
  const remove = page.getByRole('button', { name: 'Remove from this collection: Welding Level 2' })
  await more.click()
  await remove.focus()
  await page.keyboard.press('Escape')
  await expect(remove).toBeHidden()
  await expect(more).toBeFocused()
  await page.keyboard.press('Enter')
  await inspect(page, info, '82 collection')

  await remove.click()
  await expect(badgesOf(page)).toHaveText(['Café Management', 'Old Knots'])
  await inspect(page, info, '83 taken out')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(badgesOf(page)).toHaveText(['Café Management', 'Welding Level 2', 'Old Knots'])

  await page.goto(street.backpack.url)
  await page.getByRole('combobox', { name: 'Collection' }).selectOption('For the shipyard')
  await expect(page.locator('main a[href*="/badges/"]')).toHaveCount(3)
  await page.getByRole('link', { name: 'Old Knots' }).click()
  await inspect(page, info, '84 badge in a collection')
  await page.getByRole('checkbox', { name: 'For the shipyard' }).uncheck()
  await page.getByRole('textbox', { name: 'Or into a new one, called' }).fill('Scouts')
  await page.getByRole('button', { name: 'Save collections' }).click()
  await expect(page.getByRole('checkbox', { name: 'Scouts' })).toBeChecked()
  await page.getByRole('link', { name: 'Collections' }).click()
  await expect(page.locator('main ul > li')).toHaveText([/^Scouts1 badge$/, /^For the shipyard2 badges$/])
  await inspect(page, info, '85 collections')
})

test('two tabs change the same collection, and nothing is lost unseen', async ({
  page,
  context,
  street,
  earner,
}, info) => {
  await bringBadges(page, street, earner)
  await makeCollection(page, street, 'Mine')
  const other = await context.newPage()
  await other.goto(page.url())
  await page.getByRole('button', { name: 'Move Old Knots up' }).click()
  await expect(badgesOf(page)).toHaveText(['Old Knots', 'Café Management', 'Welding Level 2'])

  await other.getByRole('button', { name: 'Move Welding Level 2 up' }).click()
  await expect(other.getByRole('alert')).toContainText('changed in another tab')
  await expect(badgesOf(other)).toHaveText(['Old Knots', 'Café Management', 'Welding Level 2'])
  await inspect(other, info, '86 changed in another tab')
  await other.getByRole('button', { name: 'Move Welding Level 2 up' }).click()
  await expect(badgesOf(other)).toHaveText(['Old Knots', 'Welding Level 2', 'Café Management'])

  await page.getByRole('link', { name: 'Edit name and description' }).click()
  await other.getByRole('button', { name: 'Delete collection' }).click()
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Deleted Mine')
  await inspect(other, info, '87 collection deleted')
  await page.getByRole('textbox', { name: 'Name' }).fill('Ours')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deleted Mine')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(badgesOf(page)).toHaveCount(3)
})

test('who moves badges quicker than the network answers finds all moves done', async ({
  page,
  street,
  earner,
}) => {
  await bringBadges(page, street, earner)
  await makeCollection(page, street, 'Quick')
  await page.setViewportSize({ width: 1000, height: 1200 })
  await expect(badgesOf(page)).toHaveText(['Café Management', 'Old Knots', 'Welding Level 2'])
  const held: (() => void)[] = []
  await page.route('**/arrange', async (route) => {
    await new Promise<void>((resolve) => held.push(resolve))
    await route.continue()
  })
  await drag(page, 'Old Knots', 'Café Management')
  await expect.poll(() => held.length).toBe(1)
  await drag(page, 'Welding Level 2', 'Old Knots')
  await page.getByRole('button', { name: 'Move Old Knots down' }).click()
  // Dragged while an answer comes, it stays with the pointer.
  await take(page, 'Café Management')
  for (const each of [1, 2, 3]) {
    await expect.poll(() => held.length).toBe(each)
    const answered = page.waitForResponse('**/arrange')
    held.at(-1)?.()
    await (await answered).finished()
  }
  await expect(page.locator('[data-dragged]')).toHaveAttribute('data-name', 'Café Management')
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect(badgesOf(page)).toHaveText(['Welding Level 2', 'Café Management', 'Old Knots'])
  await expect(page.getByText('Old Knots is number 3 now.')).toBeAttached()
  await expect(page.getByRole('alert')).toHaveCount(0)
  await page.reload()
  await expect(badgesOf(page)).toHaveText(['Welding Level 2', 'Café Management', 'Old Knots'])
})

test('a badge that is held at the edge of the screen goes on through a long collection', async ({
  page,
  street,
  earner,
}) => {
  await bringBadges(page, street, earner)
  await makeCollection(page, street, 'Long')
  await page.setViewportSize({ width: 390, height: 320 })
  await take(page, 'Café Management')
  await page.mouse.move(40, 310, { steps: 4 })
  // The pointer stays where it is.
  await expect
    .poll(() => badgesOf(page).allInnerTexts())
    .toEqual(['Old Knots', 'Welding Level 2', 'Café Management'])
  await page.mouse.up()
  await expect(page.getByText('Café Management is number 3 now.')).toBeAttached()
})

test('somebody puts collections in order by keyboard and by dragging', async ({
  page,
  street,
  earner,
}, info) => {
  await signInAtHome(page, street, earner)
  for (const title of ['Work', 'Travel', 'Music']) {
    await page.goto(`${street.backpack.url}collections`)
    await page.getByRole('textbox', { name: 'Name' }).fill(title)
    await page.getByRole('button', { name: 'Create collection' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  }
  await page.goto(`${street.backpack.url}collections`)
  await expect(page.locator('.collection-card a')).toHaveText(['Music', 'Travel', 'Work'])
  await page.getByRole('link', { name: 'Change the order' }).click()
  await inspect(page, info, '88 order of collections')
  await page.getByRole('button', { name: 'Move Travel up' }).press('Enter')
  await expect(namesOf(page)).toHaveText(['Travel', 'Music', 'Work'])
  await expect(page.getByText('Travel is number 1 now.')).toBeAttached()
  await expect(page.getByRole('button', { name: 'Move Travel down' })).toBeFocused()
  await drag(page, 'Work', 'Travel')
  await expect(namesOf(page)).toHaveText(['Work', 'Travel', 'Music'])
  await page.getByRole('link', { name: 'Done' }).click()
  await expect(page.locator('.collection-card a')).toHaveText(['Work', 'Travel', 'Music'])
})

const namesOf = (page: Page) => page.locator('main ol > li .badge-words a')

/** A collection of all badges. */
async function makeCollection(page: Page, street: Street, name: string): Promise<void> {
  await page.goto(`${street.backpack.url}collections`)
  await page.getByRole('textbox', { name: 'Name' }).fill(name)
  await page.getByRole('button', { name: 'Create collection' }).click()
  await page.getByRole('link', { name: 'Add badges to this collection' }).click()
  for (const box of await page.getByRole('checkbox').all()) await box.check()
  await page.getByRole('button', { name: 'Add chosen badges' }).click()
  await expect(page.getByRole('status').first()).toHaveText('3 badges added to this collection.')
}

const itemOf = (page: Page, name: string) =>
  page.locator('main ol > li').filter({ has: page.getByText(name, { exact: true }) })

/** Takes a badge by its handle. */
async function take(page: Page, which: string): Promise<void> {
  const handle = itemOf(page, which).getByTitle('Drag')
  await handle.scrollIntoViewIfNeeded()
  await handle.hover()
  await page.mouse.down()
}

/** Drags a badge by its handle to where another one is. */
async function drag(page: Page, which: string, to: string): Promise<void> {
  await take(page, which)
  const target = await itemOf(page, to).boundingBox()
  if (target === null) throw new Error(`${to} is not on the screen`)
  await page.mouse.move(target.x + 30, target.y + 5, { steps: 8 })
  await page.mouse.up()
}

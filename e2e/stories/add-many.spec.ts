import type { Page } from '@playwright/test'
import { limits } from '../../server/limits.ts'
import { createManyBadges } from '../../server/testing/many-badges.ts'
import { createZip } from '../../server/testing/zip.ts'
import { glance, inspect } from '../screens/inspect.ts'
import { signInAtHome } from '../screens/sign-in-at-home.ts'
import { expect, press, test } from '../support/story.ts'

const MANY = 105
const THOUSAND = 1_000
/** For what takes a moment where nothing else runs, and a minute where everything does. */
const PATIENCE_MS = 120_000

test('somebody brings hundreds of badges at once, sees how far it is, and chooses among them', async ({
  page,
  context,
  street,
  earner,
}, info) => {
  test.slow()
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await signInAtHome(page, street, earner)
  await page.goto(`${street.backpack.url}add`)
  const good = Array.from({ length: MANY }, (_, at) =>
    street.host.putBadge({ address: earner, name: `Badge ${String(at).padStart(3, '0')}` }),
  )
  const hers = Array.from({ length: 12 }, (_, at) =>
    street.host.putBadge({ address: 'eve@else.example', name: `Hers ${at}` }),
  )
  // Asked for last of all: until it is, there is something to wait for.
  const release = street.host.hold(new URL(good.at(-1) ?? '').pathname)
  const files = [
    ...[...good, ...hers].map((url, at) => ({ name: `badge-${at}.txt`, bytes: url })),
    ...Array.from({ length: 25 }, (_, at) => ({ name: `holiday-${at}.jpg`, bytes: 'no badge' })),
  ]
  await page.getByLabel('Choose files').setInputFiles({
    name: 'all.zip',
    mimeType: 'application/zip',
    buffer: Buffer.from(createZip(files)),
  })
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Checking ${MANY + 12} badges`)
  await expect(page.getByText(new RegExp(`^\\d+ of ${MANY + 12} checked$`))).toBeVisible()
  await expect(page.getByRole('progressbar')).toHaveAttribute('max', String(MANY + 12))
  release()

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Add ${MANY} badges to your Backpack`)
  await expect(page.getByText(`${MANY} badges can be added.`).first()).toBeVisible()
  await expect(page.getByText('12 × This badge was issued to a different address')).toBeVisible()
  await expect(page.getByText('25 × This is not a badge.')).toBeVisible()
  const theirs = page.getByRole('group').filter({ hasText: '12 × This badge was issued' })
  await theirs.getByText('12 × This badge was issued').click()
  await inspect(page, info, '73a many badges')
  await theirs.getByRole('button', { name: 'Copy these lines' }).click()
  await expect(page.getByText('The lines are copied.')).toBeVisible()
  const lines = await readClipboard(page)
  expect(lines).toHaveLength(12)
  expect(lines[3]).toMatch(
    /^badge-108\.txt [\w.:]+\tThis badge was issued to a different address than yours\./,
  )
  const strange = page.getByRole('group').filter({ hasText: '25 × This is not a badge.' })
  await strange.getByText('25 × This is not a badge.').click()
  await strange.getByRole('button', { name: 'Copy these lines' }).click()
  await expect.poll(() => readClipboard(page)).toHaveLength(25)
  expect((await readClipboard(page))[0]).toBe('holiday-0.jpg\tThis is not a badge.')

  await page.getByText('See and choose').click()
  await page.getByRole('button', { name: 'Untick all' }).click()
  await page.getByRole('checkbox', { name: /Badge 007/ }).check()
  await page.getByRole('checkbox', { name: /Badge 009/ }).check()
  await glance(page, info, '73b two of many')
  const details = page.waitForEvent('popup')
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Badge 007' })
    .getByRole('link', { name: 'Details' })
    .click()
  await expect((await details).getByRole('heading', { level: 1 })).toHaveText('Badge 007')
  await (await details).close()
  await press(page, 'Add 2 badges')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2 badges are in your Backpack')
  await expect(page.getByText(`${MANY - 2} × Not added`)).toBeVisible()
  await expect(page.getByText(`${MANY - 2 + 12 + 25} were not added.`)).toBeVisible()
})

test('how far a long list is, is said at each quarter, and the bar moves all the time', async ({
  page,
  street,
  earner,
}) => {
  await signInAtHome(page, street, earner)
  await page.goto(`${street.backpack.url}add`)
  const urls = Array.from({ length: MANY }, () => street.host.putBadge({ address: earner }))
  // As many as one host is asked for at once: none is checked until they are let go.
  const releases = urls.slice(0, limits.fetchesPerHost).map((url) => street.host.hold(new URL(url).pathname))
  await page.getByLabel('Or paste').fill(urls.join('\n'))
  await page.getByRole('button', { name: 'Continue' }).click()
  const bar = page.getByRole('progressbar')
  await expect(bar).toBeVisible()

  const said: string[] = []
  await page.exposeFunction('note', (text: string) => said.push(text))
  await page.evaluate(() => {
    const status = document.querySelector('[role="status"]')
    const note = (window as unknown as { note: (text: string) => void }).note
    if (status !== null)
      new MutationObserver(() => note(status.textContent ?? '')).observe(status, { childList: true })
  })
  // What the page is told of next, each time that it asks.
  let done = 0
  await page.route(/\/issuer\/visits\/[\w-]+$/, async (route) => {
    if (route.request().resourceType() !== 'xhr') return route.fallback()
    const answer = await route.fetch()
    const html = (await answer.text())
      .replace(/(<progress[^>]* value=")\d+/, `$1${done}`)
      .replace(/\d+ of 105 checked/, `${done} of 105 checked`)
    await route.fulfill({ response: answer, body: html })
  })
  for (const next of [10, 20, 27, 40, 50, 90]) {
    done = next
    await expect(bar).toHaveAttribute('value', `${next}`)
  }
  await expect.poll(() => said).toEqual(['27 of 105 checked', '90 of 105 checked'])
  for (const release of releases) release()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Add ${MANY} badges to your Backpack`, {
    timeout: PATIENCE_MS,
  })
})

for (const { how, count } of [
  { how: 'long, of which only is shown how far it is,', count: MANY },
  { how: 'short, whose badges are shown as they become known,', count: 2 },
])
  test(`a list that is ${how} says that it is not there any more when its account is deleted`, async ({
    page,
    context,
    street,
    earner,
  }, info) => {
    await signInAtHome(page, street, earner)
    // Made ready before: the host that is held below is waited for ten seconds, and then the page is done.
    const tab = await context.newPage()
    await tab.goto(`${street.backpack.url}account/delete`)
    await tab.getByRole('checkbox', { name: 'I know that this cannot be undone' }).check()
    await page.goto(`${street.backpack.url}add`)
    const urls = Array.from({ length: count }, () => street.host.putBadge({ address: earner }))
    const release = street.host.hold(new URL(urls.at(-1) ?? '').pathname)
    await page.getByLabel('Or paste').fill(urls.join('\n'))
    await page.getByRole('button', { name: 'Continue' }).click()
    await expect(page).toHaveURL(/\/issuer\/visits\/[\w-]+$/)
    await expect(page.getByText(/^Checking|^checking/).first()).toBeVisible()

    await press(tab, 'Delete everything now')
    await expect(tab.getByRole('heading', { level: 1 })).toHaveText('Your account is deleted')

    await expect(
      page.getByText(/^This list of badges is not here any more: .* its account was deleted/),
    ).toBeVisible()
    await expect(page.getByRole('progressbar')).toBeHidden()
    await inspect(page, info, `73c a list of ${count} that is gone`)
    await page.getByRole('link', { name: 'Open my Backpack' }).click()
    await expect(page).toHaveURL(street.backpack.url)
    release()
  })

const readClipboard = async (page: Page): Promise<string[]> =>
  (await page.evaluate(() => navigator.clipboard.readText())).trim().split(/\r?\n/)

test('a thousand signed badges in one zip are added by one press, each once, though the tab was closed meanwhile', async ({
  page,
  street,
  earner,
}) => {
  test.slow()
  const badges = await createManyBadges(street.host)
  const good = await badges.makeSigned({ address: earner, count: THOUSAND })
  const again = good.slice(0, 30).map(({ name, bytes }) => ({ name: `copy of ${name}`, bytes }))
  await signInAtHome(page, street, earner)
  await page.goto(`${street.backpack.url}add`)
  await page.getByLabel('Choose files').setInputFiles({
    name: 'all.zip',
    mimeType: 'application/zip',
    buffer: Buffer.from(createZip([...good, ...again])),
  })
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page).toHaveURL(/\/issuer\/visits\//, { timeout: PATIENCE_MS })

  // The tab is closed while the badges are checked, and another one goes on.
  const other = await page.context().newPage()
  await page.close()
  await other.goto(`${street.backpack.url}add`)
  await expect(other.getByText(`waits for your decision (1,030)`)).toBeVisible()
  await other.getByRole('link', { name: 'Go on with it' }).click()
  const heading = other.getByRole('heading', { level: 1 })
  await expect(heading).toHaveText('Add 1,000 badges to your Backpack', { timeout: PATIENCE_MS })
  await expect(other.getByText('30 × This is the same badge as another one here.')).toBeVisible()
  await other.getByText('See and choose').click()
  await expect(other.getByRole('list', { name: 'Badges 901 to 1,000' })).toBeAttached()
  await expect(other.getByRole('checkbox')).toHaveCount(THOUSAND)
  // What is far below is not laid out, or opening thousands would take seconds; it is there all the same.
  const last = other.getByRole('checkbox').last()
  const isLaidOut = () => last.evaluate((box) => box.checkVisibility({ contentVisibilityAuto: true }))
  expect(await isLaidOut()).toBe(false)
  await last.uncheck()
  await expect.poll(isLaidOut).toBe(true)
  await expect(other.getByRole('button', { name: 'Add 999 badges' })).toBeVisible()
  await last.focus()
  await other.keyboard.press('Space')
  await press(other, 'Add 1,000 badges')
  await expect(heading).toHaveText('1,000 badges are in your Backpack', { timeout: PATIENCE_MS })

  await other.goto(street.backpack.url)
  await expect(other.getByText('1,000 badges', { exact: true })).toBeVisible()
  await other.goto(`${street.backpack.url}add`)
  await expect(other.getByText('waits for your decision')).toBeHidden()
})

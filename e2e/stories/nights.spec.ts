import type { Locator, Page } from '@playwright/test'
import { inspect, inspectNarrow } from '../screens/inspect.ts'
import { signInAtHome } from '../screens/sign-in-at-home.ts'
import { addBadges, goOffline, startOwn } from '../support/kept-copy.ts'
import { makeNight } from '../support/set-standing.ts'
import { expect, press, test } from '../support/story.ts'

/** What a backpack has to look at is looked at when it starts; on a busy machine it takes its time over it. */
const LOOK_MS = 60_000

/** A host is asked for one badge after the other, so each of them may come later than the last. */
const untilShown = (page: Page, words: Locator) =>
  expect(async () => {
    await page.reload()
    await expect(words).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: LOOK_MS, intervals: [500] })

test('what issuers did meanwhile is seen at night, and told with its day', async ({
  page,
  street,
  earner,
}, info) => {
  test.setTimeout(300_000)
  const { host } = street
  const id = earner.split('@')[0]
  const evening = await startOwn(street)
  await signInAtHome(page, { backpack: evening, mail: street.mail }, earner)
  const urls = ['Withdrawn', 'Renamed', 'Kept'].map((name) =>
    host.putBadge({ address: earner, name, id: `${id}-${name}` }),
  )
  await addBadges(page, evening.url, urls)

  host.put(`/${id}-Withdrawn.json`, { status: 410, body: '' })
  host.putBadge({ address: earner, name: 'Renamed since', id: `${id}-Renamed` })
  await goOffline(evening)
  makeNight(evening, earner)
  const backpack = await startOwn(street, evening)

  await page.goto(backpack.url)
  const tile = page.getByRole('listitem').filter({ hasText: 'Withdrawn' })
  await untilShown(page, tile.getByText('Revoked'))
  await page.getByRole('link', { name: 'Withdrawn' }).click()
  await expect(page.getByText('revoked this badge. We saw it on')).toBeVisible()
  const history = page.locator('section', { has: page.getByRole('heading', { name: 'History' }) })
  await expect(history.getByRole('listitem')).toHaveText([/^Awarded on /, /^Added on /, /^Revoked on /])
  await inspectNarrow(page, info, '104 revoked at night')

  // The badge stays what it was awarded as; what its issuer shows today is told beside it.
  await page.goto(backpack.url)
  await page.getByRole('link', { name: 'Renamed' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Renamed')
  await untilShown(page, page.getByText('shows another badge since'))
  await expect(history.getByRole('listitem')).toHaveText([
    /^Awarded on /,
    /^Added on /,
    /^Changed by its issuer on .*: name/,
    /^Verified nightly, last on /,
  ])

  await page.goto(backpack.url)
  await page.getByRole('link', { name: 'Kept' }).click()
  await untilShown(page, history.getByText('Verified nightly, last on'))
  await expect(page.getByText('Not revoked as of')).toBeVisible()
  await expect(history.getByRole('listitem')).toHaveText([
    /^Awarded on /,
    /^Added on /,
    /^Verified nightly, last on /,
  ])
  await backpack.stop()
  await evening.stop()
})

test('who does not want to wait for the night has a badge checked now, and reads what that told', async ({
  page,
  street,
  earner,
}, info) => {
  const { host, backpack } = street
  const id = earner.split('@')[0]
  await signInAtHome(page, street, earner)
  await page.goto(`${backpack.url}add`)
  const urls = ['Away', 'Good'].map((name) => host.putBadge({ address: earner, name, id: `${id}-${name}` }))
  await page.getByLabel('Or paste an address (URL), a signed badge (JWS) or JSON').fill(urls.join('\n'))
  await page.getByRole('button', { name: 'Continue' }).click()
  await press(page, 'Add 2 badges')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2 badges are in your Backpack')

  const check = page.getByRole('button', { name: 'Check now' })
  await page.goto(backpack.url)
  await page.getByRole('link', { name: 'Good' }).click()
  await check.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status')).toHaveText('Checked: this badge is still valid.')

  // A page that is not there says nothing of its host's other badges, which other stories have.
  host.put(`/${id}-Away.json`, { status: 404, body: '' })
  await page.goto(backpack.url)
  await page.getByRole('link', { name: 'Away' }).click()
  await check.click()
  await expect(page.getByRole('status')).toContainText('did not answer, or nothing that we could check.')
  await expect(page.getByText('We have not been able to verify this badge with')).toBeVisible()
  await expect(page.getByText('We keep asking by ourselves.')).toBeVisible()
  await inspect(page, info, '104a checked now, and out of reach')
  await page.goto(`${backpack.url}?status=valid`)
  await expect(page.getByRole('link', { name: 'Away' })).toBeVisible()
})

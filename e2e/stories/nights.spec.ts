import { inspect, inspectNarrow } from '../screens/inspect.ts'
import { signInAtHome } from '../screens/sign-in-at-home.ts'
import { makeNight } from '../support/set-standing.ts'
import { expect, press, test } from '../support/story.ts'

/** The backpack looks once a minute whether a host’s time has come; on a busy machine it takes its time over it. */
const NEXT_LOOK_MS = 150_000

test('what issuers did meanwhile is seen at night, and told with its day', async ({
  page,
  street,
  earner,
}, info) => {
  test.setTimeout(300_000)
  const { host, backpack } = street
  const id = earner.split('@')[0]
  await signInAtHome(page, street, earner)
  await page.goto(`${backpack.url}add`)
  const urls = ['Withdrawn', 'Renamed', 'Kept'].map((name) =>
    host.putBadge({ address: earner, name, id: `${id}-${name}` }),
  )
  await page.getByLabel('Or paste an address (URL), a signed badge (JWS) or JSON').fill(urls.join('\n'))
  await page.getByRole('button', { name: 'Continue' }).click()
  await press(page, 'Add 3 badges')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('3 badges are in your Backpack')

  host.put(`/${id}-Withdrawn.json`, { status: 410, body: '' })
  host.putBadge({ address: earner, name: 'Renamed since', id: `${id}-Renamed` })
  makeNight(backpack, earner)

  await page.goto(backpack.url)
  const tile = page.getByRole('listitem').filter({ hasText: 'Withdrawn' })
  await expect(async () => {
    await page.reload()
    await expect(tile).toContainText('Revoked', { timeout: 1000 })
  }).toPass({ timeout: NEXT_LOOK_MS, intervals: [2000] })
  await page.getByRole('link', { name: 'Withdrawn' }).click()
  await expect(page.getByText('revoked this badge. We saw it on')).toBeVisible()
  const history = page.locator('section', { has: page.getByRole('heading', { name: 'History' }) })
  await expect(history.getByRole('listitem')).toHaveText([/^Awarded on /, /^Added on /, /^Revoked on /])
  await inspectNarrow(page, info, '104 revoked at night')

  // The badge stays what it was awarded as; what its issuer shows today is told beside it.
  await page.goto(backpack.url)
  await page.getByRole('link', { name: 'Renamed' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Renamed')
  await expect(page.getByText('shows another badge since')).toBeVisible()
  await expect(history.getByRole('listitem')).toHaveText([
    /^Awarded on /,
    /^Added on /,
    /^Changed by its issuer on .*: name/,
    /^Verified nightly, last on /,
  ])

  await page.goto(backpack.url)
  await page.getByRole('link', { name: 'Kept' }).click()
  await expect(page.getByText('Not revoked as of')).toBeVisible()
  await expect(history.getByRole('listitem')).toHaveText([
    /^Awarded on /,
    /^Added on /,
    /^Verified nightly, last on /,
  ])
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

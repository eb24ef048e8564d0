import { startSite } from '../support/issuer-site.ts'
import {
  expect,
  frameOf,
  issuerPage,
  offer,
  openWindow,
  press,
  signIn,
  test,
  toldTo,
} from '../support/story.ts'

test('a new earner adds a badge from an issuer’s page and finds it baked in the backpack', async ({
  page,
  context,
  street,
  earner,
}) => {
  const url = street.host.putBadge({ address: earner })
  const frame = await offer(page, street.site, [url])
  const window = await openWindow(page)
  await signIn(window, street.mail, earner)
  await window.waitForEvent('close')

  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('Add Welding Level 2 to your Backpack')
  await press(frame, 'Add 1 badge')
  await expect(frame.getByRole('button', { name: 'Undo' })).toBeVisible()
  await frame.getByRole('button', { name: 'Done' }).click()
  expect(await toldTo(page)).toEqual({ errors: [], successes: [url] })
  await expect(page.locator('iframe')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Add my badges' })).toBeFocused()

  const backpack = await context.newPage()
  await backpack.goto(street.backpack.url)
  await expect(backpack.getByRole('heading', { name: 'Your badges' })).toBeVisible()
  await backpack.getByRole('link', { name: 'Welding Level 2' }).click()
  const download = backpack.waitForEvent('download')
  await backpack.getByRole('link', { name: 'Download' }).click()
  expect((await download).suggestedFilename()).toMatch(/\.png$/)
})

test('the second time needs two clicks, and what is held is told only after Done', async ({
  page,
  street,
  earner,
}) => {
  const url = street.host.putBadge({ address: earner })
  const first = await offer(page, street.site, [url])
  const window = await openWindow(page)
  await signIn(window, street.mail, earner)
  await press(first, 'Add 1 badge')
  await first.getByRole('button', { name: 'Done' }).click()
  await toldTo(page)

  const again = await offer(page, street.site, [url])
  await openWindow(page)
  await expect(again.getByText('Already in your Backpack since')).toBeVisible()
  await press(again, 'Done')
  expect((await toldTo(page)).errors).toMatchObject([
    { assertion: url, reason: 'EXISTS', code: 'already-held' },
  ])
})

for (const way of ['Close without adding', 'Not now', 'Escape'] as const) {
  test(`closing by ${way} declines everything, also what is broken`, async ({ page, street, earner }) => {
    const good = street.host.putBadge({ address: earner })
    const other = street.host.putBadge({ address: 'somebody@else.example' })
    const missing = `${street.host.origin}/missing.json`
    const frame = await offer(page, street.site, [good, other, missing])
    const window = await openWindow(page)
    await signIn(window, street.mail, earner)
    await expect(frame.getByRole('button', { name: 'Add 1 badge' })).toBeVisible()
    if (way === 'Escape') await frame.getByRole('heading', { level: 1 }).press('Escape')
    else await frame.getByRole('button', { name: way }).click()
    const { errors, successes } = await toldTo(page)
    expect(successes).toEqual([])
    expect(errors.map(({ assertion, reason }) => [assertion, reason])).toEqual([
      [good, 'DENIED'],
      [other, 'DENIED'],
      [missing, 'DENIED'],
    ])
  })
}

test('closing before anybody signed in declines everything and asks nobody', async ({ page, street }) => {
  const url = street.host.putBadge({ address: 'nobody@home.example', id: 'never-asked' })
  const frame = await offer(page, street.site, [url])
  await frame.getByRole('button', { name: 'Close without adding' }).click()
  expect((await toldTo(page)).errors).toMatchObject([{ assertion: url, reason: 'DENIED' }])
  expect(street.host.requests.filter(({ path }) => path.includes('never-asked'))).toEqual([])
})

test('a list of all kinds ends in the five words, in the order in which it was given', async ({
  page,
  street,
  earner,
}) => {
  const held = street.host.putBadge({ address: earner, name: 'Held' })
  const frame0 = await offer(page, street.site, [held])
  await signIn(await openWindow(page), street.mail, earner)
  await press(frame0, 'Add 1 badge')
  await frame0.getByRole('button', { name: 'Done' }).click()
  await toldTo(page)

  const good = street.host.putBadge({ address: earner, name: 'Good' })
  const declined = street.host.putBadge({ address: earner, name: 'Declined' })
  const expired = street.host.putBadge({
    address: earner,
    name: 'Old',
    assertion: { expires: '2026-02-01T00:00:00Z' },
  })
  const malformed = street.host.put('/malformed.json', { body: '<html>' })
  const missing = `${street.host.origin}/missing.json`
  const frame = await offer(page, street.site, [missing, good, malformed, held, expired, declined])
  await openWindow(page)
  await expect(frame.getByRole('button', { name: 'Add 2 badges' })).toBeVisible()
  await frame.getByRole('checkbox', { name: /^Add Declined, from / }).uncheck()
  await press(frame, 'Add 1 badge')
  await frame.getByRole('button', { name: 'Done' }).click()
  const { errors, successes } = await toldTo(page)
  expect(successes).toEqual([good])
  expect(errors.map(({ assertion, reason }) => [assertion, reason])).toEqual([
    [missing, 'INACCESSIBLE'],
    [malformed, 'MALFORMED'],
    [held, 'EXISTS'],
    [expired, 'INVALID'],
    [declined, 'DENIED'],
  ])
})

test('undo before the view closes makes it declined', async ({ page, street, earner }) => {
  const url = street.host.putBadge({ address: earner })
  const frame = await offer(page, street.site, [url])
  await signIn(await openWindow(page), street.mail, earner)
  await press(frame, 'Add 1 badge')
  await frame.getByRole('button', { name: 'Undo' }).click()
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('Nothing was added')
  await frame
    .getByRole('button', { name: /^(Done|Close)$/ })
    .first()
    .click()
  expect(await toldTo(page)).toMatchObject({ errors: [{ reason: 'DENIED' }], successes: [] })
})

test('a slow badge blocks nobody: the finished one is added, the late one is asked in the same view', async ({
  page,
  street,
  earner,
}) => {
  const quick = street.host.putBadge({ address: earner, name: 'Quick' })
  const slow = street.host.putBadge({ address: earner, name: 'Slow', id: 'slow' })
  const release = street.host.hold('/slow.json')
  const frame = await offer(page, street.site, [quick, slow])
  await signIn(await openWindow(page), street.mail, earner)
  await press(frame, 'Add 1 badge')
  await expect(frame.getByRole('button', { name: 'Undo' })).toBeVisible()
  release()
  await press(frame, 'Add 1 badge')
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('2 badges are in your Backpack')
  await frame.getByRole('button', { name: 'Done' }).click()
  expect(await toldTo(page)).toEqual({ errors: [], successes: [quick, slow] })
})

test('an address is added on the way, and the badge goes on', async ({ page, street, earner }) => {
  const school = earner.replace('home', 'school')
  const url = street.host.putBadge({
    address: school,
    assertion: { recipient: { type: 'email', hashed: false, identity: school } },
  })
  const frame = await offer(page, street.site, [url])
  await signIn(await openWindow(page), street.mail, earner)
  const popup = page.waitForEvent('popup')
  await frame.getByRole('button', { name: 'Add that address' }).click()
  const window = await popup
  await expect(window.getByRole('textbox', { name: 'Email address' })).toHaveValue(school)
  await window.getByRole('button', { name: 'Send code' }).click()
  await window.getByRole('textbox', { name: 'Code' }).fill(await street.mail.codeFor(school))
  await press(frame, 'Add 1 badge')
  await frame.getByRole('button', { name: 'Done' }).click()
  expect(await toldTo(page)).toEqual({ errors: [], successes: [url] })
})

test('another account is switched to without losing the list', async ({ page, street, earner }) => {
  const other = earner.replace('ada', 'bob')
  const url = street.host.putBadge({ address: other })
  const frame = await offer(page, street.site, [url])
  await signIn(await openWindow(page), street.mail, earner)
  const popup = page.waitForEvent('popup')
  await frame
    .getByRole('button', { name: /Switch account/ })
    .first()
    .click()
  await signIn(await popup, street.mail, other)
  await press(frame, 'Add 1 badge')
  await frame.getByRole('button', { name: 'Done' }).click()
  expect(await toldTo(page)).toEqual({ errors: [], successes: [url] })
})

test('"Skip this window next time" makes the next time one click', async ({ page, street, earner }) => {
  const one = street.host.putBadge({ address: earner, name: 'One' })
  const two = street.host.putBadge({ address: earner, name: 'Two' })
  const frame = await offer(page, street.site, [one])
  const window = await openWindow(page)
  await window
    .getByRole('checkbox', { name: `Skip this window next time on ${new URL(street.site.url).host}` })
    .check()
  await signIn(window, street.mail, earner)
  await press(frame, 'Add 1 badge')
  await frame.getByRole('button', { name: 'Done' }).click()
  await toldTo(page)

  const again = await offer(page, street.site, [two])
  await press(again, 'Add 1 badge')
  await again.getByRole('button', { name: 'Done' }).click()
  expect(await toldTo(page)).toEqual({ errors: [], successes: [two] })
  await expect(frameOf(page).locator('body')).toHaveCount(0)
})

test('who is signed in may skip the window too: the choice stands beside Continue, and costs no press', async ({
  page,
  street,
  earner,
}) => {
  const urls = ['One', 'Two', 'Three'].map((name) => street.host.putBadge({ address: earner, name }))
  const [one = '', two = '', three = ''] = urls
  const first = await offer(page, street.site, [one])
  await signIn(await openWindow(page), street.mail, earner)
  await first.getByRole('button', { name: 'Not now' }).click()
  await toldTo(page)

  const second = await offer(page, street.site, [two])
  await second
    .getByRole('checkbox', { name: `Skip this window next time on ${new URL(street.site.url).host}` })
    .check()
  const window = await openWindow(page)
  await expect.poll(() => window.isClosed()).toBe(true)
  await press(second, 'Add 1 badge')
  await second.getByRole('button', { name: 'Done' }).click()
  await toldTo(page)

  const third = await offer(page, street.site, [three])
  await press(third, 'Add 1 badge')
  await third.getByRole('button', { name: 'Done' }).click()
  expect(await toldTo(page)).toEqual({ errors: [], successes: [three] })
})

test('it works on a page over plain http, where browsers offer the Frame no hashes', async ({
  page,
  street,
  earner,
}) => {
  const site = await startSite('learn.example.edu', { '/': issuerPage(street.backpack.url) })
  const url = street.host.putBadge({ address: earner })
  const frame = await offer(page, site, [url])
  await signIn(await openWindow(page), street.mail, earner)
  await press(frame, 'Add 1 badge')
  await frame.getByRole('button', { name: 'Done' }).click()
  expect(await toldTo(page)).toEqual({ errors: [], successes: [url] })
  expect(await page.evaluate('isSecureContext')).toBe(false)
  await site.stop()
})

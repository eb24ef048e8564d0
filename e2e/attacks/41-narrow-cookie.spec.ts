import { expect, frameOf, offer, openWindow, press, signIn, test, toldTo } from '../support/story.ts'

test('the cookie that skips the Window is narrow and partitioned, and the account ends it', async ({
  page,
  context,
  street,
  earner,
}) => {
  const first = await offer(page, street.site, [street.host.putBadge({ address: earner })])
  const window = await openWindow(page)
  await window.getByRole('checkbox', { name: /^Skip this window next time/ }).check()
  await signIn(window, street.mail, earner)
  await press(first, 'Add 1 badge')
  await first.getByRole('button', { name: 'Done' }).click()
  await toldTo(page)

  const cookies = (await context.cookies()).filter(({ name }) => name.startsWith('__Host-embed-'))
  expect(cookies).toMatchObject([
    { httpOnly: true, secure: true, sameSite: 'None', path: '/', partitionKey: 'http://127.0.0.1' },
  ])
  const days = ((cookies[0]?.expires ?? 0) * 1000 - Date.now()) / 86_400_000
  expect(days).toBeGreaterThan(29)
  expect(days).toBeLessThanOrEqual(30)

  const account = await context.newPage()
  await account.goto(`${street.backpack.url}account`)
  const { host } = new URL(street.site.url)
  await account.getByRole('button', { name: `Ask again on ${host}` }).click()
  await expect(account.getByText('That page will ask for the window again.')).toBeVisible()

  const again = await offer(page, street.site, [street.host.putBadge({ address: earner, name: 'Next' })])
  await expect(again.getByRole('button', { name: 'Continue (opens a window)' })).toBeVisible()
  await openWindow(page)
  await press(again, 'Add 1 badge')
})

test('on another site, and on another page origin of the same site, the Window is asked for again', async ({
  page,
  context,
  street,
  earner,
}) => {
  const first = await offer(page, street.site, [street.host.putBadge({ address: earner })])
  const window = await openWindow(page)
  await window.getByRole('checkbox', { name: /^Skip this window next time/ }).check()
  await signIn(window, street.mail, earner)
  await press(first, 'Add 1 badge')
  await first.getByRole('button', { name: 'Done' }).click()
  await toldTo(page)
  const url = street.host.putBadge({ address: earner, name: 'Elsewhere' })
  const { port } = new URL(street.site.url)
  for (const root of [`http://issuer.test:${port}/`, `http://127.0.0.1:${port}/`]) {
    await offer(page, { ...street.site, url: root }, [url])
    const name = root.includes('issuer.test') ? 'Continue (opens a window)' : 'Add 1 badge'
    await expect(frameOf(page).getByRole('button', { name })).toBeVisible()
    await frameOf(page).getByRole('button', { name: 'Not now' }).click()
    await toldTo(page)
  }
  await context.clearCookies({ name: /^__Host-embed-/ })
  await offer(page, street.site, [url])
  await expect(frameOf(page).getByRole('button', { name: 'Continue (opens a window)' })).toBeVisible()
})

test('"This is a shared computer" offers no skipping', async ({ page, context, street, earner }) => {
  const frame = await offer(page, street.site, [street.host.putBadge({ address: earner })])
  const window = await openWindow(page)
  await window.getByRole('checkbox', { name: /^Skip this window next time/ }).check()
  await window.getByRole('checkbox', { name: 'This is a shared computer' }).check()
  await signIn(window, street.mail, earner)
  await press(frame, 'Add 1 badge')
  await frame.getByRole('button', { name: 'Done' }).click()
  await toldTo(page)
  const names = (await context.cookies()).map(({ name }) => name)
  expect(names.filter((name) => name.startsWith('__Host-embed-'))).toEqual([])
})

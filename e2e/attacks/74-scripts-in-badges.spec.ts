import { signInAtHome } from '../screens/sign-in-at-home.ts'
import {
  expectClean,
  findInjected,
  openDetails,
  PAYLOADS,
  putHostile,
  watchForAlarms,
} from '../support/hostile-badges.ts'
import { expect, offer, openWindow, press, test, toldTo } from '../support/story.ts'

test('what stands in the fields of badges is text, in the Frame, its results and its faults', async ({
  page,
  context,
  street,
  earner,
}) => {
  test.slow()
  const alarms = await watchForAlarms(context)
  await signInAtHome(page, street, earner)
  const { url: root } = street.backpack
  const good = PAYLOADS.map((_, at) => putHostile(street.host, earner, `frame-${at}`, at))
  const bad = [
    putHostile(street.host, `not.${earner}`, 'frame-other', 1),
    `${street.host.origin}/<script>pwned=1</script>/missing.json`,
    `${street.host.origin}/missing.json?x="><img src=x onerror=pwned=1>`,
    street.host.put('/frame-odd.json', { type: 'text/html', body: PAYLOADS.join('\n') }),
    '"><img src=x onerror=pwned=1>',
    'javascript:pwned=1',
  ]
  const frame = await offer(page, street.site, [...good, ...bad])
  await openWindow(page)
  await expect(frame.getByRole('button', { name: `Add ${good.length} badges` })).toBeVisible()
  const inside = page.frames().find((each) => each.url().includes('/issuer/frame'))
  if (inside === undefined) throw new TypeError('there is no Frame')
  await openDetails(inside)
  expect(await findInjected(inside)).toEqual([])
  // As text, it is all there.
  await expect(frame.getByText('<script>pwned=1</script>').first()).toBeVisible()
  await press(frame, `Add ${good.length} badges`)
  await expect(frame.getByRole('button', { name: 'Undo' })).toBeVisible()
  expect(await findInjected(inside)).toEqual([])
  await frame.getByRole('button', { name: 'Done' }).click()
  const { successes, errors } = await toldTo(page)
  expect([successes.length, errors.length]).toEqual([good.length, bad.length])
  expect(await page.evaluate('typeof pwned')).toBe('undefined')

  const badges = await page.context().newPage()
  await badges.goto(root)
  await expectClean(badges, root)
  const addresses = await badges
    .locator('a.badge-name')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))
  expect(addresses).toHaveLength(good.length)
  for (const address of addresses) {
    await badges.goto(address)
    await expectClean(badges, root)
  }
  await badges.getByRole('button', { name: 'Remove' }).click()
  await expect(badges.getByRole('button', { name: 'Undo' })).toBeVisible()
  await expectClean(badges, root)
  const mail = street.mail.mails.filter(({ to }) => to === earner).at(-1)?.text ?? ''
  const link = /https?:\S+\/added\S*/.exec(mail.replace(/=3D/g, '='))?.[0]
  expect(link).toBeDefined()
  await badges.goto(link ?? '')
  await expectClean(badges, root)
  expect(alarms).toEqual([])
})

test('and in the full page, its list, its results and what it says of faults', async ({
  page,
  context,
  street,
  earner,
}) => {
  const alarms = await watchForAlarms(context)
  await signInAtHome(page, street, earner)
  const { url: root } = street.backpack
  const good = [0, 4, 9].map((at) => putHostile(street.host, earner, `full-${at}`, at))
  const query = new URLSearchParams(
    [...good, `${street.host.origin}/<svg onload=pwned=1>`, '<script>pwned=1</script>'].map((url) => [
      'assertion',
      url,
    ]),
  )
  await page.goto(`${root}issuer/accept?${query}`)
  await expect(page.getByRole('button', { name: 'Add 3 badges' })).toBeVisible()
  await expectClean(page, root)
  await press(page, 'Add 3 badges')
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible()
  await expectClean(page, root)
  for (const path of [
    `sign-in?next=${encodeURIComponent(PAYLOADS[1] ?? '')}`,
    `sign-in?address=${encodeURIComponent(PAYLOADS[2] ?? '')}`,
    `?before=${encodeURIComponent(PAYLOADS[0] ?? '')}`,
    `badges/${encodeURIComponent(PAYLOADS[0] ?? '')}`,
    encodeURIComponent(PAYLOADS[3] ?? ''),
    `docs/issuers?lang=${encodeURIComponent(PAYLOADS[1] ?? '')}`,
    `test-badges/?lang=${encodeURIComponent(PAYLOADS[1] ?? '')}`,
  ]) {
    await page.goto(root + path)
    expect(await findInjected(page.mainFrame()), path).toEqual([])
  }
  expect(alarms).toEqual([])
})

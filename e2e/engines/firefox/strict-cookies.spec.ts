import { createFirefoxLaunch } from '../../support/engines.ts'
import { test } from '../../support/https-street.ts'
import { expect, offer, openWindow, press, signIn, toldTo } from '../../support/story.ts'

// All foreign cookies blocked, partitioned ones too, and storage that throws: nothing but memory carries a credential.
test.use({ launchOptions: createFirefoxLaunch({ 'network.cookie.cookieBehavior': 1 }) })

test('where a frame may keep nothing, a badge is added, and the next one asks for the Window again', async ({
  page,
  street,
  earner,
}) => {
  const url = street.host.putBadge({ address: earner })
  const frame = await offer(page, street.site, [url])
  const window = await openWindow(page)
  await window.getByRole('checkbox', { name: /^Skip this window next time on issuer\.test/ }).check()
  await signIn(window, street.mail, earner)
  await press(frame, 'Add 1 badge')
  await frame.getByRole('button', { name: 'Done' }).click()
  expect(await toldTo(page)).toEqual({ errors: [], successes: [url] })

  const next = street.host.putBadge({ address: earner, name: 'Next' })
  const again = await offer(page, street.site, [next])
  await openWindow(page)
  await press(again, 'Add 1 badge')
  await again.getByRole('button', { name: 'Done' }).click()
  expect(await toldTo(page)).toEqual({ errors: [], successes: [next] })
})

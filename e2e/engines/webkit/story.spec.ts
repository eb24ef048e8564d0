import { serveWithCoop } from '../../support/coop-page.ts'
import { expect, issuerPage } from '../../support/story.ts'
import { offer, signIn, test, toldTo } from '../../support/webkit-story.ts'

test('a new earner adds a badge in the modal, and the next one is two clicks', async ({
  webkit,
  street,
  earner,
}) => {
  const url = street.host.putBadge({ address: earner })
  await offer(webkit, street.site.url, [url])
  await webkit.waitForText('asked by')
  const page = await webkit.clickOpening('Continue (opens a window)')
  await webkit.waitForText(`asked by ${new URL(street.site.url).host}`)
  // This engine keeps no cookie of a frame, so the Window is asked for again all the same.
  await webkit.tick('Skip this window next time on issuer.test')
  await signIn(webkit, street.mail, earner)
  await webkit.waitForClose(page)
  await webkit.enterFrame()
  await webkit.waitForText('Add Welding Level 2 to your Backpack')
  await webkit.press('Add 1 badge')
  await webkit.click('Done')
  expect(await toldTo(webkit)).toEqual({ errors: [], successes: [url] })
  expect(await webkit.run('document.activeElement.textContent')).toBe('Add my badges')

  const next = street.host.putBadge({ address: earner, name: 'Next' })
  await offer(webkit, street.site.url, [url, next])
  // Its session is known, so the Window closes by itself before anybody could go there.
  await webkit.click('Continue (opens a window)')
  await webkit.waitForText('Already in your Backpack since')
  await webkit.press('Add 1 badge')
  await webkit.click('Done')
  expect(await toldTo(webkit)).toMatchObject({
    errors: [{ assertion: url, reason: 'EXISTS' }],
    successes: [next],
  })
})

for (const coop of ['same-origin-allow-popups', 'noopener-allow-popups']) {
  test(`a page with COOP ${coop} keeps its Window's opener: the code is handed over`, async ({
    webkit,
    street,
    earner,
  }) => {
    const url = street.host.putBadge({ address: earner })
    const path = serveWithCoop(street.site, street.backpack.url, coop)
    await offer(webkit, street.site.url + path, [url])
    const page = await webkit.clickOpening('Continue (opens a window)')
    await signIn(webkit, street.mail, earner)
    await webkit.waitForClose(page)
    await webkit.enterFrame()
    await webkit.press('Add 1 badge')
    await webkit.click('Done')
    expect(await toldTo(webkit)).toEqual({ errors: [], successes: [url] })
  })
}

test('where the page cuts its windows off, the Window decides and the page hears', async ({
  webkit,
  street,
  earner,
}) => {
  const url = street.host.putBadge({ address: earner })
  const missing = `${street.host.origin}/missing.json`
  const path = serveWithCoop(street.site, street.backpack.url, 'same-origin')
  await offer(webkit, street.site.url + path, [url, missing])
  const page = await webkit.clickOpening('Continue (opens a window)')
  await webkit.waitForText(`asked by ${new URL(street.site.url).host}`)
  await signIn(webkit, street.mail, earner)
  await webkit.waitForText('The page for this badge is not there.')
  await webkit.press('Add 1 badge')
  await webkit.click('Done')
  await webkit.waitForClose(page)
  expect(await toldTo(webkit)).toMatchObject({
    errors: [{ assertion: missing, reason: 'INACCESSIBLE' }],
    successes: [url],
  })
})

test('where a sandbox allows no window, this tab takes the decision and leads back', async ({
  webkit,
  street,
  earner,
}) => {
  const url = street.host.putBadge({ address: earner })
  street.site.pages['/sandboxed'] =
    `<!doctype html><title>Course</title><iframe src="${street.site.url}" width="900" height="650" sandbox="allow-scripts allow-same-origin allow-top-navigation-by-user-activation"></iframe>`
  await webkit.goTo(`${street.site.url}sandboxed`)
  await webkit.enterFrame(`document.querySelector('iframe')`)
  await webkit.run('offer(arguments[0])', [url])
  await webkit.click('Add my badges')
  await webkit.enterFrame()
  await webkit.click('Continue (opens a window)')
  await webkit.waitForText('No window opened')
  await webkit.click('Use this tab')
  await webkit.leaveFrame()
  const { host } = new URL(street.site.url)
  await webkit.waitForText(`asked by ${host}`)
  await signIn(webkit, street.mail, earner)
  await webkit.press('Add 1 badge')
  await webkit.click(`Back to ${host}`)
  await webkit.waitFor('location.pathname === "/"')
})

test('where the window was blocked, the link opens it, and the code comes back', async ({
  webkit,
  street,
  earner,
}) => {
  const url = street.host.putBadge({ address: earner })
  await offer(webkit, street.site.url, [url])
  await webkit.waitForText('asked by')
  // As a pop-up blocker answers; the link is a navigation of the person's own, which blockers let through.
  await webkit.run('window.open = function () { return null }')
  await webkit.click('Continue (opens a window)')
  await webkit.waitForText('No window opened')
  const page = await webkit.clickOpening('Open the window')
  await webkit.waitForText(`asked by ${new URL(street.site.url).host}`)
  await signIn(webkit, street.mail, earner)
  await webkit.waitForClose(page)
  await webkit.enterFrame()
  await webkit.press('Add 1 badge')
  await webkit.click('Done')
  expect(await toldTo(webkit)).toEqual({ errors: [], successes: [url] })
})

test('the full page adds and leads back', async ({ webkit, street, earner }) => {
  const url = street.host.putBadge({ address: earner })
  street.site.pages['/full'] =
    `${issuerPage(street.backpack.url)}<button onclick="OpenBadges.issue_no_modal(['${url}'])">Full page</button>`
  await webkit.goTo(`${street.site.url}full`)
  await webkit.click('Full page')
  const { host } = new URL(street.site.url)
  await webkit.waitForText(`asked by ${host}`)
  await signIn(webkit, street.mail, earner)
  await webkit.press('Add 1 badge')
  await webkit.click(`Back to ${host}`)
  await webkit.waitForText('Course finished')
})

test('Not now while the Window is open declines everything, and ends it there', async ({
  webkit,
  street,
  earner,
}) => {
  const list = [street.host.putBadge({ address: earner }), `${street.host.origin}/missing.json`]
  await offer(webkit, street.site.url, list)
  const page = await webkit.clickOpening('Continue (opens a window)')
  const window = await webkit.switchTo(page)
  await webkit.enterFrame()
  await webkit.click('Not now')
  expect(await toldTo(webkit)).toMatchObject({
    errors: [{ reason: 'DENIED' }, { reason: 'DENIED' }],
    successes: [],
  })
  await webkit.switchTo(window)
  await signIn(webkit, street.mail, earner)
  await webkit.waitForText('The page that asked has closed its request.')
})

import { findLynx } from '../support/find-engines.ts'
import { expect, test } from '../support/story.ts'
import { openTextBrowser, type TextBrowser } from '../support/text-browser.ts'

const FIELD = 'Enter text.'
const BUTTON = '(Form submit button)'

// It sends neither `Origin` nor `Sec-Fetch-Site`, knows no script, and keeps its own way with cookies.
test('in lynx a badge is added, from the form of a page to the backpack', async ({ street, earner }) => {
  test.skip(findLynx() === null, 'lynx is not here')
  const mine = street.host.putBadge({ address: earner, name: 'Mine' })
  const missing = `${street.host.origin}/missing.json`
  const fields = [mine, missing].map((url) => `<input type="hidden" name="assertions" value="${url}">`)
  street.site.pages['/form'] = `<!doctype html><title>Course</title><h1>Course finished</h1>
    <form method="post" action="${street.backpack.url}issuer/frameless">${fields.join('')}<button>Take my badges</button></form>`
  const lynx = await openTextBrowser(`lynx -nopause -accept_all_cookies ${street.site.url}form`)
  try {
    await lynx.see('Take my badges')
    await lynx.tabTo(BUTTON)
    await lynx.type('\r')
    await lynx.see('Sign in to add 2 badges')
    await lynx.see('You came here from a link')
    await lynx.see('Send code')
    // What only a script can do is not there without one.
    expect(lynx.read()).not.toContain('passkey')
    await fillIn(lynx, earner)
    await lynx.see('Eight digits.')
    await fillIn(lynx, await street.mail.codeFor(earner))

    await lynx.see('Add 2 badges to your Backpack')
    await lynx.see('The page for this badge is not there.')
    await lynx.type('/Add 1 badge\r')
    await lynx.see(BUTTON)
    await lynx.type('\r')
    await lynx.see('Mine is in your Backpack')
    await lynx.type('/Open my Backpack\r\r')
    await lynx.see('Your badges')
    await lynx.see('1 badge')
    await lynx.see('Mine')
    expect(lynx.read()).not.toContain('passkey')
    expect(lynx.read()).not.toContain('You are offline')
    await lynx.type('/Account\r\r')
    await lynx.see('Where you are signed in')
    await lynx.see('Adding a passkey needs a browser that knows passkeys')
    expect(lynx.read()).not.toContain('Add a passkey')
  } finally {
    await lynx.stop()
  }
  const fetched = street.host.requests.filter(({ path }) => path === new URL(mine).pathname)
  expect(fetched).toHaveLength(1)
})

async function fillIn(lynx: TextBrowser, text: string): Promise<void> {
  await lynx.tabTo(FIELD)
  await lynx.type(text)
  await lynx.tabTo(BUTTON)
  await lynx.type('\r')
}

import type { Page, Request } from '@playwright/test'
import { signInAtHome } from '../screens/sign-in-at-home.ts'
import { expect, frameOf, offer, type Street, test, toldTo } from '../support/story.ts'

/** A request of the Frame as somebody on the wire, or in the browser's own timing, could tell it from another. */
type Trace = { method: string; path: string; status: number; bytes: number; cookie: string | undefined }

/** Opens the dialog, waits until it has come to rest, leaves it; returns all that went to the backpack and back. */
async function trace(page: Page, street: Street, url: string): Promise<Trace[]> {
  const traces: Promise<Trace>[] = []
  const note = (request: Request) => {
    const { pathname } = new URL(request.url())
    // Files of the build are the same for everybody, and kept by a browser that was here before, signed in or not.
    if (request.url().startsWith(street.backpack.url) && !pathname.startsWith('/assets/'))
      traces.push(describe(request, pathname))
  }
  page.on('requestfinished', note)
  await offer(page, street.site, [url])
  await expect(frameOf(page).getByRole('button', { name: 'Continue (opens a window)' })).toBeVisible()
  await page.waitForLoadState('networkidle')
  page.off('requestfinished', note)
  const seen = await Promise.all(traces)
  await frameOf(page).getByRole('button', { name: 'Not now' }).click()
  await toldTo(page)
  return seen.sort((one, other) => one.path.localeCompare(other.path))
}

async function describe(request: Request, pathname: string): Promise<Trace> {
  const { responseBodySize } = await request.sizes()
  const response = await request.response()
  const { cookie } = await request.allHeaders()
  return {
    method: request.method(),
    path: pathname,
    status: response?.status() ?? 0,
    bytes: responseBodySize,
    cookie,
  }
}

test('before a button is pressed, the Frame asks the same of the backpack for everybody, and hears as much', async ({
  browser,
  street,
  earner,
}) => {
  const url = street.host.putBadge({ address: earner })
  const seen: Trace[][] = []
  for (const isSignedIn of [false, true]) {
    const context = await browser.newContext({ locale: 'en-GB' })
    const page = await context.newPage()
    if (isSignedIn) await signInAtHome(page, street, earner)
    const visitor = await context.newPage()
    seen.push(await trace(visitor, street, url))
    await context.close()
  }
  const [signedOut, signedIn] = seen
  expect(signedOut?.map(({ path }) => path)).toEqual(['/issuer.js', '/issuer/frame', '/issuer/requests'])
  expect(signedIn).toEqual(signedOut)
  // The browser lends the Frame nothing of the session: there is nothing that answers, or their time, could depend on.
  expect(signedIn?.map(({ cookie }) => cookie)).toEqual([undefined, undefined, undefined])
  expect(street.host.requests.filter(({ path }) => path === new URL(url).pathname)).toEqual([])
})

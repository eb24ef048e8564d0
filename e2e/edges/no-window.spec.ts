import type { FrameLocator, Page } from '@playwright/test'
import { expect, frameOf, issuerPage, press, signIn, test } from '../support/story.ts'

/**
 * Shows the issuer's page in a sandboxed frame of another page of the same site, presses its button, and Continue.
 *
 * @param allow what the sandbox allows beside scripts and an origin
 */
async function continueInSandbox(
  page: Page,
  {
    site,
    allow,
    list,
  }: { site: { url: string; pages: Record<string, unknown> }; allow: string; list: string[] },
): Promise<FrameLocator> {
  site.pages['/sandboxed'] =
    `<!doctype html><title>Course</title><iframe name="inner" src="${site.url}" width="900" height="650" sandbox="allow-scripts allow-same-origin ${allow}"></iframe>`
  await page.goto(`${site.url}sandboxed`)
  const inner = page.frame({ name: 'inner' })
  await inner?.waitForFunction('window.offer')
  await inner?.evaluate(
    (value) => (window as unknown as { offer: (list: string[]) => void }).offer(value),
    list,
  )
  await page.frameLocator('[name=inner]').getByRole('button', { name: 'Add my badges' }).click()
  const frame = page.frameLocator('[name=inner]').frameLocator('iframe[title="Add badges to your Backpack"]')
  await frame.getByRole('button', { name: 'Continue (opens a window)' }).click()
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('No window opened')
  return frame
}

test('where no window may open, this tab takes the decision and leads back to who asked', async ({
  page,
  street,
  earner,
}) => {
  const url = street.host.putBadge({ address: earner })
  const frame = await continueInSandbox(page, {
    site: street.site,
    allow: 'allow-top-navigation-by-user-activation',
    list: [url],
  })
  await expect(frame.getByRole('link', { name: 'Open the window' })).toBeVisible()
  await frame.getByRole('link', { name: 'Use this tab' }).click()
  const { host } = new URL(street.site.url)
  await expect(page.getByText(`asked by ${host}`)).toBeVisible()
  await signIn(page, street.mail, earner)
  await press(page, 'Add 1 badge')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Welding Level 2 is in your Backpack')
  await expect(page.getByRole('link', { name: 'Open my Backpack' })).toBeVisible()
  await page.getByRole('link', { name: `Back to ${host}` }).click()
  await expect(page.getByRole('heading', { name: 'Course finished' })).toBeVisible()
})

test('where the pop-up was blocked, the link opens the Window, and the code comes back from it', async ({
  page,
  street,
  earner,
}) => {
  const url = street.host.putBadge({ address: earner })
  // As a pop-up blocker answers; the link is a navigation of the person's own, which blockers let through.
  await page.addInitScript(() => {
    if (location.pathname === '/issuer/frame') window.open = () => null
  })
  await page.goto(street.site.url)
  await page.evaluate(`offer(['${url}'])`)
  await page.getByRole('button', { name: 'Add my badges' }).click()
  const frame = frameOf(page)
  const started = Date.now()
  await frame.getByRole('button', { name: 'Continue (opens a window)' }).click()
  const link = frame.getByRole('link', { name: 'Open the window' })
  await expect(link).toBeVisible()
  expect(Date.now() - started).toBeGreaterThanOrEqual(1400)
  const popup = page.waitForEvent('popup')
  await link.click()
  await signIn(await popup, street.mail, earner)
  await press(frame, 'Add 1 badge')
  await frame.getByRole('button', { name: 'Done' }).click()
  await expect.poll(() => page.evaluate('told')).toEqual([{ errors: [], successes: [url] }])
})

test('a call on load opens no window, and costs the backpack the Frame and one request', async ({
  page,
  context,
  street,
}) => {
  const url = street.host.putBadge({ address: 'nobody@home.example', id: 'on-load' })
  street.site.pages['/on-load'] = issuerPage(street.backpack.url).replace(
    '</script></body>',
    `OpenBadges.issue(['${url}'], function (errors) { told.push(errors[0].reason) })</script></body>`,
  )
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.url().startsWith(street.backpack.url))
      asked.push(`${request.method()} ${new URL(request.url()).pathname}`)
  })
  const opened: string[] = []
  context.on('page', (other) => opened.push(other.url()))
  await page.goto(`${street.site.url}on-load`)
  const frame = frameOf(page)
  await expect(frame.getByRole('button', { name: 'Continue (opens a window)' })).toBeVisible()
  await page.waitForLoadState('networkidle')
  const others = asked.filter((line) => !/^GET \/(issuer\.js|issuer\/frame|assets\/.*)$/.test(line))
  expect(others).toEqual(['POST /issuer/requests'])
  expect(asked.length).toBeLessThanOrEqual(6)
  expect(opened).toEqual([])
  expect(street.host.requests.filter(({ path }) => path.includes('on-load'))).toEqual([])
  await frame.getByRole('button', { name: 'Not now' }).click()
  await expect.poll(() => page.evaluate('told')).toEqual(['DENIED'])
})

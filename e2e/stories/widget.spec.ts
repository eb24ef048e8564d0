import type { Page } from '@playwright/test'
import { inspect } from '../screens/inspect.ts'
import { signInAtHome } from '../screens/sign-in-at-home.ts'
import { startSite } from '../support/issuer-site.ts'
import { expect, press, type Street, test } from '../support/story.ts'

test.describe.configure({ timeout: 120_000 })

/** Signs in, shares a collection of two badges, and gives the code for other pages. */
async function shareCollection(
  page: Page,
  street: Street,
  earner: string,
): Promise<{ script: string; frame: string }> {
  await signInAtHome(page, street, earner)
  await page.goto(`${street.backpack.url}add`)
  const urls = ['Rope Work', 'Old Knots'].map((name) => street.host.putBadge({ address: earner, name }))
  await page.getByLabel('Or paste an address (URL), a signed badge (JWS) or JSON').fill(urls.join('\n'))
  await page.getByRole('button', { name: 'Continue' }).click()
  await press(page, 'Add 2 badges')
  await page.goto(`${street.backpack.url}collections`)
  await page.getByRole('textbox', { name: 'Name' }).fill('On deck & below')
  await page.getByRole('button', { name: 'Create collection' }).click()
  await page.getByRole('link', { name: 'Add badges to this collection' }).click()
  for (const box of await page.getByRole('checkbox').all()) await box.check()
  await page.getByRole('button', { name: 'Add chosen badges' }).click()
  await page.getByRole('link', { name: 'Share' }).click()
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  await page.getByText('QR code of the link').click()
  await expect(page.getByRole('img', { name: 'QR code of the link' })).toBeVisible()
  await page.getByText('Put it on a web page').click()
  return {
    script: await page.getByLabel('With a script').inputValue(),
    frame: await page.getByLabel('Without a script').inputValue(),
  }
}

test('a collection stands on somebody’s page, as high as it needs to be, and reaches nothing there', async ({
  page,
  browser,
  street,
  earner,
}, info) => {
  const { script, frame } = await shareCollection(page, street, earner)
  await inspect(page, info, '96 shared with codes')
  const head = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ada</title></head>'
  const site = await startSite('127.0.0.1', {
    // Asked for by the browser itself.
    '/favicon.ico': '',
    '/script': `${head}<body><main><h1>Ada sails</h1>${script}</main></body></html>`,
    '/bare': `${head}<body><main><h1>Ada sails</h1>${script.replace(/ title="[^"]*"/, '')}</main></body></html>`,
    '/head': `${head.replace('</head>', `${script}</head>`)}<body><main><h1>Ada sails</h1></main></body></html>`,
    '/frame': `${head}<body><main><h1>Ada sails</h1>${frame}</main></body></html>`,
    '/hostile': `${head}<body><main><h1>Ada sails</h1>${script}</main><script>
      setTimeout(function () { postMessage({ openBackpackHeight: 9999 }, '*') }, 0)</script></body></html>`,
  })
  try {
    const elsewhere = await browser.newContext()
    const visitor = await elsewhere.newPage()
    const complaints: string[] = []
    visitor.on('console', (message) => complaints.push(message.text()))
    await visitor.goto(`${site.url}script`)
    const shown = visitor.frameLocator('iframe')
    await expect(shown.getByRole('heading', { name: 'On deck & below' })).toBeVisible()
    await expect(shown.getByRole('link', { name: 'Rope Work' })).toBeVisible()
    await expectFitting(visitor)
    await visitor.setViewportSize({ width: 340, height: 700 })
    await expectFitting(visitor)
    const tab = visitor.waitForEvent('popup')
    await shown.getByRole('link', { name: 'Rope Work' }).click()
    await expect((await tab).getByRole('heading', { level: 1 })).toHaveText('Rope Work')

    await visitor.goto(`${site.url}frame`)
    await expect(visitor.frameLocator('iframe').getByRole('link', { name: 'Old Knots' })).toBeVisible()
    await expect(visitor.locator('iframe')).toHaveAttribute('title', 'On deck & below')

    // Written by hand, the tag may have no title: the frame has a name all the same.
    await visitor.goto(`${site.url}bare`)
    await expect(visitor.locator('iframe')).toHaveAttribute('title', 'Open Badges')

    // What another window says of heights is not heard.
    await visitor.goto(`${site.url}hostile`)
    await expect(visitor.frameLocator('iframe').getByRole('link', { name: 'Old Knots' })).toBeVisible()
    await expectFitting(visitor)

    // It has an origin of its own, so it can neither look out nor keep anything.
    const widget = visitor.frames().find((each) => each !== visitor.mainFrame())
    expect(await widget?.evaluate(() => self.origin)).toBe('null')
    expect(await elsewhere.cookies()).toEqual([])
    expect(complaints).toEqual([])

    // Where nothing can be shown, the page's author is told.
    await visitor.goto(`${site.url}head`)
    await expect
      .poll(() => complaints)
      .toEqual(['Open Badges: nothing is shown in <head>. Move the tag of badges.js to its place in <body>.'])
    await expect(visitor.locator('iframe')).toHaveCount(0)
    await visitor.goto(`${site.url}script`)
    await expect(visitor.frameLocator('iframe').getByRole('link', { name: 'Old Knots' })).toBeVisible()
    await visitor.screenshot({ path: info.outputPath('97-on-a-page.png') })

    await visitor.goto(/src="([^"]*)"/.exec(frame)?.[1] ?? '')
    await inspect(visitor, info, '98 widget')
    await elsewhere.close()
  } finally {
    await site.stop()
  }
})

/** The frame is as high as what is in it, once it has said so. */
async function expectFitting(page: Page): Promise<void> {
  const inner = page.frames().find((each) => each !== page.mainFrame())
  await expect
    .poll(async () => {
      const height = await inner?.evaluate(() => document.documentElement.offsetHeight)
      const box = await page.locator('iframe').boundingBox()
      return Math.abs((box?.height ?? 0) - (height ?? -1))
    })
    .toBeLessThan(2)
}

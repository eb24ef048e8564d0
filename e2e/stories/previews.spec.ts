import type { Page } from '@playwright/test'
import { signInAtHome } from '../screens/sign-in-at-home.ts'
import { DRAWINGS } from '../support/drawings.ts'
import { expect, press, type Street, test } from '../support/story.ts'

test.describe.configure({ timeout: 240_000 })

/** Signs in, brings a badge of each drawing and shares them as a collection. @returns its public address */
async function shareDrawings(page: Page, street: Street, earner: string): Promise<string> {
  await signInAtHome(page, street, earner)
  await page.goto(`${street.backpack.url}add`)
  const urls = Object.entries(DRAWINGS).map(([name, body], at) => {
    const image = street.host.put(`/drawing-${at}.svg`, { type: 'image/svg+xml', body })
    return street.host.putBadge({ address: earner, name, badgeClass: { image } })
  })
  await page.getByLabel('Or paste an address (URL), a signed badge (JWS) or JSON').fill(urls.join('\n'))
  await page.getByRole('button', { name: 'Continue' }).click()
  await press(page, `Add ${urls.length} badges`)
  await page.goto(`${street.backpack.url}collections`)
  await page.getByRole('textbox', { name: 'Name' }).fill('Drawn')
  await page.getByRole('button', { name: 'Create collection' }).click()
  await page.getByRole('link', { name: 'Add badges to this collection' }).click()
  for (const box of await page.getByRole('checkbox').all()) await box.check()
  await page.getByRole('button', { name: 'Add chosen badges' }).click()
  await page.getByRole('link', { name: 'Share' }).click()
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  return page.getByRole('textbox', { name: 'Link' }).inputValue()
}

test('what a link to a badge becomes elsewhere is the badge, as a browser draws it', async ({
  page,
  browser,
  street,
  earner,
}, info) => {
  const link = await shareDrawings(page, street, earner)
  const elsewhere = await browser.newContext()
  const stranger = await elsewhere.newPage()
  await stranger.goto(link)
  const badges = await stranger
    .locator('main ul a')
    .evaluateAll((links) =>
      links.map((each) => [each.textContent?.trim() ?? '', (each as HTMLAnchorElement).href]),
    )
  expect(badges.map(([name]) => name).sort()).toEqual(Object.keys(DRAWINGS).sort())

  for (const [name = '', href = ''] of badges) {
    await stranger.goto(href)
    const { url, size, found } = await comparePreview(stranger, `${href}/picture`)
    expect(size, name).toEqual([1200, 630])
    await info.attach(`${name}.png`, {
      body: await (await elsewhere.request.get(url)).body(),
      contentType: 'image/png',
    })
    // Of 255 steps of each colour; what differs are the edges, which each draws softly in its own way.
    expect(found.meanDifference, `${name}: mean difference`).toBeLessThan(1)
    expect(found.clearlyOther, `${name}: share of pixels that are clearly other`).toBeLessThan(0.01)
    expect(found.painted, `${name}: share of pixels that are not ground`).toBeGreaterThan(0.05)
  }
  expect(await elsewhere.cookies()).toEqual([])
  await elsewhere.close()
})

/** Holds the picture that the page names for previews against its badge's own, drawn by this browser on the same ground. */
async function comparePreview(page: Page, pictureUrl: string) {
  const url = (await page.locator('meta[property="og:image"]').getAttribute('content')) ?? ''
  const compared = await page.evaluate(
    async ({ url, pictureUrl }) => {
      const load = async (src: string) => {
        const image = new Image()
        image.src = src
        await image.decode()
        return image
      }
      const [preview, own] = [await load(url), await load(pictureUrl)]
      const { naturalWidth: width, naturalHeight: height } = preview
      const read = (draw: (context: CanvasRenderingContext2D) => void) => {
        const canvas = document.createElement('canvas')
        Object.assign(canvas, { width, height })
        const context = canvas.getContext('2d') as CanvasRenderingContext2D
        draw(context)
        return context.getImageData(0, 0, width, height).data
      }
      const drawn = read((context) => context.drawImage(preview, 0, 0))
      const expected = read((context) => {
        const scale = Math.min(1080 / own.naturalWidth, 510 / own.naturalHeight)
        const [w, h] = [own.naturalWidth * scale, own.naturalHeight * scale]
        context.fillStyle = '#f1f5f3'
        context.fillRect(0, 0, width, height)
        context.drawImage(own, (width - w) / 2, (height - h) / 2, w, h)
      })
      const [r, g, b] = [0xf1, 0xf5, 0xf3]
      let [sum, clearlyOther, painted] = [0, 0, 0]
      for (let at = 0; at < drawn.length; at += 4) {
        const off = [0, 1, 2].map((part) => Math.abs((drawn[at + part] ?? 0) - (expected[at + part] ?? 0)))
        sum += off.reduce((all, each) => all + each, 0)
        if (Math.max(...off) > 64) clearlyOther += 1
        if (drawn[at] !== r || drawn[at + 1] !== g || drawn[at + 2] !== b) painted += 1
      }
      const count = drawn.length / 4
      return {
        size: [width, height],
        found: {
          meanDifference: sum / count / 3,
          clearlyOther: clearlyOther / count,
          painted: painted / count,
        },
      }
    },
    { url, pictureUrl },
  )
  return { url, ...compared }
}

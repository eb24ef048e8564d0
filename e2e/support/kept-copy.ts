import { once } from 'node:events'
import type { Page } from '@playwright/test'
import { type Backpack, startBackpack } from './start-backpack.ts'
import { expect, press, type Street } from './story.ts'

/** A backpack of one's own, so that the test can take it away: what is left is what the browser keeps. */
export async function startOwn(street: Street, former?: Backpack): Promise<Backpack> {
  return startBackpack({
    SMTP_URL: street.mail.url,
    FETCH_ALLOW: street.host.hostPort,
    SECRET: 'the same secret before and after the server was away',
    ...(former === undefined ? {} : { PORT: String(former.port), DATA_DIR: former.dataDir }),
  })
}

export async function addBadges(page: Page, root: string, urls: string[]): Promise<void> {
  await page.goto(`${root}add`)
  await page.getByLabel('Or paste an address (URL), a signed badge (JWS) or JSON').fill(urls.join('\n'))
  await page.getByRole('button', { name: 'Continue' }).click()
  await press(page, `Add ${urls.length} ${urls.length === 1 ? 'badge' : 'badges'}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/ in your Backpack$/, { timeout: 60_000 })
}

/** How much of an account the browser keeps, as its worker tells pages. */
export const readKept = (page: Page): Promise<{ badges: number; total: number | null; pictures: number }> =>
  page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready
    // Ready is one that is on its way to the pages, too: it would answer none of them yet.
    if (active?.state === 'activating')
      await new Promise((resolve) => active.addEventListener('statechange', resolve, { once: true }))
    return new Promise((resolve) => {
      navigator.serviceWorker.addEventListener('message', ({ data }) => resolve(data.kept), { once: true })
      navigator.serviceWorker.startMessages()
      active?.postMessage({ isAsked: true })
    })
  })

/** Waits until everything is kept: so many badges, with so many pictures. */
export const expectKept = (page: Page, badges: number, pictures = badges) =>
  expect
    .poll(() => readKept(page), { timeout: 60_000 })
    .toMatchObject({ badges, total: badges, pictures, hasAllPictures: true })

/** Every page and picture that the browser keeps beside that. */
export const listCaches = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const keys = await Promise.all(
      (await caches.keys()).map(async (name) => (await caches.open(name)).keys()),
    )
    return keys.flat().map(({ url }) => new URL(url).pathname)
  })

export async function goOffline({ process }: Backpack): Promise<void> {
  process.kill()
  await once(process, 'exit')
}

/** Whether the first picture of the page has come. */
export const isDrawn = (page: Page): Promise<boolean> =>
  page
    .locator('main img')
    .first()
    .evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth > 0)

/** How many badges the database on this device has, without asking a worker, which may be gone. */
export const countOnDevice = (page: Page, basePath = '/'): Promise<number> =>
  page.evaluate(async (name) => {
    if (!(await indexedDB.databases()).some((each) => each.name === name)) return 0
    const opened = indexedDB.open(name)
    await new Promise((resolve) => opened.addEventListener('success', resolve, { once: true }))
    const counted = opened.result.transaction('listed').objectStore('listed').count()
    await new Promise((resolve) => counted.addEventListener('success', resolve, { once: true }))
    opened.result.close()
    return counted.result
  }, `kept ${basePath}`)

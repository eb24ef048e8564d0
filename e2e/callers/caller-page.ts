import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { FrameLocator, Page } from '@playwright/test'
import { signInAtHome } from '../screens/sign-in-at-home.ts'
import { expect, frameOf, press, type Street, test as story } from '../support/story.ts'

const LIBRARIES = path.join(import.meta.dirname, 'libraries')

/**
 * A site that calls `OpenBadges` in its own manner, on the very host of its assertions, as most of them are.
 *
 * @property serve puts a page at `/course`, which may load the libraries from `/jquery.js` and so on. Returns its address
 * @property script the tag that loads `issuer.js`, with what the site puts behind its name
 */
export type Caller = {
  serve: (html: string, headers?: Record<string, string>) => string
  script: (behind?: string) => string
  source: string
}

/** As the story, with an earner who is signed in at home, so that the Window closes by itself. */
export const test = story.extend<{ caller: Caller; signedIn: string }>({
  signedIn: async ({ page, street, earner }, use) => {
    await signInAtHome(page, street, earner)
    await use(earner)
  },
  caller: async ({ street }, use) => {
    const { host, backpack } = street
    const type = 'text/javascript'
    for (const [at, file] of Object.entries(FILES))
      host.put(at, { type, body: readFileSync(path.join(LIBRARIES, file), 'utf8') })
    const source = `${backpack.url}issuer.js`
    await use({
      source,
      script: (behind = '') => `<script type="text/javascript" src="${source}${behind}"></script>`,
      serve: (html, headers = {}) =>
        host.put('/course', { type: 'text/html; charset=utf-8', headers, body: html }),
    })
  },
})

const FILES = {
  '/jquery.js': 'jquery-1.4.2.js',
  '/prototype.js': 'prototype-1.6.0.3.js',
  '/require.js': 'require-2.3.8.js',
}

/** Continue, Add, Done, in the dialog of a page or of a frame in it. */
export async function addInDialog(page: Page, count = 1, frame: FrameLocator = frameOf(page)): Promise<void> {
  const popup = page.waitForEvent('popup')
  await frame.getByRole('button', { name: 'Continue (opens a window)' }).click()
  await popup
  await press(frame, count === 1 ? 'Add 1 badge' : `Add ${count} badges`)
  await frame.getByRole('button', { name: 'Done' }).click()
}

/** Continue, Done, where nothing can be added. */
export async function finishDialog(page: Page): Promise<void> {
  const popup = page.waitForEvent('popup')
  await frameOf(page).getByRole('button', { name: 'Continue (opens a window)' }).click()
  await popup
  await press(frameOf(page), 'Done')
}

/** The badges that the earner's own backpack shows. */
export async function expectHeld(page: Page, { backpack }: Street, names: string[]): Promise<void> {
  const home = await page.context().newPage()
  await home.goto(backpack.url)
  for (const name of names) await expect(home.getByRole('link', { name, exact: true })).toBeVisible()
  await home.close()
}

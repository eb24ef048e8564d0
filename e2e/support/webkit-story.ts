import { HOSTS } from './engines.ts'
import { findWebkit } from './find-engines.ts'
import { test as story } from './https-street.ts'
import type { Street } from './story.ts'
import { startWebkit, type WebkitDriver } from './webkit.ts'
import type { WebkitSession } from './webkit-session.ts'

/** As the story on an https street, with a WebKit of the test's own instead of a page. */
export const test = story.extend<{ webkit: WebkitSession }, { driver: WebkitDriver }>({
  driver: [
    async ({ browserName: _ }, use) => {
      const found = findWebkit()
      if (found === null) throw new TypeError('these tests run where WebKit is')
      const driver = await startWebkit(found, HOSTS)
      await use(driver)
      await driver.stop()
    },
    { scope: 'worker' },
  ],
  webkit: async ({ driver }, use) => {
    const webkit = await driver.open()
    await use(webkit)
    await webkit.close()
  },
})

/** Opens the issuer's page, presses its button, and goes into the Frame. */
export async function offer(webkit: WebkitSession, url: string, list: string[]): Promise<void> {
  await webkit.goTo(url)
  await webkit.run('offer(arguments[0])', list)
  await webkit.click('Add my badges')
  await webkit.enterFrame()
}

export async function signIn(webkit: WebkitSession, mail: Street['mail'], address: string): Promise<void> {
  await webkit.type('Email address', address)
  await webkit.click('Send code')
  await webkit.type('Code', await mail.codeFor(address))
}

/** Leaves the Frame, and gives what the page was told, once it was. */
export async function toldTo(webkit: WebkitSession): Promise<unknown> {
  await webkit.leaveFrame()
  await webkit.waitFor('told.length === 1')
  return webkit.run('told[0]')
}

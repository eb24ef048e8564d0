import type { Page } from '@playwright/test'
import type { MailServer } from '../support/mail-server.ts'
import type { Backpack } from '../support/start-backpack.ts'
import { expect, signIn } from '../support/story.ts'

/** Signs in on the backpack's own page, so that a later Window hands over at once. */
export async function signInAtHome(
  page: Page,
  { backpack, mail }: { backpack: Backpack; mail: MailServer },
  address: string,
): Promise<void> {
  await page.goto(`${backpack.url}sign-in`)
  await signIn(page, mail, address)
  await expect(page.getByRole('heading', { name: 'Your badges' })).toBeVisible()
}

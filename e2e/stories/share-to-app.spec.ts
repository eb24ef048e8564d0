import type { Page } from '@playwright/test'
import { signInAtHome } from '../screens/sign-in-at-home.ts'
import { expect, signIn, test } from '../support/story.ts'

const PASTED = 'Or paste an address (URL), a signed badge (JWS) or JSON'

async function waitForWorker(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.reload()
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true)
}

/** As the device does: a form that is posted to the address in the manifest. */
async function share(page: Page): Promise<void> {
  await page.evaluate(() => {
    const form = document.createElement('form')
    form.method = 'post'
    form.enctype = 'multipart/form-data'
    form.action = '/add/shared'
    const input = document.createElement('input')
    input.type = 'file'
    input.name = 'files'
    const files = new DataTransfer()
    files.items.add(new File(['{}'], 'shared é.json', { type: 'application/json' }))
    input.files = files.files
    const text = document.createElement('input')
    text.name = 'text'
    text.value = 'https://badges.example/1'
    form.append(input, text)
    document.body.append(form)
    form.submit()
  })
}

async function expectShown(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Add badges')
  await expect
    .poll(() =>
      page
        .getByLabel('Choose files')
        .evaluate((input: HTMLInputElement) => [...(input.files ?? [])].map(({ name }) => name)),
    )
    .toEqual(['shared é.json'])
  await expect(page.getByLabel(PASTED)).toHaveValue('https://badges.example/1')
}

/** Shown once, and kept nowhere after that. */
async function expectGone(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('shared'))))
    .toEqual([])
  await page.reload()
  await expect(page.getByLabel(PASTED)).toHaveValue('')
}

test('what a device shares is chosen on the page that brings badges, and nothing more happens', async ({
  page,
  street,
  earner,
}) => {
  await signInAtHome(page, street, earner)
  await waitForWorker(page)
  await share(page)
  await expectShown(page)
  await expectGone(page)
})

test('it is shown, too, to whoever wants nothing kept in this browser', async ({ page, street, earner }) => {
  await signInAtHome(page, street, earner)
  await waitForWorker(page)
  await page.goto(`${street.backpack.url}account`)
  await page.getByRole('button', { name: 'Remove from this browser' }).click()
  await expect(page.getByText('Nothing of your badges is kept in this browser any more.')).toBeVisible()
  await share(page)
  await expectShown(page)
  await expectGone(page)
})

test('it is shown, too, at a shared computer, and gone for whoever comes next', async ({
  page,
  street,
  earner,
}) => {
  await page.goto(`${street.backpack.url}sign-in`)
  await page.getByRole('checkbox', { name: 'This is a shared computer' }).check()
  await signIn(page, street.mail, earner)
  await expect(page.getByRole('heading', { name: 'Your badges' })).toBeVisible()
  await waitForWorker(page)
  await share(page)
  await expectShown(page)
  await expectGone(page)
})

test('what is shared after the session has ended is not kept for whoever signs in next', async ({
  page,
  context,
  street,
  earner,
}) => {
  await signInAtHome(page, street, earner)
  await waitForWorker(page)
  await context.clearCookies()
  await share(page)
  await signIn(page, street.mail, `next.${earner}`)
  await expect(page.getByText('What you shared did not get here.')).toBeVisible()
  await expect(page.getByLabel(PASTED)).toHaveValue('')
})

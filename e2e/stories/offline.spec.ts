import { once } from 'node:events'
import type { Page } from '@playwright/test'
import { inspect } from '../screens/inspect.ts'
import { signInAtHome } from '../screens/sign-in-at-home.ts'
import { type Backpack, startBackpack } from '../support/start-backpack.ts'
import { expect, press, type Street, test } from '../support/story.ts'

/** A backpack of one's own, so that the test can take it away: what is left is what the browser keeps. */
async function startOwn(street: Street, former?: Backpack): Promise<Backpack> {
  return startBackpack({
    SMTP_URL: street.mail.url,
    FETCH_ALLOW: street.host.hostPort,
    SECRET: 'the same secret before and after the server was away',
    ...(former === undefined ? {} : { PORT: String(former.port), DATA_DIR: former.dataDir }),
  })
}

async function addBadges(page: Page, root: string, urls: string[]): Promise<void> {
  await page.goto(`${root}add`)
  await page.getByLabel('Or paste an address (URL), a signed badge (JWS) or JSON').fill(urls.join('\n'))
  await page.getByRole('button', { name: 'Continue' }).click()
  await press(page, `Add ${urls.length} badges`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    `${urls.length} badges are in your Backpack`,
  )
}

/** What the browser keeps for an account: paths, without what changes each hour. */
const listKept = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith('kept-'))
    const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
    return keys.flat().map(({ url }) => new URL(url).pathname)
  })

test('somebody reads their badges without the internet, and nobody else does', async ({
  page,
  street,
  earner,
}, info) => {
  const first = await startOwn(street)
  const own = { backpack: first, mail: street.mail }
  await signInAtHome(page, own, earner)
  await addBadges(page, first.url, [
    street.host.putBadge({ address: earner, name: 'Welding' }),
    street.host.putBadge({ address: earner, name: 'Soldering' }),
  ])
  await page.goto(`${first.url}collections`)
  await page.getByRole('textbox', { name: 'Name' }).fill('For the shipyard')
  await page.getByRole('button', { name: 'Create collection' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('For the shipyard')
  await page.goto(first.url)
  await expect(page.getByText('You are offline')).toBeHidden()
  // The list itself, both badges, which were never opened, and their pictures.
  await expect
    .poll(async () => (await listKept(page)).filter((path) => path.startsWith('/badges/')).length)
    .toBe(2)
  await expect
    .poll(async () => (await listKept(page)).filter((path) => path.startsWith('/pictures/')).length)
    .toBe(2)
  await expect.poll(async () => (await listKept(page)).includes('/collections')).toBe(true)
  expect(await listKept(page)).toContain('/')
  expect((await listKept(page)).filter((path) => /^\/(issuer|account|add|sign-in)/.test(path))).toEqual([])

  first.process.kill()
  await once(first.process, 'exit')
  await page.goto(first.url)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your badges')
  await expect(page.getByText('You are offline: this is as you saw it last.')).toBeVisible()
  await inspect(page, info, '84 list offline')
  await page.getByRole('link', { name: 'Welding' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Welding')
  await expect(page.getByText('You are offline: this is as you saw it last.')).toBeVisible()
  const picture = page.locator('main img').first()
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0)
  await page.getByRole('link', { name: 'Collections' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Collections')
  await expect(page.getByRole('link', { name: 'For the shipyard' })).toBeVisible()
  await page.goto(`${first.url}account`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are offline')
  await inspect(page, info, '85 offline')
  await page.getByRole('link', { name: 'Go to my badges' }).click()
  await expect(page.getByRole('link', { name: 'Welding' })).toBeVisible()

  const second = await startOwn(street, first)
  await page.goto(second.url)
  await expect(page.getByText('You are offline')).toBeHidden()
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await expect(page.getByRole('link', { name: 'Sign in' }).first()).toBeVisible()
  await expect.poll(() => listKept(page)).toEqual([])
  await second.stop()
  await expect(page.goto(second.url)).rejects.toThrow()
  await first.stop()
})

test('what a device shares is chosen on the page that brings badges, and nothing more happens', async ({
  page,
  street,
  earner,
}) => {
  await signInAtHome(page, street, earner)
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.reload()
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true)
  // As the device does: a form that is posted to the address in the manifest.
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
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Add badges')
  await expect
    .poll(() =>
      page
        .getByLabel('Choose files')
        .evaluate((input: HTMLInputElement) => [...(input.files ?? [])].map(({ name }) => name)),
    )
    .toEqual(['shared é.json'])
  await expect(page.getByLabel('Or paste an address (URL), a signed badge (JWS) or JSON')).toHaveValue(
    'https://badges.example/1',
  )
  await page.reload()
  await expect(page.getByLabel('Or paste an address (URL), a signed badge (JWS) or JSON')).toHaveValue('')
})

test('the backpack can be installed', async ({ page, street, earner }) => {
  await signInAtHome(page, street, earner)
  const devtools = await page.context().newCDPSession(page)
  const { errors, url } = await devtools.send('Page.getAppManifest')
  expect(errors).toEqual([])
  expect(url).toBe(`${street.backpack.url}app.webmanifest`)
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors')
  // Playwright's contexts are private ones, in which Chromium installs nothing.
  expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(['in-incognito'])
})

import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { bake } from '../../server/openbadges/bake.ts'
import { inspect } from '../screens/inspect.ts'
import { signInAtHome } from '../screens/sign-in-at-home.ts'
import { expect, press, type Street, signIn, test } from '../support/story.ts'

/** The picture of a badge that is served, with its document baked in. */
async function bakeServed(street: Street, earner: string, name: string): Promise<Buffer> {
  const url = street.host.putBadge({ address: earner, name })
  const [picture, document] = await Promise.all(
    [url.replace('.json', '.png'), url].map(async (each) =>
      Buffer.from(await (await fetch(each)).arrayBuffer()),
    ),
  )
  const image = { type: 'image/png', bytes: new Uint8Array(picture ?? []) } as const
  const baked = bake(image, String(document), { version: '2.0', kind: 'hosted' })
  if (!baked.ok) throw new Error(baked.rejection.detail)
  return Buffer.from(baked.value)
}

test('brings badges from files and an address, and adds those that are hers', async ({
  page,
  street,
  earner,
}, info) => {
  await signInAtHome(page, street, earner)
  await page.getByRole('link', { name: 'Add badges' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Add badges')
  await inspect(page, info, '70 add badges')
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('alert')).toHaveText('Choose a file or paste something first.')

  await page.getByLabel('Choose files').setInputFiles([
    { name: 'welding.png', mimeType: 'image/png', buffer: await bakeServed(street, earner, 'Welding') },
    { name: 'holiday.jpg', mimeType: 'image/jpeg', buffer: Buffer.from([0xff, 0xd8, 0xff]) },
    { name: 'hers.png', mimeType: 'image/png', buffer: await bakeServed(street, 'eve@else.example', 'Hers') },
  ])
  await page
    .getByLabel('Or paste an address (URL), a signed badge (JWS) or JSON')
    .fill(street.host.putBadge({ address: earner, name: 'Soldering' }))
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('button', { name: 'Add 2 badges' })).toBeVisible()
  await expect(page.getByText('holiday.jpg This is not a badge.')).toBeVisible()
  await inspect(page, info, '71 brought badges')
  await press(page, 'Add 2 badges')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2 badges are in your Backpack')
  await inspect(page, info, '72 brought badges added')
  await page.getByRole('link', { name: 'Open my Backpack' }).click()
  await expect(page.getByRole('link', { name: 'Welding' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Soldering' })).toBeVisible()
})

test('files are dropped on the page and pasted into it', async ({ page, street, earner }) => {
  await signInAtHome(page, street, earner)
  await page.goto(`${street.backpack.url}add`)
  for (const [kind, name] of [
    ['drop', 'Dropped'],
    ['paste', 'Pasted'],
  ] as const) {
    const bytes = [...(await bakeServed(street, earner, name))]
    await page.evaluate(
      ([kind, bytes]) => {
        const files = new DataTransfer()
        files.items.add(new File([new Uint8Array(bytes)], `${kind}.png`, { type: 'image/png' }))
        const event =
          kind === 'drop'
            ? new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true })
            : new ClipboardEvent('paste', { clipboardData: files, bubbles: true })
        document.body.dispatchEvent(event)
      },
      [kind, bytes] as const,
    )
  }
  await expect(page.getByRole('status')).toHaveText('Files chosen: 2')
  await page.getByRole('button', { name: 'Continue' }).click()
  await press(page, 'Add 2 badges')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2 badges are in your Backpack')
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a picture is brought and added', async ({ page, street, earner }) => {
    await page.goto(`${street.backpack.url}sign-in?next=/add`)
    await page.getByRole('textbox', { name: 'Email address' }).fill(earner)
    await page.getByRole('button', { name: 'Send code' }).click()
    await page.getByRole('textbox', { name: 'Code' }).fill(await street.mail.codeFor(earner))
    await page.getByRole('button', { name: 'Confirm' }).click()
    await page.getByLabel('Choose files').setInputFiles({
      name: 'welding.png',
      mimeType: 'image/png',
      buffer: await bakeServed(street, earner, 'Welding'),
    })
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByRole('button', { name: 'Add 1 badge' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Welding is in your Backpack')
  })
})

test('a folder is dropped on the page: the files in it are chosen, to its depth', async ({
  page,
  street,
  earner,
}, info) => {
  const folder = info.outputPath('my badges')
  mkdirSync(path.join(folder, 'of 2012', 'deeper'), { recursive: true })
  writeFileSync(path.join(folder, 'knots.png'), await bakeServed(street, earner, 'Knots'))
  writeFileSync(
    path.join(folder, 'of 2012', 'deeper', 'welding.png'),
    await bakeServed(street, earner, 'Welding'),
  )
  writeFileSync(path.join(folder, 'of 2012', '.DS_Store'), 'what a system puts there')
  await signInAtHome(page, street, earner)
  await page.goto(`${street.backpack.url}add`)
  await dropFromDesktop(page, [folder])
  await expect(page.getByText('Files chosen: 2')).toBeVisible()
  await page.getByRole('button', { name: 'Continue' }).click()
  await press(page, 'Add 2 badges')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2 badges are in your Backpack')
})

/** As a person does from a window of their files: only so does a browser hand over a folder. */
async function dropFromDesktop(page: Page, paths: string[]): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  const data = { items: [], files: paths, dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await devtools.send('Input.dispatchDragEvent', { type, x: 100, y: 100, data })
  await devtools.detach()
}

for (const { how, javaScriptEnabled } of [
  { how: 'with', javaScriptEnabled: true },
  { how: 'without', javaScriptEnabled: false },
])
  test(`loses nothing that was chosen when the session has ended meanwhile, ${how} scripts`, async ({
    browser,
    street,
    earner,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled })
    const page = await context.newPage()
    await page.goto(`${street.backpack.url}sign-in`)
    await signIn(page, street.mail, earner)
    if (!javaScriptEnabled) await page.getByRole('button', { name: 'Confirm' }).click()
    await page.getByRole('link', { name: 'Add badges' }).click()
    await page
      .getByLabel('Choose files')
      .setInputFiles([
        { name: 'welding.png', mimeType: 'image/png', buffer: await bakeServed(street, earner, 'Welding') },
      ])
    const tab = await context.newPage()
    await tab.goto(street.backpack.url)
    await tab.getByRole('button', { name: 'Sign out' }).click()
    await expect(tab.getByRole('link', { name: 'Sign in' }).first()).toBeVisible()

    await page.getByRole('button', { name: 'Continue' }).click()
    await expect(page.getByText('You were signed out. Sign in again; nothing is lost.')).toBeVisible()
    await signIn(page, street.mail, earner)
    if (!javaScriptEnabled) await page.getByRole('button', { name: 'Confirm' }).click()
    await press(page, 'Add 1 badge')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Welding is in your Backpack')
    await context.close()
  })

test('leads to signing in when this browser has forgotten who it is, and keeps what was pasted in sight', async ({
  page,
  street,
  earner,
}, info) => {
  await signInAtHome(page, street, earner)
  await page.goto(`${street.backpack.url}add`)
  await page
    .getByLabel('Choose files')
    .setInputFiles([
      { name: 'welding.png', mimeType: 'image/png', buffer: await bakeServed(street, earner, 'Welding') },
    ])
  await page.getByLabel('Or paste').fill('https://school.example/knots')
  await page.context().clearCookies()
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByText('You are signed out. Sign in and try again.')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(page.getByLabel('What you typed')).toHaveValue('https://school.example/knots')
  await inspect(page, info, '70b signed out')
  await page.getByRole('link', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fadd$/)
})

test('what waits for a decision is told apart on the page that brings badges, and thrown away there', async ({
  page,
  street,
  earner,
}, info) => {
  await signInAtHome(page, street, earner)
  const bring = async (...names: string[]) => {
    await page.goto(`${street.backpack.url}add`)
    const urls = names.map((name) => street.host.putBadge({ address: earner, name }))
    await page.getByLabel('Or paste').fill(urls.join('\n'))
    await page.getByRole('button', { name: 'Continue' }).click()
    await expect(page.getByRole('button', { name: /^Add \d badges?$/ })).toBeVisible()
  }
  await bring('Welding')
  await bring('Knots', 'Splices')
  await page.goto(`${street.backpack.url}add`)
  await expect(page.getByText(/^What you brought .* ago waits for your decision \(\d\)\.$/)).toHaveCount(2)
  await expect(page.getByRole('listitem')).toHaveText(['Knots', 'Splices', 'Welding'])
  await inspect(page, info, '70a two lists wait')
  await page.getByRole('button', { name: 'Throw away' }).first().click()
  await expect(page.getByRole('status').first()).toHaveText(
    'What you had brought was thrown away. Nothing of it was added.',
  )
  await expect(page.getByRole('listitem')).toHaveText(['Welding'])
  await page.getByRole('link', { name: 'Go on with it' }).click()
  await expect(page.getByRole('button', { name: 'Add 1 badge' })).toBeVisible()
})

import type { Page } from '@playwright/test'
import { expect, signIn, test } from '../support/story.ts'

test.use({ javaScriptEnabled: false })

/** A page without scripts whose plain form asks for badges, as `issue_no_modal` would. */
function formPage(root: string, list: string[], returnTo: string): string {
  const fields = list.map((url) => `<input type="hidden" name="assertions" value="${url}">`).join('')
  return `<!doctype html><title>Course</title><h1>Course finished</h1>
    <form method="post" action="${root}issuer/frameless">${fields}<input type="hidden" name="returnTo" value="${returnTo}"><button>Take my badges</button></form>`
}

async function signInByPressing(
  page: Page,
  mail: Parameters<typeof signIn>[1],
  address: string,
): Promise<void> {
  await signIn(page, mail, address)
  await page.getByRole('button', { name: 'Confirm' }).click()
}

test('without scripts: sign-in, an address added on the way, add, undo, and back to the page', async ({
  page,
  street,
  earner,
}) => {
  const school = earner.replace('home', 'school')
  const mine = street.host.putBadge({ address: earner, name: 'Mine' })
  const schools = street.host.putBadge({
    address: school,
    name: 'Schools',
    assertion: { recipient: { type: 'email', hashed: false, identity: school } },
  })
  const missing = `${street.host.origin}/missing.json`
  const returnTo = `${street.site.url}plain?course=7`
  street.site.pages['/plain'] = formPage(street.backpack.url, [mine, schools, missing], returnTo)
  await page.goto(returnTo)
  await page.getByRole('button', { name: 'Take my badges' }).click()
  const { host } = new URL(street.site.url)
  await expect(page.getByText(`asked by ${host}`)).toBeVisible()
  await page.reload()
  await expect(page.getByText(`asked by ${host}`)).toBeVisible()
  await signInByPressing(page, street.mail, earner)

  await expect(page.getByText('That address is not in your Backpack yet.')).toBeVisible()
  await expect(page.getByText('The page for this badge is not there.')).toBeVisible()
  await page.getByRole('button', { name: 'Add that address' }).click()
  await expect(page.getByRole('textbox', { name: 'Email address' })).toHaveValue(school)
  await page.getByRole('button', { name: 'Send code' }).click()
  await page.getByRole('textbox', { name: 'Code' }).fill(await street.mail.codeFor(school))
  await page.getByRole('button', { name: 'Confirm' }).click()

  await expect(page.getByRole('checkbox', { name: /^Add Schools, from / })).toBeChecked()
  await page.reload()
  await expect(page.getByRole('checkbox', { name: /^Add Mine, from / })).toBeChecked()
  await page.getByRole('checkbox', { name: /^Add Mine, from / }).uncheck()
  await page.getByRole('button', { name: 'Add 2 badges' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Schools is in your Backpack')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Schools is in your Backpack')

  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing was added')
  await page.goBack()
  await page.reload()
  await expect(page.getByRole('button', { name: /^Add \d/ })).toHaveCount(0)
  await page.getByRole('link', { name: `Back to ${host}` }).click()
  await expect(page).toHaveURL(returnTo)
})

test('without scripts a link asks for nobody, and Back and a second press add nothing twice', async ({
  page,
  street,
  earner,
}) => {
  const one = street.host.putBadge({ address: earner, name: 'One' })
  const query = new URLSearchParams([
    ['assertion', one],
    ['assertion', one],
  ])
  await page.goto(`${street.backpack.url}issuer/accept?${query}`)
  await expect(page.getByText('You came here from a link')).toBeVisible()
  await expect(page.getByText('asked by')).toHaveCount(0)
  await signInByPressing(page, street.mail, earner)
  await page.getByRole('button', { name: 'Add 1 badge' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('One is in your Backpack')
  await expect(page.getByRole('link', { name: /^Back to/ })).toHaveCount(0)

  // The browser's own copy of the question; what it asks has been answered.
  await page.goBack()
  const stale = page.getByRole('button', { name: 'Add 1 badge' })
  if (await stale.isVisible()) await stale.click()
  await expect(page.getByText('Something went wrong')).toHaveCount(0)
  await page.goto(street.backpack.url)
  await expect(page.getByRole('link', { name: 'One' })).toHaveCount(1)

  await page.goto(`${street.backpack.url}issuer/accept?${query}`)
  await expect(page.getByText('Already in your Backpack since').first()).toBeVisible()
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByRole('link', { name: 'Open my Backpack' })).toBeVisible()
})

test('without scripts a badge that takes long arrives by itself, and Not now adds nothing', async ({
  page,
  street,
  earner,
}) => {
  const id = `late-${earner.split('@')[0]}`
  const late = street.host.putBadge({ address: earner, name: 'Late', id })
  const release = street.host.hold(`/${id}.json`)
  await page.goto(`${street.backpack.url}issuer/accept?assertion=${encodeURIComponent(late)}`)
  await signInByPressing(page, street.mail, earner)
  await expect(page.getByText(/^checking /)).toBeVisible()
  release()
  await expect(page.getByRole('button', { name: 'Add 1 badge' })).toBeVisible()
  await page.getByRole('button', { name: 'Not now' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing was added')
  await page.getByRole('link', { name: 'Open my Backpack' }).click()
  await expect(page.getByRole('heading', { name: 'Your badges' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Late' })).toHaveCount(0)
})

import { signInAtHome } from '../screens/sign-in-at-home.ts'
import { findFreePort } from '../support/free-port.ts'
import { addBadges, expectKept, readKept } from '../support/kept-copy.ts'
import { startPathFront } from '../support/path-front.ts'
import { type Backpack, startBackpack } from '../support/start-backpack.ts'
import { expect, type Street, test } from '../support/story.ts'

/** Backpacks of one origin, one of them below a path of the other's, and the proxy before them. */
async function startTogether(street: Street, paths: string[]) {
  const port = await findFreePort()
  const backpacks: Record<string, Backpack> = {}
  for (const path of paths)
    backpacks[path] = await startBackpack({
      PUBLIC_URL: `http://localhost:${port}${path}`,
      TRUST_PROXY: 'loopback',
      SMTP_URL: street.mail.url,
      FETCH_ALLOW: street.host.hostPort,
    })
  const front = await startPathFront(port, backpacks)
  return {
    own: (path: string) => ({ backpack: backpacks[path] as Backpack, mail: street.mail }),
    front,
    stop: async () => {
      for (const backpack of Object.values(backpacks)) await backpack.stop()
    },
  }
}

test('two backpacks of one origin keep a session and a copy each, and neither ends the other’s', async ({
  page,
  street,
  earner,
}) => {
  test.setTimeout(180_000)
  const together = await startTogether(street, ['/', '/two/'])
  const [top, below] = [together.own('/'), together.own('/two/')]
  await signInAtHome(page, top, earner)
  await addBadges(
    page,
    top.backpack.url,
    ['Kept above', 'Also above'].map((name) => street.host.putBadge({ address: earner, name })),
  )
  await page.goto(top.backpack.url)
  await expectKept(page, 2)

  await signInAtHome(page, below, `other.${earner}`)
  await addBadges(page, below.backpack.url, [
    street.host.putBadge({ address: `other.${earner}`, name: 'Kept below' }),
  ])
  await page.goto(below.backpack.url)
  await expectKept(page, 1)
  await page.goto(`${below.backpack.url}account`)
  await expect(page.getByText('Your badge can be read in this browser without the internet.')).toBeVisible()

  // Still signed in above, and nothing of it is forgotten.
  await page.goto(top.backpack.url)
  await expect(page.getByRole('link', { name: 'Kept above' })).toBeVisible()
  await expectKept(page, 2)
  await page.goto(below.backpack.url)
  await expect.poll(() => readKept(page)).toMatchObject({ badges: 1, total: 1 })
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await expect(page.getByRole('link', { name: 'Sign in' }).first()).toBeVisible()
  await expect.poll(() => readKept(page)).toMatchObject({ badges: 0, total: null })

  await together.front.stop()
  await page.goto(top.backpack.url)
  await expect(page.getByText('You are offline: this is how it was on')).toBeVisible()
  await expect(page.locator('main a[href*="/badges/"]')).toHaveCount(2)
  await page.goto(below.backpack.url)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are offline')
  await expect(page.getByText('Kept below')).toHaveCount(0)
  await together.stop()
})

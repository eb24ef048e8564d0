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

test('what a backpack below a path kept under names without it goes, and what is another’s stays', async ({
  page,
  street,
  earner,
}) => {
  test.setTimeout(180_000)
  const together = await startTogether(street, ['/two/'])
  const below = together.own('/two/')
  await page.goto(`${below.backpack.url}healthz`)
  await page.evaluate(async (root) => {
    const keep = async (name: string, url: string) =>
      (await caches.open(name)).put(url, new Response('something'))
    await keep('common', `${root}offline`)
    await keep('kept-QWERTYUIOPasdfghjkl_-1', root)
    await keep('shared', `${root}add/shared/text`)
    await keep('kept-by-another', '/other/page')
    await keep('kept /other/ somebody', '/other/page')
    const create = (name: string, stores: string[]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name, 1)
        opening.onupgradeneeded = () => {
          for (const store of stores) opening.result.createObjectStore(store)
        }
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          opening.result.close()
          resolve()
        }
      })
    const stores = ['state', 'listed', 'page', 'collection', 'picture']
    await create('kept', stores)
    await create('kept /other/', stores)
  }, below.backpack.url)

  await signInAtHome(page, below, earner)
  await addBadges(page, below.backpack.url, [street.host.putBadge({ address: earner, name: 'Kept below' })])
  await page.goto(below.backpack.url)
  await expectKept(page, 1)
  const names = () =>
    page.evaluate(async () => [
      ...(await caches.keys()).filter((name) => !name.includes(' /two/')),
      ...(await indexedDB.databases()).map(({ name }) => name),
    ])
  const left = ['kept /other/ somebody', 'kept-by-another', 'kept /other/', 'kept /two/']
  await expect.poll(async () => (await names()).sort()).toEqual(left.sort())

  // The same words, but nothing of ours.
  await page.goto(`${below.backpack.url}healthz`)
  await page.evaluate(async () => {
    for (const registration of await navigator.serviceWorker.getRegistrations())
      await registration.unregister()
    await (await caches.open('common')).put('/other/page', new Response('something'))
    await new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open('kept', 1)
      opening.onupgradeneeded = () => opening.result.createObjectStore('theirs')
      opening.onerror = () => reject(opening.error)
      opening.onsuccess = () => {
        opening.result.close()
        resolve()
      }
    })
  })
  await page.goto(below.backpack.url)
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state))
    .toBe('activated')
  expect((await names()).sort()).toEqual([...left, 'common', 'kept'].sort())
  await together.front.stop()
  await together.stop()
})

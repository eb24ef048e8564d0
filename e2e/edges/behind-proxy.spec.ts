import { once } from 'node:events'
import { Agent, get, type IncomingMessage } from 'node:http'
import { signInAtHome } from '../screens/sign-in-at-home.ts'
import { findFreePort } from '../support/free-port.ts'
import { addBadges, expectKept, goOffline } from '../support/kept-copy.ts'
import { startPathFront } from '../support/path-front.ts'
import { startBackpack } from '../support/start-backpack.ts'
import { expect, test } from '../support/story.ts'

/** Caddy keeps an idle connection to the server behind it for as long; nginx, load balancers and Traefik for less. */
const LONGEST_OF_PROXIES_S = 120

test('an idle connection stays open longer than a proxy keeps it, so that none meets a closing one', async ({
  street,
}) => {
  const agent = new Agent({ keepAlive: true })
  const [answer] = (await once(
    get(`http://127.0.0.1:${street.backpack.port}/healthz`, { agent }),
    'response',
  )) as [IncomingMessage]
  answer.resume()
  const [, seconds] = /^timeout=(\d+)$/.exec(String(answer.headers['keep-alive'])) ?? []
  expect(Number(seconds)).toBeGreaterThan(LONGEST_OF_PROXIES_S)
  await once(answer, 'end')
  agent.destroy()
})

test('while the proxy says that the server is away, the badges on the device are read', async ({
  page,
  street,
  earner,
}) => {
  const port = await findFreePort()
  const backpack = await startBackpack({
    PUBLIC_URL: `http://localhost:${port}/`,
    TRUST_PROXY: 'loopback',
    SMTP_URL: street.mail.url,
    FETCH_ALLOW: street.host.hostPort,
  })
  const front = await startPathFront(port, { '/': backpack })
  await signInAtHome(page, { backpack, mail: street.mail }, earner)
  await addBadges(page, backpack.url, [street.host.putBadge({ address: earner, name: 'Kept behind' })])
  await page.goto(backpack.url)
  await expectKept(page, 1)
  // What the server itself says against a page is its own.
  await page.goto(`${backpack.url}badges/nowhere`)
  await expect(page.getByText('You are offline')).toBeHidden()

  await goOffline(backpack)
  await page.goto(backpack.url)
  await expect(page.getByText('You are offline: this is how it was on')).toBeVisible()
  await page.getByRole('link', { name: 'Kept behind' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kept behind')
  // Nothing is kept of others: there the proxy's own page stands, or an operator's, and nobody who is online reads otherwise.
  for (const path of ['account', 'add', 'sign-in']) {
    const answer = await page.goto(`${backpack.url}${path}`)
    expect(answer?.status()).toBe(502)
    await expect(page.getByText('Bad Gateway')).toBeVisible()
  }
  await front.stop()
})

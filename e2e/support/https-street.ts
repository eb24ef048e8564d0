import { findFreePort } from './free-port.ts'
import { type Street, startStreet, test as story } from './story.ts'
import { startTlsFront } from './tls-front.ts'

/** Starts a street as in production: two sites over https, `backpack.test` and `issuer.test`, a proxy before each. */
export async function startHttpsStreet(): Promise<Street & { stop: () => Promise<void> }> {
  const port = await findFreePort()
  const { stop, ...street } = await startStreet({
    PUBLIC_URL: `https://backpack.test:${port}/`,
    TRUST_PROXY: 'loopback',
  })
  const front = await startTlsFront('backpack.test', { port, getTarget: () => street.backpack.port })
  const issuer = await startTlsFront('issuer.test', {
    getTarget: () => Number(new URL(street.site.url).port),
  })
  return {
    ...street,
    site: { ...street.site, url: issuer.url },
    stop: async () => {
      await issuer.stop()
      await front.stop()
      await stop()
    },
  }
}

/** As the plain story, on an https street. */
export const test = story.extend<object, { street: Street }>({
  ignoreHTTPSErrors: true,
  street: [
    async ({ browserName: _ }, use) => {
      const { stop, ...street } = await startHttpsStreet()
      await use(street)
      await stop()
    },
    { scope: 'worker' },
  ],
})

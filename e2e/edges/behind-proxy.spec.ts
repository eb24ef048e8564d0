import { once } from 'node:events'
import { Agent, get, type IncomingMessage } from 'node:http'
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

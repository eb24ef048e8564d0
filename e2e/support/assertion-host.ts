import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { PNG } from 'pngjs'

type Served = {
  status?: number
  type?: string
  headers?: Record<string, string>
  body: string | Uint8Array | object
}

/**
 * A host of assertions: real HTTP on this machine, which the backpack may fetch from by FETCH_ALLOW.
 *
 * @property put serves something at a path; @property hold makes a path never answer until released
 */
export type AssertionHost = {
  origin: string
  hostPort: string
  requests: { path: string; headers: Record<string, string | string[] | undefined> }[]
  put: (path: string, served: Served) => string
  hold: (path: string) => () => void
  /** A good 2.0 badge for an address; returns the URL of its assertion. */
  putBadge: (options: {
    address: string
    name?: string
    id?: string
    assertion?: object
    badgeClass?: object
  }) => string
  stop: () => Promise<void>
}

/** @param options.answerAfterMs how long each answer takes */
export async function startAssertionHost({ answerAfterMs = 0 } = {}): Promise<AssertionHost> {
  const pages = new Map<string, Served>()
  const held = new Map<string, ServerResponse[]>()
  const requests: AssertionHost['requests'] = []
  const server = createServer((req, res) => {
    const path = req.url ?? '/'
    requests.push({ path, headers: req.headers })
    const waiting = held.get(path)
    if (waiting !== undefined) {
      waiting.push(res)
      return
    }
    if (answerAfterMs === 0) answer(res, pages.get(path))
    else setTimeout(() => answer(res, pages.get(path)), answerAfterMs)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const origin = `http://127.0.0.1:${port}`

  const put: AssertionHost['put'] = (path, served) => {
    pages.set(path, served)
    return origin + path
  }
  put('/issuer.json', {
    body: {
      '@context': 'https://w3id.org/openbadges/v2',
      type: 'Issuer',
      id: `${origin}/issuer.json`,
      name: 'Example School',
      url: origin,
      email: 'badges@example.edu',
    },
  })

  let count = 0
  return {
    origin,
    hostPort: `127.0.0.1:${port}`,
    requests,
    put,
    hold: (path) => {
      const waiting: ServerResponse[] = []
      held.set(path, waiting)
      return () => {
        held.delete(path)
        for (const res of waiting) answer(res, pages.get(path))
      }
    },
    putBadge: ({
      address,
      name = 'Welding Level 2',
      id = `b${++count}`,
      assertion = {},
      badgeClass = {},
    }) => {
      put(`/${id}.png`, { type: 'image/png', body: drawBadge(id) })
      put(`/${id}-class.json`, {
        body: {
          '@context': 'https://w3id.org/openbadges/v2',
          type: 'BadgeClass',
          id: `${origin}/${id}-class.json`,
          name,
          description: `What ${name} means.`,
          image: `${origin}/${id}.png`,
          criteria: { narrative: 'Join two plates with a clean seam.' },
          issuer: `${origin}/issuer.json`,
          ...badgeClass,
        },
      })
      return put(`/${id}.json`, {
        body: {
          '@context': 'https://w3id.org/openbadges/v2',
          type: 'Assertion',
          id: `${origin}/${id}.json`,
          recipient: {
            type: 'email',
            hashed: true,
            salt: 'deadsea',
            identity: `sha256$${createHash('sha256').update(`${address}deadsea`).digest('hex')}`,
          },
          badge: `${origin}/${id}-class.json`,
          verification: { type: 'HostedBadge' },
          issuedOn: '2026-01-03T12:00:00Z',
          ...assertion,
        },
      })
    },
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

function answer(res: ServerResponse, served: Served | undefined): void {
  if (served === undefined) {
    res.writeHead(404).end('not here')
    return
  }
  const { status = 200, type = 'application/json', headers = {}, body } = served
  res.writeHead(status, { 'content-type': type, ...headers })
  res.end(typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body))
}

/** A small picture whose colour depends on its name, so that pictures differ. */
function drawBadge(name: string): Buffer {
  const png = new PNG({ width: 64, height: 64 })
  const [red = 0, green = 0, blue = 0] = createHash('sha256').update(name).digest()
  for (let y = 0; y < 64; y++) {
    for (let x = 0; x < 64; x++) {
      const isInside = (x - 32) ** 2 + (y - 32) ** 2 < 31 ** 2
      png.data.set([red, green, blue, isInside ? 255 : 0], (y * 64 + x) * 4)
    }
  }
  return PNG.sync.write(png)
}

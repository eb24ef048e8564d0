import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { Backpack } from './start-backpack.ts'

/**
 * Puts several backpacks below paths of one origin, as an operator's proxy does. The longest path that fits has the
 * request.
 *
 * @param port a free one, which the backpacks know from their `PUBLIC_URL`
 */
export async function startPathFront(
  port: number,
  backpacks: Record<string, Pick<Backpack, 'port'>>,
): Promise<{ stop: () => Promise<void> }> {
  const paths = Object.entries(backpacks).sort(([one], [other]) => other.length - one.length)
  const server = createServer((req, res) => {
    const { method = 'GET', url = '/', headers } = req
    const target = paths.find(([path]) => url.startsWith(path))?.[1]
    if (target === undefined) return res.writeHead(404).end()
    const onward = request({ host: '127.0.0.1', port: target.port, method, path: url, headers }, (answer) => {
      res.writeHead(answer.statusCode ?? 502, answer.rawHeaders)
      answer.pipe(res)
    })
    // As proxies do while a server is started anew.
    onward.on('error', () => (res.headersSent ? res.destroy() : res.writeHead(502).end('Bad Gateway')))
    res.on('close', () => onward.destroy())
    req.pipe(onward)
  })
  // Browsers may ask for localhost by either family.
  server.listen(port, 'localhost')
  await once(server, 'listening')
  return {
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

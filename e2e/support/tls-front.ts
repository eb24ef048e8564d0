import { once } from 'node:events'
import { request } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { createCertificate } from './certificate.ts'

/** Puts https before a plain server of this machine, as an operator's proxy does. @property url with a trailing slash */
export async function startTlsFront(
  host: string,
  { port = 0, getTarget }: { port?: number; getTarget: () => number },
): Promise<{ url: string; stop: () => Promise<void> }> {
  const server = createServer(createCertificate([host]), (req, res) => {
    const headers = {
      ...req.headers,
      'x-forwarded-proto': 'https',
      'x-forwarded-for': req.socket.remoteAddress ?? '',
      'x-forwarded-host': req.headers.host ?? '',
    }
    const { method = 'GET', url = '/' } = req
    const onward = request({ host: '127.0.0.1', port: getTarget(), method, path: url, headers }, (answer) => {
      res.writeHead(answer.statusCode ?? 502, answer.rawHeaders)
      answer.pipe(res)
    })
    onward.on('error', () => res.destroy())
    res.on('close', () => onward.destroy())
    req.pipe(onward)
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `https://${host}:${(server.address() as AddressInfo).port}/`,
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from 'node:net'

/**
 * A real host on this machine for tests of the way out.
 *
 * @property root `http://127.0.0.1:<port>`
 * @property requests as they came
 */
export type WebHost = {
  port: number
  root: string
  requests: IncomingMessage[]
  connections: () => number
  close: () => Promise<void>
}

type Handle = (req: IncomingMessage, res: ServerResponse) => void

export const startWebHost = (handle: Handle, address = '127.0.0.1', port = 0): Promise<WebHost> => {
  const requests: IncomingMessage[] = []
  return start(createServer(remember(requests, handle)), requests, { address, port })
}

/** @param pem a key and its certificate */
export const startTlsHost = (pem: string, handle: Handle): Promise<WebHost> => {
  const requests: IncomingMessage[] = []
  const server = createTlsServer({ key: pem, cert: pem }, remember(requests, handle))
  // A client that does not like our certificate hangs up: what such a test is about.
  server.on('tlsClientError', () => {})
  return start(server, requests, { address: '127.0.0.1', port: 0 })
}

/** A host that speaks whatever the test writes into the socket. */
export const startRawHost = (speak: (socket: Socket) => void): Promise<WebHost> =>
  start(
    createTcpServer((socket) => {
      socket.on('error', () => {})
      speak(socket)
    }),
    [],
    { address: '127.0.0.1', port: 0 },
  )

const remember =
  (requests: IncomingMessage[], handle: Handle): Handle =>
  (req, res) => {
    requests.push(req)
    handle(req, res)
  }

async function start(
  server: Server,
  requests: IncomingMessage[],
  { address, port }: { address: string; port: number },
): Promise<WebHost> {
  const sockets = new Set<Socket>()
  let connections = 0
  server.on('connection', (socket) => {
    connections += 1
    sockets.add(socket)
    socket.on('error', () => {})
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, address, resolve)
  })
  const used = (server.address() as AddressInfo).port
  return {
    port: used,
    root: `http://${address.includes(':') ? `[${address}]` : address}:${used}`,
    requests,
    connections: () => connections,
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { limits } from '../limits.ts'
import { createWorld, type World } from '../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
afterEach(() => void vi.useRealTimers())

const MINUTE = 60_000
const turn = () => new Promise((resolve) => setImmediate(resolve))

/** Begins a post of a thousand bytes, and waits until the server has it. */
async function beginPost(path: string, type: string) {
  const { host, port } = new URL(world.url)
  const socket = connect(Number(port), '127.0.0.1')
  await once(socket, 'connect')
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const lines = [
    `POST ${path} HTTP/1.1`,
    `Host: ${host}`,
    `Content-Type: ${type}`,
    'Sec-Fetch-Site: same-origin',
    'Content-Length: 1000',
  ]
  socket.write(`${lines.join('\r\n')}\r\n\r\n`)
  while (vi.getTimerCount() === 0) await turn()
  return socket
}

test.each([
  ['/issuer/requests', 'application/json'],
  ['/issuer/frameless', 'application/x-www-form-urlencoded'],
  ['/sign-in/code', 'application/x-www-form-urlencoded'],
])('a body for %s that comes a byte a minute is given five, and not one more', async (path, type) => {
  expect(limits.arrivalMs).toBe(5 * MINUTE)
  const socket = await beginPost(path, type)
  let isClosed = false
  const closed = new Promise<void>((resolve) => {
    // Whether the end is told as a reset is up to the system.
    socket.on('error', () => {})
    socket.on('close', () => {
      isClosed = true
      resolve()
    })
  })
  socket.resume()
  for (let minute = 1; minute < 5; minute++) {
    socket.write('x')
    await turn()
    vi.advanceTimersByTime(MINUTE)
  }
  vi.advanceTimersByTime(MINUTE - 1)
  await turn()
  expect(isClosed).toBe(false)
  vi.advanceTimersByTime(1)
  await closed
})

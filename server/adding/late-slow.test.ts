import { once } from 'node:events'
import { connect } from 'node:net'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { limits } from '../limits.ts'
import type { Browser, Page } from '../testing/browser.ts'
import { signIn } from '../testing/sign-in.ts'
import { createWorld, type World } from '../testing/world.ts'

let world: World
let ada: Browser
beforeEach(async () => {
  world = await createWorld()
  ada = world.newBrowser()
  await signIn(world, ada, 'ada@example.org')
})
afterEach(async () => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  await world.close()
})

const turn = () => new Promise((resolve) => setImmediate(resolve))

/** Begins to send the form of a page with one file, which does not come to its end. */
async function beginSlowly(page: Page) {
  const { host, port } = new URL(world.url)
  const socket = connect(Number(port), '127.0.0.1')
  await once(socket, 'connect')
  const fieldOf = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(page.html)?.[1] ?? ''
  const part = (about: string, content: string) =>
    `--x\r\nContent-Disposition: form-data; ${about}\r\n\r\n${content}`
  const start = [
    part('name="token"', `${fieldOf('token')}\r\n`),
    part('name="late"', `${fieldOf('late')}\r\n`),
    part('name="files"; filename="note.txt"', 'Dear '),
  ].join('')
  const end = 'Ada\r\n--x--\r\n'
  const lines = [
    'POST /add HTTP/1.1',
    `Host: ${host}`,
    `Cookie: ${[...ada.cookies].map(([name, value]) => `${name}=${value}`).join('; ')}`,
    'Content-Type: multipart/form-data; boundary=x',
    'Sec-Fetch-Site: same-origin',
    `Content-Length: ${start.length + end.length}`,
  ]
  socket.write(`${lines.join('\r\n')}\r\n\r\n${start}`)
  return { socket, end }
}

test('a form whose session has ended may take as long over a slow line as any other', async () => {
  const page = await ada.get('/add')
  await world.deps.db.deleteFrom('session').execute()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const intervals = vi.spyOn(globalThis, 'setInterval')
  const { socket, end } = await beginSlowly(page)
  let answer = ''
  socket.on('data', (bytes) => {
    answer += bytes
  })
  let isClosed = false
  socket.on('error', () => {})
  socket.on('close', () => {
    isClosed = true
  })
  while (!isClosed && !intervals.mock.calls.some(([, ms]) => ms === limits.uploadIdleMs)) await turn()
  vi.advanceTimersByTime(limits.uploadMs - 1)
  socket.write(end)
  while (!isClosed && !answer.includes('\r\n\r\n')) await turn()
  expect(answer).toContain('HTTP/1.1 303')
  socket.destroy()
})

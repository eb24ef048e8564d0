import { connect, type Socket } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { limits } from '../limits.ts'
import { createWorld, type World } from '../testing/world.ts'

const MIB = 1024 * 1024

let world: World
let sockets: Socket[]
beforeEach(async () => {
  world = await createWorld()
  sockets = []
})
afterEach(async () => {
  for (const socket of sockets) socket.destroy()
  await world.close()
})

/** Begins a large post and never ends it. Resolves when the server asked for the body, or refused it. */
function begin(header: string): Promise<string> {
  const { hostname, port, host } = new URL(world.url)
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname, () =>
      socket.write(
        `POST /issuer/frameless HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/x-www-form-urlencoded\r\n` +
          `Expect: 100-continue\r\n${header}\r\n\r\n`,
      ),
    )
    sockets.push(socket)
    // "Continue" comes before the guards; a refusal comes after it, in the same breath or the next.
    socket.on('data', (bytes) => resolve(bytes.toString()))
  })
}

const small = () =>
  world
    .newBrowser()
    .post('/issuer/frameless', { assertions: 'https://a.example/1' }, { site: 'cross-site', follow: false })

test('large bodies that never end hold no more memory than they may, and small ones go on', async () => {
  const holders = Math.floor(limits.bodyBytesPerClient / (20 * MIB))
  for (let count = 0; count < holders; count += 1) await begin(`Content-Length: ${20 * MIB}`)
  const large = () =>
    world
      .newBrowser()
      .post('/issuer/frameless', { assertions: 'x'.repeat(10 * MIB) }, { site: 'cross-site', follow: false })
  expect((await large()).status).toBe(429)
  expect((await small()).status).toBe(303)
})

test('a body of unknown length counts as the longest, and is read where there is room', async () => {
  const chunked = 'Transfer-Encoding: chunked'
  const post = () =>
    fetch(`${world.url}issuer/frameless`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new Blob(['assertions=https%3A%2F%2Fa.example%2F1']).stream(),
      duplex: 'half',
      redirect: 'manual',
    } as RequestInit)
  expect((await post()).status).toBe(303)
  await begin(chunked)
  await begin(chunked)
  expect((await post()).status).toBe(429)
})

test('a packed body is not unpacked', async () => {
  const answer = await world
    .newBrowser()
    .postJson('/issuer/requests', {}, { headers: { 'content-encoding': 'gzip' } })
  expect(answer.status).toBe(415)
})

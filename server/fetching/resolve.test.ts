import { createSocket, type Socket } from 'node:dgram'
import { afterEach, expect, test } from 'vitest'
import { createResolveByDns, resolveBySystem } from './resolve.ts'

const A = 1
const AAAA = 28
const FOREVER = new AbortController().signal

const open: Socket[] = []
afterEach(async () => {
  for (const socket of open.splice(0)) await new Promise<void>((resolve) => socket.close(resolve))
})

/** A name server on this machine. @param answer the addresses, as bytes, by type of record; null keeps silent */
async function startNameServer(answer: (type: number) => number[][] | null): Promise<string> {
  const socket = createSocket('udp4')
  open.push(socket)
  socket.on('message', (query, from) => {
    const question = query.subarray(12, query.indexOf(0, 12) + 5)
    const type = question.readUInt16BE(question.length - 4)
    const addresses = answer(type)
    if (addresses === null) return
    const header = Buffer.from(query.subarray(0, 12))
    header.writeUInt16BE(0x8180, 2)
    header.writeUInt16BE(addresses.length, 6)
    header.writeUInt32BE(0, 8)
    const records = addresses.map((bytes) =>
      Buffer.from([0xc0, 0x0c, 0, type, 0, 1, 0, 0, 0, 60, 0, bytes.length, ...bytes]),
    )
    socket.send(Buffer.concat([header, question, ...records]), from.port, from.address)
  })
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve))
  return `127.0.0.1:${socket.address().port}`
}

test('both families are asked for, and all answers come back', async () => {
  const server = await startNameServer((type) =>
    type === A
      ? [
          [8, 8, 8, 8],
          [127, 0, 0, 1],
        ]
      : [[0xfd, ...Array.from({ length: 14 }, () => 0), 1]],
  )
  const addresses = await createResolveByDns([server])('issuer.example', FOREVER)
  expect(addresses.sort()).toEqual(['127.0.0.1', '8.8.8.8', 'fd00::1'])
})

test.each([
  ['IPv4', A, [8, 8, 8, 8], '8.8.8.8'],
  ['IPv6', AAAA, [0x26, 0x06, ...Array.from({ length: 13 }, () => 0), 1], '2606::1'],
])('a name with %s only has that', async (_family, type, bytes, address) => {
  const server = await startNameServer((asked) => (asked === type ? [bytes] : []))
  expect(await createResolveByDns([server])('issuer.example', FOREVER)).toEqual([address])
})

test('a name without addresses has none', async () => {
  const server = await startNameServer(() => [])
  expect(await createResolveByDns([server])('issuer.example', FOREVER)).toEqual([])
})

test('the hosts file and the search list of the machine have no say in what strangers name', async () => {
  const server = await startNameServer(() => [])
  expect(await createResolveByDns([server])('localhost', FOREVER)).toEqual([])
})

test('a wait for a silent name server ends when it is told to', async () => {
  const server = await startNameServer(() => null)
  expect(await createResolveByDns([server])('issuer.example', AbortSignal.timeout(20))).toEqual([])
})

test('a name that an operator wrote is looked up the way of the machine', async () => {
  const addresses = await resolveBySystem('localhost')
  expect(addresses.some((address) => address === '127.0.0.1' || address === '::1')).toBe(true)
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createFetchSafely } from '../fetching/fetch-safely.ts'
import type { Resolve } from '../fetching/resolve.ts'
import { startWebHost, type WebHost } from '../testing/web-host.ts'

/** Rows 57 to 62 on the real way out: real sockets, a real host that must not be reached, a fake name server. */

/** Addresses that are not public, as name servers and URLs may give them. */
const ADDRESSES = `
0.0.0.0 0.1.2.3 10.0.0.1 10.255.255.255 100.64.0.1 100.100.100.200 127.0.0.1 127.0.0.2 127.255.255.254
168.63.129.16 169.254.0.1 169.254.169.254 169.254.170.2 172.16.0.1 172.31.255.255 192.0.0.1 192.0.0.192
192.0.2.1 192.88.99.1 192.168.0.1 192.168.255.255 198.18.0.1 198.19.255.255 198.51.100.1 203.0.113.1
224.0.0.1 239.255.255.250 240.0.0.1 255.255.255.255
:: ::1 ::127.0.0.1 ::7f00:1 ::a9fe:a9fe ::10.0.0.1 ::ffff:127.0.0.1 ::ffff:7f00:1 ::ffff:169.254.169.254
::ffff:10.0.0.1 ::ffff:0:127.0.0.1 ::ffff:8.8.8.8 64:ff9b::7f00:1 64:ff9b::169.254.169.254 64:ff9b::a00:1
64:ff9b:1::7f00:1 100::1 2001::1 2001:0:7f00:1::1 2001:db8::1 2001:20::1 2002:7f00:1:: 2002:a9fe:a9fe:: 2002:a00:1::
2002:c0a8:101::1 3fff::1 5f00::1 fc00::1 fd00::1 fd00:ec2::254 fe80::1 febf::1 fec0::1 ff02::1 ff0e::1
`.match(/\S+/g) as string[]

/** Other ways of writing them in a URL, which parsers disagree about. */
const NOTATIONS = `
127.1 127.0.1 0x7f.1 0x7f.0.0.1 0x7f000001 0x7F.0x0.0x0.0x1 0177.0.0.1 0177.1 017700000001 2130706433 0
127.0.0.1. 127.000.000.001 %31%32%37.0.0.1 127%2e0%2e0%2e1 １２７.0.0.1 ①②⑦.⓪.⓪.① 127。0。0。1 127．0．0．1
0xa9fea9fe 2852039166 0251.0376.0251.0376 169.254.43518 0xa9.0xfe.0xa9.0xfe 025177524776
0xc0a80001 3232235521 0300.0250.0.1 167772161 012.0.0.1
[::1] [0:0:0:0:0:0:0:1] [0000:0000:0000:0000:0000:0000:0000:0001] [::ffff:127.0.0.1] [::ffff:7f00:1] [0:0:0:0:0:ffff:127.0.0.1]
[::127.0.0.1] [::a9fe:a9fe] [64:ff9b::127.0.0.1] [64:ff9b::a9fe:a9fe] [2002:7f00:1::] [2002:a9fe:a9fe::1] [fe80::1] [FD00::1]
localhost LOCALHOST localhost. app.localhost ｌｏｃａｌｈｏｓｔ loc%61lhost intranet printer.local router.home.arpa
metadata.google.internal metadata.google.internal. kubernetes.default.svc.internal example.onion
`.match(/\S+/g) as string[]

let neighbour: WebHost
let neighbour6: WebHost | null
let stranger: WebHost
let location = ''

beforeAll(async () => {
  neighbour = await startWebHost((_req, res) => res.end('{}'))
  neighbour6 = await startWebHost((_req, res) => res.end('{}'), '::1', neighbour.port).catch(() => null)
  stranger = await startWebHost((_req, res) => {
    // As hosts write it: UTF-8, which the header's own encoding is not.
    res.writeHead(302, { location: Buffer.from(location).toString('latin1') }).end()
  })
})

afterAll(async () => {
  for (const host of [neighbour, neighbour6, stranger]) await host?.close()
})

const inBrackets = (address: string) => (address.includes(':') ? `[${address}]` : address)
const HOSTS = [...new Set([...ADDRESSES.map(inBrackets), ...NOTATIONS])]

/** Where nobody answers that is waited for; everywhere else the answer comes, on a busy machine after a while. */
const SILENT_MS = 300
const PATIENT_MS = 20_000

/** A way out whose name server says what a test says; it may visit the stranger and nobody else. */
function wayOut(resolve: Resolve = async () => [], documentTimeoutMs = PATIENT_MS) {
  const { host } = new URL(stranger.root)
  const publicUrl = new URL('https://backpack.example/')
  return createFetchSafely(
    { fetchAllow: new Set([host]), fetchHttp: true, publicUrl },
    { now: Date.now, resolve, documentTimeoutMs },
  )
}

const REQUEST = { role: 'assertion', maxBytes: 1000 } as const

async function codeOf(url: string, resolve?: Resolve, timeoutMs?: number): Promise<string> {
  const answer = await wayOut(resolve, timeoutMs)(url, REQUEST)
  return answer.ok ? 'ok' : answer.failure.code
}

function expectNobodyReached(): void {
  expect(neighbour.connections() + (neighbour6?.connections() ?? 0)).toBe(0)
}

test('the list has more than a hundred notations', () => {
  expect(HOSTS.length).toBeGreaterThan(100)
})

describe.each(HOSTS)('%s', (host) => {
  test('is refused in a URL, on our port and on the usual ones', async () => {
    for (const url of [
      `http://${host}:${neighbour.port}/`,
      `http://${host}/`,
      `https://${host}/latest/meta-data/`,
    ])
      expect(await codeOf(url), url).toMatch(/^(forbidden-address|not-a-reference)$/)
    expectNobodyReached()
  })

  test('is refused as the place where a redirect leads', async () => {
    location = `http://${host}:${neighbour.port}/`
    // Where a redirect cannot be read, it leads nowhere.
    expect(await codeOf(stranger.root)).toMatch(/^(forbidden-address|http-error)$/)
    expectNobodyReached()
  })
})

describe.each(ADDRESSES)('a public name with the address %s', (address) => {
  const url = () => `http://issuer.example:${neighbour.port}/`

  test('is refused, also where a public address stands before or after it', async () => {
    for (const answers of [[address], ['8.8.8.8', address], [address, '2606:4700::1111']])
      expect(await codeOf(url(), async () => answers), String(answers)).toBe('forbidden-address')
    expectNobodyReached()
  })
})

test('a name that is public when it is looked at and private afterwards is never asked for again', async () => {
  for (const later of ['127.0.0.1', '::1', '::ffff:127.0.0.1']) {
    let asked = 0
    // Public by its range, but given to nobody.
    const resolve = async () => (asked++ === 0 ? ['2d00::1'] : [later])
    expect(await codeOf(`http://issuer.example:${neighbour.port}/`, resolve, SILENT_MS)).toMatch(
      /^(unreachable|timeout)$/,
    )
    expect(asked).toBe(1)
  }
  expectNobodyReached()
})

test('a name server that alternates is asked once for each hop, and each hop is judged by its own answer', async () => {
  const { port } = new URL(stranger.root)
  location = `http://issuer.example:${neighbour.port}/`
  const answers = [['127.0.0.1']]
  expect(await codeOf(`http://127.0.0.1:${port}/`, async () => answers.shift() ?? [])).toBe(
    'forbidden-address',
  )
  expect(answers).toEqual([])
  expectNobodyReached()
})

test.each(['https://backpack.example/', 'https://BACKPACK.example:443/x', 'https://backpack.example./'])(
  'we do not ask ourselves at %s, neither by a redirect',
  async (own) => {
    expect(await codeOf(own)).toBe('forbidden-address')
    location = own
    expect(await codeOf(stranger.root)).toBe('forbidden-address')
  },
)

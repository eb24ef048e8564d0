import { once } from 'node:events'
import { connect } from 'node:net'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createMergeOffer, findMergeOffer } from '../accounts/merge-offer.ts'
import { limits } from '../limits.ts'
import { mergeAccounts } from '../merging/merge-accounts.ts'
import { createAccount } from '../testing/badges.ts'
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

/** Sends that form, and lets something happen once the server knows whose it is and waits for the rest. */
async function sendSlowly(page: Page, meanwhile: () => unknown): Promise<string> {
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
  await meanwhile()
  socket.write(end)
  while (!isClosed && !answer.includes('\r\n\r\n')) await turn()
  // A page of words comes in pieces; the connection is kept open.
  const bytes = /content-length: (\d+)/i.exec(answer)?.[1]
  while (!isClosed && Buffer.byteLength(answer.split('\r\n\r\n')[1] ?? '') < Number(bytes ?? 0)) await turn()
  socket.destroy()
  return answer
}

test('a form whose session has ended may take as long over a slow line as any other', async () => {
  const page = await ada.get('/add')
  await world.deps.db.deleteFrom('session').execute()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const answer = await sendSlowly(page, () => vi.advanceTimersByTime(limits.uploadMs - 1))
  expect(answer).toContain('HTTP/1.1 303')
})

test('where its account is deleted while files are on their way, that is said, with a way on', async () => {
  const page = await ada.get('/add')
  const answer = await sendSlowly(page, () => world.deps.db.deleteFrom('account').execute())
  expect(answer).toContain('HTTP/1.1 401')
  expect(answer).toContain('<h1>Your account is deleted</h1>')
  expect(answer).toContain('nothing of them was kept')
  expect(answer).toContain('href="/sign-in?next=%2Fadd"')
  expect(await world.deps.db.selectFrom('consent_request').select('id').execute()).toEqual([])
})

test('where its account becomes part of another meanwhile, the files are for that one', async () => {
  const page = await ada.get('/add')
  const { db } = world.deps
  await createAccount(db, 'work', 'ada@work.example')
  const answer = await sendSlowly(page, async () => {
    const of = { browser: 'b', accountId: 'work' }
    await createMergeOffer(db, { ...of, canonical: 'ada@example.org', now: world.clock.now })
    const offer = await findMergeOffer(db, { ...of, now: world.clock.now })
    await mergeAccounts(world.deps, { ...of, offerId: offer?.id ?? '' })
  })
  expect(answer).toContain('HTTP/1.1 303')
  const lists = await db.selectFrom('consent_request').select('account_id').execute()
  expect(lists).toEqual([{ account_id: 'work' }])
})

import { afterEach, beforeEach, expect, test } from 'vitest'
import { createSample, HOST, serve } from '../../checking/testing/sample-badges.ts'
import { createSendMail } from '../../mail/create-send-mail.ts'
import { createAccount, giveBadge, makeBadge, openSignedIn } from '../../testing/badges.ts'
import type { Browser } from '../../testing/browser.ts'
import { startMailServer } from '../../testing/mail-server.ts'
import { createWorld, type World } from '../../testing/world.ts'
import { recheckAll } from '../rechecking/start-rechecking.ts'
import { composeDigest } from './digest-mail.ts'
import { sendDigests } from './send-digests.ts'
import { unsubscribeUrl } from './unsubscribe-link.ts'

const HOUR = 60 * 60_000
const DAY = 24 * HOUR
const ENTRY = `${HOST}/assertion.json`

let world: World
let earner: Browser
beforeEach(async () => {
  world = await createWorld()
  await createAccount(world.deps.db, 'earner', 'Earner@home.example')
  earner = await openSignedIn(world, 'earner')
})
afterEach(() => world.close())

/** Adds a badge that can be verified again. Returns its id. */
async function add(): Promise<string> {
  serve(world.web, createSample('2.0'))
  await earner.submit(
    await earner.get(`/issuer/accept?assertion=${encodeURIComponent(ENTRY)}`),
    'Add 1 badge',
  )
  world.mails.length = 0
  return (await world.deps.db.selectFrom('badge').select('id').executeTakeFirstOrThrow()).id
}

const revoke = () => world.web.put(ENTRY, { status: 410, body: { id: ENTRY, revoked: true } })

/** Lets a night pass, in which badges are verified, and a morning, in which digests are sent. */
async function sleep(): Promise<void> {
  world.clock.now += 1.5 * DAY
  await recheckAll({ ...world.deps, pause: async () => {}, signal: new AbortController().signal })
  world.clock.now += DAY
  await sendDigests(world.deps)
}

const turnOn = async () => earner.submit(await earner.get('account'), 'Turn this mail on')
const isOn = async () => (await earner.get('account')).html.includes('Turn this mail off')
const pathOf = (url: string | undefined) => {
  const { pathname, search } = new URL(url ?? '')
  return `${pathname}${search}`
}

test('nobody gets a digest who has not asked for one', async () => {
  await add()
  revoke()
  await sleep()
  expect(world.mails).toEqual([])
})

test('turned on, what a night found is mailed once, in the morning, with the way to end it', async () => {
  const id = await add()
  expect((await turnOn()).html).toContain('Changes are mailed to you from now on.')
  revoke()
  await sleep()
  expect(world.mails).toHaveLength(1)
  const [mail] = world.mails
  expect(mail?.to).toBe('Earner@home.example')
  expect(mail?.subject).toBe('Something changed about 1 of your badges')
  for (const form of [mail?.text, mail?.html]) {
    expect(form).toContain('its issuer revoked it')
    expect(form).toContain(`${world.url}badges/${id}`)
    expect(form).toContain(mail?.unsubscribe?.split('?')[0])
  }
  await sleep()
  expect(world.mails).toHaveLength(1)
})

test('a badge that runs out is told when it has', async () => {
  await turnOn()
  await giveBadge(world.deps, 'earner', makeBadge('a', undefined, { expires: world.clock.now + HOUR }))
  await sleep()
  expect(world.mails.map(({ text }) => text).join()).toContain('Badge a, from learn.example.edu: it ran out')
})

/** A night in which one badge is found revoked and another runs out. Returns their ids. */
async function loseTwo(): Promise<{ revoked: string; expired: string }> {
  const revokedId = await add()
  const content = { expires: world.clock.now + HOUR }
  const given = await giveBadge(world.deps, 'earner', makeBadge('a', undefined, content))
  await turnOn()
  revoke()
  world.clock.now += 1.5 * DAY
  await recheckAll({ ...world.deps, pause: async () => {}, signal: new AbortController().signal })
  return { revoked: revokedId, expired: given.added ? given.id : '' }
}

async function mailsOfMorning(): Promise<string[]> {
  world.clock.now += DAY
  await sendDigests(world.deps)
  return world.mails.map(({ text }) => text)
}

test('what the earner has seen on the badges’ pages is not mailed', async () => {
  const { revoked, expired } = await loseTwo()
  expect((await earner.get(`badges/${revoked}`)).html).toContain('badge-status-revoked')
  expect((await earner.get(`badges/${expired}`)).html).toContain('badge-status-expired')
  expect(await mailsOfMorning()).toEqual([])
})

test('nor what they have seen in the list', async () => {
  await loseTwo()
  const { html } = await earner.get('/')
  expect(html).toContain('badge-status-revoked')
  expect(html).toContain('badge-status-expired')
  expect(await mailsOfMorning()).toEqual([])
})

test.each([{ 'backpack-read': 'ahead' }, { 'sec-purpose': 'prefetch;prerender' }])(
  'what was read ahead has nobody seen (%j)',
  async (headers) => {
    const { revoked, expired } = await loseTwo()
    for (const path of ['/', `badges/${revoked}`, `badges/${expired}`]) await earner.get(path, { headers })
    expect(await mailsOfMorning()).toEqual([
      expect.stringMatching(/its issuer revoked it[\s\S]*Badge a, from learn.example.edu: it ran out/),
    ])
  },
)

test('what the list does not say is mailed all the same', async () => {
  await add()
  await turnOn()
  const { badgeClass } = createSample('2.0')
  world.web.put(`${HOST}/badge.json`, { body: { ...badgeClass, name: 'Another name' } })
  world.clock.now += 1.5 * DAY
  await recheckAll({ ...world.deps, pause: async () => {}, signal: new AbortController().signal })
  await earner.get('/')
  expect(await mailsOfMorning()).toHaveLength(1)
})

test('a digest that could not be sent is tried again in an hour, with all that it had to tell', async () => {
  await add()
  await turnOn()
  revoke()
  const { sendMail } = world.deps
  world.deps.sendMail = async () => ({ ok: false })
  await sleep()
  world.deps.sendMail = sendMail
  await sendDigests(world.deps)
  expect(world.mails).toEqual([])
  world.clock.now += HOUR
  await sendDigests(world.deps)
  expect(world.mails).toHaveLength(1)
})

test('several processes send one mail', async () => {
  await turnOn()
  await giveBadge(world.deps, 'earner', makeBadge('a', undefined, { expires: world.clock.now + HOUR }))
  world.clock.now += 2 * DAY
  await Promise.all(Array.from({ length: 8 }, () => sendDigests(world.deps)))
  expect(world.mails).toHaveLength(1)
})

test('it is in the account’s language, else in the one in which it was turned on', async () => {
  const finnish = { headers: { 'accept-language': 'fi' } }
  await earner.submit(await earner.get('/account', finnish), 'Ota viesti käyttöön', {}, finnish)
  const expires = () => ({ expires: world.clock.now + HOUR })
  await giveBadge(world.deps, 'earner', makeBadge('a', undefined, expires()))
  await sleep()
  expect(world.mails.at(-1)?.text).toContain('se vanheni')
  await earner.submit(await earner.get('account'), 'Save', { lang: 'de', theme: 'system' })
  await giveBadge(world.deps, 'earner', makeBadge('b', undefined, expires()))
  await sleep()
  expect(world.mails.at(-1)?.text).toContain('abgelaufen')
})

test('issuers put no markup, link or code into it, and a long list is cut', () => {
  const name = '<b>12345678</b> http://evil.example/ www.evil.example'
  const change = { id: 'x', name, host: '1234-5678.evil.example', what: 'gone' } as const
  const urls = { home: 'https://backpack.example/', unsubscribe: 'https://backpack.example/unsubscribe/x' }
  const mail = composeDigest('en', Array(30).fill(change), urls)
  expect(`${mail.subject}${mail.text}${mail.html}`).not.toMatch(/\d{8}|\d{4}-\d{4}/)
  // Links are ours alone: one to each badge that is listed, to the backpack, and to what ends it.
  const links = mail.text.match(/\S*:\/\/\S*/g) ?? []
  expect(links.filter((link) => link === 'https://backpack.example/badges/x')).toHaveLength(20)
  expect(links.filter((link) => !link.startsWith('https://backpack.example/badges/'))).toEqual([
    urls.home,
    urls.unsubscribe,
  ])
  expect(mail.html?.match(/<a href="https:\/\/backpack\.example\/[^"]*"/g)).toHaveLength(22)
  expect(mail.html?.match(/<a /g)).toHaveLength(22)
  expect(mail.html).not.toContain('<b>')
  expect(mail.text.match(/^- /gm)).toHaveLength(21)
  expect(mail.text).toContain('and 10 more')
})

test('following the link that ends it changes nothing; its button does, signed out and without cookies', async () => {
  await turnOn()
  const path = pathOf(unsubscribeUrl(world.deps, 'earner'))
  const anybody = world.newBrowser()
  const page = await anybody.get(path)
  expect(page.status).toBe(200)
  expect(await isOn()).toBe(true)
  anybody.cookies.clear()
  expect((await anybody.submit(page, 'End this mail')).html).toContain('It has ended.')
  expect(await isOn()).toBe(false)
})

test('a mail program ends it by one press of its own, from another site, and as often as it likes', async () => {
  await turnOn()
  const path = pathOf(unsubscribeUrl(world.deps, 'earner'))
  for (const site of ['cross-site', null]) {
    const provider = world.newBrowser()
    const answer = await provider.post(path, { 'List-Unsubscribe': 'One-Click' }, { site, follow: false })
    expect(answer.status).toBe(200)
  }
  expect(await isOn()).toBe(false)

  await turnOn()
  const body = new FormData()
  body.set('List-Unsubscribe', 'One-Click')
  expect((await fetch(new URL(path, world.url), { method: 'POST', body })).status).toBe(200)
  expect(await isOn()).toBe(false)
})

test('a forged link ends nothing, and the true one of one account nothing of another', async () => {
  await createAccount(world.deps.db, 'other', 'other@home.example')
  await turnOn()
  const own = pathOf(unsubscribeUrl(world.deps, 'earner'))
  const others = pathOf(unsubscribeUrl(world.deps, 'other'))
  const forged = [own.slice(0, -1), `${own}x`, own.split('?')[0] ?? '', others.replace('other', 'earner')]
  const anybody = world.newBrowser()
  for (const path of forged) {
    expect((await anybody.post(path, {}, { site: 'cross-site' })).status).toBe(403)
    expect((await anybody.get(path)).status).toBe(404)
  }
  await anybody.post(others, {}, { site: 'cross-site' })
  expect(await isOn()).toBe(true)
})

test('through a real mail server it has both forms and the two headers of RFC 8058', async () => {
  const server = await startMailServer()
  try {
    const log = { error: (...what: unknown[]) => expect(what).toEqual([]) }
    const from = 'Open Backpack <backpack@localhost>'
    world.deps.sendMail = createSendMail({ smtpUrl: server.url, mailFrom: from }, log)
    await turnOn()
    await giveBadge(world.deps, 'earner', makeBadge('a', undefined, { expires: world.clock.now + HOUR }))
    await sleep()
    expect(server.received).toHaveLength(1)
    const raw = server.received[0]?.raw ?? ''
    const headers = raw.slice(0, raw.indexOf('\r\n\r\n')).replace(/\r\n\s+/g, ' ')
    const url = unsubscribeUrl(world.deps, 'earner')
    expect(headers).toContain(`List-Unsubscribe: <${url}>`)
    expect(headers).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
    expect(raw).toContain('Content-Type: text/plain; charset=utf-8')
    expect(raw).toContain('Content-Type: text/html; charset=utf-8')
  } finally {
    await server.close()
  }
})

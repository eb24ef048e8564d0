import { afterEach, expect, test } from 'vitest'
import { type MailServer, startMailServer } from '../testing/mail-server.ts'
import { createSendMail } from './create-send-mail.ts'

const MAIL = { to: 'ada@example.org', subject: 'Your code', text: 'Your code is 1234-5678.\n\nBye' }
const FROM = 'Open Backpack <backpack@localhost>'

const open: MailServer[] = []
afterEach(async () => {
  for (const server of open.splice(0)) await server.close()
})

async function sender(options: Parameters<typeof startMailServer>[0] = {}) {
  const server = await startMailServer(options)
  open.push(server)
  const logged: unknown[] = []
  const log = { error: (...what: unknown[]) => logged.push(what) }
  return { server, logged, sendMail: createSendMail({ smtpUrl: server.url, mailFrom: FROM }, log) }
}

const headersOf = (raw: string) => raw.slice(0, raw.indexOf('\r\n\r\n')).split('\r\n')

test('a mail arrives as plain text, from our address, marked as sent by a machine', async () => {
  const { server, sendMail } = await sender()
  expect(await sendMail(MAIL)).toEqual({ ok: true })
  expect(server.received).toHaveLength(1)
  const [mail] = server.received
  expect(mail).toMatchObject({ from: 'backpack@localhost', to: ['ada@example.org'] })
  expect(headersOf(mail?.raw ?? '')).toEqual(
    expect.arrayContaining([
      'From: Open Backpack <backpack@localhost>',
      'To: ada@example.org',
      'Subject: Your code',
      'Auto-Submitted: auto-generated',
      'Content-Type: text/plain; charset=utf-8',
    ]),
  )
  expect(mail?.raw).toContain('Your code is 1234-5678.')
})

test('nothing but the text of a mail looks like a code', async () => {
  const { server, sendMail } = await sender()
  for (let at = 0; at < 50; at++) await sendMail(MAIL)
  for (const { raw } of server.received) {
    expect(raw.match(/\b\d{4}-?\d{4}\b/g)).toEqual(['1234-5678'])
    expect(raw).toMatch(/^Message-ID: <[a-z]{28}@localhost>\r$/m)
  }
})

test('a mail with markup arrives in both forms, the plain one first', async () => {
  const { server, sendMail } = await sender()
  await sendMail({ ...MAIL, html: '<!doctype html><p>Your code is <b>1234-5678</b>.</p>' })
  const raw = server.received[0]?.raw ?? ''
  expect(raw).toMatch(/^Content-Type: multipart\/alternative;\s+boundary="[^"\d]*-Part_1"\r$/m)
  const forms = [...raw.matchAll(/^Content-Type: (text\/\w+); charset=utf-8\r$/gm)].map(([, type]) => type)
  expect(forms).toEqual(['text/plain', 'text/html'])
  expect(raw).toContain('<p>Your code is <b>1234-5678</b>.</p>')
})

test('a mail that can be ended says how, so that a mail program can do it by one press', async () => {
  const { server, sendMail } = await sender()
  const unsubscribe = `https://backpack.example/unsubscribe/${'a'.repeat(80)}?signature=${'b'.repeat(80)}`
  await sendMail({ ...MAIL, unsubscribe })
  await sendMail(MAIL)
  const [one, other] = server.received.map(({ raw }) => headersOf(raw).join('\n').replace(/\n\s+/g, ' '))
  expect(one).toContain(`List-Unsubscribe: <${unsubscribe}>`)
  expect(one).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
  expect(other).not.toMatch(/^List-/m)
})

test('a subject in any script arrives', async () => {
  const { server, sendMail } = await sender()
  await sendMail({ ...MAIL, subject: 'Знак — ✓' })
  const subject = headersOf(server.received[0]?.raw ?? '').find((line) => line.startsWith('Subject: '))
  expect(subject).toMatch(/^Subject: =\?UTF-8\?/)
})

test.each(['Hello\r\nBcc: eve@example.net', 'Hello\nBcc: eve@example.net', 'Hello\rBcc: eve@example.net'])(
  'a line break in the subject makes no header (%j)',
  async (subject) => {
    const { server, sendMail } = await sender()
    expect(await sendMail({ ...MAIL, subject })).toEqual({ ok: true })
    const headers = headersOf(server.received[0]?.raw ?? '')
    expect(headers).toContain('Subject: Hello Bcc: eve@example.net')
    expect(headers.filter((line) => /^bcc:/i.test(line))).toEqual([])
    expect(server.received[0]?.to).toEqual(['ada@example.org'])
  },
)

test.each([
  'ada@example.org\r\nBcc: eve@example.net',
  'ada@example.org\r\nRCPT TO:<eve@example.net>',
  'ada@example.org, eve@example.net',
  'ada@example.org> RCPT TO:<eve@example.net',
  'Eve <eve@example.net>, ada@example.org',
])('an address goes to nobody else (%j)', async (to) => {
  const { server, sendMail } = await sender()
  await sendMail({ ...MAIL, to })
  const recipients = server.received.flatMap((mail) => mail.to)
  expect(recipients).not.toContain('eve@example.net')
  for (const { raw } of server.received) {
    expect(headersOf(raw).filter((line) => /^(bcc|cc):/i.test(line))).toEqual([])
  }
})

test('a mail that is refused is told and logged, without the address', async () => {
  const { sendMail, logged } = await sender({ refusal: 'no such person: ada@example.org' })
  expect(await sendMail(MAIL)).toEqual({ ok: false })
  expect(logged).toHaveLength(1)
  expect(JSON.stringify(logged)).toContain('no such person')
  expect(JSON.stringify(logged)).not.toContain('ada@')
})

test('a mail server that is not there is told and logged', async () => {
  const { server, sendMail, logged } = await sender()
  await server.close()
  open.pop()
  expect(await sendMail(MAIL)).toEqual({ ok: false })
  expect(JSON.stringify(logged)).toContain('ECONNREFUSED')
})

test.each(['Ihr Code für Sie: 1234-5678', 'رمزك لتسجيل الدخول إلى حقيبتك:\n\n    1234-5678\n'])(
  'a code stands as it is in a mail of any language (%j)',
  async (text) => {
    const { server, sendMail } = await sender()
    await sendMail({ ...MAIL, text })
    expect(server.received[0]?.raw).toContain('1234-5678')
  },
)

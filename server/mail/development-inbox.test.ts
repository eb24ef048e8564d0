import { expect, test } from 'vitest'
import { createDevelopmentInbox, isDevelopmentInbox } from './development-inbox.ts'

const MAIL = { to: 'ada@example.org', subject: 'Your code', text: 'Your code is 1234-5678.' }

test('a mail is kept and printed with its code', async () => {
  const printed: string[] = []
  const inbox = createDevelopmentInbox((block) => printed.push(block))
  expect(await inbox(MAIL)).toEqual({ ok: true })
  expect(inbox.readMails()).toEqual([MAIL])
  expect(printed.join('')).toMatch(/ada@example\.org[\s\S]*Your code[\s\S]*1234-5678/)
})

test('the newest mail stands first, and only the last 200 are kept', async () => {
  const inbox = createDevelopmentInbox(() => {})
  for (let number = 1; number <= 201; number += 1) await inbox({ ...MAIL, subject: `mail ${number}` })
  const subjects = inbox.readMails().map(({ subject }) => subject)
  expect(subjects).toHaveLength(200)
  expect(subjects[0]).toBe('mail 201')
  expect(subjects.at(-1)).toBe('mail 2')
})

test('nothing in a mail steers the terminal', async () => {
  const printed: string[] = []
  const inbox = createDevelopmentInbox((block) => printed.push(block))
  await inbox({
    to: 'ada@example.org\u001b[2J',
    subject: 'a\u202eb\u0007',
    text: 'Badge \u001b]0;gone\u0007\r\nnext',
  })
  expect([...printed.join('')].filter((sign) => /[^\P{C}\n]/u.test(sign))).toEqual([])
})

test('a sender that really sends is no inbox', () => {
  expect(isDevelopmentInbox(async () => ({ ok: true }))).toBe(false)
  expect(isDevelopmentInbox(createDevelopmentInbox(() => {}))).toBe(true)
})

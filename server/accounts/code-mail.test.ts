import { expect, test } from 'vitest'
import { translateFor } from '../../client/messages/translate.ts'
import { type CodePurpose, writeCodeMail } from './code-mail.ts'

const write = (purpose: CodePurpose) =>
  writeCodeMail(translateFor('en'), {
    to: 'zoe@home.example',
    code: '01234567',
    purpose,
    host: 'backpack.example',
  })

test.each([
  [{ for: 'badges', asker: 'learn.example.edu' }, 'to add badges on learn.example.edu'],
  [{ for: 'sign-in' }, 'to sign in to your Backpack'],
  [{ for: 'address' }, 'to add this address'],
] as [CodePurpose, string][])('the mail for %j says what it is for', (purpose, words) => {
  expect(write(purpose).text).toContain(words)
})

test('the mail has the code once as 4-4, says what to do if it was not you, and has no link', () => {
  const { to, subject, text } = write({ for: 'sign-in' })
  expect(to).toBe('zoe@home.example')
  expect(text.match(/\d{4}-?\d{4}/g)).toEqual(['0123-4567'])
  expect(text).toContain('If you did not ask for it')
  expect(text).not.toMatch(/https?:|www\./)
  expect(subject).toContain('backpack.example')
  // Locked phones show subjects.
  expect(subject).not.toMatch(/\d{4}/)
})

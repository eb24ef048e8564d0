import { expect, test } from 'vitest'
import { asSentence } from './as-sentence.ts'

test.each([
  ['the badge has expired', 'The badge has expired.'],
  ['assertion: recipient is missing', 'Assertion: recipient is missing.'],
  ['The earner has this badge already.', 'The earner has this badge already.'],
  ['credentialStatus is no object', 'credentialStatus is no object.'],
  ['https://a.example/1 answered 404', 'https://a.example/1 answered 404.'],
  ['recipient.hashed is false beside a hash', 'recipient.hashed is false beside a hash.'],
  ['', ''],
])('%j is told to a developer as %j', (detail, sentence) => {
  expect(asSentence(detail)).toBe(sentence)
})

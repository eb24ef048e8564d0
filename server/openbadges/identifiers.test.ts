import { expect, test } from 'vitest'
import { isSameIdentifier, readDid } from './identifiers.ts'

test.each([
  ['did:web:example.org', 'https://example.org/.well-known/did.json'],
  ['did:web:example.org#key-1', 'https://example.org/.well-known/did.json'],
  ['did:web:example.org:user:alice', 'https://example.org/user/alice/did.json'],
  ['did:web:example.org%3A3000', 'https://example.org:3000/.well-known/did.json'],
  ['did:web:example.org:%7Ealice', 'https://example.org/%7Ealice/did.json'],
  ['did:web:example.org%3a3000:user', 'https://example.org:3000/user/did.json'],
])('%s is at %s', (did, url) => {
  expect(readDid(did)).toMatchObject({ method: 'web', url })
})

test.each([
  '',
  'did:web:',
  'did:web:example.org:..:admin',
  'did:web:example.org::x',
  'did:web:example.org:%2e%2E:admin',
  'did:web:example.org:a%2Fb',
  'did:web:example.org:a%5cb',
  'did:web:example.org:a%0',
  'did:web:example.org%2Fpath',
  'did:web:user%40example.org',
  'did:web:example.org%3A99999999',
  'did:jwk:bm8',
  'did:jwk:%%%',
  'did:example:1',
  'DID:web:example.org',
  'https://example.org',
  `did:jwk:${'e'.repeat(5000)}`,
])('%s is no identifier that is known here', (text) => {
  expect(readDid(text)).toBeNull()
})

test('identifiers are the same however a URL is written, but not with another fragment', () => {
  expect(isSameIdentifier('https://example.org', 'HTTPS://EXAMPLE.org:443/')).toBe(true)
  expect(isSameIdentifier('did:web:example.org', 'did:web:example.org')).toBe(true)
  expect(isSameIdentifier('https://example.org/#a', 'https://example.org/#b')).toBe(false)
  expect(isSameIdentifier('did:web:example.org', 'did:web:EXAMPLE.org')).toBe(false)
})

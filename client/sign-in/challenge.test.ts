import { expect, test } from 'vitest'
import { challengeOf, createChallenge } from './challenge.ts'

test('the challenge is that of the vector in RFC 7636, appendix B', () => {
  expect(challengeOf('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).toBe(
    'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
  )
})

test('a verifier is 256 bits as base64url, and its challenge belongs to it', () => {
  const { verifier, challenge } = createChallenge(new Uint8Array(32).fill(255))
  expect(verifier).toBe('__________________________________________8')
  expect(challenge).toBe(challengeOf(verifier))
  expect(challenge).toMatch(/^[\w-]{43}$/)
})

test('every pair is another', () => {
  expect(createChallenge().verifier).not.toBe(createChallenge().verifier)
})

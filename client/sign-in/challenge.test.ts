import { afterEach, expect, test, vi } from 'vitest'
import { challengeOf, createChallenge } from './challenge.ts'

const VERIFIER = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk'
const CHALLENGE = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM'

afterEach(() => {
  vi.unstubAllGlobals()
})

test('the challenge is that of the vector in RFC 7636, appendix B', async () => {
  expect(await challengeOf(VERIFIER)).toBe(CHALLENGE)
})

test('it is the same where the browser has no hash of its own', async () => {
  vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) })
  expect(await challengeOf(VERIFIER)).toBe(CHALLENGE)
})

test('a verifier is 256 bits as base64url, and its challenge belongs to it', async () => {
  const { verifier, challenge } = await createChallenge(new Uint8Array(32).fill(255))
  expect(verifier).toBe('__________________________________________8')
  expect(challenge).toBe(await challengeOf(verifier))
  expect(challenge).toMatch(/^[\w-]{43}$/)
})

test('every pair is another', async () => {
  expect((await createChallenge()).verifier).not.toBe((await createChallenge()).verifier)
})

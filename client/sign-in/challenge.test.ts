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

test('where the browser has no hash of its own the backpack is asked, and where it does not answer there is none', async () => {
  vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) })
  vi.stubGlobal('document', { documentElement: { dataset: { root: '/' } } })
  const asked: unknown[] = []
  vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
    asked.push(JSON.parse(body))
    return Response.json({ challenge: CHALLENGE })
  })
  expect(await challengeOf(VERIFIER)).toBe(CHALLENGE)
  expect(asked).toEqual([{ verifier: VERIFIER }])
  vi.stubGlobal('fetch', async () => Response.error())
  expect(await createChallenge()).toBeNull()
})

test('a verifier is 256 bits as base64url, and its challenge belongs to it', async () => {
  const pair = await createChallenge(new Uint8Array(32).fill(255))
  expect(pair).toEqual({
    verifier: '__________________________________________8',
    challenge: await challengeOf('__________________________________________8'),
  })
})

test('every pair is another', async () => {
  expect((await createChallenge())?.verifier).not.toBe((await createChallenge())?.verifier)
})

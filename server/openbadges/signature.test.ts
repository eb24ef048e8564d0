import { CompactSign, exportJWK, exportSPKI, generateKeyPair } from 'jose'
import { expect, test } from 'vitest'
import { ALGORITHMS, type Jws, readJws, verifyJws } from './signature.ts'
import { importPublicKey } from './signing-key.ts'

async function createSigner(algorithm: string) {
  const pair = await generateKeyPair(algorithm, { extractable: true })
  return {
    pem: await exportSPKI(pair.publicKey),
    jwk: JSON.parse(JSON.stringify(await exportJWK(pair.publicKey))),
    sign: async (payload: object): Promise<Jws> => {
      const bytes = new TextEncoder().encode(JSON.stringify(payload))
      const text = await new CompactSign(bytes).setProtectedHeader({ alg: algorithm }).sign(pair.privateKey)
      const jws = readJws(text)
      if (jws === null) throw new Error(`${text} cannot be read`)
      return jws
    },
  }
}

const verdictOf = async (jws: Jws, key: Parameters<typeof verifyJws>[1]) => {
  const verified = await verifyJws(jws, key)
  return verified.ok ? 'good' : verified.rejection.code
}

test.each(ALGORITHMS)(
  'what is signed with %s holds, with its key and as it was signed alone',
  async (name) => {
    const [signer, other] = [await createSigner(name), await createSigner(name)]
    const jws = await signer.sign({ uid: '1' })
    const another = await signer.sign({ uid: '2' })
    expect(await verdictOf(jws, signer.pem)).toBe('good')
    expect(await verdictOf(jws, signer.jwk)).toBe('good')
    expect(await verdictOf(jws, other.pem)).toBe('signature')
    expect(await verdictOf({ ...jws, signed: another.signed }, signer.pem)).toBe('signature')
    for (const signature of ['', 'AAAA', 'a', another.signature])
      expect(await verdictOf({ ...jws, signature }, signer.pem)).toBe('signature')
  },
)

test("a key that was imported before is nobody else's, whatever its document is called", async () => {
  const [signer, thief] = [await createSigner('ES256'), await createSigner('ES256')]
  const named = { id: 'https://issuer.example/key', owner: 'https://issuer.example/', kid: '1' }
  const jws = await signer.sign({ uid: '1' })
  for (const publicKeyJwk of [signer.jwk, thief.jwk, signer.jwk])
    expect(await verdictOf(jws, JSON.stringify({ ...named, publicKeyJwk }))).toBe(
      publicKeyJwk === signer.jwk ? 'good' : 'signature',
    )
})

test('a key that was imported for one algorithm serves no other', async () => {
  const { pem, sign } = await createSigner('RS256')
  const jws = await sign({ uid: '1' })
  expect(await verdictOf(jws, pem)).toBe('good')
  expect(await verdictOf({ ...jws, header: { alg: 'PS256' } }, pem)).toBe('signature')
  expect(await verdictOf({ ...jws, header: { alg: 'RS512' } }, pem)).toBe('signature')
  expect(await verdictOf({ ...jws, header: { alg: 'ES256' } }, pem)).toBe('key-unusable')
})

test('a key is imported once, and one with its private half not even when it is known without', async () => {
  const { jwk } = await createSigner('EdDSA')
  const first = await importPublicKey(jwk, 'EdDSA')
  const again = await importPublicKey(
    JSON.stringify({ id: 'x', publicKeyJwk: { ...jwk, kid: 'y' } }),
    'EdDSA',
  )
  expect(first.ok && again.ok && first.value === again.value).toBe(true)
  expect(await importPublicKey({ ...jwk, d: jwk.x }, 'EdDSA')).toMatchObject({
    rejection: { code: 'key-unusable' },
  })
})

test('a key that cannot be used is refused each time', async () => {
  const { jwk } = await createSigner('RS256')
  const weak = { ...jwk, n: jwk.n.slice(0, 170) }
  for (const _ of [1, 2])
    expect(await importPublicKey(weak, 'RS256')).toMatchObject({ rejection: { code: 'key-unusable' } })
})

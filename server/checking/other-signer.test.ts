import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { sign, verify } from 'jws'
import { expect, test } from 'vitest'
import { createFakeWeb } from '../testing/fake-web.ts'
import {
  check,
  createPng,
  createSample,
  createSigner,
  HOST,
  makeSigned,
  serve,
} from './testing/sample-badges.ts'
import { createController, createCredential, createParty, makeToken } from './testing/sample-credentials.ts'

/** What another implementation of JSON Web Signatures signs is accepted, and it accepts what our tests sign. */

const KEYS = {
  RSA: generateKeyPairSync('rsa', { modulusLength: 2048 }),
  'P-256': generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  'P-384': generateKeyPairSync('ec', { namedCurve: 'P-384' }),
  'P-521': generateKeyPairSync('ec', { namedCurve: 'P-521' }),
}
const ALGORITHMS = [
  ['RS256', 'RSA'],
  ['RS384', 'RSA'],
  ['RS512', 'RSA'],
  ['PS256', 'RSA'],
  ['PS512', 'RSA'],
  ['ES256', 'P-256'],
  ['ES384', 'P-384'],
  ['ES512', 'P-521'],
] as const
const toPem = (key: KeyObject) => String(key.export({ format: 'pem', type: 'spki' }))

test.each(ALGORITHMS)(
  'badges of 1.0, 1.1 and 2.0 that jws has signed with %s are accepted',
  async (alg, kind) => {
    const { privateKey, publicKey } = KEYS[kind]
    for (const version of ['1.0', '1.1', '2.0'] as const) {
      const sample = makeSigned(createSample(version), toPem(publicKey))
      const web = createFakeWeb()
      serve(web, sample)
      const token = sign({ header: { alg }, payload: JSON.stringify(sample.assertion), privateKey })
      expect(await check(web, token)).toMatchObject({
        outcome: 'ready',
        badge: { kind: 'signed', payload: token },
      })
      const [header, payload] = token.split('.')
      const other = sign({
        header: { alg, typ: 'JWT' },
        payload: JSON.stringify(sample.assertion),
        privateKey,
      })
      const [, , foreign] = other.split('.')
      expect(await check(web, `${header}.${payload}.${foreign}`)).toMatchObject({
        rejection: { code: 'signature' },
      })
    }
  },
)

test.each(['RSA', 'P-256', 'P-384'] as const)(
  'a token of 3.0 that jws has signed with %s is accepted',
  async (curve) => {
    const party = createParty(curve)
    const document = createCredential(party.issuer)
    const alg = { RSA: 'RS256', 'P-256': 'ES256', 'P-384': 'ES384' }[curve]
    const claims = { iss: party.issuer, jti: document.id, nbf: Date.parse(document.validFrom) / 1000 }
    const token = sign({
      header: { alg, typ: 'JWT', kid: party.method },
      payload: JSON.stringify({ ...claims, ...document }),
      privateKey: party.privateKey,
    })
    const web = createFakeWeb()
    web.put(party.issuer, createController(party))
    web.put(`${HOST}/image.png`, { body: createPng() })
    expect(await check(web, token)).toMatchObject({ badge: { version: '3.0', payload: token } })
    expect(verify(await makeToken(document, party), alg, toPem(createPublicKey(party.privateKey)))).toBe(true)
  },
)

test.each(['RS256', 'PS256', 'ES256'])('jws verifies what our tests sign with %s', async (alg) => {
  const signer = await createSigner(alg)
  expect(verify(await signer.sign({ a: 1 }), alg, signer.pem)).toBe(true)
})

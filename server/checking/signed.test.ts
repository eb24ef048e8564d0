import { exportJWK, exportPKCS8, generateKeyPair } from 'jose'
import { beforeAll, expect, test } from 'vitest'
import { hashText } from '../openbadges/hashing.ts'
import { REASON_OF, type RejectionCode } from '../openbadges/rejections.ts'
import { createFakeWeb } from '../testing/fake-web.ts'
import {
  check,
  createSample,
  createSigner,
  HOST,
  makeSigned,
  type Sample,
  type SampleVersion,
  serve,
} from './testing/sample-badges.ts'

const SIGNED: SampleVersion[] = ['1.0', '1.1', '2.0']
let signer: Awaited<ReturnType<typeof createSigner>>
beforeAll(async () => {
  signer = await createSigner()
})

type Bend = (sample: Sample) => void

async function checkSigned(version: SampleVersion, bend: Bend = () => {}, sign = signer.sign) {
  const web = createFakeWeb()
  const sample = makeSigned(createSample(version), signer.pem)
  bend(sample)
  serve(web, sample)
  web.remove(sample.entry)
  return check(web, await sign(sample.assertion))
}

const codeOf = async (...args: Parameters<typeof checkSigned>): Promise<RejectionCode | 'ready'> => {
  const checked = await checkSigned(...args)
  return checked.outcome === 'fault' ? checked.rejection.code : 'ready'
}

test.each(SIGNED)(
  'a good signed badge of version %s is ready, and the signature is baked',
  async (version) => {
    const web = createFakeWeb()
    const sample = makeSigned(createSample(version), signer.pem)
    serve(web, sample)
    const jws = await signer.sign(sample.assertion)
    expect(await check(web, jws)).toMatchObject({
      badge: {
        version,
        kind: 'signed',
        host: 'issuer.example',
        payload: jws,
        source: expect.stringMatching(/^jws:[0-9a-f]{64}$/),
      },
    })
  },
)

test.each(SIGNED)(
  'a signature served at a URL, bare or as a JSON string, is verified as signed (%s)',
  async (version) => {
    const web = createFakeWeb()
    const sample = makeSigned(createSample(version), signer.pem)
    serve(web, sample)
    const jws = await signer.sign(sample.assertion)
    const direct = await check(web, jws)
    for (const body of [`${jws}\n`, JSON.stringify(jws)]) {
      web.put(`${HOST}/signed`, { contentType: 'text/plain', body })
      const served = await check(web, `${HOST}/signed`)
      expect(served).toMatchObject({ badge: { kind: 'signed', payload: jws, source: `${HOST}/signed` } })
      if (served.outcome === 'ready' && direct.outcome === 'ready')
        expect(served.badge.fingerprint).toBe(direct.badge.fingerprint)
    }
  },
)

test.each(['RS512', 'PS256', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'])(
  '%s is accepted',
  async (algorithm) => {
    const own = await createSigner(algorithm)
    const web = createFakeWeb()
    const sample = makeSigned(createSample('2.0'), own.pem)
    serve(web, sample)
    expect(await check(web, await own.sign(sample.assertion))).toMatchObject({ outcome: 'ready' })
  },
)

test('a badge that is signed again is the same badge', async () => {
  const ids = await Promise.all(
    ['2026-05-01', '2026-05-02'].map(async (issuedOn) => {
      const checked = await checkSigned('1.0', ({ assertion }) => Object.assign(assertion, { issuedOn }))
      return checked.outcome === 'ready' ? checked.badge.fingerprint : checked
    }),
  )
  expect(ids[0]).toBe(ids[1])
})

test('an http id counts as the identity only where the issuer may give it', async () => {
  const fingerprintOf = async (id: string) => {
    const checked = await checkSigned('2.0', ({ assertion }) => Object.assign(assertion, { id }))
    return checked.outcome === 'ready' ? checked.badge.fingerprint : checked
  }
  const web = createFakeWeb()
  serve(web, createSample('2.0'))
  const hosted = await check(web, `${HOST}/assertion.json`)
  const own = await fingerprintOf(`${HOST}/assertion.json`)
  expect(hosted).toMatchObject({ badge: { fingerprint: own } })
  const victim = createFakeWeb()
  expect(await fingerprintOf('https://victim.example/a')).not.toBe(own)
  expect(victim.fetched).toEqual([])
})

const headers: [string, object, RejectionCode][] = [
  ['alg none', { alg: 'none' }, 'algorithm'],
  ['alg nOnE', { alg: 'nOnE' }, 'algorithm'],
  ['HMAC', { alg: 'HS256' }, 'algorithm'],
  ['an unknown algorithm', { alg: 'RS1' }, 'algorithm'],
  ['a numeric algorithm', { alg: 7 }, 'algorithm'],
  ['no algorithm', { typ: 'JWT' }, 'algorithm'],
  ['an extension', { alg: 'RS256', crit: ['exp'], exp: 1 }, 'algorithm'],
  ['a private key', { alg: 'RS256', jwk: { kty: 'RSA', d: 'x' } }, 'key-unusable'],
]
test.each(headers)('a header with %s is refused', async (_name, header, code) => {
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const forge = async (payload: unknown) => `${encode(header)}.${encode(payload as object)}.`
  expect(await codeOf('2.0', () => {}, forge)).toBe(code)
  expect(REASON_OF[code]).toBe('INVALID')
})

test('another key, another text and an empty signature are refused', async () => {
  const forger = await createSigner()
  expect(await codeOf('2.0', () => {}, forger.sign)).toBe('signature')
  expect(await codeOf('1.0', () => {}, forger.sign)).toBe('signature')
  const jwk = await exportJWK((await generateKeyPair('RS256', { extractable: true })).publicKey)
  expect(
    await codeOf(
      '2.0',
      () => {},
      (payload) => forger.sign(payload, { jwk }),
    ),
  ).toBe('signature')
  const cut = async (payload: unknown) => (await signer.sign(payload)).replace(/[^.]*$/, '')
  expect(await codeOf('2.0', () => {}, cut)).toBe('signature')
  const swapped = async (payload: object) => {
    const [header, , signature] = (await signer.sign(payload)).split('.')
    return `${header}.${Buffer.from(JSON.stringify({ ...payload, x: 1 })).toString('base64url')}.${signature}`
  }
  expect(
    await codeOf(
      '2.0',
      () => {},
      (payload) => swapped(payload as object),
    ),
  ).toBe('signature')
  expect(REASON_OF.signature).toBe('INVALID')
})

test('a payload that is no assertion is malformed', async () => {
  const web = createFakeWeb()
  expect(await check(web, await signer.sign('hello'))).toMatchObject({ rejection: { code: 'jws-malformed' } })
  expect(await check(web, await signer.sign('[1]'))).toMatchObject({ rejection: { code: 'jws-malformed' } })
  const { assertion } = makeSigned(createSample('1.0'), signer.pem)
  expect(await check(web, await signer.sign({ ...assertion, uid: undefined }))).toMatchObject({
    rejection: { code: 'missing-field', field: 'uid' },
  })
  expect(await check(web, await signer.sign({}))).toMatchObject({ rejection: { code: 'unknown-version' } })
})

test('a signed document that says it is hosted, or of 0.5, is refused', async () => {
  const web = createFakeWeb()
  for (const version of ['0.5', '1.0', '2.0'] as const) {
    const jws = await signer.sign(createSample(version).assertion)
    expect(await check(web, jws)).toMatchObject({ rejection: { code: 'verification-mismatch' } })
  }
  expect(REASON_OF['verification-mismatch']).toBe('INVALID')
})

test('a key that cannot be fetched is named', async () => {
  for (const version of SIGNED)
    expect(await codeOf(version, (sample) => Object.assign(sample, { key: null }))).toBe('key-inaccessible')
  expect(REASON_OF['key-inaccessible']).toBe('INACCESSIBLE')
})

test('what is no usable public key is refused', async () => {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  const weak =
    '-----BEGIN PUBLIC KEY-----\nMIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDdlatRjRjogo3WojgGHFHYLugdUWAY9iR3fy4arWNA1KoS8kVw33cJibXr8bvwUAUparCwlvdbH6dvEOfou0/gCFQsHUfQrSDv+MuSUMAe8jzKE4qW+jK+xQU9a03GUnKHkkle+Q0pX/g6jXZ7r1/xAK5Do2kQ+X5xK9cipRgEKwIDAQAB\n-----END PUBLIC KEY-----'
  const keys = [
    'nothing',
    '<html>',
    '{}',
    '[]',
    '{"kty":"oct","k":"AAAA"}',
    await exportPKCS8(privateKey),
    weak,
  ]
  for (const key of keys) {
    expect(await codeOf('1.0', (sample) => Object.assign(sample, { key }))).toBe('key-unusable')
    expect(await codeOf('2.0', (sample) => Object.assign(sample, { key }))).toBe('key-unusable')
  }
  const elliptic = await createSigner('ES256')
  expect(await codeOf('1.0', (sample) => Object.assign(sample, { key: elliptic.pem }))).toBe('key-unusable')
  expect(REASON_OF['key-unusable']).toBe('INVALID')
})

test('2.0: a key must be linked from the profile, be the creator, and belong to the issuer', async () => {
  expect(await codeOf('2.0', ({ issuer }) => void delete issuer.publicKey)).toBe('key-not-linked')
  expect(
    await codeOf('2.0', ({ assertion }) => {
      assertion.verification.creator = 'https://forger.example/key'
    }),
  ).toBe('key-not-linked')
  expect(
    await codeOf('2.0', ({ assertion }) => {
      assertion.verification.creator = `${HOST}/key.json`
    }),
  ).toBe('ready')
  expect(
    await codeOf('2.0', ({ key }) => {
      key.owner = 'https://other.example/issuer'
    }),
  ).toBe('key-not-linked')
  expect(REASON_OF['key-not-linked']).toBe('INVALID')
})

test('2.0: a profile may link several keys, hold one itself, or link bare PEM or a JWK', async () => {
  expect(
    await codeOf('2.0', ({ issuer }) => {
      issuer.publicKey = [`${HOST}/old-key.json`, { id: `${HOST}/key.json` }]
    }),
  ).toBe('ready')
  expect(
    await codeOf('2.0', (sample) => {
      sample.issuer.publicKey = { type: 'CryptographicKey', publicKeyPem: signer.pem }
    }),
  ).toBe('ready')
  expect(await codeOf('2.0', (sample) => Object.assign(sample, { key: signer.pem }))).toBe('ready')
})

test('2.0: the issuer’s profile that stands in a signed assertion is not believed', async () => {
  const forger = await createSigner()
  const bend: Bend = ({ assertion, badgeClass, issuer }) => {
    assertion.badge = {
      ...badgeClass,
      id: 'urn:uuid:2',
      issuer: { ...issuer, publicKey: { publicKeyPem: forger.pem } },
    }
  }
  expect(await codeOf('2.0', bend, forger.sign)).toBe('signature')
  const unhosted: Bend = (sample) => {
    bend(sample)
    sample.assertion.badge.issuer.id = 'urn:uuid:3'
  }
  expect(await codeOf('2.0', unhosted, forger.sign)).toBe('key-not-linked')
})

test('1.x: a key on another origin than issuer and badge class proves nothing', async () => {
  for (const version of ['1.0', '1.1'] as const)
    expect(
      await codeOf(version, ({ assertion }) => {
        assertion.verify.url = 'https://forger.example/key'
      }),
    ).toBe('key-not-linked')
})

test('1.x: a key that redirects to another site proves nothing', async () => {
  const web = createFakeWeb()
  const sample = makeSigned(createSample('1.0'), signer.pem)
  serve(web, sample)
  const checked = await check(web, await signer.sign(sample.assertion), {
    fetchSafely: async (asked, options) => {
      const answer = await web.fetchSafely(asked, options)
      if (!answer.ok || options.role !== 'key') return answer
      return { ok: true, fetched: { ...answer.fetched, url: 'https://forger.example/key' } }
    },
  })
  expect(checked).toMatchObject({ rejection: { code: 'key-not-linked' } })
})

const lists: [SampleVersion, unknown, RejectionCode | 'ready'][] = [
  ['1.0', {}, 'ready'],
  ['1.0', { 'award-1': '' }, 'revoked'],
  ['1.0', { 'award-1': null }, 'revoked'],
  ['1.0', { 'award-2': 'x' }, 'ready'],
  ['1.0', [], 'revocation-list-malformed'],
  ['1.0', '<html>', 'revocation-list-malformed'],
  ['1.1', { 'award-1': 'issued in error' }, 'revoked'],
  ['2.0', { revokedAssertions: [] }, 'ready'],
  ['2.0', { revokedAssertions: 'urn:uuid:11111111-2222-3333-4444-555555555555' }, 'revoked'],
  [
    '2.0',
    { revokedAssertions: ['urn:uuid:0', { id: 'urn:uuid:11111111-2222-3333-4444-555555555555' }] },
    'revoked',
  ],
  ['2.0', { revokedAssertions: [{ uid: 'urn:uuid:11111111-2222-3333-4444-555555555555' }] }, 'revoked'],
  [
    '2.0',
    { revokedAssertions: [{ id: 'urn:uuid:11111111-2222-3333-4444-555555555555', revoked: false }] },
    'ready',
  ],
  ['2.0', { revokedAssertions: [7, null] }, 'ready'],
  ['2.0', {}, 'revocation-list-malformed'],
]
test.each(lists)('%s: with the revocation list %o it is %s', async (version, list, code) => {
  const web = createFakeWeb()
  const sample = makeSigned(createSample(version), signer.pem)
  sample.issuer.revocationList = `${HOST}/revoked.json`
  serve(web, sample)
  web.put(`${HOST}/revoked.json`, { body: typeof list === 'string' ? list : JSON.stringify(list) })
  const checked = await check(web, await signer.sign(sample.assertion))
  expect(checked.outcome === 'fault' ? checked.rejection.code : checked.outcome).toBe(code)
})

test('a uid named like a built-in is revoked only by a list that names it', async () => {
  const web = createFakeWeb()
  const sample = makeSigned(createSample('1.0'), signer.pem)
  sample.assertion.uid = 'constructor'
  sample.issuer.revocationList = `${HOST}/revoked.json`
  serve(web, sample)
  const jws = await signer.sign(sample.assertion)
  web.put(`${HOST}/revoked.json`, { body: '{}' })
  expect(await check(web, jws)).toMatchObject({ outcome: 'ready' })
  web.put(`${HOST}/revoked.json`, { body: '{"constructor": ""}' })
  expect(await check(web, jws)).toMatchObject({ rejection: { code: 'revoked', document: 'revocation-list' } })
})

test('a list that cannot be had is no leave, and a hosted badge does not ask for one', async () => {
  expect(
    await codeOf('2.0', ({ issuer }) => {
      issuer.revocationList = `${HOST}/gone.json`
    }),
  ).toBe('revocation-list-inaccessible')
  const web = createFakeWeb()
  const hosted = createSample('2.0')
  hosted.issuer.revocationList = `${HOST}/gone.json`
  serve(web, hosted)
  expect(await check(web, hosted.entry)).toMatchObject({ outcome: 'ready' })
})

test('a long revocation list is read, a longer one is too large', async () => {
  const web = createFakeWeb()
  const sample = makeSigned(createSample('1.0'), signer.pem)
  sample.issuer.revocationList = `${HOST}/revoked.json`
  serve(web, sample)
  const jws = await signer.sign(sample.assertion)
  const listOf = (count: number) => ({ other: Array.from({ length: count - 1 }, () => 0) })
  web.put(`${HOST}/revoked.json`, { body: JSON.stringify(listOf(200_000)) })
  expect(await check(web, jws)).toMatchObject({ outcome: 'ready' })
  web.put(`${HOST}/revoked.json`, { body: JSON.stringify(listOf(200_001)) })
  expect(await check(web, jws)).toMatchObject({
    rejection: { code: 'too-large', document: 'revocation-list' },
  })
})

test('2.0: an issuer whose profile claims a stranger’s addresses cannot make the stranger’s badge look held', async () => {
  const victim = 'https://victim.example/a'
  const forged = await checkSigned('2.0', (sample) => {
    sample.assertion.id = victim
    sample.issuer.verification = { type: 'VerificationObject', startsWith: 'https://victim.example/' }
  })
  expect(forged).toMatchObject({ outcome: 'ready', badge: { host: 'issuer.example' } })
  const fingerprint = forged.outcome === 'ready' ? forged.badge.fingerprint : ''
  expect(fingerprint).not.toBe(hashText(`at ${victim}`))
})

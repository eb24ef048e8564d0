import { gzipSync } from 'node:zlib'
import type { JsonObject } from '../../../openbadges/assertion.ts'
import { decodeBase64 } from '../../../openbadges/base64.ts'
import { readBit } from '../../../openbadges/bitstring.ts'
import { readProofs, verifyProof } from '../../../openbadges/data-integrity.ts'
import { decodeDataUri } from '../../../openbadges/data-uri.ts'
import { parseDate } from '../../../openbadges/dates.ts'
import { readEntry } from '../../../openbadges/entry.ts'
import { isSameIdentifier, readDid } from '../../../openbadges/identifiers.ts'
import { readMultikey } from '../../../openbadges/multikey.ts'
import { ok, type Result } from '../../../openbadges/rejections.ts'
import {
  checkJwsHeader,
  readJws,
  readJwsPayload,
  readKeyHint,
  verifyJws,
} from '../../../openbadges/signature.ts'
import { importPublicKey } from '../../../openbadges/signing-key.ts'
import { isSameSite } from '../../../openbadges/urls.ts'
import { canonicalizeRdf } from '../../canonicalize-rdf.ts'
import { createSample, createSigner, makeSigned } from '../sample-badges.ts'
import { createCredential, createParty, makeToken, prove } from '../sample-credentials.ts'
import { mutateJson, WORDS } from './mutate-json.ts'
import { mutateText } from './mutate-text.ts'
import type { Random } from './random.ts'
import type { Target } from './target.ts'

const SIGNER = await createSigner()
const ELLIPTIC = await createSigner('ES256')
const PARTY = createParty('Ed25519')
const P256 = createParty('P-256', 'did:jwk')
const SIGNED = makeSigned(createSample('2.0'), SIGNER.pem)
const TOKENS = [
  await SIGNER.sign(SIGNED.assertion),
  await ELLIPTIC.sign({ a: 1 }, { kid: 'https://issuer.example/key' }),
  await makeToken(createCredential(PARTY.issuer), PARTY),
]
const KEYS = [
  SIGNER.pem,
  ELLIPTIC.pem,
  JSON.stringify(SIGNED.key),
  JSON.stringify({ publicKeyJwk: P256.jwk }),
]
const KEY_WORDS: readonly [string, ...string[]] = [
  '-----BEGIN PUBLIC KEY-----',
  '-----END PUBLIC KEY-----',
  '-----BEGIN CERTIFICATE-----',
  '-----BEGIN RSA PUBLIC KEY-----',
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A',
  '"kty":"RSA"',
  '"d":"AQAB"',
  '\n',
]
const PROVEN: readonly JsonObject[] = [
  await prove(createCredential(PARTY.issuer), PARTY, { cryptosuite: 'eddsa-jcs-2022' }),
  await prove(createCredential(PARTY.issuer), PARTY),
]
const LISTS = [1, 16_384, 20_000].map((bytes) => gzipSync(new Uint8Array(bytes).fill(0x5a)))
const TEXTS = [
  'https://issuer.example/a?b=c#d',
  'HTTPS%3A%2F%2Fissuer.example%2Fa',
  'data:image/png;base64,iVBORw0KGgo=',
  'data:image/svg+xml,%3Csvg/%3E',
  '2026-05-05T12:00:00.123+02:00',
  '1777777777',
  PARTY.issuer,
  P256.issuer,
  'did:web:issuer.example%3A8443:people',
  PARTY.multibase,
  P256.multibase,
]

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const choose = <T>(items: readonly T[], random: Random, fallback: T): T =>
  items[random.below(items.length)] ?? fallback

/** Half the tokens are changed as text, half in what their parts say. */
function bendToken(random: Random): string {
  const token = choose(TOKENS, random, '')
  if (random.once(2)) return mutateText(token, ['.', '=', 'eyJ', 'e30', '-', '_', '+'], random)
  const [header = '', payload = '', signature = ''] = token.split('.')
  const part = random.once(2) ? header : payload
  const said: JsonObject = JSON.parse(Buffer.from(part, 'base64url').toString())
  const changed = encode(mutateJson(said, said, random))
  return part === header ? `${changed}.${payload}.${signature}` : `${header}.${changed}.${signature}`
}

function* readTexts(text: string): Generator<Result<unknown>> {
  yield readEntry(text)
  yield decodeDataUri(text, 64)
  for (const asEndOfDay of [true, false]) {
    const date = parseDate(text, { asEndOfDay })
    if (Number.isNaN(date)) throw new TypeError('a date is no number')
  }
  yield ok([
    decodeBase64(text),
    readDid(text),
    readMultikey(text),
    isSameIdentifier(text, PARTY.issuer),
    isSameSite(text, text),
  ])
}

function* readToken(token: string): Generator<Result<unknown>> {
  yield readEntry(token)
  const jws = readJws(token)
  if (jws === null) return
  yield ok(readKeyHint(jws))
  yield readJwsPayload(jws)
  yield checkJwsHeader(jws)
}

async function verifyProofs(document: JsonObject): Promise<Result<unknown>[]> {
  const proofs = readProofs(document)
  if (!proofs.ok) return [proofs]
  const [proof] = proofs.value
  return proof === undefined ? [] : [await verifyProof(document, proof, PARTY.jwk, canonicalizeRdf)]
}

export const TEXT_TARGETS: readonly Target[] = [
  {
    name: 'addresses, names, dates and data: URIs',
    share: 1,
    prepare: (random) => {
      const text = mutateText(choose(TEXTS, random, ''), WORDS, random)
      return { run: () => readTexts(text), show: () => text }
    },
  },
  {
    name: 'JSON Web Signatures',
    share: 1,
    prepare: (random) => {
      const token = bendToken(random)
      return { run: () => readToken(token), show: () => token }
    },
  },
  {
    name: 'bitstrings',
    share: 1,
    prepare: (random) => {
      const list = Buffer.from(choose(LISTS, random, LISTS[0] ?? Buffer.alloc(0)))
      if (random.once(2)) list[random.below(list.length)] = random.below(256)
      const encoded = `u${list.toString('base64url')}`
      const text = random.once(2) ? mutateText(encoded, ['u', 'z', 'H4sI', '=', '-'], random) : encoded
      const index = random.pick([0, 7, 131_071, 131_072, 2 ** 35, random.below(2 ** 31)])
      return {
        run: async () => [await readBit(text, index, { isMultibase: true })],
        show: () => `${index} ${text}`,
      }
    },
  },
  {
    name: 'keys',
    share: 1,
    prepare: (random) => {
      const key = mutateText(choose(KEYS, random, ''), KEY_WORDS, random)
      const algorithm = random.pick(['RS256', 'PS512', 'ES256', 'EdDSA'])
      return { run: async () => [await importPublicKey(key, algorithm)], show: () => key }
    },
  },
  {
    name: 'signatures',
    share: 0.1,
    prepare: (random) => {
      const token = random.once(3) ? choose(TOKENS, random, '') : bendToken(random)
      const key = random.once(2)
        ? choose(KEYS, random, '')
        : mutateText(choose(KEYS, random, ''), KEY_WORDS, random)
      const jws = readJws(token)
      return {
        run: async () => (jws === null ? [readEntry(token)] : [await verifyJws(jws, key)]),
        show: () => `${token}\n${key}`,
      }
    },
  },
  {
    name: 'proofs',
    share: 0.05,
    prepare: (random) => {
      const seed = choose(PROVEN, random, {})
      const document = mutateJson(seed, choose(PROVEN, random, {}), random)
      return { run: () => verifyProofs(document), show: () => JSON.stringify(document) }
    },
  },
]

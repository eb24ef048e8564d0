import type { Json, JsonObject } from '../../../openbadges/assertion.ts'
import { mutateText } from './mutate-text.ts'
import type { Random } from './random.ts'

/** Members that parsers look for, and names that no document should be able to do anything with. */
export const MEMBERS: readonly [string, ...string[]] = [
  '__proto__',
  ...`@context @id @type @value @nest id type uid recipient badge verify verification issuedOn expires issued_on evidence
salt name description image criteria issuer url email origin org contact publicKey revocationList startsWith
allowedOrigins verificationProperty creator identity hashed tags alignment revoked revokedAssertions constructor toString
credentialSubject achievement identifier identityHash identityType validFrom validUntil issuanceDate expirationDate
credentialStatus statusListIndex statusListCredential statusPurpose statusSize encodedList revokedCredential proof
proofValue proofPurpose cryptosuite created verificationMethod assertionMethod controller publicKeyMultibase publicKeyJwk
publicKeyPem owner previousProof vc iss nbf exp sub jti kty crv n e x y d alg kid jwk crit b64 narrative`.split(
    /\s+/,
  ),
]

/** Texts that mean something to a parser of badges. */
export const WORDS: readonly [string, ...string[]] = [
  '',
  'https://issuer.example/a',
  'https://w3id.org/openbadges/v2',
  'https://w3id.org/openbadges/v1',
  'https://www.w3.org/ns/credentials/v2',
  'https://www.w3.org/2018/credentials/v1',
  'urn:uuid:1',
  'did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ1XJPt4swbTQ2',
  'did:web:issuer.example%3A8443:a',
  'did:jwk:eyJrdHkiOiJPS1AifQ',
  'data:image/png;base64,AA==',
  'javascript:alert(1)',
  'mailto:earner@home.example',
  'earner@home.example',
  'sha256$00',
  'Assertion',
  'BadgeClass',
  'Profile',
  'hosted',
  'SignedBadge',
  'email',
  'emailAddress',
  'revocation',
  'BitstringStatusListEntry',
  'BitstringStatusList',
  '1EdTechRevocationList',
  'DataIntegrityProof',
  'eddsa-jcs-2022',
  '2026-05-05T00:00:00Z',
  '99999999999999999999',
]

const ODD: readonly [Json, ...Json[]] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  1e300,
  1777777777,
  2 ** 53,
  [],
  {},
  [[]],
  [null],
]
const MAX_NODES = 2000

type Holder = JsonObject | Json[]

/** Changes a document in one to five places; `other` is a second document to take parts of. */
export function mutateJson(document: JsonObject, other: JsonObject, random: Random): JsonObject {
  const mutated: JsonObject = structuredClone(document)
  for (let left = 1 + random.below(5); left > 0; left -= 1) {
    const places = listPlaces(mutated)
    const place = places[random.below(places.length)]
    if (place === undefined || places.length > MAX_NODES) return mutated
    mutateAt(place, other, random)
  }
  return mutated
}

function mutateAt([holder, key]: Place, other: JsonObject, random: Random): void {
  const value = read(holder, key)
  const way = random.below(8)
  if (way === 0) remove(holder, key)
  else if (way < 6) write(holder, key, changeValue(value, other, random))
  else {
    // Under another name, where it has one.
    const name = Array.isArray(holder) ? key : random.pick(MEMBERS)
    write(holder, name, way === 6 ? value : takeFrom(other, random))
  }
}

function changeValue(value: Json, other: JsonObject, random: Random): Json {
  const way = random.below(6)
  if (way === 0) return structuredClone(random.pick(ODD))
  if (way === 1) return random.pick(WORDS)
  if (way === 2) return typeof value === 'string' ? mutateText(value, WORDS, random) : [value, value]
  if (way === 3) return Array.isArray(value) ? (value[0] ?? null) : [value]
  if (way === 4 && random.once(8)) return nest(value, random.pick([3, 40, 400]))
  return takeFrom(other, random)
}

function remove(holder: Holder, key: string): void {
  if (Array.isArray(holder)) holder.splice(Number(key), 1)
  else delete holder[key]
}

type Place = [holder: Holder, key: string]

function listPlaces(document: JsonObject): Place[] {
  const places: Place[] = []
  const open: Holder[] = [document]
  for (let holder = open.pop(); holder !== undefined && places.length <= MAX_NODES; holder = open.pop())
    for (const key of Object.keys(holder)) {
      places.push([holder, key])
      const value = read(holder, key)
      if (typeof value === 'object' && value !== null) open.push(value)
    }
  return places
}

function takeFrom(other: JsonObject, random: Random): Json {
  const places = listPlaces(other)
  const place = places[random.below(places.length)]
  return place === undefined ? null : structuredClone(read(...place))
}

function nest(value: Json, depth: number): Json {
  let nested = value
  for (let left = depth; left > 0; left -= 1) nested = left % 2 === 0 ? [nested] : { id: nested }
  return nested
}

const read = (holder: Holder, key: string): Json =>
  (Object.hasOwn(holder, key) ? Reflect.get(holder, key) : null) as Json

/** As `JSON.parse` does: `__proto__` is then a member like any other. */
function write(holder: Holder, key: string, value: Json): void {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true })
}

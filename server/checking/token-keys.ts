import type { Json, JsonObject } from '../openbadges/assertion.ts'
import { readMethod } from '../openbadges/controller.ts'
import { cutFragment, isSameIdentifier, readDid } from '../openbadges/identifiers.ts'
import { getOwn, isObject, listValues } from '../openbadges/json.ts'
import { ok, type Result, reject } from '../openbadges/rejections.ts'
import { readHttpUrl } from '../openbadges/urls.ts'
import {
  type CredentialKey,
  collectController,
  collectKeyDocument,
  isNamed,
  type KeyContext,
  useMethod,
} from './credential-keys.ts'

/** What a token's header says about its key: a hint where to look, never the key itself. */
export type KeyHint = { kid?: string; jwk?: JsonObject }

/** @property isThere whether the set itself could be had */
type IssuersKeys = { isThere: boolean; keys: JsonObject[]; found: (jwk: JsonObject) => CredentialKey }

/**
 * Finds the keys that may have signed a token of an issuer (OB 3.0 section "JSON Web Token Proof Format"; the
 * implementation guide ties a key to its issuer by the first of these):
 *
 * 1. It is in the `/.well-known/jwks.json` of the issuer's origin, which may give it to one issuer (`iss`).
 * 2. `kid` is a URL on the issuer's own origin, and the key there is not another's.
 * 3. The document at the issuer's identifier lists it. For a DID this is the only way.
 *
 * A key that only the header brings along, or a `kid` elsewhere, proves nothing. `key-not-linked`: no key is tied
 * to the issuer. `key-inaccessible`: the key is named at the issuer's and cannot be fetched.
 */
export async function collectTokenKeys(
  issuer: string,
  hint: KeyHint,
  context: KeyContext,
): Promise<Result<CredentialKey[]>> {
  const home = readDid(issuer) === null ? readHttpUrl(issuer) : null
  if (home === null) return collectListedKeys(issuer, hint, { ...context, isSetThere: false })
  const published = await collectPublishedKeys(home, context)
  const named = published.keys.filter((jwk) => isHinted(jwk, hint, getOwn(jwk, 'kid')))
  const own = named.filter((jwk) => isIssuers(jwk, issuer))
  if (own.length > 0) return ok(own.map(published.found))
  if (named.length > 0) return notLinked('the key is published for another issuer')
  const kid = readHttpUrl(hint.kid ?? '')
  if (kid === null || kid.origin !== home.origin || isSameIdentifier(cutFragment(hint.kid ?? ''), issuer))
    return collectListedKeys(issuer, hint, { ...context, isSetThere: published.isThere })
  const keys = await collectKeysAt(kid.href, issuer, hint, context)
  if (!keys.ok) return keys
  const isOthers = keys.value.some(({ jwk }) =>
    published.keys.some((each) => isSameKey(each, jwk) && !isIssuers(each, issuer)),
  )
  return isOthers ? notLinked('the key is published for another issuer') : keys
}

/** A key set that is not there says nothing against an issuer: there are other ways. */
async function collectPublishedKeys(home: URL, { collector }: KeyContext): Promise<IssuersKeys> {
  const url = new URL('/.well-known/jwks.json', home).href
  const found = await collectKeyDocument(url, collector)
  const keys = found.ok ? listValues(getOwn(found.value.document, 'keys')).filter(isObject) : []
  const kept = found.ok ? found.value.kept : { url, body: '' }
  return { isThere: found.ok, keys, found: (jwk) => ({ jwk, kept }) }
}

async function collectListedKeys(
  issuer: string,
  hint: KeyHint,
  { collector, now, isSetThere }: KeyContext & { isSetThere: boolean },
): Promise<Result<CredentialKey[]>> {
  const controller = await collectController(issuer, collector)
  if (!controller.ok) {
    const isNamedThere = hint.kid !== undefined && isSameIdentifier(cutFragment(hint.kid), issuer)
    // Where neither can be had nobody says anything of keys: the host may be down for a night.
    const isNobodyThere =
      !isSetThere && ['key-inaccessible', 'certificate-invalid'].includes(controller.rejection.code)
    return isNamedThere || isNobodyThere || readDid(issuer) !== null
      ? controller
      : notLinked('the issuer names no key')
  }
  const { methods, kept } = controller.value
  const hinted = methods.filter(({ id, jwk }) => isHinted(jwk, hint, id))
  const keys: CredentialKey[] = []
  for (const method of hinted) {
    const used = useMethod(method, kept, now)
    if (!used.ok) return used
    keys.push(used.value)
  }
  return keys.length > 0 ? ok(keys) : notLinked('the issuer does not list the key')
}

/** At a `kid`: a key, a set of keys, or a controller's document. */
async function collectKeysAt(
  url: string,
  issuer: string,
  hint: KeyHint,
  { collector, now }: KeyContext,
): Promise<Result<CredentialKey[]>> {
  const found = await collectKeyDocument(url, collector)
  if (!found.ok) return found
  const { document, kept } = found.value
  if (Object.hasOwn(document, 'kty'))
    return isIssuers(document, issuer)
      ? ok([{ jwk: document, kept }])
      : notLinked('the key is of another issuer')
  const set = listValues(getOwn(document, 'keys')).filter(isObject)
  const named = set.filter((jwk) => isHinted(jwk, hint, getOwn(jwk, 'kid')) && isIssuers(jwk, issuer))
  if (named.length > 0) return ok(named.map((jwk) => ({ jwk, kept })))
  const candidates = [document, ...listValues(getOwn(document, 'verificationMethod')).filter(isObject)]
  for (const candidate of candidates) {
    const method = Object.hasOwn(candidate, 'controller') ? readMethod(candidate, issuer) : null
    if (method === null || !isNamed(method.id, hint.kid ?? '')) continue
    const used = useMethod(method, kept, now)
    return used.ok ? ok([used.value]) : used
  }
  return notLinked(`there is no key of the issuer at ${url}`)
}

/** Whether a key may be the one that a header hints at; without a hint every key of the issuer may. */
function isHinted(jwk: JsonObject, { kid, jwk: brought }: KeyHint, name: Json | undefined): boolean {
  if (kid === undefined) return brought === undefined || isSameKey(jwk, brought)
  const names = [name, getOwn(jwk, 'kid')].filter((each) => typeof each === 'string')
  const [, fragment] = kid.split('#')
  return names.some(
    (each) => isNamed(each, kid) || each === fragment || each.endsWith(`#${kid.replace(/^#/, '')}`),
  )
}

const isIssuers = (jwk: JsonObject, issuer: string) => {
  const owner = getOwn(jwk, 'iss') ?? null
  return owner === null || (typeof owner === 'string' && isSameIdentifier(owner, issuer))
}

/** By what makes a key that key, whatever else is said about it. */
const isSameKey = (one: JsonObject, other: JsonObject) =>
  typeof one.kty === 'string' &&
  ['kty', 'crv', 'x', 'y', 'n', 'e'].every((member) => one[member] === other[member])

const notLinked = (detail: string) => reject('key-not-linked', detail, { document: 'key', field: 'kid' })

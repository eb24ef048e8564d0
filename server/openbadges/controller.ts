import type { Json, JsonObject } from './assertion.ts'
import { parseDate } from './dates.ts'
import { isSameIdentifier } from './identifiers.ts'
import { getOwn, isObject, listValues } from './json.ts'
import { readMultikey } from './multikey.ts'
import { ok, type Result, reject } from './rejections.ts'

/** A public key with the name that signatures call it by. */
export type VerificationMethod = { id: string; jwk: JsonObject; endsAt?: number }

/**
 * The keys that a controller lets assert things.
 *
 * @property linked names of keys that it lists and that have documents of their own
 */
export type AssertionMethods = { methods: VerificationMethod[]; linked: string[] }

/**
 * Reads the keys with which a controller asserts (Controlled Identifiers 1.0, section "Assertion").
 *
 * A key counts only where `assertionMethod` lists or holds it, and where it does not say that another controls it.
 * `key-not-linked`: the document is another controller's.
 */
export function readController(document: JsonObject, controller: string): Result<AssertionMethods> {
  const id = getOwn(document, 'id')
  if (typeof id !== 'string' || !isSameIdentifier(id.trim(), controller))
    return reject('key-not-linked', `the document at ${controller} says that it is another`, KEY)
  const held = listValues(getOwn(document, 'verificationMethod')).filter(isObject)
  const methods: VerificationMethod[] = []
  const linked: string[] = []
  for (const entry of listValues(getOwn(document, 'assertionMethod'))) {
    const found = isObject(entry) ? entry : held.find((each) => isNamed(each, entry, controller))
    if (found === undefined && typeof entry === 'string') linked.push(resolveName(entry, controller))
    const method = found === undefined ? null : readMethod(found, controller)
    if (method !== null) methods.push(method)
  }
  return ok({ methods, linked })
}

/** Reads one key; null where another controls it, or where it is no public key that can be used here. */
export function readMethod(method: JsonObject, controller: string): VerificationMethod | null {
  const id = getOwn(method, 'id')
  const owner = getOwn(method, 'controller') ?? controller
  const jwk = readMethodKey(method)
  if (typeof id !== 'string' || jwk === null) return null
  if (typeof owner !== 'string' || !isSameIdentifier(owner, controller)) return null
  const ends = ['revoked', 'expires'].flatMap((field) => {
    const value = getOwn(method, field) ?? null
    // A date that cannot be read is no leave to go on using the key.
    return value === null ? [] : [parseDate(value, { asEndOfDay: false }) ?? 0]
  })
  return { id: resolveName(id, controller), jwk, ...(ends.length === 0 ? {} : { endsAt: Math.min(...ends) }) }
}

/**
 * Refuses a key that its controller has withdrawn (Controlled Identifiers 1.0, "Verification Methods", properties
 * `revoked` and `expires`).
 */
export function checkMethodInForce({ id, endsAt }: VerificationMethod, now: number): Result<void> {
  if (endsAt === undefined || endsAt > now) return ok(undefined)
  return reject('key-not-linked', `the issuer has withdrawn the key ${id}`, KEY)
}

const KEY = { document: 'key' } as const

function readMethodKey(method: JsonObject): JsonObject | null {
  const jwk = getOwn(method, 'publicKeyJwk')
  if (isObject(jwk)) return jwk
  const multibase = getOwn(method, 'publicKeyMultibase')
  return typeof multibase === 'string' ? readMultikey(multibase) : null
}

/** Inside its own document a key may be called by its fragment alone. */
const resolveName = (name: string, controller: string) =>
  name.startsWith('#') ? `${controller}${name}` : name

function isNamed(method: JsonObject, name: Json, controller: string): boolean {
  const id = getOwn(method, 'id')
  if (typeof id !== 'string' || typeof name !== 'string') return false
  return isSameIdentifier(resolveName(id, controller), resolveName(name, controller))
}

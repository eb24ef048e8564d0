import type { JsonObject, KeptDocument } from '../openbadges/assertion.ts'
import {
  type AssertionMethods,
  checkMethodInForce,
  readController,
  readMethod,
  type VerificationMethod,
} from '../openbadges/controller.ts'
import { cutFragment, isSameIdentifier, readDid } from '../openbadges/identifiers.ts'
import { getOwn, isObject, readJsonObject } from '../openbadges/json.ts'
import { readMultikey } from '../openbadges/multikey.ts'
import { ok, type Result, reject } from '../openbadges/rejections.ts'
import { isSameSite, readHttpUrl } from '../openbadges/urls.ts'
import { type Collector, getMalformedCode } from './collect.ts'

/** A key that is the issuer's, and the document that says so. */
export type CredentialKey = { jwk: JsonObject; kept: KeptDocument }

/** @property now epoch milliseconds */
export type KeyContext = { collector: Collector; now: number }

type Controller = AssertionMethods & { kept: KeptDocument }

/**
 * Finds the key that a proof names, where its issuer says that it is theirs (Controlled Identifiers 1.0
 * section "Retrieve Verification Method").
 *
 * A name alone proves nothing: whoever writes `https://victim.example/issuer#KEY` may have put their own key behind
 * the `#`. `key-not-linked`: the issuer does not list it. `key-inaccessible`: its document cannot be fetched.
 */
export async function collectProofKey(
  issuer: string,
  method: string,
  { collector, now }: KeyContext,
): Promise<Result<CredentialKey>> {
  const controller = await collectController(issuer, collector)
  if (!controller.ok)
    return isSameIdentifier(cutFragment(method), issuer) ? controller : notListed(method, issuer)
  const { methods, linked, kept } = controller.value
  const own = methods.find(({ id }) => isNamed(id, method))
  if (own !== undefined) return useMethod(own, kept, now)
  if (!linked.some((name) => isSameIdentifier(name, method))) return notListed(method, issuer)
  return collectLinkedKey(issuer, method, { collector, now })
}

/** Gets what is at a document's address, as the key documents of an issuer are. */
export async function collectKeyDocument(
  url: string,
  collector: Collector,
): Promise<Result<{ document: JsonObject; kept: KeptDocument }>> {
  const fetched = await collector.fetchText('key', url)
  if (!fetched.ok) return fetched
  const { final, body } = fetched.value
  if (!isSameSite(url, final))
    return reject('key-not-linked', 'the key is on another site than its address', { document: 'key', url })
  const document = readJsonObject(body, 'key')
  if (document.ok) return ok({ document: document.value, kept: { url, body } })
  const { code, detail } = document.rejection
  return reject(code === 'not-json' ? getMalformedCode('key') : code, detail, { document: 'key', url })
}

/** Gets all keys with which an issuer asserts: out of its identifier, or from the document to which that leads. */
export async function collectController(issuer: string, collector: Collector): Promise<Result<Controller>> {
  const did = readDid(issuer)
  if (did?.method === 'key' || did?.method === 'jwk') {
    const jwk = did.method === 'jwk' ? did.jwk : readMultikey(did.multibase)
    const id = did.method === 'jwk' ? `${did.did}#0` : `${did.did}#${did.multibase}`
    if (jwk === null || did.did !== issuer)
      return reject('key-unusable', 'the issuer is a DID of no key that can be used here', {
        document: 'key',
      })
    return ok({ methods: [{ id, jwk }], linked: [], kept: { url: null, body: JSON.stringify({ id, jwk }) } })
  }
  const url = did?.url ?? readHttpUrl(issuer)?.href
  if (url === undefined || issuer.includes('#'))
    return reject('key-not-linked', 'nothing ties a key to an issuer with this identifier', {
      document: 'issuer',
    })
  const found = await collectKeyDocument(url, collector)
  if (!found.ok) return found
  const read = readController(found.value.document, issuer)
  return read.ok ? ok({ ...read.value, kept: found.value.kept }) : read
}

/** A key with a document of its own, which the issuer lists and which says that the issuer controls it. */
async function collectLinkedKey(
  issuer: string,
  method: string,
  { collector, now }: KeyContext,
): Promise<Result<CredentialKey>> {
  const url = readHttpUrl(method)
  if (url === null) return notListed(method, issuer)
  const found = await collectKeyDocument(url.href, collector)
  if (!found.ok) return found
  const { document, kept } = found.value
  const key =
    isObject(document) && getOwn(document, 'controller') !== undefined ? readMethod(document, issuer) : null
  if (key === null || !isSameIdentifier(key.id, method))
    return reject('key-not-linked', `the key ${method} does not say that it is the issuer's`, {
      document: 'key',
      url: url.href,
    })
  return useMethod(key, kept, now)
}

export function useMethod(
  method: VerificationMethod,
  kept: KeptDocument,
  now: number,
): Result<CredentialKey> {
  const inForce = checkMethodInForce(method, now)
  return inForce.ok ? ok({ jwk: method.jwk, kept }) : inForce
}

/** A DID that is a key may be named without the fragment, which only says it again. */
export function isNamed(id: string, name: string): boolean {
  if (isSameIdentifier(id, name)) return true
  const did = readDid(id)
  return (did?.method === 'key' || did?.method === 'jwk') && name === did.did
}

const notListed = (method: string, issuer: string) =>
  reject('key-not-linked', `the issuer ${issuer} does not list the key ${method}`, {
    document: 'key',
    field: 'verificationMethod',
  })

import type { Json, JsonObject } from './assertion.ts'
import { getOwn, isObject, listValues } from './json.ts'
import { ok, type Result, reject } from './rejections.ts'

/** Of JSON-LD's own words, those that say nothing but what a value is. */
const ALLOWED_KEYWORDS = ['@context', '@value', '@language', '@direction', '@type']

/**
 * Rejects a credential whose words mean something that nobody here has read (VC Data Model 2.0 section "Contexts").
 *
 * Contexts are never fetched: what a host says a word means today it may take back tomorrow. A context inside the
 * document would be the sender's own dictionary.
 */
export function checkContexts(document: JsonObject, isKnown: (url: string) => boolean): Result<void> {
  for (const context of listValues(getOwn(document, '@context'))) {
    if (typeof context === 'string' && isKnown(context)) continue
    const name = typeof context === 'string' ? context : 'a context of its own'
    return reject('context-unknown', `the credential uses ${name}, which is not known here`, CONTEXT)
  }
  return ok(undefined)
}

/** OB 3.0 section "AchievementCredential", property `@context`; the last is another address under which the file has been published. */
const CONTEXT_OB =
  /^https:\/\/purl\.imsglobal\.org\/spec\/ob\/v3p0\/(?:context(?:-3\.\d\.\d)*\.json|context\/ob_v3p0\.jsonld)$/

/** Rejects a credential that does not say its words in those of Open Badges (as above). */
export function checkOpenBadgesContext(document: JsonObject): Result<void> {
  const contexts = listValues(getOwn(document, '@context'))
  if (contexts.some((context) => typeof context === 'string' && CONTEXT_OB.test(context)))
    return ok(undefined)
  return reject('wrong-type', 'the credential lacks the context of Open Badges', CONTEXT)
}

/**
 * Rejects a credential that is not written in the words of its contexts (Data Integrity 1.0 section "Securing Data
 * Losslessly").
 *
 * A proof over RDF holds however the same statements are written: `validUntil` renamed to its full IRI, or moved to
 * a second object with the credential's id, leaves the signature good and hides the expiry from whoever reads JSON.
 * Some classes have the IRI of a property, so that `image` may be renamed `Image`: no property has a capital letter.
 */
export function checkCompactForm(document: JsonObject): Result<void> {
  const id = getOwn(document, 'id')
  const open: Json[] = [document]
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (Array.isArray(value)) open.push(...value)
    if (!isObject(value)) continue
    const keys = Object.keys(value)
    const odd = keys.find(
      (key) =>
        key.includes(':') || /^[A-Z]/.test(key) || (key.startsWith('@') && !ALLOWED_KEYWORDS.includes(key)),
    )
    if (odd !== undefined)
      return reject(
        'context-unknown',
        `the credential says ${odd.slice(0, 100)} where a plain word is due`,
        CONTEXT,
      )
    const isTwin = value !== document && id !== undefined && getOwn(value, 'id') === id
    if (isTwin && keys.some((key) => key !== 'id' && key !== 'type'))
      return reject('id-mismatch', "a part of the credential has the credential's own id", {
        document: 'assertion',
        field: 'id',
      })
    if (listValues(getOwn(value, '@context')).some((context) => typeof context !== 'string'))
      return reject('context-unknown', 'a part of the credential has a context of its own', CONTEXT)
    for (const key of keys) if (key !== '@context') open.push(value[key] ?? null)
  }
  return ok(undefined)
}

const CONTEXT = { document: 'assertion', field: '@context' } as const

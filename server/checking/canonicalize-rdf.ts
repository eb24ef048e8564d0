import jsonld from 'jsonld'
import { limits } from '../limits.ts'
import type { CanonicalizeRdf } from '../openbadges/data-integrity.ts'
import { isWithin } from '../openbadges/json.ts'
import { ok, reject } from '../openbadges/rejections.ts'
import { CONTEXTS } from './contexts.ts'

/**
 * Makes a canonicalizer of JSON-LD that knows these contexts, by address, and fetches none.
 *
 * It works in safe mode: a word that no context defines is a fault, where it would otherwise be dropped and stand
 * unsigned in the credential.
 */
export function createRdfCanonicalizer(contexts: ReadonlyMap<string, object>): CanonicalizeRdf {
  const documentLoader = async (url: string) => {
    const document = contexts.get(url)
    if (document === undefined) throw new Error(`the context ${url} is not known here`)
    return { contextUrl: null, documentUrl: url, document }
  }
  return async (document, hash) => {
    if (!isWithin(document, limits.jsonLdKeys))
      return reject('too-large', `a proof over RDF may be about ${limits.jsonLdKeys} members`, {
        document: 'assertion',
      })
    try {
      const options = {
        safe: true,
        base: null,
        rdfDirection: 'i18n-datatype',
        documentLoader,
        canonizeOptions: { algorithm: 'RDFC-1.0', messageDigestAlgorithm: hash },
      } as const
      return ok(await jsonld.canonize(document, options))
    } catch (error) {
      // The library throws for whatever is wrong with a document: unknown contexts and words, a graph made to be slow.
      return reject('context-unknown', `the credential cannot be canonicalized: ${explain(error)}`, {
        document: 'assertion',
        field: '@context',
      })
    }
  }
}

export const canonicalizeRdf = createRdfCanonicalizer(CONTEXTS)

/** Remembers what was made canonical: several proofs of a document are over the same statements. */
export function createCachedCanonicalizer(): CanonicalizeRdf {
  const made = new Map<string, ReturnType<CanonicalizeRdf>>()
  return (document, hash) => {
    const key = `${hash} ${JSON.stringify(document)}`
    const canonical = made.get(key) ?? canonicalizeRdf(document, hash)
    made.set(key, canonical)
    return canonical
  }
}

type JsonLdError = { message?: unknown; details?: { event?: { message?: unknown }; cause?: JsonLdError } }

/** What a developer can act on lies deep in the error: which word was dropped, which context is not there. */
function explain(error: unknown): string {
  const { message, details } = error as JsonLdError
  const texts = [message, details?.event?.message, details?.cause?.message]
  return texts.filter((text) => typeof text === 'string').join(' ')
}

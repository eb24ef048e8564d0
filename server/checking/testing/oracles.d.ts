/** Other implementations, for tests only; they come without types. */
declare module '@digitalbazaar/data-integrity' {
  export class DataIntegrityProof {
    constructor(options: { signer?: object; cryptosuite: object })
  }
}
declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: object
}
declare module '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite' {
  export const cryptosuite: object
}
declare module '@digitalbazaar/ed25519-multikey' {
  type KeyPair = {
    signer: () => object
    export: (options: { publicKey: true }) => Promise<{ publicKeyMultibase: string }>
  }
  export const generate: (options?: { curve?: string }) => Promise<KeyPair>
}
declare module '@digitalbazaar/ecdsa-multikey' {
  type KeyPair = {
    signer: () => object
    export: (options: { publicKey: true }) => Promise<{ publicKeyMultibase: string }>
  }
  export const generate: (options?: { curve?: string }) => Promise<KeyPair>
}
declare module '@digitalbazaar/vc' {
  type Options = { credential: object; suite: object; documentLoader: object; now?: Date }
  export const issue: (options: Options) => Promise<object>
  export const verifyCredential: (options: Options) => Promise<{ verified: boolean; error?: Error }>
}
declare module 'jws' {
  import type { KeyObject } from 'node:crypto'

  type Signing = { header: object; payload: string; privateKey: KeyObject | string }
  export const sign: (signing: Signing) => string
  export const verify: (token: string, algorithm: string, key: KeyObject | string) => boolean
}

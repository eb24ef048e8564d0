import { CompactSign, exportSPKI, generateKeyPair } from 'jose'
import type { Document } from './documents.ts'

/** Signs awards with a key that lives as long as the process. */
export type Signer = {
  /** The public half, as PEM. */
  publicKeyPem(): Promise<string>
  /** The document as a JSON Web Signature in compact form. */
  sign(document: Document): Promise<string>
}

/**
 * Makes a signer, and its key at the first use.
 *
 * RS256, because its signatures repeat: the same award is the same text each time, as it would be if it were kept.
 */
export function createSigner(): Signer {
  let keys: ReturnType<typeof generateKeyPair> | undefined
  const takeKeys = () => {
    keys ??= generateKeyPair('RS256', { modulusLength: 2048, extractable: true })
    return keys
  }
  return {
    publicKeyPem: async () => exportSPKI((await takeKeys()).publicKey),
    sign: async (document) =>
      new CompactSign(new TextEncoder().encode(JSON.stringify(document)))
        .setProtectedHeader({ alg: 'RS256' })
        .sign((await takeKeys()).privateKey),
  }
}

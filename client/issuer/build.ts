import type { Plugin } from 'vite'

/** Builds `issuer.js`. */
export function issuerScript(): Plugin {
  return { name: 'open-backpack:issuer-script' }
}

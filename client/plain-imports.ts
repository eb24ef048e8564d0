import type { Plugin } from 'vite'

/** The module through which the bundler sends every `import()`, to preload what its chunk needs. */
const HELPER = '\0vite/preload-helper.js'

/**
 * Lets the `import()` of the Frame, and of what draws without the internet, be the browser's own: what they load (words)
 * needs no style and no other chunk.
 *
 * The bundler's helper would be 700 of the Frame's 25,000 bytes, and `modulePreload: false` leaves it in.
 */
export function plainImports(): Plugin {
  return {
    name: 'open-backpack:plain-imports',
    apply: 'build',
    enforce: 'pre',
    applyToEnvironment: (environment) => ['frame', 'kept'].includes(environment.name),
    load: (id) => (id === HELPER ? 'export const __vitePreload = (load) => load()' : null),
  }
}

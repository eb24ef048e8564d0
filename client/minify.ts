import { type JsMinifyOptions, minify } from '@swc/core'
import type { Plugin } from 'vite'

const OPTIONS: JsMinifyOptions = {
  module: true,
  ecma: 2022,
  compress: { passes: 3, ecma: 2022, pure_getters: true, unsafe_arrows: true },
  mangle: { toplevel: true },
}

/** markdown-it, which only this one has in it, has functions that are called by `new`. */
const KEPT_OPTIONS: JsMinifyOptions = {
  ...OPTIONS,
  compress: { passes: 3, ecma: 2022, pure_getters: true },
}

/**
 * Minifies the pages' scripts once more by the compiler that lowers `issuer.js`: 2 % smaller than the bundler's own, which is
 * what keeps the Frame within its 25 KB.
 */
export function minifyScripts(): Plugin {
  return {
    name: 'open-backpack:minify',
    apply: 'build',
    applyToEnvironment: (environment) => environment.config.consumer === 'client',
    // After the bundler's own pass, which knows what can be left out.
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const options = this.environment.name === 'kept' ? KEPT_OPTIONS : OPTIONS
        for (const file of Object.values(bundle)) {
          if (file.type === 'chunk') file.code = (await minify(file.code, options)).code
        }
      },
    },
  }
}

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { transform } from '@swc/core'
import { parse } from 'acorn'
import { build, type Plugin } from 'vite'
import { embed } from '../messages/en/embed.ts'
import { RELEASE_NAME, ROOT_PLACEHOLDER } from './placeholder.ts'

const HERE = import.meta.dirname

/** Every released script, kept as it was: pages carry the hash of its bytes. */
export const RELEASES = path.join(HERE, 'releases')

/** Builds `issuer.js` into the client's build, and puts the pinned releases beside it. */
export function issuerScript(): Plugin {
  return {
    name: 'open-backpack:issuer-script',
    apply: 'build',
    applyToEnvironment: (environment) => environment.name === 'client',
    async generateBundle() {
      this.emitFile({
        type: 'asset',
        fileName: 'issuer.js',
        source: await buildIssuerScript({ bakedRoot: ROOT_PLACEHOLDER }),
      })
      for (const name of listReleases()) {
        this.emitFile({ type: 'asset', fileName: name, source: readFileSync(path.join(RELEASES, name)) })
      }
    },
  }
}

/**
 * Builds the script as one ES5 expression in ASCII.
 *
 * @param bakedRoot what `getRoot` answers; empty in a release, which looks where it was loaded from
 * @throws SyntaxError when something newer than ES5 slipped in
 */
export async function buildIssuerScript({ bakedRoot }: { bakedRoot: string }): Promise<string> {
  const define: Record<string, string> = { BAKED_ROOT: JSON.stringify(bakedRoot) }
  for (const [key, text] of Object.entries(embed)) {
    define[key.replace(/^embed/, 'EMBED')] = JSON.stringify(text)
  }
  const built = await build({
    configFile: false,
    root: HERE,
    logLevel: 'warn',
    define,
    publicDir: false,
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: path.join(HERE, 'index.ts'), output: { format: 'iife' } },
    },
  })
  const outputs = Array.isArray(built) ? built : [built]
  const chunk = outputs.flatMap((each) => ('output' in each ? each.output : []))[0]
  if (chunk?.type !== 'chunk') throw new TypeError('issuer.js was not built into one chunk')
  const code = await lower(chunk.code)
  parse(code, { ecmaVersion: 5, sourceType: 'script' })
  return code
}

/** Lowers to ES5 and minifies. The source is plain enough to need no helper, which keeps the script within its size. */
async function lower(code: string): Promise<string> {
  const result = await transform(code, {
    isModule: false,
    swcrc: false,
    configFile: false,
    minify: true,
    jsc: {
      parser: { syntax: 'ecmascript' },
      target: 'es5',
      loose: true,
      externalHelpers: false,
      minify: {
        compress: { ecma: 5, passes: 4, unsafe: true, pure_getters: true, keep_fargs: false },
        mangle: true,
        format: { ecma: 5, asciiOnly: true },
      },
    },
  })
  return result.code
}

/** The file names of all releases. */
export function listReleases(): string[] {
  return existsSync(RELEASES) ? readdirSync(RELEASES).filter((name) => RELEASE_NAME.test(name)) : []
}

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { transform } from '@swc/core'
import { parse } from 'acorn'
import { build, type Plugin } from 'vite'
import { dirOf, LANGUAGES, type Language } from '../messages/languages.ts'
import { CATALOGUES } from '../messages/translate.ts'
import { nameScript, RELEASE_NAME, ROOT_PLACEHOLDER } from './placeholder.ts'

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
      for (const lang of LANGUAGES) {
        const source = await buildIssuerScript({ bakedRoot: ROOT_PLACEHOLDER, lang })
        this.emitFile({ type: 'asset', fileName: nameScript(lang), source })
      }
      for (const name of listReleases()) {
        this.emitFile({ type: 'asset', fileName: name, source: readFileSync(path.join(RELEASES, name)) })
      }
    },
  }
}

/**
 * Builds the script as one ES5 expression, the English one in ASCII.
 *
 * @param bakedRoot what `getRoot` answers; empty in a release, which looks where it was loaded from
 * @param lang of its own few words; one that the page chose is also what the Frame is asked to speak
 * @throws SyntaxError when something newer than ES5 slipped in
 */
export async function buildIssuerScript({
  bakedRoot,
  lang = 'en',
}: {
  bakedRoot: string
  lang?: Language
}): Promise<string> {
  const define: Record<string, string> = {
    BAKED_ROOT: JSON.stringify(bakedRoot),
    'EMBED.dir': JSON.stringify(dirOf(lang)),
    'EMBED.chosen': lang === 'en' ? 'null' : JSON.stringify(lang),
  }
  for (const [key, text] of Object.entries(CATALOGUES[lang])) {
    if (key.startsWith('embed.')) define[key.replace('embed', 'EMBED')] = JSON.stringify(text)
  }
  return buildOldScript(path.join(HERE, 'index.ts'), { define, asciiOnly: lang === 'en' })
}

/**
 * Builds a script for other people's pages as one ES5 expression.
 *
 * @throws SyntaxError when something newer than ES5 slipped in
 */
export async function buildOldScript(
  input: string,
  { define = {}, asciiOnly }: { define?: Record<string, string>; asciiOnly: boolean },
): Promise<string> {
  const built = await build({
    configFile: false,
    root: path.dirname(input),
    logLevel: 'warn',
    define,
    publicDir: false,
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input, output: { format: 'iife' } },
    },
  })
  const outputs = Array.isArray(built) ? built : [built]
  const chunk = outputs.flatMap((each) => ('output' in each ? each.output : []))[0]
  if (chunk?.type !== 'chunk') throw new TypeError(`${path.basename(input)} was not built into one chunk`)
  const code = await lower(chunk.code, asciiOnly)
  parse(code, { ecmaVersion: 5, sourceType: 'script' })
  return code
}

/** Lowers to ES5 and minifies. The source is plain enough to need no helper, which keeps the script within its size. */
async function lower(code: string, asciiOnly: boolean): Promise<string> {
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
        // Functions that are used once stay where they are, regular expressions go there: it packs better.
        compress: {
          ecma: 5,
          passes: 4,
          unsafe: true,
          pure_getters: true,
          keep_fargs: false,
          inline: 0,
          reduce_funcs: false,
          unsafe_regexp: true,
        },
        mangle: true,
        format: { ecma: 5, asciiOnly },
      },
    },
  })
  return result.code
}

/** The file names of all releases. */
export function listReleases(): string[] {
  return existsSync(RELEASES) ? readdirSync(RELEASES).filter((name) => RELEASE_NAME.test(name)) : []
}

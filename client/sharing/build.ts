import path from 'node:path'
import type { Plugin } from 'vite'
import { buildOldScript } from '../issuer/build.ts'

/** Builds the widget's two scripts into the client's build, for the browsers that `issuer.js` is for. */
export function sharingScripts(): Plugin {
  return {
    name: 'open-backpack:sharing-scripts',
    apply: 'build',
    applyToEnvironment: (environment) => environment.name === 'client',
    async generateBundle() {
      for (const name of ['badges', 'widget']) {
        const source = await buildSharingScript(name)
        this.emitFile({ type: 'asset', fileName: `${name}.js`, source })
      }
    },
  }
}

export const buildSharingScript = (name: string): Promise<string> =>
  buildOldScript(path.join(import.meta.dirname, `${name}.ts`), { asciiOnly: true })

import preact from '@preact/preset-vite'
import { defineConfig } from 'vitest/config'
import { issuerScript } from './client/issuer/build.ts'
import { minifyScripts } from './client/minify.ts'

/** Three builds in one run: the pages, `issuer.js` (one ES5 script), and the server. */
export default defineConfig({
  appType: 'custom',
  publicDir: 'public',
  plugins: [preact({ reactAliasesEnabled: false }), issuerScript(), minifyScripts()],
  builder: { sharedPlugins: true },
  environments: {
    client: {
      build: {
        outDir: 'dist/client',
        manifest: 'manifest.json',
        modulePreload: { polyfill: false },
        assetsInlineLimit: 0,
        rolldownOptions: {
          input: {
            frame: 'client/consent/frame.tsx',
            greet: 'client/consent/greet.ts',
            page: 'client/consent/page.ts',
            backpack: 'client/backpack/page.ts',
            developers: 'client/developers/page.ts',
          },
          // The Frame may take four requests: what it shares with our pages comes in one file.
          output: {
            codeSplitting: {
              groups: [{ name: 'shared', test: /client\/(api|consent)\//, minShareCount: 2 }],
            },
          },
        },
      },
    },
    ssr: {
      build: {
        outDir: 'dist/server',
        emitAssets: false,
        copyPublicDir: false,
        minify: false,
        target: 'node22',
        rolldownOptions: { input: { main: 'server/main.ts', cli: 'server/cli/main.ts' } },
      },
    },
  },
  test: {
    include: ['{client,server}/**/*.test.{ts,tsx}'],
    globalSetup: ['server/testing/postgres-global-setup.ts'],
    testTimeout: 20_000,
  },
})

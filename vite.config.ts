import preact from '@preact/preset-vite'
import { defineConfig } from 'vitest/config'
import { issuerScript } from './client/issuer/build.ts'
import { minifyScripts } from './client/minify.ts'
import { plainImports } from './client/plain-imports.ts'
import { sharingScripts } from './client/sharing/build.ts'

/** What both builds for browsers have in common. */
const FOR_BROWSERS = {
  outDir: 'dist/client',
  modulePreload: { polyfill: false },
  assetsInlineLimit: 0,
}

/** Several builds in one run: the pages with `issuer.js` (one ES5 script), the Frame, what draws without the internet, and the server. */
export default defineConfig({
  appType: 'custom',
  publicDir: 'public',
  plugins: [
    preact({ reactAliasesEnabled: false }),
    issuerScript(),
    sharingScripts(),
    plainImports(),
    minifyScripts(),
  ],
  builder: { sharedPlugins: true },
  environments: {
    client: {
      build: {
        ...FOR_BROWSERS,
        manifest: 'manifest.json',
        rolldownOptions: {
          input: {
            greet: 'client/consent/greet.ts',
            page: 'client/consent/page.ts',
            backpack: 'client/backpack/page.ts',
            developers: 'client/developers/page.ts',
            sharing: 'client/sharing/page.ts',
            worker: 'client/offline/service-worker.ts',
          },
        },
      },
    },
    // The Frame may take four requests: page, style, script, words. So it shares no file with our pages.
    frame: {
      consumer: 'client',
      build: {
        ...FOR_BROWSERS,
        emptyOutDir: false,
        copyPublicDir: false,
        manifest: 'frame-manifest.json',
        // Its words are loaded when the page has said in which language: nothing to preload.
        modulePreload: false,
        rolldownOptions: { input: { frame: 'client/consent/frame.tsx' } },
      },
    },
    // What draws from the copy on a device shares no file with the pages either: they must not wait for it.
    kept: {
      consumer: 'client',
      build: {
        ...FOR_BROWSERS,
        emptyOutDir: false,
        copyPublicDir: false,
        manifest: 'kept-manifest.json',
        modulePreload: false,
        rolldownOptions: { input: { kept: 'client/kept/page.tsx' } },
      },
    },
    ssr: {
      build: {
        outDir: 'dist/server',
        emitAssets: false,
        copyPublicDir: false,
        minify: false,
        target: 'node22',
        rolldownOptions: {
          input: {
            main: 'server/main.ts',
            cli: 'server/cli/main.ts',
            // A thread's program, which main starts by its name (server/drawing/draw-preview.ts).
            'draw-in-worker': 'server/drawing/draw-in-worker.ts',
          },
        },
      },
    },
  },
  test: {
    include: ['{client,server}/**/*.test.{ts,tsx}'],
    globalSetup: ['server/testing/postgres-global-setup.ts'],
    testTimeout: 60_000,
    // vitest leaves a core for whoever watches.
    maxWorkers: '100%',
    // Half of the time went into reading the same modules again for each file. What they remember is found by all that it
    // depends on (texts, a database, a request), so nothing is left for the next file to stumble over; files are run in
    // any order (`--sequence.shuffle.files`) to prove it.
    isolate: false,
  },
})

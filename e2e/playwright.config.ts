import { availableParallelism } from 'node:os'
import { defineConfig, type Project } from '@playwright/test'
import { CHROMIUM_LAUNCH, createFirefoxLaunch } from './support/engines.ts'
import { describeMissing, findFirefox, findWebkit } from './support/find-engines.ts'

/** The stories that another engine could end otherwise; those in `engines` itself are told in Chromium too. */
const OTHER_ENGINES: Project[] = [
  ...(findFirefox() === null
    ? []
    : [
        {
          name: 'firefox',
          testMatch: 'engines/{,firefox/}*.spec.ts',
          use: { browserName: 'firefox', channel: 'moz-firefox', launchOptions: createFirefoxLaunch() },
        } as const,
      ]),
  ...(findWebkit() === null ? [] : [{ name: 'webkit', testMatch: 'engines/webkit/**/*.spec.ts' }]),
]

// Each worker reads this file again, and has nothing to say.
if (process.env.TEST_WORKER_INDEX === undefined) for (const line of describeMissing()) console.log(line)

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  // A story waits as long as it works: for what it must not press too early, for mails, for the other windows.
  workers: Math.min(Math.ceil(availableParallelism() * 1.5), 6),
  fullyParallel: false,
  // A test that passes on a second try hides a fault.
  retries: 0,
  forbidOnly: true,
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  // What never comes is told by its own step, before the whole test is out of time and nobody knows in which.
  use: {
    locale: 'en-GB',
    // A picture of each moment would cost a tenth of the time; the snapshots show as much.
    trace: { mode: 'retain-on-failure', screenshots: false },
    screenshot: 'only-on-failure',
    video: 'off',
    actionTimeout: 60_000,
    navigationTimeout: 60_000,
  },
  projects: [
    {
      name: 'chromium',
      testIgnore: 'engines/*/**',
      use: { browserName: 'chromium', launchOptions: CHROMIUM_LAUNCH },
    },
    ...OTHER_ENGINES,
  ],
})

import { defineConfig } from '@playwright/test'
import { CHROMIUM_LAUNCH } from './support/engines.ts'

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  workers: 2,
  fullyParallel: false,
  // A test that passes on a second try hides a fault.
  retries: 0,
  forbidOnly: true,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: { locale: 'en-GB', trace: 'retain-on-failure', video: 'off' },
  projects: [{ name: 'chromium', use: { browserName: 'chromium', launchOptions: CHROMIUM_LAUNCH } }],
})

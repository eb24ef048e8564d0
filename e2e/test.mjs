// `npm test`: formatting and lint, types, build, unit and HTTP tests, browser tests; then one line that counts them.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findOrInstallChromium } from './support/find-chromium.mjs'

const top = path.resolve(import.meta.dirname, '..')
const reports = mkdtempSync(path.join(tmpdir(), 'open-backpack-test-'))
const bin = (name) => path.join(top, 'node_modules/.bin', name)

const chromium = findOrInstallChromium()
if (chromium === null) {
  console.error('The browser tests need Chromium: install it, or set CHROMIUM_PATH to where it is.')
  process.exit(1)
}

let passed = 0
let failed = 0

/** Runs a step. One that has no tests of its own counts as one. */
function run(title, command, args, { env = {}, count } = {}) {
  console.log(`\n— ${title}`)
  const { status } = spawnSync(command, args, {
    cwd: top,
    stdio: 'inherit',
    env: { ...process.env, CHROMIUM_PATH: chromium, ...env },
  })
  const counted = count?.() ?? null
  if (counted === null) {
    if (status === 0) passed++
    else failed++
    return status === 0
  }
  passed += counted.passed
  failed += counted.failed
  // A runner that failed without a failed test (a crash, an unhandled rejection) is a failure all the same.
  if (status !== 0 && counted.failed === 0) failed++
  return status === 0
}

function readReport(name, read) {
  try {
    return read(JSON.parse(readFileSync(path.join(reports, name), 'utf8')))
  } catch {
    return null // the runner did not get far enough to write it: the step's exit code counts
  }
}

run('formatting and lint', bin('biome'), ['check', '--error-on-warnings', '.'])
run('types', bin('tsc'), ['-b'])
const isBuilt = run('build', bin('vite'), ['build', '--logLevel', 'warn'])
run(
  'unit and HTTP tests',
  bin('vitest'),
  ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${path.join(reports, 'unit.json')}`],
  {
    count: () =>
      readReport('unit.json', ({ numPassedTests, numFailedTests }) => ({
        passed: numPassedTests,
        failed: numFailedTests,
      })),
  },
)
if (isBuilt) {
  run(
    'browser tests',
    bin('playwright'),
    ['test', '--config', 'e2e/playwright.config.ts', '--reporter=list,json'],
    {
      env: { PLAYWRIGHT_JSON_OUTPUT_NAME: path.join(reports, 'browser.json') },
      count: () =>
        readReport('browser.json', ({ stats }) => ({
          passed: stats.expected,
          failed: stats.unexpected + stats.flaky,
        })),
    },
  )
}

rmSync(reports, { recursive: true, force: true })
console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)

// `npm test`: formatting and lint, types, build, unit and HTTP tests, browser tests; then one line that counts them.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
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

function start(command, args, { env = {}, stdio = 'inherit' } = {}) {
  return spawn(command, args, { cwd: top, stdio, env: { ...process.env, CHROMIUM_PATH: chromium, ...env } })
}

/** Runs steps that have no tests of their own side by side; each counts as one, and says all it has to say at its turn. */
async function check(steps) {
  const running = steps.map(async ([title, command, args]) => {
    const child = start(command, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    const said = []
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => said.push(part))
    const [status] = await once(child, 'close')
    return { title, isGood: status === 0, said }
  })
  const ends = []
  for (const ending of running) {
    const { title, isGood, said } = await ending
    console.log(`\n— ${title}`)
    process.stdout.write(Buffer.concat(said))
    if (isGood) passed++
    else failed++
    ends.push(isGood)
  }
  return ends
}

async function runTests(title, command, args, { env, report, count }) {
  console.log(`\n— ${title}`)
  const [status] = await once(start(command, args, { env }), 'close')
  const counted = readReport(report, count)
  passed += counted.passed
  failed += counted.failed
  // A runner that failed without a failed test (a crash, an unhandled rejection) is a failure all the same.
  if (status !== 0 && counted.failed === 0) failed++
}

function readReport(name, count) {
  try {
    return count(JSON.parse(readFileSync(path.join(reports, name), 'utf8')))
  } catch {
    // The runner did not get far enough to write it.
    return { passed: 0, failed: 1 }
  }
}

const [, , isBuilt] = await check([
  ['formatting and lint', bin('biome'), ['check', '--error-on-warnings', '.']],
  ['types', bin('tsc'), ['-b']],
  ['build', bin('vite'), ['build', '--logLevel', 'warn']],
])
await runTests(
  'unit and HTTP tests',
  bin('vitest'),
  ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${path.join(reports, 'unit.json')}`],
  {
    report: 'unit.json',
    count: ({ numPassedTests, numFailedTests }) => ({ passed: numPassedTests, failed: numFailedTests }),
  },
)
if (isBuilt) {
  await runTests(
    'browser tests',
    bin('playwright'),
    ['test', '--config', 'e2e/playwright.config.ts', '--reporter=list,json'],
    {
      env: { PLAYWRIGHT_JSON_OUTPUT_NAME: path.join(reports, 'browser.json') },
      report: 'browser.json',
      count: ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky }),
    },
  )
}

rmSync(reports, { recursive: true, force: true })
console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)

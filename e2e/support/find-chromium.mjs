// Finds a Chromium, or installs one. Plain JavaScript: the test command runs it before anything is built.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const SYSTEM_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** The path of a Chromium that is there now: the one named in CHROMIUM_PATH, Playwright's, or the system's. */
export function findChromium() {
  const candidates = [process.env.CHROMIUM_PATH, chromium.executablePath(), ...SYSTEM_PATHS]
  return candidates.find((candidate) => candidate && existsSync(candidate)) ?? null
}

/** As findChromium, but installs one where that is possible. Null when it is not. */
export function findOrInstallChromium() {
  const found = findChromium()
  if (found !== null) return found
  const run = (command, args) => spawnSync(command, args, { stdio: 'inherit' }).status === 0
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    process.env.DEBIAN_FRONTEND = 'noninteractive'
    const packages = ['chromium', 'fonts-dejavu-core']
    run('apt-get', ['update', '-q'])
    run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages])
  } else {
    run('npx', ['playwright', 'install', 'chromium'])
  }
  return findChromium()
}

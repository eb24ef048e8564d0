import { spawnSync } from 'node:child_process'
import { existsSync, globSync } from 'node:fs'

const FIREFOX_PATHS = ['/usr/bin/firefox-esr', '/usr/bin/firefox']
const WEBKIT_DRIVER_PATHS = ['/usr/bin/WebKitWebDriver', '/usr/libexec/WebKitWebDriver']
const MINI_BROWSER_PATHS = [
  '/usr/lib/*/webkit2gtk-4.1/MiniBrowser',
  '/usr/libexec/webkit2gtk-4.1/MiniBrowser',
]
const XVFB_PATHS = ['/usr/bin/Xvfb']

/** The path of a Firefox that is there now: the one named in FIREFOX_PATH, or the system's. */
export function findFirefox(): string | null {
  return findFirst([process.env.FIREFOX_PATH ?? '', ...FIREFOX_PATHS])
}

/** @property enter a command that runs another with its own mounts, so that it may have its own names of hosts */
export type Webkit = { driver: string; browser: string; screen: string; enter: string[] }

/** WebKitGTK's driver and browser, a screen for them, and a way to give them names of hosts. */
export function findWebkit(): Webkit | null {
  const driver = findFirst(WEBKIT_DRIVER_PATHS)
  const browser = findFirst(MINI_BROWSER_PATHS.flatMap((pattern) => globSync(pattern)))
  const screen = findFirst(XVFB_PATHS)
  if (driver === null || browser === null || screen === null) return null
  const enter = process.getuid?.() === 0 ? ['unshare', '-m'] : ['unshare', '-r', '-m']
  const [command = '', ...args] = [...enter, 'true']
  return spawnSync(command, args).status === 0 ? { driver, browser, screen, enter } : null
}

/** The path of lynx, where there also is the command that gives it a terminal. */
export function findLynx(): string | null {
  return findFirst(['/usr/bin/script']) && findFirst(['/usr/bin/lynx'])
}

const findFirst = (paths: string[]): string | null => paths.find((path) => existsSync(path)) ?? null

/** One line for each engine that is not here, with the way to get it. */
export function describeMissing(): string[] {
  const lines: string[] = []
  if (findFirefox() === null) lines.push(HINTS.firefox)
  if (findWebkit() === null) lines.push(HINTS.webkit)
  if (findLynx() === null) lines.push(HINTS.lynx)
  return lines
}

const HINTS = {
  firefox:
    'Firefox is not here, so its tests are skipped. To get it on Debian: apt-get install firefox-esr (or set FIREFOX_PATH)',
  lynx: 'lynx is not here, so its test is skipped. To get it on Debian: apt-get install lynx',
  webkit:
    'WebKitGTK is not here, so its tests are skipped. To get it on Debian: apt-get install webkit2gtk-driver xvfb',
}

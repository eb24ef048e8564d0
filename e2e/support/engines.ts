import type { LaunchOptions } from '@playwright/test'
import { findChromium } from './find-chromium.mjs'
import { findFirefox } from './find-engines.ts'

/** Names that the tests use for sites; all of them are this machine. */
export const HOSTS = ['learn.example.edu', 'backpack.test', 'issuer.test', 'evil.test']

/**
 * Chromium as a visitor has it: pop-ups blocked without a click, third-party cookies blocked, storage partitioned.
 *
 * Playwright switches the pop-up blocker and storage partitioning off; the last `--disable-features` wins, so ours puts
 * partitioning back. The list of suggestions below the address bar is a page of its own in each window; nobody sees it
 * here, and loading it is half of what a window costs.
 */
export const CHROMIUM_LAUNCH: LaunchOptions = {
  executablePath: findChromium() ?? '/usr/bin/chromium',
  ignoreDefaultArgs: ['--disable-popup-blocking'],
  args: [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--test-third-party-cookie-phaseout',
    `--host-resolver-rules=${HOSTS.map((host) => `MAP ${host} 127.0.0.1`).join(', ')}, MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1`,
    '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,MediaRouter,PaintHolding,OptimizationHints,DestroyProfileOnBrowserClose,AvoidUnnecessaryBeforeUnloadCheckSync,WebUIOmniboxPopup,WebUIOmniboxAimPopup',
  ],
}

/**
 * Firefox as a visitor has it: storage and cookies of other sites partitioned, unless the given preferences say other.
 *
 * Without its asynchronous mouse events Firefox loses the clicks that a driver makes in a frame of another process.
 */
export function createFirefoxLaunch(
  preferences: Record<string, string | number | boolean> = {},
): LaunchOptions {
  return {
    executablePath: findFirefox() ?? '/usr/bin/firefox-esr',
    firefoxUserPrefs: {
      'network.dns.localDomains': HOSTS.join(','),
      'network.proxy.type': 0,
      'network.cookie.cookieBehavior': 5,
      'dom.disable_open_during_load': true,
      'remote.events.async.mouse.enabled': true,
      ...preferences,
    },
  }
}

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Readable } from 'node:stream'
import type { Webkit } from './find-engines.ts'
import { findFreePort } from './free-port.ts'
import { openSession, type WebkitSession } from './webkit-session.ts'

/** @property open a browser of its own, with a fresh profile */
export type WebkitDriver = { open: () => Promise<WebkitSession>; stop: () => Promise<void> }

/**
 * Starts WebKitGTK's driver on a screen of its own.
 *
 * Playwright cannot drive the distribution's WebKit, so this speaks WebDriver. The names of hosts come from a file that
 * only this driver and its browsers see: the machine's own stays as it is.
 */
export async function startWebkit(
  { driver, browser, screen, enter }: Webkit,
  hosts: readonly string[],
): Promise<WebkitDriver> {
  const folder = mkdtempSync(path.join(tmpdir(), 'open-backpack-webkit-'))
  const hostsFile = path.join(folder, 'hosts')
  writeFileSync(hostsFile, `127.0.0.1 localhost ${hosts.join(' ')}\n`)

  const xvfb = spawn(screen, ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const [display] = await once(xvfb.stdio[3] as Readable, 'data')

  const port = await findFreePort()
  const [command = '', ...args] = [
    ...enter,
    'sh',
    '-c',
    'mount --bind "$0" /etc/hosts && exec "$@"',
    hostsFile,
    driver,
    `--port=${port}`,
  ]
  const child = spawn(command, args, {
    stdio: 'ignore',
    env: {
      PATH: process.env.PATH ?? '',
      HOME: folder,
      XDG_RUNTIME_DIR: folder,
      LANG: 'C.UTF-8',
      LANGUAGE: 'en_GB',
      DISPLAY: `:${String(display).trim()}`,
      GDK_BACKEND: 'x11',
      NO_AT_BRIDGE: '1',
      LIBGL_ALWAYS_SOFTWARE: '1',
    },
  })
  const root = `http://127.0.0.1:${port}`
  await untilReady(root, child)
  return {
    open: () => openSession(root, browser),
    stop: async () => {
      await end(child)
      await end(xvfb)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function untilReady(root: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (child.exitCode !== null) throw new Error(`WebKitWebDriver ended with ${child.exitCode}`)
    const isUp = await fetch(`${root}/status`).then(
      (response) => response.ok,
      () => false,
    )
    if (isUp) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('WebKitWebDriver did not answer')
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill()
  await ended
}

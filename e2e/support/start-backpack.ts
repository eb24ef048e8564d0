import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findFreePort } from './free-port.ts'

/** @property log everything that the process printed */
export type Backpack = {
  url: string
  port: number
  dataDir: string
  log: () => string
  process: ChildProcess
  stop: () => Promise<void>
}

/**
 * Starts the built server as a process of its own, with its own data, and waits until it answers.
 *
 * @param options.file another build of it
 */
export async function startBackpack(
  settings: Record<string, string> = {},
  { file = 'dist/server/main.js' } = {},
): Promise<Backpack> {
  const port = settings.PORT === undefined ? await findFreePort() : Number(settings.PORT)
  const dataDir = settings.DATA_DIR ?? mkdtempSync(path.join(tmpdir(), 'open-backpack-data-'))
  const child = spawn(process.execPath, [file], {
    cwd: path.resolve(import.meta.dirname, '../..'),
    env: {
      PATH: process.env.PATH ?? '',
      PORT: String(port),
      PUBLIC_URL: `http://localhost:${port}`,
      DATA_DIR: dataDir,
      DEMO_PORT: '',
      LOG_LEVEL: 'info',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let log = ''
  child.stdout.on('data', (text) => {
    log += text
  })
  child.stderr.on('data', (text) => {
    log += text
  })
  await untilReady(child, `http://127.0.0.1:${port}${basePathOf(settings)}healthz`, () => log)
  return {
    url: settings.PUBLIC_URL ?? `http://localhost:${port}/`,
    port,
    dataDir,
    log: () => log,
    process: child,
    stop: async () => {
      if (child.exitCode === null) {
        child.kill('SIGTERM')
        await once(child, 'exit')
      }
      if (settings.DATA_DIR === undefined) rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

function basePathOf(settings: Record<string, string>): string {
  if (settings.PUBLIC_URL === undefined) return '/'
  const { pathname } = new URL(settings.PUBLIC_URL)
  return pathname.endsWith('/') ? pathname : `${pathname}/`
}

async function untilReady(child: ChildProcess, url: string, log: () => string): Promise<void> {
  for (let tries = 0; tries < 1200; tries++) {
    if (child.exitCode !== null) throw new Error(`the backpack ended with ${child.exitCode}:\n${log()}`)
    const isUp = await fetch(url).then(
      (response) => response.ok,
      () => false,
    )
    if (isUp) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`the backpack did not answer at ${url}:\n${log()}`)
}

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

/** `npm start` around a server of two lines: what npm and its shell do with signals. */

const TOP = path.resolve(import.meta.dirname, '..')
const SERVER = `
process.on('SIGTERM', () => process.exit(0))
process.on('SIGINT', () => process.exit(0))
setInterval(() => {}, 1000)
console.log('pid ' + process.pid + '.')
`
let folder: string
let serverPid: number | undefined
beforeEach(() => {
  serverPid = undefined
  folder = mkdtempSync(path.join(tmpdir(), 'start-'))
  mkdirSync(path.join(folder, 'server'))
  mkdirSync(path.join(folder, 'dist/server'), { recursive: true })
  cpSync(path.join(TOP, 'package.json'), path.join(folder, 'package.json'))
  cpSync(path.join(TOP, 'server/start.mjs'), path.join(folder, 'server/start.mjs'))
  writeFileSync(path.join(folder, 'dist/server/main.js'), SERVER)
})
afterEach(() => {
  if (serverPid !== undefined && isRunning(serverPid)) process.kill(serverPid, 'SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false // no such process
  }
}

test.each(['SIGTERM', 'SIGINT'] as const)(
  '%s to `npm start` reaches the server, which ends it',
  async (signal) => {
    const npm = spawn('npm', ['start'], {
      cwd: folder,
      env: { PATH: `${path.dirname(process.execPath)}:${process.env.PATH}` },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let said = ''
    const pid = new Promise<number>((resolve) => {
      npm.stdout.on('data', (words: Buffer) => {
        said += words
        const found = /pid (\d+)\./.exec(said)?.[1]
        if (found !== undefined) resolve(Number(found))
      })
    })
    const exited = once(npm, 'exit')
    serverPid = await pid
    npm.kill(signal)
    expect(await exited).toEqual([0, null])
    expect(isRunning(serverPid)).toBe(false)
  },
)

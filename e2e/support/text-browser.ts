import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { createTerminalScreen, TERMINAL_SIZE } from './terminal-screen.ts'

/**
 * A browser in a terminal, as its person uses it: keys in, a screen out.
 *
 * @property see waits until the screen shows a text
 * @property read the screen as it is now
 * @property type sends keys
 * @property tabTo presses Tab until the screen says so of the place where it is
 */
export type TextBrowser = {
  see: (text: string) => Promise<void>
  read: () => string
  type: (keys: string) => Promise<void>
  tabTo: (status: string) => Promise<void>
  stop: () => Promise<void>
}

const WAIT_MS = 20_000
const STEP_MS = 100

/** Starts a command on a terminal so tall that a page of ours stands on one screen. */
export async function openTextBrowser(command: string): Promise<TextBrowser> {
  const home = mkdtempSync(path.join(tmpdir(), 'open-backpack-terminal-'))
  const child = spawn('script', ['-qfec', `stty ${TERMINAL_SIZE}; exec ${command}`, '/dev/null'], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { PATH: process.env.PATH ?? '', HOME: home, TERM: 'vt100', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' },
  })
  const screen = createTerminalScreen()
  child.stdout.setEncoding('utf8').on('data', (text: string) => screen.write(text))
  // What is written to one that has ended is lost, and `see` tells what its last screen was.
  child.stdin.on('error', () => {})

  const shows = async (text: string, waitMs: number) => {
    for (let waitedMs = 0; waitedMs <= waitMs; waitedMs += STEP_MS) {
      if (screen.read().replace(/\s+/g, ' ').includes(text)) return true
      await pause(STEP_MS)
    }
    return false
  }

  return {
    see: async (text) => {
      if (!(await shows(text, WAIT_MS))) throw new Error(`"${text}" did not come:\n${screen.read()}`)
    },
    read: () => screen.read(),
    type: async (keys) => {
      for (const key of keys) {
        child.stdin.write(key)
        // Keys that come all at once after Escape or Enter are taken for others.
        await pause(10)
      }
    },
    tabTo: async (status) => {
      for (let tries = 0; tries < 40; tries++) {
        child.stdin.write('\t')
        await pause(STEP_MS)
        if (await shows(status, STEP_MS)) return
      }
      throw new Error(`no Tab led to "${status}":\n${screen.read()}`)
    },
    stop: async () => {
      const ended = once(child, 'exit')
      // The terminal goes, and its browser with it.
      child.kill('SIGKILL')
      await ended
      rmSync(home, { recursive: true, force: true })
    },
  }
}

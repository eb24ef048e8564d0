import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createBuilder } from 'vite'

const TOP = path.resolve(import.meta.dirname, '../..')

/** A built server, without its client half. @property file for `node` */
export type BuiltServer = { file: string; remove: () => void }

/** Builds the server alone, apart from `dist`, so that a test of its process neither needs nor disturbs a build. */
export async function buildServer(): Promise<BuiltServer> {
  // Inside node_modules, since the built file finds its packages from where it lies.
  const folder = path.join(TOP, `node_modules/.cache/open-backpack-${process.pid}`)
  const before = process.env.NODE_ENV
  process.env.NODE_ENV = 'production'
  try {
    const builder = await createBuilder({
      root: TOP,
      logLevel: 'error',
      environments: { ssr: { build: { outDir: path.join(folder, 'server') } } },
    })
    const { ssr } = builder.environments
    if (ssr === undefined) throw new Error('vite.config.ts has no ssr environment')
    await builder.build(ssr)
  } finally {
    process.env.NODE_ENV = before
  }
  // The server looks for its client half before it starts. Pages go without styles and scripts here.
  mkdirSync(path.join(folder, 'client'))
  writeFileSync(path.join(folder, 'client/manifest.json'), '{}')
  return {
    file: path.join(folder, 'server/main.js'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** @property exited the exit code, once it has ended */
export type ServerProcess = {
  child: ChildProcess
  exited: Promise<number | null>
  stdout: () => string
  stderr: () => string
  /** Resolves when the text stands in the output, rejects when the process ends without it. */
  until: (text: string) => Promise<void>
}

/** Runs a built server with exactly these settings. */
export function runServer(file: string, env: Record<string, string>): ServerProcess {
  const child = spawn(process.execPath, [file], { env: { PATH: process.env.PATH ?? '', ...env } })
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', (words: Buffer) => {
    stdout += words
  })
  child.stderr.on('data', (words: Buffer) => {
    stderr += words
  })
  const exited = once(child, 'close').then(([code]) => code as number | null)
  const until = (text: string) =>
    new Promise<void>((resolve, reject) => {
      const look = () => {
        if (!stdout.includes(text)) return
        child.stdout.off('data', look)
        resolve()
      }
      child.stdout.on('data', look)
      look()
      exited.then((code) => reject(new Error(`the server ended with ${code}: ${stdout}${stderr}`)))
    })
  return { child, exited, stdout: () => stdout, stderr: () => stderr, until }
}

#!/usr/bin/env node
// The command `open-backpack`. Plain JavaScript, so that a Node that is too old can read it and say so.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const [major, minor] = process.versions.node.split('.').map(Number)
const built = path.resolve(import.meta.dirname ?? '.', '../../dist/server/cli.js')

if (major < 22 || (major === 22 && minor < 19)) {
  console.error(`Open Backpack needs Node 22.19 or newer, but this is Node ${process.versions.node}.`)
  process.exitCode = 2
} else if (existsSync(built)) {
  await import(pathToFileURL(built).href)
} else {
  console.error('There is no build. Run: npm ci && npm run build')
  process.exitCode = 2
}

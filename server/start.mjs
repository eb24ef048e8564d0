// Starts the backpack: `npm start`. Plain JavaScript, so that a Node that is too old can read it and say so.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 19)) {
  // Before anything loads the database driver: on Node 20 it crashes without a word.
  console.error(`Open Backpack needs Node 22.19 or newer, but this is Node ${process.versions.node}.`)
  process.exit(1)
}

const top = path.resolve(import.meta.dirname, '..')
const built = path.join(top, 'dist/server/main.js')
const SOURCES = ['client', 'server', 'public', 'vite.config.ts', 'package.json']

/** The time of the newest file below a path; tests and documents do not make a build old. */
function newest(file) {
  if (!existsSync(file)) return 0
  const stats = statSync(file)
  if (!stats.isDirectory()) return /\.test\.tsx?$|\.md$/.test(file) ? 0 : stats.mtimeMs
  return Math.max(0, ...readdirSync(file).map((name) => newest(path.join(file, name))))
}

const isBuilt = existsSync(built)
const isStale =
  isBuilt && Math.max(...SOURCES.map((name) => newest(path.join(top, name)))) > statSync(built).mtimeMs
const vite = path.join(top, 'node_modules/vite/bin/vite.js')

if (!isBuilt || isStale) {
  if (existsSync(vite)) {
    console.log(isBuilt ? 'The sources are newer than the build: building …' : 'Building …')
    const result = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
      cwd: top,
      stdio: 'inherit',
    })
    if (result.status !== 0) process.exit(result.status ?? 1)
  } else if (isBuilt) {
    console.warn('Warning: the sources are newer than the build, and the build tools are not installed.')
  } else {
    console.error('There is no build, and the build tools are not installed. Run: npm ci && npm run build')
    process.exit(1)
  }
}

await import(pathToFileURL(built).href)

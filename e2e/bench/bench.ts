// `npm run bench`: what things cost, as ratios that were measured in one run. Never fails because something is slow.
// `npm run bench:browser`: what of it concerns a page with our script and whoever looks at it.
import { spawnSync } from 'node:child_process'
import { availableParallelism, loadavg, totalmem } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { measureAcceptRate } from './accept-rate.ts'
import { measureBakeMemory } from './bake-memory.ts'
import { measureBringing } from './bring-many.ts'
import { measureCommandLine } from './command-line.ts'
import { measureDeviceCopy } from './device-copy.ts'
import { measureExportMemory } from './export-memory.ts'
import { measureFrameReady } from './frame-ready.ts'
import { measureFrameWeight } from './frame-weight.ts'
import { measureHostPage } from './host-page.ts'
import { measureLibrary } from './library.ts'
import { measureMigrations } from './migrations.ts'
import { measurePages } from './page-figures.ts'
import { measurePictures } from './picture-cost.ts'
import { printRows, type Row } from './report.ts'
import { measureEvaluation } from './script-evaluation.ts'
import { measureScriptSize } from './script-size.ts'
import { measureVerify } from './verify-cost.ts'
import { measureVerifyMemory } from './verify-memory.ts'

const TOP = path.resolve(import.meta.dirname, '../..')

const { values, positionals: wanted } = parseArgs({
  options: { brief: { type: 'boolean' } },
  allowPositionals: true,
})
/** `--brief`: what browsers do is measured once, to see that it can be. */
const often = values.brief ? { rounds: 1, visitors: 1, visits: 1 } : {}

const MEASURES: Record<string, () => Row[] | Promise<Row[]>> = {
  'script-size': () => measureScriptSize(TOP),
  'script-evaluation': () => measureEvaluation(often),
  'frame-weight': measureFrameWeight,
  'frame-ready': () => measureFrameReady(often),
  'host-page': () => measureHostPage(often),
  pictures: measurePictures,
  'bake-memory': measureBakeMemory,
  verify: measureVerify,
  'verify-memory': measureVerifyMemory,
  'command-line': () => measureCommandLine(TOP),
  accept: measureAcceptRate,
  library: measureLibrary,
  export: measureExportMemory,
  pages: measurePages,
  'device-copy': measureDeviceCopy,
  many: measureBringing,
  migrations: measureMigrations,
}

const unknown = wanted.filter((name) => !(name in MEASURES))
if (unknown.length > 0) {
  console.error(
    `There is no measure "${unknown.join('", "')}"; there are: ${Object.keys(MEASURES).join(', ')}.`,
  )
  process.exit(1)
}

// Always, and not only where there is no build: figures of yesterday's build would be worse than none.
console.log('Building …')
const { status } = spawnSync(
  process.execPath,
  [path.join(TOP, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'],
  { cwd: TOP, stdio: 'inherit' },
)
if (status !== 0) process.exit(status ?? 1)

const rows: Row[] = []
for (const [name, measure] of Object.entries(MEASURES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  console.log(`Measuring ${name} …`)
  rows.push(...(await measure()))
}
printRows(rows)
// Processes that wait for a core spoil what takes several of them (the Frame, the server): the reader must know.
const [load = 0] = loadavg()
console.log(
  `\n${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}, load ${load.toFixed(1)}`,
)

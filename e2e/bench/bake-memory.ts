import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { formatBytes, type Row } from './report.ts'

const SIZE = 5 * 1024 * 1024

/** By how much a fresh process grows at most while it bakes the largest drawing, against the baked one that comes out. */
export async function measureBakeMemory(): Promise<Row[]> {
  return [
    await measure('grown while an SVG of 5 MB is baked', 'lines'),
    await measure('… that is one embedded picture', 'picture'),
  ]
}

async function measure(name: string, kind: 'lines' | 'picture'): Promise<Row> {
  const child = path.join(import.meta.dirname, 'bake-memory-child.ts')
  // Garbage is not counted as held: the young generation stays small.
  const flags = ['--expose-gc', '--max-semi-space-size=1']
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, child, String(SIZE), kind])
  const { grownBytes, fileBytes } = JSON.parse(stdout) as { grownBytes: number; fileBytes: number }
  return {
    measure: name,
    ours: formatBytes(grownBytes),
    against: `${formatBytes(fileBytes)} of the baked one`,
    ratio: grownBytes / fileBytes,
    target: 1.5,
  }
}

import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { formatBytes, type Row } from './report.ts'
import type { HeldMemory } from './verify-memory-child.ts'

/** Of fewer the noise of the process itself is larger than what they hold. */
const COUNTS = [100, 1000]

/**
 * What verifications take that are all under way at once, each of a badge of its own, in a fresh process for each
 * count: what is held when the last document is still to come, against what was fetched until then.
 */
export async function measureVerifyMemory(): Promise<Row[]> {
  const rows: Row[] = []
  for (const count of COUNTS) rows.push(createRow(count, await measureCount(count)))
  return rows
}

async function measureCount(count: number): Promise<HeldMemory> {
  const child = path.join(import.meta.dirname, 'verify-memory-child.ts')
  const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', child, String(count)])
  return JSON.parse(stdout) as HeldMemory
}

function createRow(count: number, { heldBytes, peakBytes, fetchedBytes }: HeldMemory): Row {
  const grownMib = Math.ceil(peakBytes / 2 ** 20)
  return {
    measure: `${count.toLocaleString('en')} verifications under way (process + ${grownMib} MiB)`,
    ours: `${formatBytes(Math.round(heldBytes / count))} each`,
    against: `${formatBytes(fetchedBytes)} of documents`,
    ratio: heldBytes / count / fetchedBytes,
    target: null,
  }
}

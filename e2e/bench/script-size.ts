import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { formatBytes, type Row } from './report.ts'

/** What a page may be made to load for a button. */
const LIMIT_BYTES = 3072

/** @param top the folder of the checkout, where the build is */
export function measureScriptSize(top: string): Row[] {
  const bytes = gzipSync(readFileSync(path.join(top, 'dist/client/issuer.js')), { level: 9 }).length
  return [
    {
      measure: 'issuer.js after gzip -9',
      ours: formatBytes(bytes),
      against: `${formatBytes(LIMIT_BYTES)} limit`,
      ratio: bytes / LIMIT_BYTES,
      target: 1,
    },
  ]
}

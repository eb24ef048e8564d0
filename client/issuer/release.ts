import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { buildIssuerScript, RELEASES } from './build.ts'

/**
 * Writes the pinned release of the version in package.json, and prints the hash for its `integrity` attribute.
 *
 * Run by `node client/issuer/release.ts`, once per version: pages carry the hash of its bytes, so a release that is
 * there already with other bytes is never written over.
 */
const top = path.resolve(import.meta.dirname, '../..')
const { version } = JSON.parse(readFileSync(path.join(top, 'package.json'), 'utf8')) as { version: string }
const file = path.join(RELEASES, `issuer-${version}.js`)
const code = await buildIssuerScript({ bakedRoot: '' })

if (existsSync(file) && readFileSync(file, 'utf8') !== code) {
  console.error(`${path.relative(top, file)} is released already, with other bytes. Raise the version first.`)
  process.exit(1)
}
mkdirSync(RELEASES, { recursive: true })
writeFileSync(file, code)
console.log(`${path.relative(top, file)}: sha384-${createHash('sha384').update(code).digest('base64')}`)

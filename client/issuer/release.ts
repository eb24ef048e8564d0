import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { buildIssuerScript, RELEASES } from './build.ts'

/**
 * Writes the pinned release of the version in package.json, and its hash into docs/issuers.md and README.md.
 *
 * Run by `node client/issuer/release.ts`, once per version: pages carry the hash of its bytes, so a release that is
 * there already with other bytes is never written over.
 */
const top = path.resolve(import.meta.dirname, '../..')
const { version } = JSON.parse(readFileSync(path.join(top, 'package.json'), 'utf8')) as { version: string }
const file = path.join(RELEASES, `issuer-${version}.js`)
const code = await buildIssuerScript({ bakedRoot: '' })

if (existsSync(file) && readFileSync(file, 'utf8') !== code) {
  console.error(`issuer-${version}.js is released already, with other bytes. Raise the version first.`)
  process.exit(1)
}
mkdirSync(RELEASES, { recursive: true })
writeFileSync(file, code)

const integrity = `sha384-${createHash('sha384').update(code).digest('base64')}`
const TABLE = '| release | integrity |\n|---|---|\n'
const row = `| \`issuer-${version}.js\` | \`${integrity}\` |\n`
for (const name of ['docs/issuers.md', 'README.md']) {
  const told = readFileSync(path.join(top, name), 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith(`| \`issuer-${version}.js\``))
    .join('\n')
    .replace(TABLE, () => TABLE + row)
    .replace(
      /issuer-[\w.-]+\.js"\n {2}integrity="[^"]*"/,
      `issuer-${version}.js"\n  integrity="${integrity}"`,
    )
  writeFileSync(path.join(top, name), told)
}
console.log(`issuer-${version}.js ${integrity}`)

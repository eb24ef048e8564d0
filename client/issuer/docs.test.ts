import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'acorn'
import { expect, test } from 'vitest'
import { limits } from '../../server/limits.ts'
import { REASON_OF } from '../../server/openbadges/rejections.ts'
import { MAX_ENTRIES, MAX_ENTRY_BYTES, MAX_LIST_BYTES } from '../channel/messages.ts'
import { listReleases, RELEASES } from './build.ts'

const top = path.resolve(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(path.join(top, file), 'utf8')
const issuers = read('docs/issuers.md')

test('the documents for issuers print the closed list of codes, each with its word', () => {
  const rows = [...issuers.matchAll(/^\| `([A-Z]+)` \| `([a-z-]+)` \| \S.* \|$/gm)]
  expect(rows.map(([, word, code]) => [code, word])).toEqual(Object.entries(REASON_OF))
})

test('the public types list the same codes', () => {
  const types = read('client/issuer/openbadges.d.ts')
  const list = /type IssueErrorCode =([^/]*)\n\n/.exec(types)?.[1] ?? ''
  expect([...list.matchAll(/'([a-z-]+)'/g)].map(([, code]) => code)).toEqual(Object.keys(REASON_OF))
})

test('page, Frame and server draw the same line at too long lists', () => {
  const { entriesPerRequest, entryBytes, requestBytes } = limits
  expect([MAX_ENTRIES, MAX_ENTRY_BYTES, MAX_LIST_BYTES]).toEqual([
    entriesPerRequest,
    entryBytes,
    requestBytes,
  ])
})

test('the version in package.json is released, and the example tags pin it', () => {
  const { version } = JSON.parse(read('package.json')) as { version: string }
  const name = `issuer-${version}.js`
  expect(existsSync(path.join(RELEASES, name))).toBe(true)
  for (const text of [issuers, read('README.md')])
    expect(text).toContain(`/${name}"\n  integrity="${integrityOf(name)}"`)
})

test('every release is ES5 and has the bytes that the documents promise', () => {
  for (const name of listReleases()) {
    expect(issuers).toContain(`| \`${name}\` | \`${integrityOf(name)}\` |`)
    expect(() => parse(readFileSync(path.join(RELEASES, name), 'utf8'), { ecmaVersion: 5 })).not.toThrow()
  }
})

function integrityOf(name: string): string {
  return `sha384-${createHash('sha384')
    .update(readFileSync(path.join(RELEASES, name)))
    .digest('base64')}`
}

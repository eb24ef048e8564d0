import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadSecret } from './secret.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'secret-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a secret that is given is used, and nothing is written', () => {
  const dataDir = path.join(folder, 'data')
  expect(loadSecret('given', dataDir)).toBe('given')
  expect(() => statSync(dataDir)).toThrow()
})

test('a secret is made on the first start and found on the second', () => {
  const dataDir = path.join(folder, 'deep/data')
  const secret = loadSecret(null, dataDir)
  expect(secret).toMatch(/^[\w-]{43}$/)
  expect(loadSecret(null, dataDir)).toBe(secret)
  expect(loadSecret(null, path.join(folder, 'other'))).not.toBe(secret)
})

test('the secret is readable by its owner only', () => {
  const dataDir = path.join(folder, 'data')
  loadSecret(null, dataDir)
  expect(statSync(path.join(dataDir, 'secret')).mode & 0o777).toBe(0o600)
  expect(statSync(dataDir).mode & 0o777).toBe(0o700)
})

test.each(['', '\n', 'short'])('a file that holds %j is no secret, and is left as it is', (text) => {
  writeFileSync(path.join(folder, 'secret'), text)
  expect(() => loadSecret(null, folder)).toThrow('Delete it')
  expect(readFileSync(path.join(folder, 'secret'), 'utf8')).toBe(text)
})

test('a secret from a file that an operator wrote may end with a line break', () => {
  writeFileSync(path.join(folder, 'secret'), `${'x'.repeat(32)}\n`)
  expect(loadSecret(null, folder)).toBe('x'.repeat(32))
})

test('a folder that cannot be made is told', () => {
  writeFileSync(path.join(folder, 'file'), '')
  expect(() => loadSecret(null, path.join(folder, 'file', 'data'))).toThrow()
})

import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeFolder } from './make-folder.ts'

let top: string
beforeEach(() => {
  top = mkdtempSync(path.join(tmpdir(), 'make-folder-'))
})
afterEach(() => rmSync(top, { recursive: true, force: true }))

const modeOf = (folder: string) => statSync(folder).mode & 0o777

test('a folder and those above it are made for their owner only', () => {
  makeFolder(path.join(top, 'one/two'))
  expect([modeOf(path.join(top, 'one')), modeOf(path.join(top, 'one/two'))]).toEqual([0o700, 0o700])
})

test('a folder that is there is left as it is', () => {
  const folder = path.join(top, 'here')
  mkdirSync(folder)
  chmodSync(folder, 0o750)
  makeFolder(folder)
  expect(modeOf(folder)).toBe(0o750)
})

test('where a file is in the way it throws', () => {
  writeFileSync(path.join(top, 'file'), '')
  expect(() => makeFolder(path.join(top, 'file'))).toThrow('EEXIST')
  expect(() => makeFolder(path.join(top, 'file/below'))).toThrow('EEXIST')
})

test.runIf(existsSync('/proc'))(
  'below /proc, where nothing can be made, it throws instead of hanging',
  () => {
    expect(() => makeFolder('/proc/nothing/here')).toThrow('ENOENT')
  },
)

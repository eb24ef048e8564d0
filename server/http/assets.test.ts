import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readInlineScript } from './assets.ts'

const ENTRY = 'client/consent/greet.ts'

function createBuild(text: string, chunk: Record<string, unknown> = {}): string {
  const dir = mkdtempSync(path.join(tmpdir(), 'open-backpack-build-'))
  mkdirSync(path.join(dir, 'assets'))
  writeFileSync(path.join(dir, 'assets/greet.js'), text)
  writeFileSync(
    path.join(dir, 'manifest.json'),
    JSON.stringify({ [ENTRY]: { file: 'assets/greet.js', ...chunk } }),
  )
  return dir
}

test('a script that stands in a page is named by the hash of exactly what stands there', () => {
  const script = readInlineScript(createBuild('window.greeting = 1\n'), ENTRY)
  const hash = createHash('sha256').update('window.greeting = 1').digest('base64')
  expect(script).toEqual({ text: 'window.greeting = 1', source: `'sha256-${hash}'` })
})

test('without a build there is no such script', () => {
  expect(readInlineScript('/none', ENTRY)).toBeNull()
})

test.each([
  ['needs another file', 'import "./x.js"', { imports: ['_x.js'] }],
  ['ends its element', 'window.x = "</script>"', {}],
  ['begins a comment', 'window.x = "<!--"', {}],
])('a script that %s is a fault of the build', (_what, text, chunk) => {
  expect(() => readInlineScript(createBuild(text, chunk), ENTRY)).toThrow(ENTRY)
})

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const top = path.resolve(import.meta.dirname, '..')
const page = readFileSync(path.join(top, 'docs/threats.md'), 'utf8')
const rows = page
  .split('\n')
  .filter((line) => /^\| \d+ \|/.test(line))
  .map((line) => line.split(' |').map((cell) => cell.replace(/^\|? ?/, '').trim()))

test('threats are numbered without a gap, each with a defence', () => {
  expect(rows.length).toBeGreaterThan(80)
  expect(rows.map(([number]) => Number(number))).toEqual(rows.map((_, at) => at + 1))
  for (const [number, threat, , defence] of rows) expect([threat, defence], number).not.toContain('')
})

test('each is held by a test, or says what is open', () => {
  for (const row of rows) {
    const text = row.join(' ')
    expect(/`(?:server|client|e2e)\/[^`]+`|open: \S/.test(text), text).toBe(true)
  }
})

test('every file that is named there exists', () => {
  const files = [...page.matchAll(/`((?:server|client|e2e)\/[^`]+)`/g)].map(([, file]) => file ?? '')
  expect(files.length).toBeGreaterThan(100)
  expect(files.filter((file) => !existsSync(path.join(top, file)))).toEqual([])
})

/** The last row about code; the rest is supply, operation and privacy. */
const LAST_ROW_OF_CODE = 78

test('every row about code names a test, unless all of it is open', () => {
  for (const row of rows.slice(0, LAST_ROW_OF_CODE)) {
    const [number = '', , , defence = '', held = ''] = row
    const isOpen = defence.startsWith('open:')
    expect(isOpen || /`(?:server|client|e2e)\/[^`]+\.(?:test|spec)\.tsx?`/.test(held), number).toBe(true)
  }
})

test('every attack is named in the row whose number it begins with', () => {
  const attacks = ['e2e/attacks', 'server/attacks'].flatMap((folder) =>
    readdirSync(path.join(top, folder)).map((name) => ({ name, file: `${folder}/${name}` })),
  )
  expect(attacks.length).toBeGreaterThan(8)
  for (const { name, file } of attacks) {
    const number = String(Number(/^(\d{2,3})-/.exec(name)?.[1]))
    const row = rows.find(([first]) => first === number)
    expect(row?.join(' '), file).toContain(`\`${file}\``)
  }
})

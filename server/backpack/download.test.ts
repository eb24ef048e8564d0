import { expect, test } from 'vitest'
import { attachmentOf } from './download.ts'

test.each([
  ['Welding Level 2', 'attachment; filename="Welding-Level-2.png"'],
  ['../../etc/passwd', 'attachment; filename="etc-passwd.png"'],
  ['a"b\r\nX: y;.exe', 'attachment; filename="a-b-X-y-exe.png"'],
  ['', 'attachment; filename="badge.png"'],
  ['\u202e🏅\u0301', 'attachment; filename="badge.png"'],
  ['x'.repeat(300), `attachment; filename="${'x'.repeat(60)}.png"`],
  ['École', `attachment; filename="badge.png"; filename*=UTF-8''%C3%89cole.png`],
  ['溶接 2', `attachment; filename="badge.png"; filename*=UTF-8''%E6%BA%B6%E6%8E%A5-2.png`],
])('a badge called %j is saved under a harmless name', (name, expected) => {
  expect(attachmentOf(name, 'image/png')).toBe(expected)
})

test('the extension is that of the picture', () => {
  expect(attachmentOf('Welding', 'image/svg+xml')).toBe('attachment; filename="Welding.svg"')
})

import { expect, test } from 'vitest'
import { BADGES, findBadge } from './catalogue.ts'
import { readPicture } from './pictures.ts'

test('each badge has its own id and name, and a sentence that version 0.5 has room for', () => {
  expect(new Set(BADGES.map(({ id }) => id)).size).toBe(BADGES.length)
  expect(new Set(BADGES.map(({ name }) => name)).size).toBe(BADGES.length)
  for (const { description } of BADGES) expect(description.length).toBeLessThanOrEqual(128)
})

test.each(BADGES.map((badge) => [badge.id, badge] as const))(
  'the picture of %s is small and sharp',
  (_id, badge) => {
    const { type, bytes } = readPicture(badge)
    expect(bytes.length).toBeLessThan(60 * 1024)
    if (badge.picture === 'svg') {
      expect(type).toBe('image/svg+xml')
      expect(bytes.toString('utf8')).toMatch(/^<svg [^>]*width="512" height="512"/)
    } else {
      expect(type).toBe('image/png')
      expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n')
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([512, 512])
    }
  },
)

test.each(['', 'nothing', 'constructor', undefined])('no badge has the id %j', (id) => {
  expect(findBadge(id)).toBeUndefined()
})

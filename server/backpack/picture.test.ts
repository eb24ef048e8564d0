import { expect, test } from 'vitest'
import { readConfig } from '../config.ts'
import { limits } from '../limits.ts'
import { permittedMs, pictureUrl } from './picture.ts'

const SECRET = 'a secret of at least thirty-two characters'
const NOON = Date.UTC(2026, 10, 3, 12)
const MINUTE = 60_000
const HASH = 'ab'.repeat(32)

function makeDeps(publicUrl: string) {
  const read = readConfig({ PUBLIC_URL: publicUrl })
  if (!read.ok) throw new Error(read.problems.join(' '))
  return { config: read.config, secret: SECRET }
}

function readUrl(address: string) {
  const url = new URL(address, 'http://localhost')
  return {
    sha256: url.pathname.split('/').at(-1) ?? '',
    until: url.searchParams.get('until') ?? '',
    signature: url.searchParams.get('signature') ?? '',
  }
}

test('a picture has one address for an hour, below the mount path', () => {
  const deps = makeDeps('http://localhost:8888/wallet/')
  expect(pictureUrl(deps, HASH, NOON)).toBe(pictureUrl(deps, HASH, NOON + 59 * MINUTE))
  expect(pictureUrl(deps, HASH, NOON)).not.toBe(pictureUrl(deps, HASH, NOON + 60 * MINUTE))
  expect(pictureUrl(deps, HASH, NOON)).toMatch(
    /^\/wallet\/pictures\/(ab){32}\?until=\d+&signature=[\w-]{43}$/,
  )
})

test('an address made at the last moment of its hour outlives the request that shows it', () => {
  const at = NOON + 59 * MINUTE
  const permission = readUrl(pictureUrl(makeDeps('http://localhost:8888'), HASH, at))
  expect(permittedMs(SECRET, permission, at)).toBeGreaterThanOrEqual(limits.requestLifeMs)
})

test('a permission holds until its last millisecond and not beyond', () => {
  const permission = readUrl(pictureUrl(makeDeps('http://localhost:8888'), HASH, NOON))
  expect(permittedMs(SECRET, permission, NOON + limits.pictureUrlMs - 1)).toBe(1)
  expect(permittedMs(SECRET, permission, NOON + limits.pictureUrlMs)).toBe(0)
})

test('a permission for another picture, another time or by another secret is none', () => {
  const permission = readUrl(pictureUrl(makeDeps('http://localhost:8888'), HASH, NOON))
  expect(permittedMs(SECRET, { ...permission, sha256: 'cd'.repeat(32) }, NOON)).toBe(0)
  expect(permittedMs(SECRET, { ...permission, until: `${permission.until}0` }, NOON)).toBe(0)
  expect(permittedMs(SECRET, { ...permission, signature: '' }, NOON)).toBe(0)
  expect(permittedMs(`${SECRET}!`, permission, NOON)).toBe(0)
})

import { expect, test } from 'vitest'
import { readBroughtRest } from '../backpack/export-rest.ts'
import { limits } from '../limits.ts'
import { createOwnList } from './own-list.ts'

const file = (fingerprint: string, text: string) => ({
  fingerprint,
  ownEvidence: [{ title: 'x', text, link: null, isShown: false }],
})

test('a list takes so much of what was added to badges, and counts the rest', () => {
  const list = createOwnList()
  expect(list.rest()).toBeNull()
  list.addEvidence(file('a', ''))
  list.addEvidence(file('b', 'x'.repeat(limits.exportRestChars)))
  list.addEvidence(file('c', ''))
  expect(list.rest()).toMatchObject({
    collections: [],
    evidence: [{ fingerprint: 'a' }, { fingerprint: 'c' }],
    evidenceLeft: 1,
  })
})

const SETTINGS = { language: null, theme: 'dark', mailAboutChanges: false, blockedIssuers: [] }
const collection = (title: string, description = '') => ({
  title,
  description,
  isShared: false,
  cover: null,
  contains: [],
})

test('of many exports a list takes so much beside badges, and counts the rest', () => {
  const list = createOwnList()
  list.addRest({ settings: SETTINGS, collections: [collection('a')] })
  const large = [collection('b', 'x'.repeat(limits.exportRestChars / 2)), collection('c')]
  const later = { ...SETTINGS, theme: 'light', blockedIssuers: Array.from({ length: 9 }, () => 'a.example') }
  for (let count = 0; count < 3; count += 1) list.addRest({ settings: later, collections: large })
  const rest = list.rest()
  expect(rest?.settings).toEqual(SETTINGS)
  expect(rest?.collections.map(({ title }) => title)).toEqual(['a', 'b', 'c', 'c', 'c'])
  expect(rest?.collectionsLeft).toBe(2)
})

test('its first settings count, too', () => {
  const list = createOwnList()
  const blockedIssuers = ['x'.repeat(limits.exportRestChars)]
  list.addRest({ settings: { ...SETTINGS, blockedIssuers }, collections: [collection('a')] })
  expect(list.rest()).toMatchObject({ settings: { blockedIssuers }, collections: [], collectionsLeft: 1 })
})

test('collections that hardly say anything are taken up to a number', () => {
  const list = createOwnList()
  const collections = Array.from({ length: limits.collectionsPerExport - 1 }, () => collection('a'))
  for (let count = 0; count < 3; count += 1) list.addRest({ settings: SETTINGS, collections })
  expect(list.rest()?.collections).toHaveLength(limits.collectionsPerExport)
  expect(list.rest()?.collectionsLeft).toBe(2 * limits.collectionsPerExport - 3)
})

test('what was stored before anything was counted is read as having left nothing', () => {
  expect(readBroughtRest(JSON.stringify({ settings: SETTINGS, collections: [] }))).toEqual({
    settings: SETTINGS,
    collections: [],
    collectionsLeft: 0,
    evidence: [],
    evidenceLeft: 0,
  })
})

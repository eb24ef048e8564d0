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

test('what was stored before there was any such evidence is read as having none', () => {
  const settings = { language: null, theme: 'dark', mailAboutChanges: false, blockedIssuers: [] }
  expect(readBroughtRest(JSON.stringify({ settings, collections: [] }))).toEqual({
    settings,
    collections: [],
    evidence: [],
    evidenceLeft: 0,
  })
})

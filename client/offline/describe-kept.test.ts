import { expect, test } from 'vitest'
import { messageOf } from '../messages/translate.ts'
import { describeKept } from './describe-kept.ts'
import type { KeptCount } from './kept-copy.ts'

const words = {
  soon: messageOf('en', 'offline.device.soon'),
  part: messageOf('en', 'offline.part'),
  all: messageOf('en', 'offline.device.all'),
  pictures: messageOf('en', 'offline.device.pictures'),
  full: messageOf('en', 'offline.device.full'),
  off: messageOf('en', 'offline.device.off'),
  before: messageOf('en', 'offline.device.before'),
  saving: messageOf('en', 'offline.device.saving'),
}
const kept: KeptCount = {
  badges: 1300,
  total: 1300,
  pictures: 40,
  hasAllPictures: true,
  isFull: false,
  isSaving: false,
}
const describe = (change: Partial<KeptCount>) => describeKept('en', words, { ...kept, ...change })

test('all of it, a part of it, what is still to come, and that there is no room', () => {
  expect(describe({})).toBe('All 1,300 badges can be read in this browser without the internet.')
  expect(describe({ badges: 1, total: 1 })).toBe(
    'Your badge can be read in this browser without the internet.',
  )
  expect(describe({ total: null })).toBe(words.soon)
  expect(describe({ badges: 1200, hasAllPictures: false })).toBe(
    'So far 1,200 badges of 1,300 are kept in this browser. 40 pictures are kept so far.',
  )
  expect(describe({ hasAllPictures: false, isFull: true })).toBe(
    'All 1,300 badges can be read in this browser without the internet. ' +
      'There is no room for more on this device, so some of it is missing. 40 pictures are kept so far.',
  )
  expect(describe({ badges: 0, total: 0 })).toBe(words.soon)
})

test('a device that saves data is promised nothing', () => {
  expect(describe({ total: null, badges: 0, pictures: 0, isSaving: true })).toBe(
    'Your badges are not kept in this browser: reading them needs the internet. ' +
      'While this device saves data, nothing more is kept here.',
  )
  expect(describe({ badges: 1200, isSaving: true })).toBe(
    '1,200 badges can be read in this browser without the internet, as they were at the last update. ' +
      'While this device saves data, nothing more is kept here.',
  )
})

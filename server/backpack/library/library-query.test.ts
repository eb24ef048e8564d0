import { expect, test } from 'vitest'
import {
  isNarrowed,
  issuerKeysOf,
  type LibraryQuery,
  readLibraryQuery,
  wordsOf,
  writeLibraryQuery,
} from './library-query.ts'

const PLAIN = readLibraryQuery({}) as LibraryQuery

test('an address without parameters asks for everything, the newest first', () => {
  expect(PLAIN).toEqual({
    isArchived: false,
    search: '',
    host: null,
    issuerKey: null,
    year: null,
    status: null,
    collection: null,
    sort: 'added',
    view: null,
    after: null,
  })
  expect(isNarrowed(PLAIN)).toBe(false)
})

test('what is written is read again as it was', () => {
  const queries: LibraryQuery[] = [
    PLAIN,
    {
      isArchived: true,
      search: 'a & b',
      host: 'x.example',
      issuerKey: null,
      year: 2024,
      status: 'expired',
      collection: 'c-1',
      sort: 'name',
      view: 'list',
      after: { key: 'knots~_ü', id: 'a-_b' },
    },
    { ...PLAIN, host: 'x.example', issuerKey: 'a/b & c ' },
    { ...PLAIN, host: 'x.example:8080', issuerKey: '' },
    { ...PLAIN, sort: 'awarded', after: { key: -5, id: 'x' } },
  ]
  for (const query of queries) {
    const written = Object.fromEntries(writeLibraryQuery(query))
    expect(readLibraryQuery(written)).toEqual(query)
  }
  expect(writeLibraryQuery(PLAIN).toString()).toBe('')
})

test('an issuer stands behind its host, and one without a host is none', () => {
  expect(readLibraryQuery({ issuer: ' x.example ' })).toEqual({ ...PLAIN, host: 'x.example' })
  expect(readLibraryQuery({ issuer: 'x.example/metal works' })).toEqual({
    ...PLAIN,
    host: 'x.example',
    issuerKey: 'metal works',
  })
  expect(readLibraryQuery({ issuer: '/metal works' })).toEqual(PLAIN)
})

test('parts that say nothing that there is are left out', () => {
  const odd = { sort: 'size', view: 'wall', status: 'lost', year: '20x4', issuer: ['a', 'b'], q: { a: 1 } }
  expect(readLibraryQuery(odd)).toEqual(PLAIN)
})

test.each(['', '~1', 'id', 'id~', 'id~x', 'id~1e5', `id~${'9'.repeat(17)}`])(
  'a place that is none is told from none: %j',
  (before) => {
    expect(readLibraryQuery({ before })).toBe('bad-place')
  },
)

test('words are folded as the texts are, and there are so many at most', () => {
  expect(wordsOf({ search: '  Crème   BRÛLÉE ' })).toEqual(['creme', 'brulee'])
  expect(wordsOf({ search: 'a '.repeat(50) })).toHaveLength(8)
  expect(wordsOf({ search: ' ' })).toEqual([])
  expect(wordsOf({ search: "“Sailor’s 'knots' «" })).toEqual(['sailors', 'knots'])
})

test('a hyphen parts the words of a search, so that they are found with one, with none, and apart', () => {
  for (const search of ['e-mail', 'E‑Mail', 'e – mail']) expect(wordsOf({ search })).toEqual(['e', 'mail'])
  expect(wordsOf({ search: ' - “” ' })).toEqual([])
})

test('an issuer is meant by its key, and by one of an older way of folding', () => {
  expect(issuerKeysOf('oneill')).toEqual(['oneill'])
  expect(issuerKeysOf('o’neill & łódź')).toEqual(['o’neill & łódź', 'oneill & lodz'])
})

import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { consent } from './en/consent.ts'
import { consentPages } from './en/consent-pages.ts'

const CLIENT = path.resolve(import.meta.dirname, '..')
/** Drawn by the server only, with the whole catalogue. */
const PAGES = [
  'PageSheet',
  'ClosedPage',
  'HandOverPage',
  'OutcomePage',
  'BlockButtons',
  'BroughtRest',
  'ConsentPage',
  'CheckingPage',
  'EntryPage',
  'FileProblems',
  'LongList',
  'LongProgress',
  'LongRows',
  'SealedNote',
  'WindowIntro',
  'SiteHeader',
  'SiteFooter',
]

const sources = ['consent', 'ui'].flatMap((folder) =>
  readdirSync(path.join(CLIENT, folder))
    .filter(
      (name) => /\.tsx?$/.test(name) && !name.includes('.test.') && !PAGES.includes(path.parse(name).name),
    )
    .map((name) => readFileSync(path.join(CLIENT, folder, name), 'utf8')),
)

test('what runs in the Frame says nothing that it does not carry', () => {
  const used = sources.flatMap((source) => source.match(/['"`](consent|common)\.[\w.-]+['"`]/g) ?? [])
  const keys = [...new Set(used.map((key) => key.slice(1, -1)))]
  expect(keys.length).toBeGreaterThan(50)
  expect(keys.filter((key) => !Object.hasOwn(consent, key))).toEqual([])
})

test('the two parts of the catalogue have no key in common', () => {
  expect(Object.keys(consentPages).filter((key) => Object.hasOwn(consent, key))).toEqual([])
})

import { expect, test } from 'vitest'
import { dirOf, findLang, LANGUAGES, pickLang } from './languages.ts'

test('the first language that we have counts, by its base', () => {
  expect(findLang(['pt-BR', 'fr-CA', 'de'])).toBe('fr')
  expect(findLang(['AR-eg'])).toBe('ar')
  expect(findLang(['pt_BR', 'es_MX'])).toBe('es')
  expect(findLang([null, undefined, '', '*', 'constructor', '__proto__'])).toBeNull()
})

test('an unknown language is answered in English', () => {
  expect(pickLang(['xx-YY', 'en-GB'])).toBe('en')
  expect(pickLang([])).toBe('en')
})

test('Arabic is written from right to left, the others from left to right', () => {
  expect(LANGUAGES.map(dirOf)).toEqual(['ltr', 'ltr', 'ltr', 'ltr', 'ltr', 'rtl'])
})

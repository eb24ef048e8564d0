import { describe, expect, test } from 'vitest'
import type { MessageKey } from './catalogue.ts'
import { forDevelopers } from './en/embed.ts'
import { en } from './en.ts'
import { LANGUAGES } from './languages.ts'
import type { Message } from './message.ts'
import { CATALOGUES, formatDate, translateFor } from './translate.ts'

const others = LANGUAGES.filter((lang) => lang !== 'en')
const keys = Object.keys(en) as MessageKey[]
const english: Record<MessageKey, Message> = en

const formsOf = (message: Message): string[] =>
  typeof message === 'string' ? [message] : Object.values(message)
const placesOf = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].sort()

/** Classes that whole numbers up to a few hundred fall into; nobody has a million badges in one list. */
function pluralClassesOf(lang: string): string[] {
  const rules = new Intl.PluralRules(lang)
  return [...new Set(Array.from({ length: 300 }, (_, count) => rules.select(count)))].sort()
}

/** Words that are the same elsewhere: the field's own, and what is a name. */
const SAME_WORDS: Partial<Record<string, readonly string[]>> = {
  fr: [
    'Badges',
    'Code',
    'Assertion',
    'Signature',
    '{count} badge',
    '{count} badges',
    '{count} badge.',
    '{count} collection.',
    'ou',
    'description',
    'description',
    'Collection',
    'Collections',
    'Description',
  ],
  de: [
    'Badges',
    'Code',
    'Assertion',
    'Name',
    'Passkeys',
    'Browser: {device}',
    '{count} Badge',
    '{count} Badges',
  ],
}

describe.each(others)('the catalogue %s', (lang) => {
  const messages = CATALOGUES[lang]

  test('has every key of the English one, and no other', () => {
    expect(Object.keys(messages).sort()).toEqual([...keys].sort())
  })

  test('counts in every plural class that its language has, wherever English counts', () => {
    const classes = pluralClassesOf(lang)
    const wrong = keys.filter((key) => {
      const message = messages[key]
      if (typeof english[key] === 'string') return typeof message !== 'string'
      return typeof message === 'string' || classes.some((each) => !Object.hasOwn(message, each))
    })
    expect(wrong).toEqual([])
  })

  test('fills the same places as the English one', () => {
    const wrong = keys.filter((key) => {
      const expected = [...new Set(formsOf(english[key]).flatMap(placesOf))]
      const needed = expected.filter((place) => place !== '{count}' || typeof english[key] === 'string')
      return formsOf(messages[key]).some((form) => {
        const places = placesOf(form)
        return (
          needed.some((place) => !places.includes(place)) || places.some((place) => !expected.includes(place))
        )
      })
    })
    expect(wrong).toEqual([])
  })

  test('says a number wherever more than two are counted', () => {
    const silent = keys.filter((key) => {
      const message = messages[key]
      const isCounted = formsOf(english[key]).some((form) => form.includes('{count}'))
      return isCounted && typeof message !== 'string' && !message.other.includes('{count}')
    })
    expect(
      silent.filter((key) => typeof english[key] !== 'string' && english[key].other.includes('{count}')),
    ).toEqual([])
  })

  test('leaves nothing in English by mistake', () => {
    const same = keys.filter((key) => {
      const [first = ''] = formsOf(messages[key])
      const isWord = /\p{L}/u.test(first.replace(/\{\w+\}/g, ''))
      return isWord && first === formsOf(english[key])[0] && !Object.hasOwn(forDevelopers, key)
    })
    expect(same.filter((key) => !SAME_WORDS[lang]?.includes(formsOf(messages[key])[0] ?? ''))).toEqual([])
  })

  test('writes no space where a line may not break, and none doubled', () => {
    const forms = keys.flatMap((key) => formsOf(messages[key]))
    expect(forms.filter((form) => /\u0020{2}|^\s|\s$/.test(form))).toEqual([])
    if (lang === 'fr') expect(forms.filter((form) => /\u0020[?!;:»]|«\u0020/.test(form))).toEqual([])
  })
})

test('Arabic counts in its six ways', () => {
  const t = translateFor('ar')
  expect([0, 1, 2, 3, 11, 100].map((count) => t('consent.add', { count }))).toEqual([
    'إضافة',
    'إضافة شارة واحدة',
    'إضافة شارتين',
    'إضافة 3 شارات',
    'إضافة 11 شارة',
    'إضافة 100 شارة',
  ])
})

test('in Arabic what is put in stands apart, so that it cannot turn the words around it; in English it stands bare', () => {
  expect(translateFor('ar')('consent.window.keep', { address: 'a•••@home.example' })).toBe(
    'المتابعة باسم \u2068a•••@home.example\u2069',
  )
  expect(translateFor('en')('consent.window.keep', { address: 'a•••@home.example' })).toBe(
    'Go on as a•••@home.example',
  )
})

test('a day is written as its language writes it, with digits that everybody who reads our codes can read', () => {
  const day = Date.UTC(2026, 2, 1)
  expect(LANGUAGES.map((lang) => formatDate(lang, day))).toEqual([
    '1 Mar 2026',
    '1 mars 2026',
    '1.3.2026',
    '1. März 2026',
    '1 mar 2026',
    '1 مارس 2026',
  ])
})

test('numbers are grouped as the language does', () => {
  expect(translateFor('de')('backpack.list.count', { count: 1234 })).toBe('1.234 Badges')
  expect(translateFor('ar')('backpack.list.count', { count: 1234 })).toBe('1,234 شارة')
})

import { createTranslate } from './create-translate.ts'
import { en } from './en.ts'

export { createTranslate, formatDate } from './create-translate.ts'

/** The English catalogue is the type of all others: the compiler lists what a language lacks. */
export type Messages = typeof en
export type MessageKey = keyof Messages
export type Params = Record<string, string | number>

/**
 * A message is a sentence with `{name}` places, or one such sentence per plural class of `{count}`
 * (`Intl.PluralRules`; `other` is compulsory).
 */
export type Message = string | ({ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>)

export type Translate = (key: MessageKey, params?: Params) => string

/** The languages that have a catalogue. English is complete by definition. */
export const CATALOGUES: Record<string, Record<MessageKey, Message>> = { en }

/** Picks a language that we have: the asked one, its base, else English. */
export function pickLang(asked: readonly string[]): string {
  for (const lang of asked) {
    const base = lang.toLowerCase().split('-')[0] ?? ''
    if (Object.hasOwn(CATALOGUES, base)) return base
  }
  return 'en'
}

export const translateFor = (lang: string): Translate => createTranslate(lang, CATALOGUES[lang] ?? en)

import { en } from './en.ts'

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

/** Makes the function that turns a key into a person's sentence. Numbers are written the language's way. */
export function createTranslate(lang: string, messages: Record<MessageKey, Message>): Translate {
  const plural = new Intl.PluralRules(lang)
  const number = new Intl.NumberFormat(lang)
  return (key, params = {}) => {
    const message = messages[key]
    const form =
      typeof message === 'string'
        ? message
        : (message[plural.select(Number(params.count ?? 0))] ?? message.other)
    return form.replace(/\{(\w+)\}/g, (place, name: string) => {
      const value = params[name]
      if (value === undefined) return place
      return typeof value === 'number' ? number.format(value) : value
    })
  }
}

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

/** A day as `1 Mar 2026`, in the language's own way; UTC, since issuers mean days. */
export function formatDate(lang: string, epochMs: number): string {
  // Plain English is read all over the world: day before month, as in the catalogue's own examples.
  const locale = lang === 'en' ? 'en-GB' : lang
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(epochMs)
}

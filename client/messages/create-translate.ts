import { dirOf } from './languages.ts'
import type { Message, Params } from './message.ts'

// Apart from translate.ts, so that what carries only a part of the catalogue does not load all of it.

/**
 * Where a language alone is not enough. Plain English is read all over the world: day before month, as in the
 * catalogue's own examples. Arabic sentences of ours carry the digits in which codes are mailed and typed.
 */
const LOCALES: Record<string, string> = { en: 'en-GB', ar: 'ar-u-nu-latn' }

const localeOf = (lang: string) => LOCALES[lang] ?? lang

/**
 * Makes the function that turns a key into a person's sentence. Numbers are written the language's way.
 *
 * In a language written from right to left each text that is put in stands in an isolate, so that an address or a
 * stranger's name cannot turn the words around it.
 */
export function createTranslate<Key extends string>(
  lang: string,
  messages: Record<Key, Message>,
): (key: Key, params?: Params) => string {
  const locale = localeOf(lang)
  const plural = new Intl.PluralRules(locale)
  const number = new Intl.NumberFormat(locale)
  const isolate = dirOf(lang) === 'rtl' ? (text: string) => `\u2068${text}\u2069` : (text: string) => text
  return (key, params = {}) => {
    const message = messages[key]
    const form =
      typeof message === 'string'
        ? message
        : (message[plural.select(Number(params.count ?? 0))] ?? message.other)
    return form.replace(/\{(\w+)\}/g, (place, name: string) => {
      const value = params[name]
      if (value === undefined) return place
      return typeof value === 'number' ? number.format(value) : isolate(value)
    })
  }
}

/** Figures alone do not tell everybody which is the month. */
const DATE_STYLES: Record<string, 'long'> = { de: 'long', ar: 'long' }

/** A day as `1 Mar 2026`, in the language's own way; UTC, since issuers mean days. */
export function formatDate(lang: string, epochMs: number): string {
  return new Intl.DateTimeFormat(localeOf(lang), {
    dateStyle: DATE_STYLES[lang] ?? 'medium',
    timeZone: 'UTC',
  }).format(epochMs)
}

/** A moment to the second, with its zone, as the language writes it: for what somebody compares with their own doings. */
export function formatMoment(lang: string, epochMs: number): string {
  return new Intl.DateTimeFormat(localeOf(lang), {
    dateStyle: DATE_STYLES[lang] ?? 'medium',
    timeStyle: 'long',
    hourCycle: 'h23',
    timeZone: 'UTC',
  }).format(epochMs)
}

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

/** How long ago, in whole minutes or hours, as the language says it: where a day says too little, and the clock is not known. */
export function formatAgo(lang: string, ms: number): string {
  const format = new Intl.RelativeTimeFormat(localeOf(lang))
  if (ms >= HOUR_MS) return format.format(-Math.floor(ms / HOUR_MS), 'hour')
  return format.format(-Math.max(1, Math.floor(ms / MINUTE_MS)), 'minute')
}

/** How long from now, likewise; never less than it is. */
export function formatWait(lang: string, ms: number): string {
  const format = new Intl.RelativeTimeFormat(localeOf(lang))
  const minutes = Math.max(1, Math.ceil(ms / MINUTE_MS))
  return minutes < 60 ? format.format(minutes, 'minute') : format.format(Math.ceil(ms / HOUR_MS), 'hour')
}

/** A number as the language writes it. */
export const formatNumber = (lang: string, value: number): string =>
  new Intl.NumberFormat(localeOf(lang)).format(value)

/** Some words as the language lists them: `name, picture and criteria`. */
export const formatList = (lang: string, words: readonly string[]): string =>
  new Intl.ListFormat(localeOf(lang), { type: 'conjunction' }).format(words)

import type { Message, MessageKey, Translate } from './translate.ts'

// Apart from translate.ts, so that what carries only a part of the catalogue does not load all of it.

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

/** A day as `1 Mar 2026`, in the language's own way; UTC, since issuers mean days. */
export function formatDate(lang: string, epochMs: number): string {
  // Plain English is read all over the world: day before month, as in the catalogue's own examples.
  const locale = lang === 'en' ? 'en-GB' : lang
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(epochMs)
}

import { createTranslate } from './create-translate.ts'
import { en } from './en.ts'
import type { Language } from './languages.ts'
import type { Message, Params } from './message.ts'

export { createTranslate, formatDate } from './create-translate.ts'
export type { Message, Params } from './message.ts'

/** The English catalogue is the type of all others: the compiler lists what a language lacks. */
export type Messages = typeof en
export type MessageKey = keyof Messages

export type Translate = (key: MessageKey, params?: Params) => string

/** Every language's messages, whole. Only the server has them all. */
export const CATALOGUES: Record<Language, Record<MessageKey, Message>> = { en }

const translates = new Map<Language, Translate>()

/** The function that speaks a language; made once, since it is the same for every request. */
export function translateFor(lang: Language): Translate {
  const known = translates.get(lang)
  if (known !== undefined) return known
  const translate = createTranslate<MessageKey>(lang, CATALOGUES[lang])
  translates.set(lang, translate)
  return translate
}

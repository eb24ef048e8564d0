import { ar } from './ar.ts'
import type { Catalogue, MessageKey } from './catalogue.ts'
import { createTranslate } from './create-translate.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fi } from './fi.ts'
import { fr } from './fr.ts'
import { findLang, type Language } from './languages.ts'
import type { Message, Params } from './message.ts'

export type { MessageKey } from './catalogue.ts'
export {
  createTranslate,
  formatAgo,
  formatDate,
  formatList,
  formatMoment,
  formatNumber,
  formatWait,
} from './create-translate.ts'
export type { Message, Params } from './message.ts'

export type Translate = (key: MessageKey, params?: Params) => string

/** Every language's messages, whole. Only the server has them all. */
export const CATALOGUES: Record<Language, Catalogue> = { en, fr, fi, de, es, ar }

/** A message with its places and plural classes as they stand, for a script that counts by itself. */
export const messageOf = (lang: string, key: MessageKey): Message => CATALOGUES[findLang([lang]) ?? 'en'][key]

const translates = new Map<Language, Translate>()

/** The function that speaks a language; made once, since it is the same for every request. */
export function translateFor(lang: Language): Translate {
  const known = translates.get(lang)
  if (known !== undefined) return known
  const translate = createTranslate<MessageKey>(lang, CATALOGUES[lang])
  translates.set(lang, translate)
  return translate
}

import type { MessageKey } from '../messages/catalogue.ts'
import { createTranslate } from '../messages/create-translate.ts'
import type { Language } from '../messages/languages.ts'
import type { Message } from '../messages/message.ts'
import type { Translate } from '../messages/translate.ts'

type Words = Record<MessageKey, Message>

/** Each by itself: a device keeps the words of the language that its person reads. */
const CATALOGUES: Record<Language, () => Promise<Words>> = {
  en: async () => (await import('../messages/en.ts')).en,
  fr: async () => (await import('../messages/fr.ts')).fr,
  fi: async () => (await import('../messages/fi.ts')).fi,
  de: async () => (await import('../messages/de.ts')).de,
  es: async () => (await import('../messages/es.ts')).es,
  ar: async () => (await import('../messages/ar.ts')).ar,
}

/** Rejects when the words cannot be loaded. */
export const loadWords = async (lang: Language): Promise<Translate> =>
  createTranslate(lang, await CATALOGUES[lang]())

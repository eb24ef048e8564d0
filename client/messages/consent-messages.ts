import { createTranslate } from './create-translate.ts'
import type { Language } from './languages.ts'
import type { Message, MessageKey, Translate } from './translate.ts'

/** The part of each catalogue that the Frame says: the rest stays at home. Only the chosen one is loaded. */
const PARTS: Record<Language, () => Promise<{ consent: Partial<Record<MessageKey, Message>> }>> = {
  en: () => import('./en/consent.ts'),
  fr: () => import('./fr/consent.ts'),
  fi: () => import('./fi/consent.ts'),
  de: () => import('./de/consent.ts'),
  es: () => import('./es/consent.ts'),
  ar: () => import('./ar/consent.ts'),
}

/**
 * As `translateFor`, for what runs in the Frame, where every kilobyte is loaded by somebody else's visitor.
 *
 * A test holds that client/consent uses no key beyond these. Rejects when the messages cannot be loaded.
 */
export async function loadConsentTranslate(lang: Language): Promise<Translate> {
  const { consent } = await PARTS[lang]()
  return createTranslate(lang, consent as Record<MessageKey, Message>)
}

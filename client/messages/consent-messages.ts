import { createTranslate } from './create-translate.ts'
import { consent } from './en/consent.ts'
import type { Message, MessageKey, Translate } from './translate.ts'

/** The part of each catalogue that the Frame and the scripts of the consent pages carry: the rest stays at home. */
const PARTS: Record<string, Partial<Record<MessageKey, Message>>> = { en: consent }

/**
 * As `translateFor`, for what runs in the Frame, where every kilobyte is loaded by somebody else's visitor.
 *
 * A test holds that client/consent uses no key beyond these.
 */
export function translateForConsent(lang: string): Translate {
  const part = PARTS[lang] ?? PARTS.en
  return createTranslate(lang, part as Record<MessageKey, Message>)
}

/** As `pickLang`, without what the Frame does not carry. */
export const pickConsentLang = (asked: readonly string[]): string =>
  asked.map((lang) => lang.toLowerCase().split('-')[0] ?? '').find((lang) => Object.hasOwn(PARTS, lang)) ??
  'en'

/** The languages that have a catalogue, by their tags; English is the one that all others are held to. */
export const LANGUAGES = ['en', 'fr', 'fi', 'de', 'es', 'ar'] as const

export type Language = (typeof LANGUAGES)[number]

/** How each calls itself. */
export const LANGUAGE_NAMES: Record<Language, string> = {
  en: 'English',
  fr: 'Français',
  fi: 'Suomi',
  de: 'Deutsch',
  es: 'Español',
  ar: 'العربية',
}

export const dirOf = (lang: string): 'ltr' | 'rtl' => (lang === 'ar' ? 'rtl' : 'ltr')

/**
 * The first that we have of what was asked for; null when we have none of it. `fr-CA`, or `fr_CA` as some platforms
 * write it, is answered by `fr`.
 */
export function findLang(asked: readonly (string | null | undefined)[]): Language | null {
  for (const lang of asked) {
    const base = lang?.toLowerCase().split(/[-_]/)[0]
    const found = LANGUAGES.find((each) => each === base)
    if (found !== undefined) return found
  }
  return null
}

/** As `findLang`; English when there is none. */
export const pickLang = (asked: readonly (string | null | undefined)[]): Language => findLang(asked) ?? 'en'

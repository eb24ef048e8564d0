/**
 * Letters with a stroke, a hook or a ligature, which Unicode does not take apart, and which keyboards of other countries
 * lack: as Unicode's own "Latin-ASCII" transliteration (CLDR) writes them. And Arabic letters that are written one for the
 * other, or come from another country's keyboard.
 */
const LETTERS: Record<string, string> = {
  ...{
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    ø: 'o',
    ł: 'l',
    đ: 'd',
    ð: 'd',
    ħ: 'h',
    ŧ: 't',
    þ: 'th',
    ŋ: 'n',
    ĸ: 'q',
    ƒ: 'f',
  },
  ...{ ɓ: 'b', ɗ: 'd', ƙ: 'k', ƴ: 'y', ɛ: 'e', ɔ: 'o', ə: 'e', ς: 'σ' },
  ...{ ٱ: 'ا', ى: 'ي', ی: 'ي', ې: 'ي', ک: 'ك', ة: 'ه', ہ: 'ه', ھ: 'ه', ە: 'ه' },
}
const SINGLE = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu')

/** What stands for an apostrophe; some of it NFKD would turn into a space. */
const APOSTROPHES = /[`´ʹʺʻʼʽˈʾʿ՚׳״′″‵ꞌ]/gu
/** Quotation marks, hyphens and dashes, points in the middle of a word, the Arabic line that only makes words longer, hamza. */
const SILENT = /[\p{Quotation_Mark}\p{Dash}·‧\u0640\u0621]+/gu
/** Accents and points, and what nobody sees: soft hyphens, joiners, marks of direction. */
const MARKS = /[\p{M}\p{Default_Ignorable_Code_Point}]+/gu

/** Digits of Arabic and Persian keyboards. */
const DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g
const HIRAGANA = /[\u3041-\u3096]/g
const TO_KATAKANA = 0x60

/**
 * A text as it is compared when somebody looks for it: without letter case, accents, quotation marks, hyphens and what nobody
 * sees; letters that keyboards lack as those that people type for them; with single spaces. So `cafe` finds `Café`, `lodz`
 * finds `Łódź`, and `o'neill` finds `O’Neill`; and the other way round.
 *
 * Folding what was folded changes nothing more. Where this is changed, raise `FOLD`, so that what is stored is folded anew.
 * With it goes a migration: the index of what is left (0029) has the number in it (`fold < 1`), so that another needs its own.
 */
export function foldText(text: string): string {
  return (
    text
      .replaceAll('\0', ' ')
      .replace(APOSTROPHES, '')
      .normalize('NFKD')
      .replace(SILENT, '')
      .replace(MARKS, '')
      // Upper case first: it knows ı and every sigma as the letter that they are.
      .toUpperCase()
      .toLowerCase()
      .replace(SINGLE, (letter) => LETTERS[letter] ?? letter)
      .replace(DIGITS, (digit) => String(digit.charCodeAt(0) & 0xf))
      .replace(HIRAGANA, (kana) => String.fromCharCode(kana.charCodeAt(0) + TO_KATAKANA))
      // What a change of case has made anew (İ, ŉ).
      .replace(MARKS, '')
      .replace(APOSTROPHES, '')
      .replace(/\s+/gu, ' ')
      .trim()
  )
}

/** The words of a search, folded. A hyphen parts them, so that `e-mail` finds both `email` and `e mail`. */
export const foldWords = (search: string): string[] =>
  foldText(search.replace(/\p{Dash}+/gu, ' '))
    .split(' ')
    .filter((word) => word !== '')

/** Which way of folding a row of the list was written with; 0 before there was more than one. */
export const FOLD = 1

/**
 * Characters that nobody sees: controls, bidirectional controls, zero-width ones. With them a text can show something
 * else than it says. White space, joiners and variation selectors are looked at below.
 */
const INVISIBLE =
  /(?!\s|\u200c|\u200d|\ufe0e|\ufe0f)(?:\p{Cc}|\p{Default_Ignorable_Code_Point}|\p{Bidi_Control})/gu

/** Joiners belong into Persian, Indic scripts and emoji; beside Latin, Greek, Cyrillic or nothing they only deceive. */
const STRAY_JOINER =
  /(?:\u200c|\u200d){2,}|(?<![^\p{ASCII}\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}])(?:\u200c|\u200d)|(?:\u200c|\u200d)(?![^\p{ASCII}\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}])/gu

/** Marks that pile up on one letter reach over the lines around it; three are enough for any script. */
const PILED_MARKS = /(\p{M}{3})\p{M}+/gu

/** An issuer's text as one line: without invisible characters, runs of white space made one space. */
export function plainLine(text: string): string {
  return plain(text).replace(/\s+/gu, ' ').trim()
}

/** An issuer's text in paragraphs: as `plainLine`, but single line breaks stay and runs of them become one gap. */
export function plainParagraphs(text: string): string[] {
  return plain(text)
    .split(/\n\s*\n/u)
    .map((paragraph) => paragraph.replace(/[^\S\n]+/gu, ' ').trim())
    .filter((paragraph) => paragraph !== '')
}

/** Cuts at a length in characters as people see them, and says so with an ellipsis. */
export function clampLine(text: string, maxLength: number): string {
  const characters = Array.from(text)
  return characters.length <= maxLength
    ? text
    : `${characters
        .slice(0, maxLength - 1)
        .join('')
        .trimEnd()}…`
}

/** A name that an issuer gave, fit for a heading, a button or a label. */
export const plainName = (text: string): string => clampLine(plainLine(text), 120)

const plain = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(INVISIBLE, '')
    .replace(STRAY_JOINER, '')
    .replace(PILED_MARKS, '$1')

/**
 * Bidirectional controls, zero-width and other invisible characters: with them a text can show something else than
 * it says. Variation selectors stay (emoji need them), a zero-width joiner too.
 */
const INVISIBLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu

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

const plain = (text: string): string => text.replace(INVISIBLE, '').replace(PILED_MARKS, '$1')

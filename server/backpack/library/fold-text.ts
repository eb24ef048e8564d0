/**
 * A text as it is compared when somebody looks for it: without letter case and accents, with single spaces. So `café`
 * finds `CAFE`, and the other way round.
 */
export function foldText(text: string): string {
  return (
    text
      .replaceAll('\0', ' ')
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase()
      .replaceAll('ß', 'ss')
      // What lower case has made anew (İ).
      .replace(/\p{M}+/gu, '')
      .replace(/\s+/gu, ' ')
      .trim()
  )
}

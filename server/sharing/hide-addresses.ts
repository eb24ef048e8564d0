const HIDDEN = '•••'

/**
 * Takes a person's addresses out of what an issuer wrote: some put them into names, descriptions and links.
 *
 * @param addresses all that the account has, and the one that a badge was issued to
 */
export function createHider(addresses: readonly string[]): (text: string) => string {
  const known = [...new Set(addresses.filter((address) => address !== ''))]
    // A longer one first, since one may be the end of another.
    .sort((one, other) => other.length - one.length)
    .map(writePattern)
  if (known.length === 0) return (text) => text
  const pattern = new RegExp(known.join('|'), 'giu')
  return (text) => text.replace(pattern, HIDDEN)
}

/** Whether a link would tell an address, however it is written in it. */
export function tellsAddress(href: string, hide: (text: string) => string): boolean {
  return [href, decode(href)].some((text) => hide(text) !== text)
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // Not what a browser writes: then it stands there as it is.
    return text.replaceAll(/%40/g, '@')
  }
}

/** Nobody sees them, so an address is read with them, too. */
const UNSEEN = '\\p{Cf}*'

/** An address letter by letter, each as it is or as links write it. */
const writePattern = (address: string): string =>
  [...address]
    .map((letter) => [
      escapePattern(letter),
      ...[letter.toLowerCase(), letter.toUpperCase()].map(encodeLetter),
    ])
    .map((ways) => `(?:${ways.join('|')})`)
    .join(UNSEEN)

const encodeLetter = (letter: string): string =>
  [...Buffer.from(letter)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')

const escapePattern = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

import { parse } from 'tldts'
import { plainLine } from '../../client/ui/plain-text.ts'

const NAME_CHARS = 100

/**
 * An issuer's text for a mail: one line without hidden characters, no link that a mail program would make live, no eight
 * digits that somebody would take for a code.
 */
export function defuse(text: string): string {
  const line = plainLine(text)
    .replace(/(?:\p{Nd}[\s.\-–—_]*){8,}/gu, '… ')
    .replace(/:\/\//g, ': //')
    .replace(/\bwww\./gi, 'www .')
    .replace(DOTTED, partDomain)
    .trim()
  return line.length <= NAME_CHARS ? line : `${line.slice(0, NAME_CHARS)}…`
}

/** Mail programs press links out of bare names of sites, too, where they end as sites do: "Node.js" is left as it is. */
const DOTTED = /[\p{L}\p{Nd}-]+(?:[.。．｡][\p{L}\p{Nd}-]+)+/gu

function partDomain(dotted: string): string {
  const { isIcann, isPrivate } = parse(dotted.replace(/[。．｡]/g, '.'))
  return isIcann || isPrivate ? dotted.replace(/[.。．｡]/g, '$& ') : dotted
}

/** A stranger's host name may be made of digits too; dots stay, since an IP address is no code. */
export const defuseHost = (host: string): string => host.replace(/(?:\d-*){8,}/g, '…')

/** Random text may hold eight digits, and in a mail from us somebody would take them for a sign-in code. */
export const spreadDigits = (text: string): string => text.replace(/\d{3}(?=[\d-])/g, '$&.')
export const joinDigits = (text: string): string => text.replaceAll('.', '')

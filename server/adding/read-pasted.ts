import { readJws } from '../openbadges/signature.ts'

/**
 * The entries of what somebody pasted: a document as it is; else each word of it, for neither an address nor a token has
 * white space in it. A token that a mail has broken into lines is put together again.
 */
export function readPasted(text: string): string[] {
  const trimmed = text.trim()
  if (trimmed === '') return []
  if (/^[{["<]/.test(trimmed)) return [trimmed]
  const words = trimmed.split(/\s+/)
  const joined = words.join('')
  const isBroken =
    !words.some((word) => readJws(word) !== null || /^https?:/i.test(word)) && readJws(joined) !== null
  return isBroken ? [joined] : words
}

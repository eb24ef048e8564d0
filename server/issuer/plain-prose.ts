import { proseText } from '../../client/ui/prose.ts'

/** To read Markdown costs up to two milliseconds for a thousand characters that are nothing but marks. */
const MAX_CHARS = 4_000

/** Without one of these there is nothing to take out. */
const MARKS = /[*_`#[\]\\~>]|^\s*(?:[-+]|\d+[.)])\s/mu

/**
 * Tells the texts of one badge without the marks of Markdown, in which criteria and narratives are written (OB 2.0
 * "Criteria"): whoever is asked reads "clean", not "**clean**". The Frame is too small to read Markdown itself.
 *
 * @returns takes one text after the other; what is beyond all reason long comes out as it stands
 */
export function createProseReader(): (text: string) => string {
  let left = MAX_CHARS
  return (text) => {
    if (!MARKS.test(text) || text.length > left) return text
    left -= text.length
    return proseText(text)
  }
}

import { REASON_OF, type Reason, type RejectionCode } from '../openbadges/rejections.ts'
import type { Row } from './wire.ts'

/** The five words in the order in which the page shows them. */
const WORDS: readonly Reason[] = ['DENIED', 'EXISTS', 'INACCESSIBLE', 'MALFORMED', 'INVALID']

/**
 * Lists a line for every way that a badge can end.
 *
 * @param root of the test badges, with its last slash
 * @param fresh makes this page's good badges others than those that somebody added before
 */
export function listRows(root: string, fresh: string): Row[] {
  const codes = Object.keys(REASON_OF) as RejectionCode[]
  const faults = WORDS.flatMap((reason) =>
    codes
      .filter((code) => REASON_OF[code] === reason)
      .map((code) => ({ reason, code, entries: listEntries(code, root, fresh) })),
  )
  return [{ reason: null, code: 'valid', entries: [`${root}valid.json?${fresh}`] }, ...faults]
}

function listEntries(code: RejectionCode, root: string, fresh: string): string[] {
  const again = `${root}valid.json?again-${fresh}`
  switch (code) {
    case 'declined':
      return [`${root}valid.json?declined-${fresh}`]
    case 'already-held':
      return [again, again]
    case 'not-a-reference':
      return [`${root}valid.json`.replace(/^https?:/, 'ftp:')]
    case 'too-many':
      return Array.from({ length: TOO_MANY }, (_, at) => `${root}valid.json?${at}`)
    case 'forbidden-address':
      return ['http://10.0.0.1/badge.json']
    case 'backpack-unavailable':
      return []
    default:
      return [`${root}${code}.json`]
  }
}

/** One more than a call takes. */
const TOO_MANY = 501

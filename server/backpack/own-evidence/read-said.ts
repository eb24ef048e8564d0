import { plainLine } from '../../../client/ui/plain-text.ts'
import type { Deps } from '../../deps.ts'
import { limits } from '../../limits.ts'
import { readWebLink } from '../web-link.ts'
import type { Said } from './evidence-queries.ts'
import type { EvidenceProblems } from './wire.ts'

/** A host with a dot in it, where people leave the scheme away. */
const BARE_HOST = /^[^\s/:?#@]+\.[^\s/:?#@]+(?:[:/?#]|$)/

/**
 * Reads what somebody says about a badge, as they typed it into a form. A title is one line without characters that nobody
 * sees; a link leads to a web page that is not ours (`readWebLink`).
 */
export function readSaid(
  deps: { config: Pick<Deps['config'], 'publicUrl'> },
  fields: { title?: unknown; text?: unknown; link?: unknown; isShown: boolean },
): { said: Said; problems: EvidenceProblems } {
  const title = plainLine(readText(fields.title))
  const text = readText(fields.text).replace(/\r\n?/g, '\n').trim()
  const link = completeLink(readText(fields.link).trim())
  const problems: EvidenceProblems = {
    ...findTitleProblem(title),
    ...(text.length > limits.ownEvidenceTextChars ? { text: 'text-too-long' } : {}),
    ...findLinkProblem(deps, link),
  }
  return { said: { title, text, link: link === '' ? null : link, isShown: fields.isShown }, problems }
}

export const hasProblems = (problems: EvidenceProblems): boolean => Object.keys(problems).length > 0

function findTitleProblem({ length }: string): Pick<EvidenceProblems, 'title'> {
  if (length > 0 && length <= limits.ownEvidenceTitleChars) return {}
  const problem = length === 0 ? 'title-missing' : 'title-too-long'
  return { title: problem }
}

function findLinkProblem(
  deps: { config: Pick<Deps['config'], 'publicUrl'> },
  link: string,
): Pick<EvidenceProblems, 'link'> {
  if (link === '') return {}
  if (link.length > limits.ownEvidenceLinkChars) return { link: 'link-too-long' }
  // Browsers would drop or write anew what is not seen in an address.
  return /[\s\p{Cc}]/u.test(link) || readWebLink(deps, link) === null ? { link: 'link-not-web' } : {}
}

const completeLink = (link: string): string => (BARE_HOST.test(link) ? `https://${link}` : link)

/** Files may say what no form of ours does, and PostgreSQL holds no text with U+0000. */
const readText = (value: unknown): string => (typeof value === 'string' ? value.replaceAll('\0', '') : '')

import { encodeAddress } from './addresses.ts'
import { BADGES, type DemoBadge, findBadge } from './catalogue.ts'
import { createAssertion, type Document } from './documents.ts'

export type Outcome = 'DENIED' | 'EXISTS' | 'INACCESSIBLE' | 'MALFORMED' | 'INVALID'

/** Each word that a page may be told, how the demo brings it about, and what a person does for it. */
export const OUTCOMES: readonly { word: Outcome; question: string; how: string }[] = [
  {
    word: 'DENIED',
    question: 'Did you say yes?',
    how: 'Offers you the Laser Cutter badge. Press “Not now”.',
  },
  {
    word: 'EXISTS',
    question: 'Do you have it already?',
    how: 'Offers the badge that you added last. If you added none here yet, it offers First Solder twice: the first copy goes in, the second is there already.',
  },
  {
    word: 'INACCESSIBLE',
    question: 'Could the backpack get it?',
    how: 'Names an award that is not there: its address answers 404.',
  },
  {
    word: 'MALFORMED',
    question: 'Could it be read as a badge?',
    how: 'Names an award that turns out to be an ordinary web page.',
  },
  {
    word: 'INVALID',
    question: 'Is it true, in force, and yours?',
    how: 'Offers a Laser Cutter licence that ran out years ago.',
  },
]

const LICENCE = requireBadge('laser-cutter')
const FIRST = requireBadge('first-solder')

/** The badges whose ordinary award an outcome offers, or the one situation that is served for it. */
export const OFFERED: Record<Outcome, { badges: readonly DemoBadge[] } | { situation: Situation }> = {
  DENIED: { badges: [LICENCE] },
  EXISTS: { badges: [FIRST, FIRST] },
  INACCESSIBLE: { situation: 'missing' },
  MALFORMED: { situation: 'malformed' },
  INVALID: { situation: 'expired' },
}

/** What stands at an award's URL when something is wrong with it. */
export type Situation = 'missing' | 'malformed' | 'expired'

/** What each broken award is called in the results. */
export const SITUATION_NAMES: Record<Situation, string> = {
  missing: 'An award that is not there',
  malformed: 'A web page in place of an award',
  expired: 'An old Laser Cutter licence',
}

export function situationUrl(root: string, situation: Situation, address: string): string {
  return `${root}outcomes/${situation}/${encodeAddress(address)}.json`
}

/** The person's own licence, in order in every way but one: it ran out. */
export function createExpiredAssertion(root: string, address: string): Document {
  return {
    ...createAssertion(root, LICENCE, address),
    id: situationUrl(root, 'expired', address),
    issuedOn: '2019-03-15T17:00:00Z',
    expires: '2021-03-15T17:00:00Z',
  }
}

export function readOutcome(text: unknown): Outcome | null {
  return OUTCOMES.find(({ word }) => word === text)?.word ?? null
}

function requireBadge(id: string): DemoBadge {
  const badge = findBadge(id)
  if (badge === undefined) throw new TypeError(`${id} is none of ${BADGES.map((each) => each.id).join(', ')}`)
  return badge
}

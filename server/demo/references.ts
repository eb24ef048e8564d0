import { BADGES, type DemoBadge } from './catalogue.ts'
import { assertionUrl, createAssertion, picturePath } from './documents.ts'
import { OFFERED, OUTCOMES, type Outcome, SITUATION_NAMES, situationUrl } from './outcomes.ts'
import type { Signer } from './signing.ts'

/**
 * Everything that the page may hand to `OpenBadges.issue` for one address.
 *
 * @property badges a reference (a URL, or a signed text) for the id of each badge
 * @property outcomes the references that bring each outcome about
 * @property labels what a reference is called, and the path of its picture, when it comes back in a result
 */
export type References = {
  address: string
  badges: Record<string, string>
  outcomes: Record<Outcome, string[]>
  labels: Record<string, Label>
}

type Label = { name: string; picture: string | null }

/** What the page passes for one award: the URL where it is served, or the signed text itself. */
export async function createReference(
  root: string,
  signer: Signer,
  badge: DemoBadge,
  address: string,
): Promise<string> {
  return badge.form === 'signed-2.0'
    ? signer.sign(createAssertion(root, badge, address))
    : assertionUrl(root, badge, address)
}

export async function createOutcomeReferences(
  root: string,
  signer: Signer,
  outcome: Outcome,
  address: string,
): Promise<string[]> {
  const offered = OFFERED[outcome]
  return 'situation' in offered
    ? [situationUrl(root, offered.situation, address)]
    : Promise.all(offered.badges.map((badge) => createReference(root, signer, badge, address)))
}

export async function createReferences(root: string, signer: Signer, address: string): Promise<References> {
  const badges: Record<string, string> = {}
  const labels: Record<string, Label> = {}
  for (const badge of BADGES) {
    const reference = await createReference(root, signer, badge, address)
    badges[badge.id] = reference
    labels[reference] = { name: badge.name, picture: picturePath(badge) }
  }
  const outcomes: Record<Outcome, string[]> = {
    DENIED: [],
    EXISTS: [],
    INACCESSIBLE: [],
    MALFORMED: [],
    INVALID: [],
  }
  for (const { word } of OUTCOMES) {
    outcomes[word] = await createOutcomeReferences(root, signer, word, address)
    const offered = OFFERED[word]
    if (!('situation' in offered)) continue
    const label = { name: SITUATION_NAMES[offered.situation], picture: null }
    for (const reference of outcomes[word]) labels[reference] = label
  }
  return { address, badges, outcomes, labels }
}

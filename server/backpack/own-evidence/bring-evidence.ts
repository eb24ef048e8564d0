import type { Deps } from '../../deps.ts'
import { limits } from '../../limits.ts'
import type { DbOrTrx } from '../../storage/database.ts'
import {
  countEvidence,
  holdBadges,
  insertEvidence,
  isSame,
  listEvidenceOf,
  type NewEvidence,
  type Said,
} from './evidence-queries.ts'
import type { EvidenceFile } from './exported-evidence.ts'
import { hasProblems, readSaid } from './read-said.ts'

const BADGES_AT_ONCE = 500

/**
 * Brings back what somebody had added to badges, out of an export, inside a transaction. Files can be edited:
 *
 * 1. It goes to badges that the account keeps, and stays private: what is shown is ticked again.
 * 2. What is there already, word by word, is not there twice.
 * 3. What no form of ours would take is left out, and so is what there is no room for.
 *
 * @param idOf the account's badges by their fingerprints
 * @returns how much was left out
 */
export async function bringEvidence(
  { config, now, newId }: Pick<Deps, 'config' | 'now' | 'newId'>,
  trx: DbOrTrx,
  {
    accountId,
    files,
    idOf,
  }: { accountId: string; files: readonly EvidenceFile[]; idOf: ReadonlyMap<string, string> },
): Promise<{ left: number }> {
  const at = now()
  let room = limits.ownEvidencePerAccount - (await countEvidence(trx, accountId))
  let left = 0
  const said = new Map<string, Said[]>()
  for (const { fingerprint, ownEvidence } of files) {
    const badgeId = idOf.get(fingerprint)
    const read = ownEvidence.map((each) => readSaid({ config }, { ...each, isShown: false }))
    const good = read.flatMap((each) => (hasProblems(each.problems) ? [] : [each.said]))
    left += badgeId === undefined ? read.length : read.length - good.length
    if (badgeId === undefined) continue
    const former = said.get(badgeId) ?? []
    // Not copied: a list may have tens of thousands of files for one badge.
    for (const each of good) former.push(each)
    said.set(badgeId, former)
  }
  const badgeIds = [...said.keys()].sort()
  for (let first = 0; first < badgeIds.length; first += BADGES_AT_ONCE) {
    const some = badgeIds.slice(first, first + BADGES_AT_ONCE)
    const held = await holdBadges(trx, { accountId, badgeIds: some }, at)
    const stored = await listEvidenceOf(trx, [...held])
    const fresh: NewEvidence[] = []
    for (const badgeId of some) {
      const there: Said[] = [...(stored.get(badgeId) ?? [])]
      for (const each of said.get(badgeId) ?? []) {
        if (there.some((known) => isSame(known, each))) continue
        if (!held.has(badgeId) || room <= 0 || there.length >= limits.ownEvidencePerBadge) left += 1
        else {
          // A millisecond apart, they stand in their order.
          fresh.push({ ...each, id: newId(), accountId, badgeId, addedAt: at + there.length })
          there.push(each)
          room -= 1
        }
      }
    }
    await insertEvidence(trx, fresh)
  }
  return { left }
}

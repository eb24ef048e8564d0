import { listAddresses } from '../accounts/addresses.ts'
import { listMembers } from '../backpack/collections/member-queries.ts'
import type { DbOrTrx } from '../storage/database.ts'
import { createHider } from './hide-addresses.ts'
import { listAwards, type SharedCollection } from './share-queries.ts'
import type { DatedMember } from './shared-views.ts'

/** The badges of a collection in its order, with when they were awarded. */
export async function listDated(
  db: DbOrTrx,
  collectionId: string,
  part: { offset: number; limit: number },
): Promise<DatedMember[]> {
  const members = await listMembers(db, collectionId, part)
  const awards = await listAwards(
    db,
    members.map(({ id }) => id),
  )
  return members.map((member) => ({ ...member, issuedOn: awards.get(member.id)?.issuedOn ?? null }))
}

/** What takes every address of a collection's owner out of a text. @param more that badges were issued to */
export async function createOwnHider(
  { db }: { db: DbOrTrx },
  { accountId }: Pick<SharedCollection, 'accountId'>,
  more: readonly string[],
): Promise<(text: string) => string> {
  const own = await listAddresses(db, accountId)
  return createHider([...more, ...own.flatMap(({ typed, canonical }) => [typed, canonical])])
}

import type { CheckedBadge } from '../openbadges/assertion.ts'
import type { DbOrTrx } from '../storage/database.ts'
import type { Seal } from './seal.ts'

/** A badge that was brought back with its seal, and the documents that the seal vouches for. */
export type SealedBadge = { seal: Seal; documents: CheckedBadge['documents'] }

/** Keeps what came with a seal until its owner decides. Of two seals of one badge the later one counts. */
export async function keepSealed(
  trx: DbOrTrx,
  accountId: string,
  { seal, documents }: SealedBadge,
  now: number,
): Promise<void> {
  const { fingerprint, image } = seal.badge
  await trx
    .deleteFrom('sealed_badge')
    .where('account_id', '=', accountId)
    .where('fingerprint', '=', fingerprint)
    .where('sealed_at', '<=', seal.sealedAt)
    .execute()
  await trx
    .insertInto('sealed_badge')
    .values({
      account_id: accountId,
      fingerprint,
      sealed_at: seal.sealedAt,
      seal: JSON.stringify(seal),
      documents: JSON.stringify(documents),
      image_sha256: image.sha256,
      brought_at: now,
    })
    .onConflict((conflict) =>
      conflict.columns(['account_id', 'fingerprint']).doUpdateSet({ brought_at: now }),
    )
    .execute()
}

export async function findSealed(
  db: DbOrTrx,
  accountId: string,
  fingerprint: string,
): Promise<SealedBadge | null> {
  const row = await db
    .selectFrom('sealed_badge')
    .select(['seal', 'documents'])
    .where('account_id', '=', accountId)
    .where('fingerprint', '=', fingerprint)
    .executeTakeFirst()
  return row === undefined ? null : { seal: JSON.parse(row.seal), documents: JSON.parse(row.documents) }
}

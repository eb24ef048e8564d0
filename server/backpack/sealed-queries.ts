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

/** Moves what waits for a decision to another account. Of two seals of one badge the later one counts. */
export async function moveSealed(trx: DbOrTrx, { from, to }: { from: string; to: string }): Promise<void> {
  for (const [of, other, isOlder] of [
    [to, from, '<'],
    [from, to, '<='],
  ] as const)
    await trx
      .deleteFrom('sealed_badge')
      .where('account_id', '=', of)
      .where((where) =>
        where.exists(
          where
            .selectFrom('sealed_badge as others')
            .select('others.fingerprint')
            .whereRef('others.fingerprint', '=', 'sealed_badge.fingerprint')
            .whereRef('sealed_badge.sealed_at', isOlder, 'others.sealed_at')
            .where('others.account_id', '=', other),
        ),
      )
      .execute()
  await trx.updateTable('sealed_badge').set({ account_id: to }).where('account_id', '=', from).execute()
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

import type { ImageType } from '../openbadges/assertion.ts'
import type { DbOrTrx } from '../storage/database.ts'

/**
 * Stores a picture once per content, or marks the stored one as just needed, so that the sweeper leaves it to the
 * preview that shows it.
 */
export async function keepImage(
  db: DbOrTrx,
  image: { sha256: string; type: ImageType; bytes: Uint8Array },
  now: number,
): Promise<void> {
  if (await touchImage(db, image.sha256, now)) return
  await db
    .insertInto('image')
    .values({ sha256: image.sha256, media_type: image.type, bytes: image.bytes, created_at: now })
    .onConflict((conflict) => conflict.column('sha256').doUpdateSet({ created_at: now }))
    .execute()
}

/** Marks a stored picture as just needed. False when it is not stored. */
export async function touchImage(db: DbOrTrx, sha256: string, now: number): Promise<boolean> {
  const touched = await db
    .updateTable('image')
    .set({ created_at: now })
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  return touched.numUpdatedRows === 1n
}

export async function getImage(
  db: DbOrTrx,
  sha256: string,
): Promise<{ type: ImageType; bytes: Uint8Array } | null> {
  const row = await db
    .selectFrom('image')
    .select(['media_type', 'bytes'])
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  return row === undefined ? null : { type: row.media_type, bytes: row.bytes }
}

/** The hash of the picture of one badge that an account keeps; null where it keeps no such badge. */
export async function findPictureOf(db: DbOrTrx, accountId: string, badgeId: string): Promise<string | null> {
  const row = await db
    .selectFrom('listed_badge')
    .select('image_sha256')
    .where('badge_id', '=', badgeId)
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return row?.image_sha256 ?? null
}

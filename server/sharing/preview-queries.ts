import { sql } from 'kysely'
import type { Db, DbOrTrx } from '../storage/database.ts'

/** @property bytes a PNG; null where it could not be drawn. @property drawnAt epoch milliseconds */
export type KeptPreview = { bytes: Uint8Array | null; drawnAt: number }

/** What one that could not be drawn counts for, so that these are bounded, too. */
const LEAST_SIZE = 1024

/** What a picture was drawn as for previews; null where nobody did, or another edition of what draws. */
export async function findKeptPreview(
  db: DbOrTrx,
  { imageSha256, edition }: { imageSha256: string; edition: number },
): Promise<KeptPreview | null> {
  const row = await db
    .selectFrom('preview_picture')
    .select(['bytes', 'drawn_at'])
    .where('image_sha256', '=', imageSha256)
    .where('edition', '=', edition)
    .executeTakeFirst()
  return row === undefined ? null : { bytes: row.bytes, drawnAt: row.drawn_at }
}

/**
 * Keeps what a picture was drawn as, unless that picture has gone meanwhile; of all that are kept the oldest make room.
 *
 * @param maxBytes of all together
 */
export async function keepPreview(
  db: Db,
  { imageSha256, edition, bytes, drawnAt }: KeptPreview & { imageSha256: string; edition: number },
  maxBytes: number,
): Promise<void> {
  const size = Math.max(LEAST_SIZE, bytes?.length ?? 0)
  const drawn = { edition, drawn_at: drawnAt, size, bytes }
  await db.transaction().execute(async (trx) => {
    // Made by way of the picture: where that is gone, nothing is kept, and nothing fails.
    await trx
      .insertInto('preview_picture')
      .columns(['image_sha256', 'edition', 'drawn_at', 'size'])
      .expression((from) =>
        from
          .selectFrom('image')
          .select(['sha256', sql.lit(0).as('edition'), sql.lit(0).as('drawn_at'), sql.lit(0).as('size')])
          .where('sha256', '=', imageSha256),
      )
      .onConflict((conflict) => conflict.column('image_sha256').doNothing())
      .execute()
    await trx.updateTable('preview_picture').set(drawn).where('image_sha256', '=', imageSha256).execute()
    await sql`
      delete from preview_picture where image_sha256 in (
        select image_sha256 from (
          select image_sha256, sum(size) over (order by drawn_at desc, image_sha256) as total from preview_picture
        ) as summed where total > ${maxBytes}
      )
    `.execute(trx)
  })
}

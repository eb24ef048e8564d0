import type { Kysely } from 'kysely'
import { bytesType } from './column-types.ts'

/**
 * Pictures of badges as previews elsewhere show them, drawn once; without bytes where one could not be drawn.
 *
 * The bytes stand last, so that what is before them is read without them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('preview_picture')
    .addColumn('image_sha256', 'text', (column) =>
      column.primaryKey().references('image.sha256').onDelete('cascade'),
    )
    .addColumn('edition', 'integer', (column) => column.notNull())
    .addColumn('drawn_at', 'bigint', (column) => column.notNull())
    .addColumn('size', 'integer', (column) => column.notNull())
    .addColumn('bytes', bytesType(db))
    .execute()
}

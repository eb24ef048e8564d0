import { type Insertable, type Selectable, sql } from 'kysely'
import { type BroughtRest, readBroughtRest } from '../backpack/export-rest.ts'
import type { DbOrTrx } from '../storage/database.ts'
import type {
  ConsentRequestTable,
  EmbedBearerTable,
  HandOverCodeTable,
  PreviewTable,
  VisitTable,
} from '../storage/schema.ts'

export type RequestRow = Selectable<ConsentRequestTable>
export type VisitRow = Selectable<VisitTable>
/** Without `kept`, which only storing the badge needs. */
export type PreviewRow = Omit<Selectable<PreviewTable>, 'kept'>
export type HandOverCodeRow = Selectable<HandOverCodeTable>

export async function insertRequest(db: DbOrTrx, row: Insertable<ConsentRequestTable>): Promise<void> {
  await db.insertInto('consent_request').values(row).execute()
}

export async function selectRequest(db: DbOrTrx, id: string): Promise<RequestRow | null> {
  return (await db.selectFrom('consent_request').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

/** What a waiting Frame asks about, without the entries: they may be megabytes, and it asks often. */
export async function selectRequestState(
  db: DbOrTrx,
  id: string,
): Promise<Pick<RequestRow, 'state' | 'outcomes' | 'window_at' | 'is_window_deciding'> | null> {
  const row = await db
    .selectFrom('consent_request')
    .select(['state', 'outcomes', 'window_at', 'is_window_deciding'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

/** Gives a list that somebody brought, and has not decided about to its end, to another account of theirs. */
export async function giveRequest(
  db: DbOrTrx,
  { id, from, to }: { id: string; from: string; to: string },
): Promise<void> {
  await db
    .updateTable('consent_request')
    .set({ account_id: to })
    .where('id', '=', id)
    .where('kind', '=', 'own')
    .where('state', '=', 'open')
    .where('account_id', '=', from)
    .execute()
}

/** What an account brought since then and has not decided about, the latest first. @param id only this one */
export async function selectUndecided(
  db: DbOrTrx,
  accountId: string,
  { since, limit, id }: { since: number; limit: number; id?: string },
): Promise<Pick<RequestRow, 'id' | 'files' | 'created_at'>[]> {
  let select = db
    .selectFrom('consent_request')
    .select(['id', 'files', 'created_at'])
    .where('kind', '=', 'own')
    .where('account_id', '=', accountId)
    .where('state', '=', 'open')
    .where('created_at', '>', since)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('visit')
            .select('visit.id')
            .whereRef('visit.request_id', '=', 'consent_request.id')
            .where('visit.account_id', 'is not', null),
        ),
      ),
    )
  if (id !== undefined) select = select.where('id', '=', id)
  return select.orderBy('created_at', 'desc').limit(limit).execute()
}

export async function touchRequest(db: DbOrTrx, id: string, now: number): Promise<void> {
  await db.updateTable('consent_request').set({ used_at: now }).where('id', '=', id).execute()
}

/**
 * Takes hold of an open request for the rest of a transaction. False when it is closed.
 *
 * Written as an update, so that on both databases a cancel and an accept at the same moment wait for each other and
 * only one of them finds it open.
 */
export async function holdOpenRequest(trx: DbOrTrx, id: string, now: number): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('consent_request')
    .set({ used_at: now })
    .where('id', '=', id)
    .where('state', '=', 'open')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Takes what an export had beside badges, once: of two presses at the same moment one gets it. */
export async function takeRest(trx: DbOrTrx, id: string): Promise<BroughtRest | null> {
  const row = await trx.selectFrom('consent_request').select('rest').where('id', '=', id).executeTakeFirst()
  const { numUpdatedRows } = await trx
    .updateTable('consent_request')
    .set({ rest: null })
    .where('id', '=', id)
    .where('rest', 'is not', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n && typeof row?.rest === 'string' ? readBroughtRest(row.rest) : null
}

/** Ends an open request. False when it had ended before. */
export async function closeRequest(
  db: DbOrTrx,
  id: string,
  end: { state: 'decided' | 'cancelled'; outcomes: string | null },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('consent_request')
    .set(end)
    .where('id', '=', id)
    .where('state', '=', 'open')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Notes that the Window of an open request made its first GET. */
export async function noteWindow(db: DbOrTrx, id: string, now: number): Promise<void> {
  await db.updateTable('consent_request').set({ window_at: now }).where('id', '=', id).execute()
}

export async function noteWindowDecides(db: DbOrTrx, id: string): Promise<void> {
  await db.updateTable('consent_request').set({ is_window_deciding: 1 }).where('id', '=', id).execute()
}

export async function insertVisit(db: DbOrTrx, row: Insertable<VisitTable>): Promise<void> {
  await db.insertInto('visit').values(row).execute()
}

export async function selectVisit(db: DbOrTrx, id: string): Promise<VisitRow | null> {
  return (await db.selectFrom('visit').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

export async function updateVisit(
  db: DbOrTrx,
  id: string,
  change: Partial<Pick<VisitTable, 'state' | 'browser_hash' | 'account_id'>>,
): Promise<void> {
  await db.updateTable('visit').set(change).where('id', '=', id).execute()
}

/** The visits of a request in which somebody decided. */
export async function selectDecidingVisits(db: DbOrTrx, requestId: string): Promise<VisitRow[]> {
  return db
    .selectFrom('visit')
    .selectAll()
    .where('request_id', '=', requestId)
    .where('account_id', 'is not', null)
    .execute()
}

export async function insertHandOverCode(db: DbOrTrx, row: Insertable<HandOverCodeTable>): Promise<void> {
  await db.insertInto('hand_over_code').values(row).execute()
}

export async function selectHandOverCode(db: DbOrTrx, codeHash: string): Promise<HandOverCodeRow | null> {
  const row = await db
    .selectFrom('hand_over_code')
    .selectAll()
    .where('code_hash', '=', codeHash)
    .executeTakeFirst()
  return row ?? null
}

/** Uses a code up. False when somebody else did. */
export async function useHandOverCode(db: DbOrTrx, id: string, now: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('hand_over_code')
    .set({ used_at: now })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function insertBearer(db: DbOrTrx, row: Insertable<EmbedBearerTable>): Promise<void> {
  await db.insertInto('embed_bearer').values(row).execute()
}

/** A bearer, unless the session or the credential that it came from has ended. */
export async function selectLivingBearer(
  db: DbOrTrx,
  tokenHash: string,
  now: number,
): Promise<Selectable<EmbedBearerTable> | null> {
  const row = await db
    .selectFrom('embed_bearer')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .where(({ eb, or, exists, selectFrom }) =>
      or([
        eb('session_id', 'is', null),
        exists(
          selectFrom('session')
            .select('session.id')
            .whereRef('session.id', '=', 'embed_bearer.session_id')
            .where('session.expires_at', '>', now),
        ),
      ]),
    )
    .where(({ eb, or, exists, selectFrom }) =>
      or([
        eb('credential_id', 'is', null),
        exists(
          selectFrom('embed_credential')
            .select('embed_credential.id')
            .whereRef('embed_credential.id', '=', 'embed_bearer.credential_id')
            .where('embed_credential.expires_at', '>', now),
        ),
      ]),
    )
    .executeTakeFirst()
  return row ?? null
}

export async function deleteBearersOfCode(db: DbOrTrx, handOverCodeId: string): Promise<void> {
  await db.deleteFrom('embed_bearer').where('hand_over_code_id', '=', handOverCodeId).execute()
}

/**
 * The accounts that decide in a request: those that its Frame was let into, and those of its own Windows. Its result
 * may speak of these and of no other.
 */
export async function selectDecidingAccounts(db: DbOrTrx, requestId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('embed_bearer')
    .select('account_id')
    .where('request_id', '=', requestId)
    .union(
      db
        .selectFrom('visit')
        .select('account_id')
        .$narrowType<{ account_id: string }>()
        .where('request_id', '=', requestId)
        .where('account_id', 'is not', null),
    )
    .execute()
  return rows.map((row) => row.account_id)
}

/**
 * Keeps what was seen at a position; a later look replaces it, unless that badge was added meanwhile: else a look that
 * was slow would make the page hear of a stored badge that it was held before. False when it was.
 */
export async function upsertPreview(db: DbOrTrx, row: Insertable<PreviewTable>): Promise<boolean> {
  const { id, item, kept, created_at } = row
  const result = await db
    .insertInto('preview')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['request_id', 'account_id', 'position'])
        .doUpdateSet({ id, item, kept: kept ?? null, created_at })
        // `state` is the first member of every item (items.ts).
        .where('preview.item', 'not like', '{"state":"added",%'),
    )
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

const PREVIEW = ['id', 'request_id', 'account_id', 'position', 'item', 'created_at'] as const

export async function selectPreviews(
  db: DbOrTrx,
  requestId: string,
  accountId: string,
): Promise<PreviewRow[]> {
  return db
    .selectFrom('preview')
    .select(PREVIEW)
    .where('request_id', '=', requestId)
    .where('account_id', '=', accountId)
    .orderBy('position')
    .execute()
}

/** Some of them, in the order of their list. */
export async function selectPreviewsById(db: DbOrTrx, ids: readonly string[]): Promise<PreviewRow[]> {
  if (ids.length === 0) return []
  return db.selectFrom('preview').select(PREVIEW).where('id', 'in', ids).orderBy('position').execute()
}

/**
 * Declines what is ready for this account, in one statement: of thousands each would wait for the disk.
 *
 * `state` is the first member of every item (items.ts), and all others of these two are the same.
 */
export async function declineReady(db: DbOrTrx, requestId: string, accountId: string): Promise<void> {
  const ready = '{"state":"ready",'
  await db
    .updateTable('preview')
    .set({ item: sql<string>`'{"state":"declined",' || substr(item, ${sql.lit(ready.length + 1)})` })
    .where('request_id', '=', requestId)
    .where('account_id', '=', accountId)
    .where('item', 'like', `${ready}%`)
    .execute()
}

/** What the first badges of a list are called that were seen and can be added, or are kept already. */
export async function selectSeenNames(
  db: DbOrTrx,
  { requestId, accountId }: { requestId: string; accountId: string },
  limit: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom('preview')
    .select('item')
    .where('request_id', '=', requestId)
    .where('account_id', '=', accountId)
    // `state` is the first member of every item (items.ts).
    .where((where) =>
      where.or([where('item', 'like', '{"state":"ready",%'), where('item', 'like', '{"state":"held",%')]),
    )
    .orderBy('position')
    .limit(limit)
    .execute()
  return rows.map(({ item }) => {
    const seen = JSON.parse(item)
    return String(seen.badge?.content.name ?? seen.name)
  })
}

/** Which positions of a list were seen, without what was seen there. */
export async function selectPreviewPositions(
  db: DbOrTrx,
  requestId: string,
  accountId: string,
): Promise<number[]> {
  const rows = await db
    .selectFrom('preview')
    .select('position')
    .where('request_id', '=', requestId)
    .where('account_id', '=', accountId)
    .execute()
  return rows.map(({ position }) => position)
}

export async function countPreviews(db: DbOrTrx, requestId: string, accountId: string): Promise<number> {
  const row = await db
    .selectFrom('preview')
    .select((select) => select.fn.countAll().as('count'))
    .where('request_id', '=', requestId)
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** How many badges of a list were added for an account. `state` is the first member of every item (items.ts). */
export async function countAddedPreviews(db: DbOrTrx, requestId: string, accountId: string): Promise<number> {
  const row = await db
    .selectFrom('preview')
    .select((select) => select.fn.countAll().as('count'))
    .where('request_id', '=', requestId)
    .where('account_id', '=', accountId)
    .where('item', 'like', '{"state":"added",%')
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** What a badge was judged on, for storing it. Null where there was no badge. */
export async function selectPreviewKept(db: DbOrTrx, id: string): Promise<string | null> {
  const row = await db.selectFrom('preview').select('kept').where('id', '=', id).executeTakeFirst()
  return row?.kept ?? null
}

export async function updatePreviewItem(db: DbOrTrx, id: string, item: string): Promise<void> {
  await db.updateTable('preview').set({ item }).where('id', '=', id).execute()
}

/** Changes what was seen, unless it has become something else since it was read (added, in another tab). */
export async function replacePreviewItem(
  db: DbOrTrx,
  { id, item }: Pick<PreviewRow, 'id' | 'item'>,
  next: string,
): Promise<void> {
  await db.updateTable('preview').set({ item: next }).where('id', '=', id).where('item', '=', item).execute()
}

/** Forgets what was seen at positions, so that they are looked at again; what was added stays. */
export async function deletePreviews(
  db: DbOrTrx,
  { requestId, accountId, positions }: { requestId: string; accountId: string; positions: readonly number[] },
): Promise<void> {
  if (positions.length === 0) return
  await db
    .deleteFrom('preview')
    .where('request_id', '=', requestId)
    .where('account_id', '=', accountId)
    .where('position', 'in', positions)
    .execute()
}

import { type ExpressionBuilder, type Selectable, sql } from 'kysely'
import type { DbOrTrx } from '../../storage/database.ts'
import type { ListedBadgeTable, Tables } from '../../storage/schema.ts'
import type { BadgeSummary } from '../queries.ts'
import { type HostChoice, listHosts } from './issuer-choices.ts'
import {
  issuerKeysOf,
  type LibraryQuery,
  type Place,
  type Sort,
  type Status,
  wordsOf,
} from './library-query.ts'

/** A badge of the list. @property awardedAt when its issuer says that it was; when it was added where nobody says */
export type ListedBadge = BadgeSummary & { awardedAt: number; isChanged: boolean }

/** @property next the place from which the next page begins; null on the last one */
export type LibraryPage = { badges: ListedBadge[]; next: Place | null }

type Column = 'added_at' | 'awarded_at' | 'name_key' | 'issuer_key'

const ORDERS: Record<Sort, { column: Column; direction: 'asc' | 'desc' }> = {
  added: { column: 'added_at', direction: 'desc' },
  awarded: { column: 'awarded_at', direction: 'desc' },
  name: { column: 'name_key', direction: 'asc' },
  issuer: { column: 'issuer_key', direction: 'asc' },
}

/**
 * A page of somebody's badges: from a place in their order on (keyset pagination), which costs what its rows cost, not
 * what stands before it.
 *
 * Words are looked for inside the text, wherever they stand, since not every language parts its words by spaces, and
 * alike on both databases. So a word that is nowhere costs a look at each of this person's badges, and at nobody else's.
 *
 * @param now epoch milliseconds, for what has expired
 */
export async function listLibrary(
  db: DbOrTrx,
  accountId: string,
  query: LibraryQuery,
  { now, limit }: { now: number; limit: number },
): Promise<LibraryPage> {
  const { column, direction } = ORDERS[query.sort]
  const { after } = query
  let select = selectNarrowed(db, accountId, query, now)
  if (after !== null) {
    select = select.where((where) =>
      where(
        where.refTuple(column, 'badge_id'),
        direction === 'asc' ? '>' : '<',
        where.tuple(after.key as never, after.id),
      ),
    )
  }
  const rows = await select
    .selectAll()
    .orderBy(column, direction)
    .orderBy('badge_id', direction)
    .limit(limit + 1)
    .execute()
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return {
    badges: shown.map(readRow),
    next: last === undefined ? null : { key: last[column], id: last.badge_id },
  }
}

/** How many there are of what is asked for, or `limit` when there are at least so many: then nobody counts on. */
export async function countLibrary(
  db: DbOrTrx,
  accountId: string,
  query: LibraryQuery,
  { now, limit }: { now: number; limit: number },
): Promise<number> {
  const row = await db
    .selectFrom(selectNarrowed(db, accountId, query, now).select('badge_id').limit(limit).as('found'))
    .select((select) => select.fn.countAll().as('count'))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** Whether there is one of what is asked for. */
export async function hasAny(
  db: DbOrTrx,
  accountId: string,
  query: LibraryQuery,
  { now }: { now: number },
): Promise<boolean> {
  const one = await selectNarrowed(db, accountId, query, now).select('badge_id').limit(1).executeTakeFirst()
  return one !== undefined
}

/** The hosts and issuers of somebody's badges, in the list or in the archive, and the first and last year of an award. */
export async function listChoices(
  db: DbOrTrx,
  accountId: string,
  { isArchived, limit }: { isArchived: boolean; limit: number },
): Promise<{ hosts: HostChoice[]; years: { first: number; last: number } | null }> {
  const edge = async (direction: 'asc' | 'desc') =>
    db
      .selectFrom('listed_badge')
      .select('awarded_at')
      .where('account_id', '=', accountId)
      .where('is_archived', '=', isArchived ? 1 : 0)
      .orderBy('awarded_at', direction)
      .orderBy('badge_id', direction)
      .limit(1)
      .executeTakeFirst()
  const [first, last] = [await edge('asc'), await edge('desc')]
  return {
    hosts: await listHosts(db, accountId, { isArchived, limit }),
    years:
      first === undefined || last === undefined
        ? null
        : { first: yearOf(first.awarded_at), last: yearOf(last.awarded_at) },
  }
}

function selectNarrowed(db: DbOrTrx, accountId: string, query: LibraryQuery, now: number) {
  const { isArchived, host, issuerKey, year, status, collection } = query
  let select = db
    .selectFrom('listed_badge')
    .where('account_id', '=', accountId)
    .where('is_archived', '=', isArchived ? 1 : 0)
  if (host !== null) select = select.where('host', '=', host)
  if (issuerKey !== null) select = select.where('issuer_key', 'in', issuerKeysOf(issuerKey))
  if (year !== null) {
    select = select
      .where('awarded_at', '>=', Date.UTC(year, 0))
      .where('awarded_at', '<', Date.UTC(year + 1, 0))
  }
  if (status !== null) select = select.where(STANDINGS[status](now))
  if (collection !== null) {
    const members = db
      .selectFrom('collection_badge')
      .innerJoin('collection', 'collection.id', 'collection_badge.collection_id')
      .select('collection_badge.badge_id')
      .where('collection.id', '=', collection)
      .where('collection.account_id', '=', accountId)
      .where('collection.removed_at', 'is', null)
    select = select.where('badge_id', 'in', members)
  }
  for (const word of wordsOf(query)) {
    select = select.where(sql<boolean>`${sql.ref('text')} like ${`%${escapeLike(word)}%`} escape '\\'`)
  }
  return select
}

type Where = ExpressionBuilder<Tables, 'listed_badge'>

/** As `getStanding` (standing.ts) names each badge; one that was changed by its issuer may stand however. */
const STANDINGS: Record<Status, (now: number) => (where: Where) => ReturnType<Where>> = {
  valid: (now) => (where) => where.and([where('status', '=', 'good'), isRunning(where, now)]),
  expired: (now) => (where) =>
    where.and([where('status', 'in', ['good', 'gone']), where('expires_at', '<=', now)]),
  withdrawn: () => (where) => where('status', 'in', ['revoked', 'suspended']),
  unproven: () => (where) => where('status', '=', 'unproven'),
  gone: (now) => (where) => where.and([where('status', '=', 'gone'), isRunning(where, now)]),
  changed: () => (where) => where('is_changed', '=', 1),
}

const isRunning = (where: Where, now: number) =>
  where.or([where('expires_at', 'is', null), where('expires_at', '>', now)])

const escapeLike = (word: string): string => word.replace(/[\\%_]/g, '\\$&')

const yearOf = (at: number): number => new Date(at).getUTCFullYear()

const readRow = (row: Selectable<ListedBadgeTable>): ListedBadge => ({
  id: row.badge_id,
  name: row.name,
  host: row.host,
  imageSha256: row.image_sha256,
  addedAt: row.added_at,
  awardedAt: row.awarded_at,
  status: row.status,
  expiresAt: row.expires_at,
  isChanged: row.is_changed === 1,
})

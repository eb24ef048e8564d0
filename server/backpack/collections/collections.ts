import type { Deps } from '../../deps.ts'
import { limits } from '../../limits.ts'
import {
  beginChange,
  type CollectionKey,
  countCollections,
  getCollection,
  insertCollection,
  restoreCollection,
  setCollectionRemoved,
  updateCollection,
} from './collection-queries.ts'
import {
  addMembers,
  findMembers,
  type Move,
  moveMember,
  placeMember,
  removeMember,
} from './member-queries.ts'
import type { Texts } from './texts.ts'

type Acting = Pick<Deps, 'db' | 'now' | 'newId'>

/**
 * How a change ended. `stale`: the collection has changed since the page was drawn that the change comes from, and
 * nothing was done; `gone`: it is not kept any more.
 */
export type Changed = 'done' | 'stale' | 'gone'

/** @returns the new collection's id; null when the account has as many as it may */
export async function createCollection(
  deps: Acting,
  accountId: string,
  texts: Texts,
  badgeIds: readonly string[] = [],
): Promise<string | null> {
  return (await createFilledCollection(deps, accountId, texts, badgeIds))?.id ?? null
}

/** As `createCollection`. @returns also how many badges were put in, and how many there was no room for */
export function createFilledCollection(
  { db, now, newId }: Acting,
  accountId: string,
  texts: Texts,
  badgeIds: readonly string[],
): Promise<{ id: string; added: number; left: number } | null> {
  return db.transaction().execute(async (trx) => {
    if ((await countCollections(trx, accountId)) >= limits.collectionsPerAccount) return null
    const id = newId()
    await insertCollection(trx, { accountId, id, ...texts }, now())
    const which = { accountId, collectionId: id, badgeIds }
    const filled = await addMembers(trx, which, { now: now(), newId, limit: limits.badgesPerCollection })
    return { id, ...filled }
  })
}

/** Changes name and description, which two tabs may both have open: only for the version that was read. */
export function saveTexts(
  deps: Acting,
  key: CollectionKey & { version: number },
  texts: Texts,
): Promise<Changed> {
  return change(deps, key, (trx) => updateCollection(trx, key.id, texts))
}

/** Orders mean what is on the page that they are given on: only for that version. */
export function arrange(
  deps: Acting,
  key: CollectionKey & { version: number },
  badgeId: string,
  move: Move,
): Promise<Changed> {
  return change(deps, key, (trx) => moveMember(trx, key.id, badgeId, move))
}

/** Lets one of its badges stand for a collection. Another badge changes nothing. */
export function chooseCover(
  deps: Acting,
  key: CollectionKey & { version: number },
  badgeId: string,
): Promise<Changed> {
  return change(deps, key, async (trx) => {
    const members = await findMembers(trx, key.id, [badgeId])
    if (members.has(badgeId)) await updateCollection(trx, key.id, { cover: badgeId })
  })
}

/**
 * Adds badges, whatever else has changed meanwhile. Another account's badges are passed over.
 *
 * @param position where a single one goes back to, after it was taken out; else they go to the end
 */
export async function addToCollection(
  { db, now, newId }: Acting,
  key: CollectionKey,
  badgeIds: readonly string[],
  { position }: { position?: number | undefined } = {},
): Promise<{ added: number; left: number } | 'gone'> {
  return db.transaction().execute(async (trx) => {
    if (!(await beginChange(trx, key, { now: now() }))) return 'gone'
    const which = { accountId: key.accountId, collectionId: key.id, badgeIds }
    const result = await addMembers(trx, which, { now: now(), newId, limit: limits.badgesPerCollection })
    const [badgeId] = badgeIds
    if (position !== undefined && result.added === 1 && badgeId !== undefined)
      await placeMember(trx, key.id, badgeId, position)
    return result
  })
}

/** Takes a badge out, whatever else has changed meanwhile. @returns where it was; null when it was not in it */
export async function takeOut(
  { db, now }: Acting,
  key: CollectionKey,
  badgeId: string,
): Promise<{ position: number } | null> {
  return db.transaction().execute(async (trx) => {
    if (!(await beginChange(trx, key, { now: now() }))) return null
    return removeMember(trx, key.id, badgeId)
  })
}

/** Removes a collection; its badges stay in the backpack. Saying it twice does nothing more. */
export async function removeCollection({ db, now }: Acting, key: CollectionKey): Promise<void> {
  await setCollectionRemoved(db, key, now())
}

/** Takes a removal back while its time lasts (`limits.undoHeardMs`). False when there is nothing to restore. */
export async function undoCollectionRemoval({ db, now }: Acting, key: CollectionKey): Promise<boolean> {
  const collection = await getCollection(db, key)
  if (collection?.removedAt === null) return true
  return restoreCollection(db, key, { removedAfter: now() - limits.undoHeardMs })
}

function change(
  { db, now }: Acting,
  key: CollectionKey & { version: number },
  act: (trx: Parameters<typeof beginChange>[0]) => Promise<void>,
): Promise<Changed> {
  return db.transaction().execute(async (trx) => {
    if (await beginChange(trx, key, { now: now(), version: key.version })) {
      await act(trx)
      return 'done'
    }
    const collection = await getCollection(trx, key)
    return collection === null || collection.removedAt !== null ? 'gone' : 'stale'
  })
}

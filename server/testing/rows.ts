import type { Insertable } from 'kysely'
import { createId } from '../accounts/tokens.ts'
import type { SealedBadge } from '../backpack/sealed-queries.ts'
import type { DbOrTrx } from '../storage/database.ts'
import type { Tables } from '../storage/schema.ts'

/** A moment; which one does not matter, but that it does not fit into 32 bits does. */
const AT = Date.UTC(2026, 10, 3, 12)

/** Whole rows for tests, with only what a test is about said by the test. Each function returns the row's id. */
export async function addAccount(db: DbOrTrx, id = createId()): Promise<string> {
  await db.insertInto('account').values({ id, created_at: AT }).execute()
  return id
}

export async function addAddress(
  db: DbOrTrx,
  accountId: string,
  row: Partial<Insertable<Tables['address']>> = {},
): Promise<string> {
  const id = createId()
  const address = `${id}@example.org`
  const values = {
    id,
    account_id: accountId,
    typed: address,
    canonical: address,
    is_primary: 1,
    verified_at: AT,
  } as const
  await db
    .insertInto('address')
    .values({ ...values, ...row })
    .execute()
  return id
}

export async function addImage(db: DbOrTrx, row: Partial<Insertable<Tables['image']>> = {}): Promise<string> {
  const values = {
    sha256: createId(),
    media_type: 'image/png',
    bytes: new Uint8Array([1]),
    created_at: AT,
  } as const
  const image = { ...values, ...row }
  await db.insertInto('image').values(image).execute()
  return image.sha256
}

const LIFE = { created_at: 1, seen_at: 1, expires_at: 2 }

/** A session as a value. */
export const createSessionRow = (accountId: string, token = createId()) =>
  ({
    id: createId(),
    account_id: accountId,
    token_hash: token,
    user_agent: '',
    is_shared: 0,
    ...LIFE,
  }) as const

/** A credential of the Frame as a value. */
export const createCredentialRow = (accountId: string, token = createId()) => ({
  id: createId(),
  account_id: accountId,
  token_hash: token,
  asker: 'https://school.example',
  user_agent: '',
  ...LIFE,
})

/** A badge with a picture of its own. @returns the whole row */
export async function addBadgeRow(
  db: DbOrTrx,
  accountId: string,
  row: Partial<Insertable<Tables['badge']>> = {},
): Promise<Insertable<Tables['badge']>> {
  const badge = createBadgeRow(accountId, await addImage(db), row)
  await db.insertInto('badge').values(badge).execute()
  return badge
}

export async function countRows(db: DbOrTrx, table: keyof Tables): Promise<number> {
  const row = await db
    .selectFrom(table)
    .select((select) => select.fn.countAll().as('count'))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** A badge as a value. Its picture must be there before it is put in. */
export function createBadgeRow(
  accountId: string,
  imageSha256: string,
  row: Partial<Insertable<Tables['badge']>> = {},
): Insertable<Tables['badge']> {
  const id = createId()
  return {
    id,
    account_id: accountId,
    source: `https://issuer.example/${id}`,
    fingerprint: `https://issuer.example/${id}`,
    version: '2.0',
    kind: 'hosted',
    host: 'issuer.example',
    name: 'Knots',
    content: '{}',
    documents: '{}',
    payload: '{}',
    recipient: 'ada@example.org',
    image_sha256: imageSha256,
    asker: null,
    request_id: null,
    added_at: AT,
    removed_at: null,
    ...row,
  }
}

export async function addRequest(
  db: DbOrTrx,
  row: Partial<Insertable<Tables['consent_request']>> = {},
): Promise<string> {
  const id = createId()
  await db
    .insertInto('consent_request')
    .values({
      id,
      kind: 'frame',
      secret_hash: '',
      asker: null,
      return_to: null,
      entries: '[]',
      files: null,
      lang: null,
      state: 'open',
      outcomes: null,
      window_at: null,
      is_window_deciding: 0,
      created_at: AT,
      used_at: AT,
      ...row,
    })
    .execute()
  return id
}

/** A collection with these badges in it. */
export async function addCollection(
  db: DbOrTrx,
  accountId: string,
  badgeIds: readonly string[],
  row: Partial<Insertable<Tables['collection']>> = {},
): Promise<string> {
  const id = createId()
  const collection = {
    id,
    account_id: accountId,
    title: 'Best of',
    description: '',
    cover: null,
    version: 1,
    created_at: AT,
    changed_at: AT,
    removed_at: null,
    ...row,
  }
  await db.insertInto('collection').values(collection).execute()
  const members = badgeIds.map((badgeId, at) => ({
    collection_id: collection.id,
    badge_id: badgeId,
    item: createId(),
    position: at,
    added_at: AT,
  }))
  if (members.length > 0) await db.insertInto('collection_badge').values(members).execute()
  return collection.id
}

/** Something that its owner has added to a badge. */
export async function addOwnEvidence(
  db: DbOrTrx,
  accountId: string,
  badgeId: string,
  row: Partial<Insertable<Tables['own_evidence']>> = {},
): Promise<string> {
  const values = {
    id: createId(),
    account_id: accountId,
    badge_id: badgeId,
    title: 'My weld',
    text: '',
    link: null,
    is_shown: 0,
    version: 1,
    added_at: AT,
    removed_at: null,
    ...row,
  } as const
  await db.insertInto('own_evidence').values(values).execute()
  return values.id
}

/** As `insertBadge` takes it. */
export function createNewBadge(
  accountId: string,
  imageSha256: string,
  row: Parameters<typeof createBadgeRow>[2] = {},
) {
  const { removed_at: _, ...badge } = createBadgeRow(accountId, imageSha256, row)
  return { asker: null, request_id: null, ...badge }
}

/** A sealed badge as `keepSealed` takes it: the same one, sealed at different times. */
export const createSealed = (sealedAt: number): SealedBadge => ({
  seal: {
    badge: {
      version: '2.0',
      kind: 'hosted',
      source: 'https://issuer.example/1',
      fingerprint: 'a badge',
      host: 'issuer.example',
      recipient: 'ada@example.org',
      image: { type: 'image/png', sha256: 's' },
      content: {
        name: 'Knots \0',
        description: '',
        criteria: {},
        evidence: [],
        tags: [],
        alignment: [],
        issuer: { name: 'I' },
      },
    },
    payload: 'assertion',
    files: {},
    status: 'good',
    check: { at: 1, checks: [] },
    returned: { expiresAt: null, seen: null, history: [] },
    sealedAt,
  },
  documents: { assertion: { url: null, body: 'with \0' } },
})

import { createHash } from 'node:crypto'
import { PNG } from 'pngjs'
import { createSession } from '../accounts/session.ts'
import { type AddableBadge, type Added, addBadge } from '../backpack/add-badge.ts'
import { keepImage } from '../backpack/picture-queries.ts'
import { countBadges } from '../backpack/queries.ts'
import type { Deps } from '../deps.ts'
import { cookieName } from '../http/cookies.ts'
import type { ImageType } from '../openbadges/assertion.ts'
import type { Db } from '../storage/database.ts'
import type { Browser } from './browser.ts'
import type { World } from './world.ts'

/** A small picture of one colour. */
export function makePng(red = 20): Uint8Array {
  const png = new PNG({ width: 4, height: 4 })
  png.data.fill(red)
  return PNG.sync.write(png)
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** A badge that could have passed every check. `key` tells badges apart. */
export function makeBadge(
  key: string,
  image: { type: ImageType; bytes: Uint8Array } = { type: 'image/png', bytes: makePng() },
  content: Partial<AddableBadge['content']> = {},
): AddableBadge & { bytes: Uint8Array } {
  const source = `https://learn.example.edu/assertions/${key}`
  return {
    version: '2.0',
    kind: 'hosted',
    source,
    fingerprint: `hosted:${source}`,
    host: 'learn.example.edu',
    recipient: 'ada@home.example',
    payload: JSON.stringify({ id: source }),
    documents: { assertion: { url: source, body: '{}' } },
    image: { type: image.type, sha256: hashOf(image.bytes) },
    bytes: image.bytes,
    content: {
      name: `Badge ${key}`,
      description: 'For those who weld.',
      criteria: { url: 'https://learn.example.edu/criteria', text: 'Weld two plates.' },
      evidence: [],
      tags: [],
      alignment: [],
      issuer: { name: 'Example University', url: 'https://learn.example.edu/' },
      ...content,
    },
  }
}

/** Makes an account with one verified address. */
export async function createAccount(db: Db, id: string, address: string): Promise<string> {
  await db.insertInto('account').values({ id, created_at: 0 }).execute()
  await db
    .insertInto('address')
    .values({
      id: `address-of-${id}`,
      account_id: id,
      typed: address,
      canonical: address.toLowerCase(),
      is_primary: 1,
      verified_at: 0,
    })
    .execute()
  return id
}

/** A browser that is signed in to an account already. */
export async function openSignedIn({ deps, newBrowser }: World, accountId: string): Promise<Browser> {
  const browser = newBrowser()
  const { token } = await createSession(deps.db, {
    accountId,
    isShared: false,
    userAgent: '',
    now: deps.now(),
  })
  browser.cookies.set(cookieName(deps.config, 'session'), token)
  return browser
}

/** Puts a badge into a backpack as an accepted preview does. */
export async function giveBadge(
  deps: Pick<Deps, 'db' | 'now' | 'newId'> & {
    config: Pick<Deps['config'], 'badgesPerAccount'> & Partial<Pick<Deps['config'], 'recheckEveryHours'>>
  },
  accountId: string,
  badge: AddableBadge & { bytes: Uint8Array },
  { requestId = null, asker = null }: { requestId?: string | null; asker?: string | null } = {},
): Promise<Added> {
  const { bytes, ...rest } = badge
  const { newId } = deps
  const config = { recheckEveryHours: 24, ...deps.config }
  const now = deps.now()
  await keepImage(deps.db, { ...badge.image, bytes }, now)
  return deps.db.transaction().execute(async (trx) => {
    const isFull = (await countBadges(trx, accountId)) >= config.badgesPerAccount
    return addBadge(trx, { config, newId, now, accountId, badge: rest, asker, requestId, isFull })
  })
}

/** What `giveBadge` takes after the account. */
export type GivenBadge = Parameters<typeof giveBadge> extends [unknown, unknown, ...infer Rest] ? Rest : never

/** Puts a badge into a backpack that has room for it. @returns its id */
export async function giveAddedBadge(
  deps: Parameters<typeof giveBadge>[0],
  accountId: string,
  ...badge: GivenBadge
): Promise<string> {
  const added = await giveBadge(deps, accountId, ...badge)
  if (!added.added) throw new Error(`not added: ${added.code}`)
  return added.id
}

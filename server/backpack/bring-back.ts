import { findLang } from '../../client/messages/languages.ts'
import { saveSettings } from '../accounts/account-settings.ts'
import { blockHosts } from '../accounts/blocked-hosts.ts'
import { startDigest } from '../accounts/digest-setting.ts'
import type { Deps } from '../deps.ts'
import { findTheme } from '../http/theme.ts'
import { limits } from '../limits.ts'
import type { DbOrTrx } from '../storage/database.ts'
import {
  beginChange,
  countCollections,
  insertCollection,
  listCollectionNames,
  updateCollection,
} from './collections/collection-queries.ts'
import { addMembers } from './collections/member-queries.ts'
import type { BroughtRest, ExportedCollection, ExportedSettings } from './export-rest.ts'
import { bringEvidence } from './own-evidence/bring-evidence.ts'

const FINGERPRINTS_AT_ONCE = 500

type Acting = Pick<Deps, 'config' | 'now' | 'newId'>

/**
 * Brings back what an export has beside badges, inside a transaction.
 *
 * 1. A collection of a name that is there already gets the badges that it lacks; what else it is stays.
 * 2. Only badges that the account keeps can be in one.
 * 3. Settings fill in what nobody has chosen here, and take nothing away. Links for sharing do not come back.
 *
 * @param lang of the digest, where the account has chosen none
 * @returns how many collections there was no room for, and how much of what was added to badges was left out (`bringEvidence`)
 */
export async function bringBack(
  deps: Acting,
  trx: DbOrTrx,
  { accountId, rest, lang }: { accountId: string; rest: BroughtRest; lang: string },
): Promise<{ left: number; evidenceLeft: number }> {
  const { now, newId } = deps
  await bringSettings(trx, { accountId, settings: rest.settings, lang, now: now() })

  const named = new Map<string, string[]>()
  for (const { id, title } of await listCollectionNames(trx, accountId))
    named.set(title, [...(named.get(title) ?? []), id])
  let room = limits.collectionsPerAccount - (await countCollections(trx, accountId))
  let left = rest.collectionsLeft
  for (const [place, collection] of rest.collections.entries()) {
    // Two of one name in the export are two here.
    const known = named.get(collection.title)?.shift()
    if (known === undefined && room <= 0) {
      left += 1
      continue
    }
    // The list has what was changed last first: a millisecond apart, they come back in their order.
    const at = now() - place
    if (known === undefined) room -= 1
    await bringCollection(trx, { accountId, collection, known, at, newId })
  }
  const { evidence: files } = rest
  const idOf = await findByFingerprint(
    trx,
    accountId,
    files.map(({ fingerprint }) => fingerprint),
  )
  const brought = await bringEvidence(deps, trx, { accountId, files, idOf })
  return { left, evidenceLeft: rest.evidenceLeft + brought.left }
}

async function bringCollection(
  trx: DbOrTrx,
  {
    accountId,
    collection,
    known,
    at,
    newId,
  }: {
    accountId: string
    collection: ExportedCollection
    known: string | undefined
    at: number
    newId: () => string
  },
): Promise<void> {
  const { title, description, contains, cover } = collection
  const id = known ?? newId()
  if (known === undefined) await insertCollection(trx, { accountId, id, title, description }, at)
  else if (!(await beginChange(trx, { accountId, id }, { now: at }))) return
  const idOf = await findByFingerprint(trx, accountId, contains)
  const badgeIds = contains.flatMap((fingerprint) => idOf.get(fingerprint) ?? [])
  // One that is full already keeps what it has.
  await addMembers(
    trx,
    { accountId, collectionId: id, badgeIds },
    { now: at, newId, limit: limits.badgesPerCollection },
  )
  const coverId = cover === null ? undefined : idOf.get(cover)
  if (known === undefined && coverId !== undefined) await updateCollection(trx, id, { cover: coverId })
}

async function bringSettings(
  trx: DbOrTrx,
  {
    accountId,
    settings,
    lang,
    now,
  }: { accountId: string; settings: ExportedSettings; lang: string; now: number },
): Promise<void> {
  const chosen = await trx
    .selectFrom('account')
    .select(['lang', 'theme'])
    .where('id', '=', accountId)
    .executeTakeFirst()
  if (chosen === undefined) return
  const language = findLang([settings.language])
  const theme = findTheme(settings.theme)
  const missing = {
    ...(chosen.lang === null && language !== null ? { lang: language } : {}),
    ...(chosen.theme === null && theme !== null ? { theme } : {}),
  }
  if (Object.keys(missing).length > 0) await saveSettings(trx, accountId, missing)
  await blockHosts(trx, { accountId, hosts: settings.blockedIssuers, now })
  if (settings.mailAboutChanges) await startDigest(trx, { accountId, lang, now })
}

async function findByFingerprint(
  trx: DbOrTrx,
  accountId: string,
  fingerprints: readonly string[],
): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (let at = 0; at < fingerprints.length; at += FINGERPRINTS_AT_ONCE) {
    const rows = await trx
      .selectFrom('badge')
      .select(['id', 'fingerprint'])
      .where('account_id', '=', accountId)
      .where('removed_at', 'is', null)
      .where('fingerprint', 'in', fingerprints.slice(at, at + FINGERPRINTS_AT_ONCE))
      .execute()
    for (const { id, fingerprint } of rows) found.set(fingerprint, id)
  }
  return found
}

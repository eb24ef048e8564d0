import { type Migration, Migrator } from 'kysely/migration'
import type { Db } from './database.ts'
import * as accounts from './migrations/0001-accounts.ts'
import * as badges from './migrations/0002-badges.ts'
import * as consent from './migrations/0003-consent.ts'
import * as lighterPreviews from './migrations/0004-lighter-previews.ts'
import * as badgeChecks from './migrations/0005-badge-checks.ts'
import * as languages from './migrations/0006-languages.ts'
import * as rechecks from './migrations/0007-rechecks.ts'
import * as ownFiles from './migrations/0008-own-files.ts'
import * as library from './migrations/0009-library.ts'
import * as accountSettings from './migrations/0010-account-settings.ts'
import * as removedTogether from './migrations/0011-removed-together.ts'
import * as merging from './migrations/0012-merging.ts'
import * as collections from './migrations/0013-collections.ts'
import * as sharedCollections from './migrations/0014-shared-collections.ts'
import * as ownedRequests from './migrations/0015-owned-requests.ts'
import * as blockedHosts from './migrations/0016-blocked-hosts.ts'
import * as digests from './migrations/0017-digests.ts'
import * as seenExpiries from './migrations/0018-seen-expiries.ts'
import * as broughtRests from './migrations/0019-brought-rests.ts'
import * as pictureTags from './migrations/0020-picture-tags.ts'
import * as issuerNames from './migrations/0021-issuer-names.ts'
import * as sealedBadges from './migrations/0022-sealed-badges.ts'
import * as changedListings from './migrations/0023-changed-listings.ts'
import * as untoldBadges from './migrations/0024-untold-badges.ts'
import * as previewPictures from './migrations/0025-preview-pictures.ts'
import * as changedBadges from './migrations/0026-changed-badges.ts'
import * as refusedBadges from './migrations/0027-refused-badges.ts'
import * as askedLooks from './migrations/0028-asked-looks.ts'
import * as foldedListings from './migrations/0029-folded-listings.ts'
import * as sharedBadges from './migrations/0030-shared-badges.ts'
import * as ownEvidence from './migrations/0031-own-evidence.ts'
import * as archive from './migrations/0032-archive.ts'
import * as endedBearers from './migrations/0033-ended-bearers.ts'
import * as collectionOrder from './migrations/0034-collection-order.ts'
import * as untoldLooks from './migrations/0035-untold-looks.ts'

/** One ordered, append-only list for both databases. A name, once released, never changes. */
const MIGRATIONS: Record<string, Migration> = {
  '0001-accounts': accounts,
  '0002-badges': badges,
  '0003-consent': consent,
  '0004-lighter-previews': lighterPreviews,
  '0005-badge-checks': badgeChecks,
  '0006-languages': languages,
  '0007-rechecks': rechecks,
  '0008-own-files': ownFiles,
  '0009-library': library,
  '0010-account-settings': accountSettings,
  '0011-removed-together': removedTogether,
  '0012-merging': merging,
  '0013-collections': collections,
  '0014-shared-collections': sharedCollections,
  '0015-owned-requests': ownedRequests,
  '0016-blocked-hosts': blockedHosts,
  '0017-digests': digests,
  '0018-seen-expiries': seenExpiries,
  '0019-brought-rests': broughtRests,
  '0020-picture-tags': pictureTags,
  '0021-issuer-names': issuerNames,
  '0022-sealed-badges': sealedBadges,
  '0023-changed-listings': changedListings,
  '0024-untold-badges': untoldBadges,
  '0025-preview-pictures': previewPictures,
  '0026-changed-badges': changedBadges,
  '0027-refused-badges': refusedBadges,
  '0028-asked-looks': askedLooks,
  '0029-folded-listings': foldedListings,
  '0030-shared-badges': sharedBadges,
  '0031-own-evidence': ownEvidence,
  '0032-archive': archive,
  '0033-ended-bearers': endedBearers,
  '0034-collection-order': collectionOrder,
  '0035-untold-looks': untoldLooks,
}

/**
 * Brings the database to today's schema, whole or not at all. Throws with the failing migration's name.
 *
 * @param options.later for tests: what comes after those of today
 */
export async function migrate(
  db: Db,
  { later = {} }: { later?: Record<string, Migration> } = {},
): Promise<void> {
  const migrations = { ...MIGRATIONS, ...later }
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error, results } = await migrator.migrateToLatest()
  if (error === undefined) return
  const failed = results?.find((result) => result.status === 'Error')?.migrationName
  throw new Error(`migration ${failed ?? '(none)'} failed`, { cause: error })
}

import { z } from 'zod'
import { findLang } from '../../client/messages/languages.ts'
import { listBlockedHosts } from '../accounts/blocked-hosts.ts'
import { hasDigest } from '../accounts/digest-setting.ts'
import { findTheme } from '../http/theme.ts'
import { limits } from '../limits.ts'
import type { DbOrTrx } from '../storage/database.ts'
import { listCollections } from './collections/collection-queries.ts'
import { listContents } from './collections/member-queries.ts'
import { readTexts } from './collections/texts.ts'
import { exportedFingerprint } from './exported-fingerprint.ts'
import type { EvidenceFile } from './own-evidence/exported-evidence.ts'

const MAX_HOST_CHARS = 300

/**
 * A collection as an export tells it.
 *
 * @property isShared whether it had a link, which does not come along @property cover fingerprint of a badge
 * @property contains fingerprints of its badges, in its order
 */
export type ExportedCollection = {
  title: string
  description: string
  isShared: boolean
  cover: string | null
  contains: string[]
}

/** @property language and theme null where nobody chose @property blockedIssuers hosts */
export type ExportedSettings = {
  language: string | null
  theme: string | null
  mailAboutChanges: boolean
  blockedIssuers: string[]
}

/** What an export has beside badges: docs/export.md. */
export type ExportRest = { settings: ExportedSettings; collections: ExportedCollection[] }

/**
 * What came out of an export beside badges, and waits for a press.
 *
 * @property collectionsLeft how many were more than a list takes
 * @property evidence what somebody had added to badges, of which so much stands in the folders of these
 * @property evidenceLeft how much of that was more than a list takes
 */
export type BroughtRest = ExportRest & {
  collectionsLeft: number
  evidence: EvidenceFile[]
  evidenceLeft: number
}

/** Where nothing else came with the evidence. */
export const NOTHING_CHOSEN: ExportedSettings = {
  language: null,
  theme: null,
  mailAboutChanges: false,
  blockedIssuers: [],
}

/** Reads it as it is stored, also where it was stored before all of it was known. */
export const readBroughtRest = (text: string): BroughtRest => ({
  collectionsLeft: 0,
  evidence: [],
  evidenceLeft: 0,
  ...(JSON.parse(text) as ExportRest & Partial<BroughtRest>),
})

/** Gathers what an account has beside badges. Those of a collection that are removed are not in it. */
export async function collectRest(db: DbOrTrx, accountId: string): Promise<ExportRest> {
  const account = await db
    .selectFrom('account')
    .select(['lang', 'theme'])
    .where('id', '=', accountId)
    .executeTakeFirst()
  const blocked = await listBlockedHosts(db, accountId)
  const collections: ExportedCollection[] = []
  for (const { id, title, description, sharing, cover } of await listCollections(db, accountId)) {
    const contents = await listContents(db, id)
    collections.push({
      title,
      description,
      isShared: sharing.token !== null,
      cover: contents.find((badge) => badge.id === cover)?.fingerprint ?? null,
      contains: contents.map(({ fingerprint }) => fingerprint),
    })
  }
  return {
    settings: {
      language: account?.lang ?? null,
      theme: account?.theme ?? null,
      mailAboutChanges: await hasDigest(db, accountId),
      blockedIssuers: blocked.map(({ host }) => host),
    },
    collections,
  }
}

/** Whether there is something in it that is not so by itself. */
export function hasSettings({ settings }: Pick<ExportRest, 'settings'>): boolean {
  const { language, theme, mailAboutChanges, blockedIssuers } = settings
  return language !== null || theme !== null || mailAboutChanges || blockedIssuers.length > 0
}

/** Two accounts that became one may have more of each than one takes in: what there is no room for is said then. */
const shape = z.object({
  settings: z.object({
    language: z.string().nullable(),
    theme: z.string().nullable(),
    mailAboutChanges: z.boolean(),
    blockedIssuers: z
      .array(
        z
          .string()
          .min(1)
          .max(MAX_HOST_CHARS)
          .regex(/^[\w.:[\]-]+$/),
      )
      .max(limits.blockedHostsPerExport),
  }),
  collections: z
    .array(
      z.object({
        title: z.string(),
        description: z.string(),
        isShared: z.boolean(),
        cover: exportedFingerprint.nullable(),
        contains: z.array(exportedFingerprint).max(limits.badgesPerCollection),
      }),
    )
    .max(limits.collectionsPerExport),
})

/** Reads what a manifest says beside badges; files can be edited. Null when it is nothing, or not as we write it. */
export function readRest(manifest: unknown): ExportRest | null {
  const read = shape.safeParse(manifest)
  if (!read.success) return null
  const { settings } = read.data
  const collections = read.data.collections.flatMap((collection) => {
    const { texts, problem } = readTexts(collection)
    return problem === null ? [{ ...collection, ...texts }] : []
  })
  const rest = {
    settings: {
      ...settings,
      language: settings.language === null ? null : findLang([settings.language]),
      theme: findTheme(settings.theme),
    },
    collections,
  }
  return collections.length === 0 && !hasSettings(rest) ? null : rest
}

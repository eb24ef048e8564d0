import { renderToString } from 'preact-render-to-string'
import { OfflineBadgeRow } from '../../client/leaving/OfflineBadgeRow.tsx'
import type { Translate } from '../../client/messages/translate.ts'
import { getLooks } from '../backpack/check-queries.ts'
import { INDEX_NAME, MANIFEST_NAME } from '../backpack/export-format.ts'
import { collectRest } from '../backpack/export-rest.ts'
import { type Evidence, listEvidence } from '../backpack/own-evidence/evidence-queries.ts'
import { describeEvidence, writeEvidenceFile } from '../backpack/own-evidence/exported-evidence.ts'
import { getImage } from '../backpack/picture-queries.ts'
import { getBadge, listKeptIds } from '../backpack/queries.ts'
import type { Deps } from '../deps.ts'
import { describeBadge, frameManifest } from './manifest.ts'
import { frameOfflinePage } from './offline-page.tsx'
import { addFile, nameFolder, packBadge } from './pack-badge.ts'
import { sealPacked } from './seal-packed.ts'
import { type Spool, withSpool } from './spool.ts'
import { viewOfflineBadge, viewOfflineCollections } from './view-offline-badge.ts'
import type { ZipMember } from './write-zip.ts'

const FOLDER_DIGITS = 4

/**
 * The files of an export: a folder for each badge, in the order in which they were added; then the page and the manifest
 * that tell of all of them, which are written to the disk meanwhile. One badge lies in memory at once.
 *
 * A badge that was removed meanwhile is left out; one that was added meanwhile, too.
 *
 * @param total how many there were at the beginning
 * @param onBadge is told how many are packed, after each
 */
export async function* exportBadges(
  deps: Pick<Deps, 'config' | 'db' | 'log' | 'now' | 'secret'>,
  {
    accountId,
    total,
    lang,
    t,
    onBadge,
  }: { accountId: string; total: number; lang: string; t: Translate; onBadge: (done: number) => void },
): AsyncGenerator<ZipMember> {
  const { config, db, log } = deps
  const now = deps.now()
  const digits = Math.max(FOLDER_DIGITS, String(total).length)
  const rest = await collectRest(db, accountId)
  const manifest = frameManifest({ origin: config.publicUrl.href, now, rest })
  const inCollections = new Set(rest.collections.flatMap(({ contains }) => contains))
  const names = new Map<string, string>()

  yield* withSpool((rows) =>
    withSpool(async function* (lines) {
      let count = 0
      for await (const id of listKeptIds(db, accountId, { until: now })) {
        const badge = await getBadge(db, accountId, id)
        if (badge === null || badge.removedAt !== null) continue
        count += 1
        const folder = nameFolder(badge, count, digits)
        const image = await getImage(db, badge.imageSha256)
        const packed = await packBadge(badge, image, folder)
        // All else of the badge is there, and of the others everything: better than nothing for its owner.
        if (packed.problem !== null)
          log.error({ badge: id, problem: packed.problem }, 'a kept badge cannot be baked')
        const looks = await getLooks(db, id)
        const seal = await sealPacked(deps, badge, { looks, packed, imageType: image?.type ?? null, now })
        if (seal !== null) addFile(packed, folder, 'seal', describeToken(seal))
        // After the seal, which vouches for what was verified here and for nothing else.
        const evidence = await listEvidence(db, id)
        if (evidence.length > 0)
          addFile(packed, folder, 'own-evidence', describeOwn(badge.fingerprint, evidence))
        yield* packed.members
        const line = JSON.stringify(describeBadge(badge, { looks, evidence, packed, folder, now }))
        await lines.write(count === 1 ? line : `,\n${line}`)
        const view = viewOfflineBadge({ config }, badge, { looks, evidence, packed, folder, now })
        await rows.write(`${renderToString(<OfflineBadgeRow t={t} lang={lang} now={now} badge={view} />)}\n`)
        if (inCollections.has(badge.fingerprint)) names.set(badge.fingerprint, badge.name)
        onBadge(count)
      }
      const collections = viewOfflineCollections(rest, names)
      const page = frameOfflinePage({ count, host: config.publicUrl.host, now, lang, t, collections })
      yield around(INDEX_NAME, page.before, rows, page.after)
      yield around(MANIFEST_NAME, manifest.before, lines, manifest.after(count))
    }),
  )
}

const describeToken = (text: string) => ({
  bytes: Buffer.from(text),
  type: 'application/jwt',
  extension: 'jwt',
  url: null,
})

const describeOwn = (fingerprint: string, evidence: readonly Evidence[]) => ({
  bytes: writeEvidenceFile({ fingerprint, ownEvidence: describeEvidence(evidence) }),
  type: 'application/json',
  extension: 'json',
  url: null,
})

const around = (name: string, before: string, spool: Spool, after: string): ZipMember => ({
  name,
  isPacked: false,
  content: async function* () {
    yield Buffer.from(before)
    yield* spool.read()
    yield Buffer.from(after)
  },
})

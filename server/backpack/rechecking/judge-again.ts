import { listAddresses } from '../../accounts/addresses.ts'
import type { DocumentCache, PictureTag } from '../../checking/collect.ts'
import { judgeInTime } from '../../checking/judge-in-time.ts'
import { type KeptCheck, keepChecks } from '../../checking/kept-checks.ts'
import { createNotebook } from '../../checking/notes.ts'
import { readText } from '../../checking/read-input.ts'
import type { Deps } from '../../deps.ts'
import type { CheckedBadge } from '../../openbadges/assertion.ts'
import type { Result } from '../../openbadges/rejections.ts'
import { getImage } from '../picture-queries.ts'
import type { WatchedBadge } from './decide.ts'

/** @property pictureTag what the picture that is kept is called by its host; null where it does not say, or shows another one */
export type JudgedAgain = {
  judged: Result<CheckedBadge>
  checks: KeptCheck[]
  pictureTag: PictureTag | null
}

/** Judges a kept badge as it was judged when it was added: where it is hosted, or by what is signed. */
export async function judgeAgain(
  deps: Pick<Deps, 'db' | 'config' | 'fetchSafely' | 'readOwn' | 'now'>,
  badge: WatchedBadge,
  { cache, signal }: { cache: DocumentCache; signal: AbortSignal },
): Promise<JudgedAgain> {
  const address = badge.kind === 'hosted' ? badge.documents.assertion?.url : null
  // A signature made anew would say nothing of the one that is kept.
  const input = readText(address ?? badge.payload, { isReference: false })
  if (!input.ok) return { judged: input, checks: [], pictureTag: null }
  let pictureTag: PictureTag | null = null
  const notebook = createNotebook()
  const judged = await judgeInTime(input.value, {
    fetchSafely: deps.fetchSafely,
    now: deps.now(),
    ownHost: deps.config.publicUrl.host,
    addresses: await listSpellings(deps, badge),
    note: notebook.note,
    cache,
    signal,
    pictures: {
      known: await findPicture(deps, badge),
      note: (tag) => {
        pictureTag = tag
      },
    },
    readOwn: (url) => deps.readOwn(url, badge.recipient),
  })
  if (!judged.ok) return { judged, checks: [], pictureTag: null }
  const { version, image } = judged.value
  return {
    judged,
    checks: keepChecks(notebook.listChecks(version)),
    // Of another picture than the one that is kept it would bring the wrong one back.
    pictureTag: image.sha256 === badge.imageSha256 ? pictureTag : null,
  }
}

async function findPicture(
  { db }: Pick<Deps, 'db'>,
  { pictureTag, imageSha256 }: WatchedBadge,
): Promise<(PictureTag & { bytes: Uint8Array }) | null> {
  if (pictureTag === null) return null
  const image = await getImage(db, imageSha256)
  return image === null ? null : { ...pictureTag, bytes: image.bytes }
}

/**
 * The address that the badge was added with, as the account has typed it. One that the account has given up counts for
 * what it was then: badges do not go with it, and how it was spelled is not known any more.
 */
async function listSpellings(
  { db }: Pick<Deps, 'db'>,
  { accountId, recipient }: WatchedBadge,
): Promise<string[] | null> {
  const addresses = await listAddresses(db, accountId)
  const own = addresses.find(({ canonical, typed }) => [canonical, typed.toLowerCase()].includes(recipient))
  return own === undefined ? null : [own.typed, own.canonical]
}

import { limits } from '../limits.ts'
import type { JsonObject, KeptDocument } from '../openbadges/assertion.ts'
import { decodeDataUri } from '../openbadges/data-uri.ts'
import { getOwn } from '../openbadges/json.ts'
import type { BadgeClass, Issuer, Link } from '../openbadges/model.ts'
import { PLACEHOLDER_PICTURE } from '../openbadges/placeholder-picture.ts'
import { ok, type Result, reject } from '../openbadges/rejections.ts'
import { readSharedDocument, type SharedDocument } from '../openbadges/shared-document.ts'
import { isSameSite, isSameUrl, readHttpUrl } from '../openbadges/urls.ts'
import type { VersionRow } from '../openbadges/versions.ts'
import { type Collector, getMalformedCode, withFacts } from './collect.ts'
import type { FoundAssertion } from './find-assertion.ts'
import { type HashedImage, readSharedImage } from './shared-image.ts'

/** A linked document with where it was fetched; null: it stands inside another. */
export type Linked<T> = { value: T; kept: KeptDocument }

/** Gets the badge class that an assertion names. */
export async function collectBadgeClass(
  { assertion, row }: FoundAssertion,
  collector: Collector,
): Promise<Result<Linked<BadgeClass>>> {
  const found = await resolveLink('badge-class', assertion.badge, row, collector)
  return parseLinked(found, 'badge-class', row.parseBadgeClass)
}

/** Gets the issuer that a badge class names. */
export async function collectIssuer(
  badgeClass: BadgeClass,
  row: VersionRow,
  collector: Collector,
): Promise<Result<Linked<Issuer>>> {
  const found = await resolveLink('issuer', badgeClass.issuer, row, collector)
  return parseLinked(found, 'issuer', row.parseIssuer)
}

/** Gets the badge class's picture, ours where it may go without; the assertion's and the issuer's own pictures are never fetched. */
export async function collectImage(
  { image }: BadgeClass,
  collector: Collector,
): Promise<Result<HashedImage>> {
  if (image === undefined) return readSharedImage(PLACEHOLDER_PICTURE.bytes)
  if (/^data:/i.test(image)) {
    const decoded = decodeDataUri(image, limits.imageBytes)
    return decoded.ok ? readSharedImage(decoded.value) : decoded
  }
  const fetched = await collector.fetchBytes('image', image)
  if (!fetched.ok) return fetched
  return withFacts(await readSharedImage(fetched.value.bytes), { document: 'image', url: image })
}

/** @property read what a reader makes of the document; of one that was fetched it may have been made before */
type Found = { document: JsonObject; kept: KeptDocument; read: SharedDocument['read'] }
type Fetched = Found & { final: string }

async function resolveLink(
  role: 'badge-class' | 'issuer',
  link: Link,
  row: VersionRow,
  collector: Collector,
): Promise<Result<Found>> {
  const embedded = 'embedded' in link ? link.embedded : undefined
  const address = 'url' in link ? link.url : readId(link.embedded)
  if (embedded !== undefined && (row.linksBy === 'embedding' || address === undefined))
    return ok({
      document: embedded,
      kept: keepDocument(null, JSON.stringify(embedded), embedded),
      read: (reader) => reader(embedded),
    })
  const url = address ?? ''
  const found = await fetchDocument(role, url, collector)
  if (!found.ok || !row.mustClaimOwnUrl) return found
  const claim = readId(found.value.document)
  if (claim === undefined || isSameUrl(claim, url)) return checkRedirect(role, url, found.value)
  return fetchClaimed(role, claim, collector)
}

/** Whatever a URL serves, a document is what is served at its own id: else anyone could speak as the issuer. */
async function fetchClaimed(
  role: 'badge-class' | 'issuer',
  url: string,
  collector: Collector,
): Promise<Result<Found>> {
  const found = await fetchDocument(role, url, collector)
  if (!found.ok) return found
  const claim = readId(found.value.document)
  if (claim !== undefined && isSameUrl(claim, url)) return checkRedirect(role, url, found.value)
  return reject('id-mismatch', `the ${role} at ${url} says that it is another`, { document: role, url })
}

function checkRedirect(role: 'badge-class' | 'issuer', url: string, found: Fetched): Result<Found> {
  if (isSameSite(url, found.final)) return ok(found)
  return reject('id-mismatch', `the ${role} ${url} is on another site than its id`, { document: role, url })
}

async function fetchDocument(
  role: 'badge-class' | 'issuer',
  url: string,
  collector: Collector,
): Promise<Result<Fetched>> {
  const fetched = await collector.fetchText(role, url)
  if (!fetched.ok) return fetched
  const { body, final } = fetched.value
  const shared = readSharedDocument(body, role)
  if (shared.ok) return ok({ ...shared.value, kept: keepDocument(url, body, shared.value.document), final })
  const { code, detail } = shared.rejection
  return reject(code === 'not-json' ? getMalformedCode(role) : code, detail, { document: role, url })
}

/**
 * Leaves out pictures that stand inside a document: that of a badge class is stored once for all of its awards, while
 * this is stored with each of them.
 */
function keepDocument(url: string | null, body: string, document: JsonObject): KeptDocument {
  if (!/"data:/i.test(body)) return { url, body }
  const leaveOut = (_key: string, value: unknown) =>
    typeof value === 'string' && /^data:/i.test(value) ? 'data:,' : value
  return { url, body: JSON.stringify(document, leaveOut) }
}

function parseLinked<T>(
  found: Result<Found>,
  role: 'badge-class' | 'issuer',
  parse: (document: JsonObject) => Result<T>,
): Result<Linked<T>> {
  if (!found.ok) return found
  const { read, kept } = found.value
  const parsed = withFacts(read(parse), {
    document: role,
    ...(kept.url === null ? {} : { url: kept.url }),
  })
  return parsed.ok ? ok({ value: parsed.value, kept }) : parsed
}

function readId(document: JsonObject): string | undefined {
  const id = getOwn(document, 'id')
  return typeof id === 'string' ? readHttpUrl(id.trim())?.href : undefined
}

import type { Translate } from '../../client/messages/translate.ts'
import { maskAddress } from '../accounts/addresses.ts'
import { hostText } from '../backpack/host-text.ts'
import { pictureUrl } from '../backpack/picture.ts'
import { readWebLink } from '../backpack/web-link.ts'
import type { Deps } from '../deps.ts'
import type { Reference } from '../openbadges/assertion.ts'
import { REASON_OF, type Rejection } from '../openbadges/rejections.ts'
import { asSentence } from './as-sentence.ts'
import { declined, type Seen, type SeenBadge } from './items.ts'
import type { OwnFile } from './own-files.ts'
import { createProseReader } from './plain-prose.ts'
import { hostOfEntry } from './preview.ts'
import type { BadgeView, FaultView, FileProblemView, ItemView } from './wire.ts'

type ViewDeps = Pick<Deps, 'config' | 'secret' | 'now'>

/**
 * What is known of an entry, as the consent components draw it.
 *
 * @param file what it was taken out of, if anything
 * @param isInSums it stands in a long list, which tells of each badge its name and host alone
 */
export function viewItem(
  deps: ViewDeps,
  t: Translate,
  { id, item }: Seen,
  entry: string,
  { file, isInSums = false }: { file?: OwnFile | undefined; isInSums?: boolean } = {},
): ItemView {
  const badgeOf = isInSums ? viewBadgeInSums : (badge: SeenBadge) => viewBadge(deps, badge)
  switch (item.state) {
    case 'ready':
      return {
        state: 'ready',
        preview: id,
        badge: badgeOf(item.badge),
        ...(item.verifiedAt === undefined ? {} : { verifiedAt: item.verifiedAt }),
      }
    case 'added':
      return {
        state: 'added',
        badge: badgeOf(item.badge),
        id: item.badgeId,
        href: badgeHref(deps, item.badgeId),
      }
    case 'declined':
      return { state: 'declined', badge: badgeOf(item.badge) }
    case 'held':
      return {
        state: 'held',
        name: item.name,
        host: hostText(item.host),
        since: item.addedAt,
        href: badgeHref(deps, item.id),
      }
    case 'blocked':
      return { state: 'fault', fault: viewBlocked(item) }
    case 'twin':
      return { state: 'twin', of: item.of }
    case 'fault':
      return {
        state: 'fault',
        fault: { ...viewFault(t, item.rejection, entry, file), ...viewRest(t, item.restUntil, deps.now()) },
      }
    case 'skipped':
      return { state: 'fault', fault: viewFault(t, item.rejection, entry, file), isSkipped: true }
  }
}

/** What there is to say of a file that gave no row; null for one that did, or of which nothing is known yet. */
export function viewFileProblem(
  at: number,
  file: OwnFile | undefined,
  seen: Seen | undefined,
): FileProblemView | null {
  if (file === undefined) return null
  const { name } = file
  if (file.problem !== undefined) return { at, name, problem: file.problem }
  return seen?.item.state === 'twin' ? { at, name, problem: 'same' } : null
}

export const badgeHref = ({ config }: Pick<Deps, 'config'>, badgeId: string) =>
  `${config.basePath}badges/${badgeId}`

/** Without what takes time for each of thousands and is not drawn: signed addresses, links, longer texts. */
const viewBadgeInSums = ({ content, host }: SeenBadge): BadgeView => ({
  name: content.name,
  description: '',
  picture: '',
  host: hostText(host),
  issuerName: content.issuer.name,
  issuedOn: content.issuedOn ?? null,
  expires: content.expires ?? null,
  criteria: {},
  evidence: [],
})

function viewBadge(deps: ViewDeps, badge: SeenBadge): BadgeView {
  const { content } = badge
  const tell = createProseReader()
  return {
    name: content.name,
    description: content.description,
    picture: pictureUrl(deps, badge.image.sha256, deps.now()),
    host: hostText(badge.host),
    issuerName: content.issuer.name,
    issuedOn: content.issuedOn ?? null,
    expires: content.expires ?? null,
    criteria: pickLink(deps, content.criteria, tell),
    evidence: content.evidence.map((reference) => pickLink(deps, reference, tell)),
  }
}

function pickLink(deps: ViewDeps, { url, name, text }: Reference, tell: (text: string) => string) {
  const link = readWebLink(deps, url)
  return {
    ...(link === null ? {} : { url: link.href }),
    ...(name === undefined ? {} : { name }),
    ...(text === undefined ? {} : { text: tell(text) }),
  }
}

function viewFault(t: Translate, rejection: Rejection, entry: string, file?: OwnFile): FaultView {
  const host = rejection.untrustedHost ?? hostOfEntry(rejection.url ?? entry) ?? hostOfEntry(entry)
  return {
    code: rejection.code,
    host: host === null ? null : hostText(host),
    name: nameFault(t, rejection.name, file?.name ?? null),
    detail: asSentence(rejection.detail),
    at: rejection.at ?? null,
    recipient: rejection.recipient === undefined ? null : maskAddress(rejection.recipient),
    note: noteForIssuer(t, rejection, entry),
  }
}

/** Of eight badges of one name only the file tells which it was. */
function nameFault(t: Translate, name: string | undefined, file: string | null): string | null {
  if (name === undefined || file === null) return name ?? file
  return t('issuer.name-of-file', { name, file })
}

const MINUTE_MS = 60_000
/** More of them is told in hours. */
const MINUTES_TOLD = 90

/** When it makes sense to try again; nothing where the host did not ask for rest, or has had it. */
function viewRest(t: Translate, until: number | undefined, now: number): Pick<FaultView, 'rest'> {
  if (until === undefined || until <= now) return {}
  const minutes = Math.ceil((until - now) / MINUTE_MS)
  const words =
    minutes <= MINUTES_TOLD
      ? t('issuer.rest.minutes', { count: minutes })
      : t('issuer.rest.hours', { count: Math.ceil(minutes / 60) })
  return { rest: { until, words } }
}

/** The one fault that is the earner's own wish, and told to the page as any other wish. */
const viewBlocked = ({ name, host }: { name: string; host: string }): FaultView => ({
  code: declined.code,
  host: hostText(host),
  name,
  detail: declined.detail,
  at: null,
  recipient: null,
  note: null,
})

/** Only what an issuer can mend gets a note: it names the assertion, the cause and the code. */
function noteForIssuer(t: Translate, rejection: Rejection, entry: string): string | null {
  const isTheirs = REASON_OF[rejection.code] === 'MALFORMED' || ISSUER_CAN_MEND.has(rejection.code)
  if (!isTheirs) return null
  const subject = entry.length > 500 ? `${entry.slice(0, 500)}…` : entry
  return t('issuer.note', { assertion: subject, code: rejection.code, detail: rejection.detail })
}

const ISSUER_CAN_MEND: ReadonlySet<string> = new Set([
  'not-a-reference',
  'forbidden-address',
  'unreachable',
  'certificate-invalid',
  'not-found',
  'http-error',
  'too-many-redirects',
  'badge-class-inaccessible',
  'issuer-inaccessible',
  'image-inaccessible',
  'key-inaccessible',
  'revocation-list-inaccessible',
  'signature',
  'algorithm',
  'key-unusable',
  'key-not-linked',
  'verification-mismatch',
  'id-mismatch',
  'scope',
  'origin-mismatch',
  'issued-in-future',
  'recipient-type',
])

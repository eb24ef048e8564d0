import type { Deps } from '../deps.ts'

type Rooted = { config: Pick<Deps['config'], 'publicUrl'> }

/** The address of a shared collection: whoever has it sees the collection, and nobody guesses it. */
export const sharedUrl = ({ config }: Rooted, token: string): string =>
  `${config.publicUrl.href}shared/${encodeURIComponent(token)}`

export const sharedBadgeUrl = (deps: Rooted, token: string, item: string): string =>
  `${sharedUrl(deps, token)}/${encodeURIComponent(item)}`

export const sharedPictureUrl = (deps: Rooted, token: string, item: string): string =>
  `${sharedBadgeUrl(deps, token, item)}/picture`

/** The picture of a preview elsewhere, of the collection or of one badge of it. */
export const previewUrl = (deps: Rooted, token: string, item?: string): string =>
  `${item === undefined ? sharedUrl(deps, token) : sharedBadgeUrl(deps, token, item)}/preview.png`

/** A mail to nobody yet, with the link in it. */
export function mailHref(subject: string, url: string): string {
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(`${url}\r\n`)}`
}

export const linkedInHref = (url: string): string =>
  `https://www.linkedin.com/sharing/share-offsite/?${new URLSearchParams({ url })}`

/**
 * LinkedIn's form for a certificate in one's profile, filled in.
 *
 * @param award dates in epoch milliseconds, null where nobody says
 */
export function linkedInProfileHref(
  award: { name: string; issuer: string; issuedOn: number | null; expires: number | null },
  url: string,
): string {
  const query = new URLSearchParams({
    startTask: 'CERTIFICATION_NAME',
    name: award.name,
    organizationName: award.issuer,
    ...monthOf('issue', award.issuedOn),
    ...monthOf('expiration', award.expires),
    certUrl: url,
  })
  return `https://www.linkedin.com/profile/add?${query}`
}

function monthOf(of: 'issue' | 'expiration', at: number | null): Record<string, string> {
  if (at === null) return {}
  const day = new Date(at)
  return { [`${of}Year`]: String(day.getUTCFullYear()), [`${of}Month`]: String(day.getUTCMonth() + 1) }
}

const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox'

/** The tag that puts a collection into a page. */
export const scriptTag = ({ config }: Rooted, token: string, title: string): string =>
  `<script src="${config.publicUrl.href}badges.js" data-collection="${token}" title="${escapeAttribute(title)}" async></script>`

/** The same for pages that take no script of others: it keeps its height. */
export function frameTag(deps: Rooted, token: string, title: string): string {
  const src = `${sharedUrl(deps, token)}/widget`
  return `<iframe src="${src}" title="${escapeAttribute(title)}" sandbox="${SANDBOX}" loading="lazy" width="100%" height="400" frameborder="0"></iframe>`
}

const escapeAttribute = (text: string): string =>
  text.replace(/[&"<>]/g, (letter) => `&#${letter.charCodeAt(0)};`)

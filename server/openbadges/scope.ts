import type { Scope } from './model.ts'
import { ok, type Result, reject } from './rejections.ts'
import { isSameSite, readHttpUrl } from './urls.ts'

/**
 * Rejects a hosted assertion that lies where its issuer does not let it (OB 2.0 "HostedBadge Verification").
 *
 * Without a `verification` in the issuer's profile, assertion and badge class must be on the host of the profile's own
 * id. With `startsWith` or `allowedOrigins` any value may fit; with both, one of each must.
 *
 * @param at where the assertion was asked for, and found after redirects
 * @param badgeClassId where the badge class is, if it has an address of its own
 */
export function checkScope(
  issuer: { id: string; scope?: Scope },
  at: { asked: string; final: string },
  badgeClassId?: string,
): Result<void> {
  const assertionUrl = at.asked
  if (!isSameSite(assertionUrl, at.final))
    return reject('scope', 'the assertion is on another site than its own id', {
      document: 'assertion',
      url: assertionUrl,
    })
  if (issuer.scope !== undefined && hasRules(issuer.scope)) {
    if (isInScope(issuer.scope, assertionUrl)) return ok(undefined)
    return reject('scope', "the assertion is outside the issuer's scope", {
      document: 'issuer',
      field: 'verification',
      url: issuer.id,
    })
  }
  if (!isSameHost(issuer.id, assertionUrl))
    return reject('scope', 'the assertion is on another host than its issuer', {
      document: 'assertion',
      url: assertionUrl,
    })
  if (badgeClassId !== undefined && !isSameHost(issuer.id, badgeClassId))
    return reject('scope', 'the badge class is on another host than its issuer', {
      document: 'badge-class',
      url: badgeClassId,
    })
  return ok(undefined)
}

/** A scope that is about another member than the id is a rule that nothing here can meet. */
const hasRules = ({ property, startsWith, allowedOrigins }: Scope) =>
  isOtherProperty(property) || startsWith.length > 0 || allowedOrigins.length > 0

const isOtherProperty = (property: string | undefined) => property !== undefined && !/^@?id$/.test(property)

function isInScope({ property, startsWith, allowedOrigins }: Scope, address: string): boolean {
  const url = readHttpUrl(address)
  if (url === null || isOtherProperty(property)) return false
  if (startsWith.length > 0 && !startsWith.some((prefix) => isPrefix(prefix, url))) return false
  return allowedOrigins.length === 0 || allowedOrigins.some((origin) => isOrigin(origin, url))
}

/** As URLs, so that `https://example.org` ends at its host and does not let in `https://example.org.evil.net`. */
const isPrefix = (prefix: string, url: URL) => {
  const normalised = readHttpUrl(prefix.trim())?.href
  return normalised !== undefined && url.href.startsWith(normalised)
}

/** The text wants host names; issuers also write ports and whole origins. Never part of a name. */
const isOrigin = (allowed: string, url: URL) =>
  [url.hostname, url.host, url.origin].includes(allowed.trim().toLowerCase().replace(/\/$/, ''))

/** Whether two addresses are on the same host. */
export const isSameHost = (one: string, other: string) => {
  const host = readHttpUrl(one)?.host
  return host !== undefined && host === readHttpUrl(other)?.host
}

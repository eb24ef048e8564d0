import type { HostChoice } from '../../server/backpack/library/issuer-choices.ts'
import type { KeptListing } from '../../server/offline/wire.ts'

/** The hosts and issuers of the kept badges, and the first and last year of an award, as the server lists them. */
export function listKeptChoices(badges: readonly KeptListing[]): {
  hosts: HostChoice[]
  years: { first: number; last: number } | null
} {
  const hosts = new Map<string, Map<string, KeptListing>>()
  for (const badge of badges) {
    const issuers = hosts.get(badge.hostName) ?? new Map<string, KeptListing>()
    hosts.set(badge.hostName, issuers)
    // An issuer is called what it was called when its first badge came.
    const known = issuers.get(badge.issuerKey)
    if (known === undefined || isEarlier(badge, known)) issuers.set(badge.issuerKey, badge)
  }
  return {
    hosts: [...hosts].map(([host, issuers]) => ({
      host,
      issuers: [...issuers.values()]
        .toSorted((one, other) => (one.issuerKey < other.issuerKey ? -1 : 1))
        .map(({ issuerKey, issuerName }) => ({ key: issuerKey, name: issuerName })),
    })),
    years: listYears(badges),
  }
}

/** The first and the last; not by spreading, as there may be more than a call takes. */
function listYears(badges: readonly KeptListing[]): { first: number; last: number } | null {
  const [one] = badges
  if (one === undefined) return null
  let [first, last] = [one.awardedAt, one.awardedAt]
  for (const { awardedAt } of badges) {
    first = Math.min(first, awardedAt)
    last = Math.max(last, awardedAt)
  }
  return { first: yearOf(first), last: yearOf(last) }
}

const yearOf = (at: number): number => new Date(at).getUTCFullYear()

const isEarlier = (one: KeptListing, other: KeptListing): boolean =>
  one.addedAt < other.addedAt || (one.addedAt === other.addedAt && one.id < other.id)

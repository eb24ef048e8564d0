import type { IssuerChoice } from '../wire.ts'
import type { HostChoice } from './issuer-choices.ts'
import { type LibraryQuery, writeIssuer } from './library-query.ts'

/**
 * The issuers to choose from, in the order of what is read first. Where a host has one, the host is its value: such an
 * address is the shorter one, and means the same. What is chosen and not among them, as from an old link, comes first.
 */
export function viewIssuers(
  hosts: HostChoice[],
  query: Pick<LibraryQuery, 'host' | 'issuerKey'>,
): IssuerChoice[] {
  const offered = hosts
    .toSorted((one, other) => compare(sortKeyOf(one), sortKeyOf(other)) || compare(one.host, other.host))
    .map(({ host, issuers }) => ({
      host,
      value: host,
      issuers: issuers.map(({ key, name }) => ({
        value: issuers.length === 1 ? host : writeIssuer({ host, issuerKey: key }),
        name,
      })),
    }))
  const chosen = writeIssuer(query)
  const isOffered = offered.some(
    ({ value, issuers }) => value === chosen || issuers.some((issuer) => issuer.value === chosen),
  )
  if (query.host === null || isOffered) return offered
  const { host, issuerKey } = query
  const issuers = issuerKey === null ? [] : [{ value: chosen, name: issuerKey }]
  return [{ host, value: chosen, issuers }, ...offered]
}

const sortKeyOf = ({ host, issuers: [first, second] }: HostChoice): string =>
  first === undefined || second !== undefined ? host : first.key

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

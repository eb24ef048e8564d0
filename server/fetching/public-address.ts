import ipaddr from 'ipaddr.js'

/**
 * The IANA special-purpose registry for IPv4, with what is special in practice: 6to4's relays, the clouds' metadata
 * and wire addresses.
 *
 * The library parses and matches; this table decides. Libraries' own classes leak (`::a9fe:a9fe` is "unicast").
 */
const CLOSED_IPV4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '168.63.129.16/32',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '192.175.48.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
].map((range) => ipaddr.IPv4.parseCIDR(range))

/**
 * Only global unicast is open. By construction that leaves out loopback, `::/96`, mapped IPv4, NAT64, unique-local,
 * link-local, site-local and multicast.
 */
const OPEN_IPV6 = ipaddr.IPv6.parseCIDR('2000::/3')

/** Parts of global unicast that are not: protocol assignments (Teredo …), documentation, 6to4, AS112. */
const CLOSED_IPV6 = ['2001::/23', '2001:db8::/32', '2002::/16', '2620:4f:8000::/48', '3fff::/20'].map(
  (range) => ipaddr.IPv6.parseCIDR(range),
)

/** Whether a stranger may send us to this address. Anything that is no plain IPv4 or IPv6 address is not public. */
export function isPublicAddress(address: string): boolean {
  if (ipaddr.IPv4.isValidFourPartDecimal(address)) {
    const ipv4 = ipaddr.IPv4.parse(address)
    return !CLOSED_IPV4.some((range) => ipv4.match(range))
  }
  if (!ipaddr.IPv6.isValid(address) || address.includes('%')) return false
  const ipv6 = ipaddr.IPv6.parse(address)
  return ipv6.match(OPEN_IPV6) && !CLOSED_IPV6.some((range) => ipv6.match(range))
}

/** One form per address, so that two can be compared; a mapped IPv4 address is that IPv4 address. Null for no address. */
export function normaliseAddress(address: string): string | null {
  return ipaddr.isValid(address) ? ipaddr.process(address).toNormalizedString() : null
}

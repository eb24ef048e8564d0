import type { Request } from 'express'
import ipaddr from 'ipaddr.js'

/**
 * Whom a limit counts: an IPv4 address, or the /64 of an IPv6 one, since whoever has one address there has them all.
 */
export function clientAddressOf(req: Pick<Request, 'ip'>): string {
  const ip = req.ip ?? ''
  if (!ipaddr.isValid(ip)) return 'unknown'
  const address = ipaddr.process(ip)
  if (address instanceof ipaddr.IPv4) return address.toString()
  return `${address.parts
    .slice(0, 4)
    .map((part) => part.toString(16))
    .join(':')}::/64`
}

import type { LookupFunction } from 'node:net'
import { buildConnector } from 'undici'
import { limits } from '../limits.ts'
import { normaliseAddress } from './public-address.ts'
import type { Target } from './url-policy.ts'

/** For one of several addresses. Node's own quarter of a second is less than a connection across the world takes. */
const ATTEMPT_TIMEOUT_MS = 1000

/** Thrown into undici when a socket ended up somewhere else than it was sent. Cannot happen; is looked at all the same. */
export class WrongAddressError extends Error {}

/**
 * Connects to one of the vetted addresses and to nothing else, under the name of the URL (SNI, certificate, `Host`).
 *
 * The resolver is not asked again: the lookup that Node makes is answered with the vetted list. A URL with an address
 * in it makes no lookup at all; that address has been vetted like any other.
 */
export function createConnect({ host }: Target, addresses: readonly string[]): buildConnector.connector {
  const vetted = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
  const lookup: LookupFunction = (_name, options, callback) => {
    const [first] = vetted
    if (first === undefined) callback(new Error('no vetted address'), '')
    else if (options.all === true) callback(null, vetted)
    else callback(null, first.address, first.family)
  }
  const connect = buildConnector({
    lookup,
    autoSelectFamily: true,
    autoSelectFamilyAttemptTimeout: ATTEMPT_TIMEOUT_MS,
    timeout: limits.connectTimeoutMs,
    // Said aloud, so that no environment variable of Node's turns it off.
    rejectUnauthorized: true,
    allowH2: false,
    maxCachedSessions: 0,
  })
  const allowed = new Set(addresses.map(normaliseAddress))

  return (options, callback) =>
    connect({ ...options, hostname: host, servername: isName(host) ? host : '' }, (...[error, socket]) => {
      if (error !== null) return callback(error, null)
      if (!allowed.has(normaliseAddress(socket.remoteAddress ?? ''))) {
        socket.destroy()
        return callback(new WrongAddressError('connected to another address'), null)
      }
      callback(null, socket)
    })
}

const isName = (host: string) => normaliseAddress(host) === null

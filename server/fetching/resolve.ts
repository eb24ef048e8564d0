import { lookup, Resolver as NodeResolver } from 'node:dns/promises'
import { isIP } from 'node:net'
import { limits } from '../limits.ts'
import { createDeadline } from './deadline.ts'
import { isPublicAddress } from './public-address.ts'
import { type FetchFailure, fail } from './safe-fetch.ts'
import type { Target } from './url-policy.ts'

/** All addresses of a name; empty when there are none. May reject. */
export type Resolve = (name: string, signal: AbortSignal) => Promise<string[]>

/** Of a long answer only the first few are tried; all are checked. */
const TRIED_ADDRESSES = 4

/**
 * The addresses that may be connected to: resolved once, and refused if any of them is not public.
 *
 * The connection is then made to one of these, so that a name that answers differently a moment later changes nothing.
 */
export async function resolveTarget(
  { url, host, isOpened }: Target,
  resolvers: Resolvers,
  signal: AbortSignal,
): Promise<{ ok: true; addresses: string[] } | { ok: false; failure: FetchFailure }> {
  const addresses = isIP(host) === 0 ? await resolveName(host, isOpened, resolvers, signal) : [host]
  if (addresses === 'timeout') return fail('timeout', `the name in ${url.href} took too long to resolve`)
  if (addresses.length === 0 || addresses.some((address) => isIP(address) === 0)) {
    return fail('unreachable', `${url.href} could not be reached`)
  }
  if (!isOpened && !addresses.every(isPublicAddress)) {
    return fail('forbidden-address', `${url.href} is not at a public address`)
  }
  return { ok: true, addresses: addresses.slice(0, TRIED_ADDRESSES) }
}

/**
 * @property stranger for names that strangers chose
 * @property operator for names in FETCH_ALLOW, which may stand in the machine's hosts file
 */
export type Resolvers = { stranger: Resolve; operator: Resolve }

async function resolveName(
  name: string,
  isOpened: boolean,
  { stranger, operator }: Resolvers,
  outer: AbortSignal,
): Promise<string[] | 'timeout'> {
  const { signal, clear } = createDeadline(limits.resolveTimeoutMs, outer)
  const aborted = new Promise<'timeout'>((resolve) => {
    if (signal.aborted) resolve('timeout')
    signal.addEventListener('abort', () => resolve('timeout'), { once: true })
  })
  // Why a name has no address is nobody's business: an answer would tell one network about another.
  const answers = (isOpened ? operator : stranger)(name, signal).catch(() => [])
  return Promise.race([answers, aborted]).finally(clear)
}

/**
 * Asks the name servers themselves, both families at once.
 *
 * Not `getaddrinfo`: that holds one of Node's four threads for as long as a stranger's name server keeps silent, and
 * it reads the hosts file, where a stranger's name has no business.
 *
 * @param servers `address:port` of the name servers; the machine's own where nothing is said
 */
export function createResolveByDns(servers?: readonly string[]): Resolve {
  return async (name, signal) => {
    const resolver = new NodeResolver({ timeout: limits.resolveTimeoutMs, tries: 1 })
    if (servers !== undefined) resolver.setServers(servers)
    const cancel = () => resolver.cancel()
    signal.addEventListener('abort', cancel, { once: true })
    try {
      const answers = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)])
      return answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []))
    } finally {
      signal.removeEventListener('abort', cancel)
    }
  }
}

/** Asks the operating system, as every other program on the machine does. */
export async function resolveBySystem(name: string): Promise<string[]> {
  const answers = await lookup(name, { all: true })
  return answers.map(({ address }) => address)
}

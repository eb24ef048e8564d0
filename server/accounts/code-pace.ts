import type { Config } from '../config.ts'
import type { SignInMemory } from './sign-in-memory.ts'

const HOUR_MS = 3_600_000
const FIRST_PAUSE_MS = 30_000

/** How long until this address, asked for from this client, may have another code. 0: now. */
export function findWait(
  memory: SignInMemory,
  config: Pick<Config, 'codesPerAddressPerHour' | 'codesPerClientPerHour'>,
  { address, clientAddress, now }: { address: string; clientAddress: string; now: number },
): number {
  const byClient = memory.codesByClient.list(clientAddress, now)
  const clientWaitMs =
    byClient.length < config.codesPerClientPerHour ? 0 : (byClient[0] ?? now) + HOUR_MS - now

  const byAddress = memory.codesByAddress.list(address, now)
  const last = byAddress.at(-1)
  if (last === undefined) return clientWaitMs
  const addressWaitMs =
    byAddress.length >= config.codesPerAddressPerHour
      ? (byAddress[0] ?? now) + HOUR_MS - now
      : last + pauseAfter(byAddress.length, config.codesPerAddressPerHour) - now
  return Math.max(clientWaitMs, addressWaitMs, 0)
}

/** The pause before the next code: none for the first two fifths of what is allowed, then 30 s, 60 s, 120 s. */
export function pauseAfter(sent: number, allowed: number): number {
  const fifths = Math.floor((sent * 5) / allowed)
  return fifths < 2 ? 0 : FIRST_PAUSE_MS * 2 ** (fifths - 2)
}

import type { Outcome } from '../../server/issuer/wire.ts'
import type { ResultItem } from '../channel/messages.ts'

/** How long the way out waits for the truth about what is stored. */
export const TRUTH_MS = 10_000

/** The server's word about each entry, as the page hears it. */
export const resultOf = (outcomes: readonly Outcome[]): ResultItem[] =>
  outcomes.map((outcome) =>
    outcome.added ? { i: outcome.at, ok: 1 } : { i: outcome.at, c: outcome.code, m: outcome.detail },
  )

/** Whether the entry at a position is stored, as the server says. */
export function hasStored(outcomes: readonly Outcome[]): (at: number) => boolean {
  const stored = new Set(outcomes.filter(({ added }) => added).map(({ at }) => at))
  return (at) => stored.has(at)
}

/** The answer, or null when it does not come in time. */
export function within<T>(answer: Promise<T>, timeoutMs: number): Promise<T | null> {
  return Promise.race([answer, new Promise<null>((resolve) => setTimeout(resolve, timeoutMs, null))])
}

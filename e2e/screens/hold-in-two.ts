import type { AssertionHost } from '../support/assertion-host.ts'

/**
 * Keeps a badge "being checked" for as long as the backpack waits for one document, twice: its assertion until the
 * first call, its badge class until the second.
 */
export function holdInTwo(host: AssertionHost, entry: string): () => void {
  const path = new URL(entry).pathname
  const releases = [path, path.replace('.json', '-class.json')].map(host.hold)
  return () => releases.shift()?.()
}

import { takeTurn } from '../checking/take-turn.ts'
import { sanitizeSvg } from '../openbadges/svg.ts'

/** An SVG as it may be shown; null for one that cannot be read. @param sha256 of its bytes */
export type SvgFilter = (sha256: string, bytes: Uint8Array) => Promise<Uint8Array | null>

/** Filters each drawing once, as long as it is asked for. @param maxBytes of what is remembered in all */
export function createSvgFilter(maxBytes: number): SvgFilter {
  // A Map keeps its order of insertion, and what is asked for goes to its end: the first is the one to forget.
  const shown = new Map<string, Uint8Array>()
  let size = 0
  const forget = (sha256: string) => {
    size -= shown.get(sha256)?.length ?? 0
    shown.delete(sha256)
  }

  return async (sha256, bytes) => {
    const known = shown.get(sha256)
    const filtered = known ?? (await sanitize(bytes))
    if (filtered === null || filtered.length > maxBytes) return filtered
    forget(sha256)
    shown.set(sha256, filtered)
    size += filtered.length
    for (const [oldest] of shown) {
      if (size <= maxBytes) break
      forget(oldest)
    }
    return filtered
  }
}

async function sanitize(bytes: Uint8Array): Promise<Uint8Array | null> {
  const sanitized = await sanitizeSvg(bytes, takeTurn)
  return sanitized.ok ? sanitized.value : null
}

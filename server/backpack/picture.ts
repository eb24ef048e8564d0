import { isSameText, keyedHash } from '../accounts/tokens.ts'
import type { Deps } from '../deps.ts'
import { limits } from '../limits.ts'

const HOUR_MS = 60 * 60_000

/**
 * The address of a stored picture: an absolute path that carries its own permission, since an `<img>` can send none.
 *
 * It is the same for a whole hour, so that a browser need not load a picture twice, and holds for one to two hours.
 */
export function pictureUrl(
  { config, secret }: Pick<Deps, 'config' | 'secret'>,
  sha256: string,
  now: number,
): string {
  const until = String(Math.floor(now / HOUR_MS) * HOUR_MS + limits.pictureUrlMs)
  const query = new URLSearchParams({ until, signature: sign(secret, sha256, until) })
  return `${config.basePath}pictures/${sha256}?${query}`
}

/** How long this permission still holds, in milliseconds; 0 when it is not one of ours or has run out. */
export function permittedMs(
  secret: string,
  { sha256, until, signature }: { sha256: string; until: string; signature: string },
  now: number,
): number {
  if (!isSameText(signature, sign(secret, sha256, until))) return 0
  return Math.max(0, Number(until) - now)
}

const sign = (secret: string, sha256: string, until: string): string =>
  keyedHash(secret, 'picture', `${sha256}\0${until}`)

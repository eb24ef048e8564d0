import type { Standing } from './wire.ts'

/** How a badge stands at a moment: what its issuer says against it goes before its date. */
export function getStanding(
  { status, expiresAt }: { status: Exclude<Standing, 'expired'>; expiresAt: number | null },
  now: number,
): Standing {
  return !isRefused(status) && isExpired(expiresAt, now) ? 'expired' : status
}

export const isExpired = (expiresAt: number | null, now: number): boolean =>
  expiresAt !== null && expiresAt <= now

const isRefused = (status: Standing): boolean =>
  status === 'revoked' || status === 'suspended' || status === 'unproven'

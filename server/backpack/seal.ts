import { jwtVerify, SignJWT } from 'jose'
import { keyedHash } from '../accounts/tokens.ts'
import type { Deps } from '../deps.ts'
import { parseJson } from '../openbadges/json.ts'
import type { AddableBadge, Returned } from './add-badge.ts'
import type { BadgeCheck, BadgeStatus } from './check-queries.ts'
import type { FileRole } from './export-format.ts'

/** The `typ` of a seal: no other token of ours or of anybody else's passes for one. */
export const SEAL_TYPE = 'open-backpack-seal+jwt'
/** Grows when a member changes its meaning; older seals are then read by their own number. */
const SEAL_VERSION = 1

/** @property url where the document was fetched; null for what was inside something else, or made here */
export type SealedFile = { sha256: string; bytes: number; url: string | null }

/**
 * What this backpack knew of a badge when it was exported, to be believed by this backpack alone.
 *
 * @property badge what is kept of it, but for documents and picture, which are files of their own
 * @property payload how the text that is baked follows from the assertion: its address, itself, or its JSON written anew
 * @property files each one that belongs to it, byte by byte
 * @property check what the checks said when all of them last let it through
 * @property returned with which it is kept again
 * @property sealedAt epoch milliseconds
 */
export type Seal = {
  badge: Omit<AddableBadge, 'payload' | 'documents' | 'check' | 'returned'>
  payload: PayloadForm
  files: Partial<Record<FileRole, SealedFile>>
  status: BadgeStatus
  check: BadgeCheck
  returned: Omit<Returned, 'status'>
  sealedAt: number
}

const PAYLOAD_FORMS = ['assertion', 'json', 'address'] as const
type PayloadForm = (typeof PAYLOAD_FORMS)[number]

type Sealing = Pick<Deps, 'config' | 'secret'>

/** Seals with a key that is derived from the server's secret: a JSON Web Signature (HS256) that nobody else can make or read as true. */
export function writeSeal(deps: Sealing, seal: Seal): Promise<string> {
  const { href } = deps.config.publicUrl
  return new SignJWT({ v: SEAL_VERSION, seal })
    .setProtectedHeader({ alg: 'HS256', typ: SEAL_TYPE })
    .setIssuer(href)
    .setAudience(href)
    .setSubject(seal.badge.recipient)
    .sign(keyOf(deps))
}

/** Null for a seal that this backpack did not make: forged, of another backpack, or from before its secret changed. */
export async function readSeal(deps: Sealing, text: string): Promise<Seal | null> {
  const { href } = deps.config.publicUrl
  try {
    const { payload } = await jwtVerify<{ v: unknown; seal: Seal }>(text.trim(), keyOf(deps), {
      algorithms: ['HS256'],
      typ: SEAL_TYPE,
      issuer: href,
      audience: href,
    })
    // What we have signed ourselves has the shape that its number says.
    return payload.v === SEAL_VERSION && payload.sub === payload.seal.badge.recipient ? payload.seal : null
  } catch {
    // Whatever is wrong with it: it is no seal of ours, and the badge is judged without it.
    return null
  }
}

/** How a badge's payload follows from its assertion; null where it does not. */
export function findPayloadForm(payload: string, assertion: { url: string | null; body: string }) {
  return PAYLOAD_FORMS.find((form) => writePayload(form, assertion) === payload) ?? null
}

export function writePayload(form: PayloadForm, { url, body }: { url: string | null; body: string }): string {
  if (form === 'assertion') return body
  return form === 'address' ? (url ?? '') : JSON.stringify(parseJson(body) ?? null)
}

function keyOf({ config, secret }: Sealing): Uint8Array {
  return Buffer.from(keyedHash(secret, 'seal', config.publicUrl.href), 'base64url')
}

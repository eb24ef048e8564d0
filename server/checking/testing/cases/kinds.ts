import { createFakeWeb, type FakeWeb, hashedIdentity } from '../../../testing/fake-web.ts'
import { checkAssertion } from '../../check-assertion.ts'
import { verify } from '../../verify.ts'
import {
  createSample,
  createSigner,
  EARNER,
  HOST,
  makeSigned,
  NOON,
  type Sample,
  type SampleVersion,
  serve,
} from '../sample-badges.ts'
import type { Judged } from './case.ts'

/**
 * What there is of badges before 3.0: each version in each form that it may have.
 *
 * `0.5.1` is 0.5 with a hashed recipient. `2.1` is 2.0 as the Badge Connect API hands it over: the whole badge in one
 * document, with the names of types and members that 2.0 only allows as aliases.
 */
export const KINDS = [
  '0.5 hosted',
  '0.5.1 hosted',
  '1.0 hosted',
  '1.0 signed',
  '1.1 hosted',
  '1.1 signed',
  '2.0 hosted',
  '2.0 signed',
  '2.1 hosted',
  '2.1 signed',
] as const
export type Kind = (typeof KINDS)[number]

export const BADGE_URL = `${HOST}/badge.json`
export const ISSUER_URL = `${HOST}/issuer.json`
export const KEY_URL = `${HOST}/key.json`
export const IMAGE_URL = `${HOST}/image.png`
export const LIST_URL = `${HOST}/revoked.json`
export const SIGNED_ID = 'urn:uuid:11111111-2222-3333-4444-555555555555'

const SIGNER = await createSigner()
type Signer = typeof SIGNER

/**
 * A badge that a case bends before it is served: its documents, and how it is signed and asked for.
 *
 * @property late what a case does to the web once the badge stands there
 */
export type Draft = Sample & {
  sign: (payload: unknown) => Promise<string>
  signer: Signer
  addresses: string[]
  late: (web: FakeWeb) => unknown
}

export const getVersion = (kind: Kind): SampleVersion => {
  const [version] = kind.split(' ')
  if (version === '0.5.1') return '0.5'
  return version === '2.1' ? '2.0' : (version as SampleVersion)
}

export const isSigned = (kind: Kind): boolean => kind.endsWith('signed')

/** A good badge of a kind for `EARNER`. */
export function createDraft(kind: Kind): Draft {
  const sample = createSample(getVersion(kind))
  const whole = isSigned(kind) ? makeSigned(sample, SIGNER.pem) : sample
  const draft: Draft = {
    ...whole,
    sign: SIGNER.sign,
    signer: SIGNER,
    addresses: [EARNER],
    late: () => undefined,
  }
  const { assertion } = draft
  if (kind === '0.5.1 hosted')
    Object.assign(assertion, { recipient: hashedIdentity(EARNER, 'sel'), salt: 'sel' })
  if (kind.startsWith('2.1')) {
    assertion.verify = { type: [isSigned(kind) ? 'signed' : 'hosted'] }
    delete assertion.verification
    draft.badgeClass.type = ['BadgeClass']
    draft.issuer.type = ['Issuer']
  }
  return draft
}

/** Serves a badge, and judges it as the command line does and as a page's badge is judged. */
export async function judge(kind: Kind, draft: Draft): Promise<Judged> {
  const web = createFakeWeb()
  if (kind.startsWith('2.1')) embedDocuments(draft)
  serve(web, draft)
  if (isSigned(kind)) web.remove(draft.entry)
  draft.late(web)
  const entry = isSigned(kind) ? await draft.sign(draft.assertion) : draft.entry
  const { fetchSafely } = web
  const { addresses } = draft
  const shared = { fetchSafely, now: NOON, addresses }
  const report = await verify(entry, { ...shared, ownHost: null })
  const checked = await checkAssertion(entry, {
    ...shared,
    ownHost: 'backpack.example',
    findHeld: async () => null,
  })
  return { report, checked }
}

function embedDocuments({ assertion, badgeClass, issuer }: Draft): void {
  if (assertion.badge !== BADGE_URL) return
  const copy = badgeClass.issuer === ISSUER_URL ? { ...badgeClass, issuer: { ...issuer } } : { ...badgeClass }
  assertion.badge = copy
}

import { createFakeWeb, type FakeWeb } from '../../../testing/fake-web.ts'
import { checkAssertion } from '../../check-assertion.ts'
import { verify } from '../../verify.ts'
import { type Bendable, createPng, EARNER, HOST, NOON } from '../sample-badges.ts'
import {
  CREDENTIAL_URL,
  createController,
  createCredential,
  createParty,
  getControllerUrl,
  type Model,
  makeToken,
  type Party,
  type ProofOptions,
  prove,
} from '../sample-credentials.ts'
import type { Bend } from './bend.ts'
import type { Case, Ending, Judged } from './case.ts'

/** A badge of 3.0 in either model of credentials, secured by a proof in it (over JSON) or as a token. */
export const CREDENTIAL_KINDS = [
  '3.0 proof, VC 1.1',
  '3.0 proof, VC 2.0',
  '3.0 token, VC 1.1',
  '3.0 token, VC 2.0',
] as const
export type CredentialKind = (typeof CREDENTIAL_KINDS)[number]

export const PROOF = '3.0 proof, VC 2.0'
export const TOKEN = '3.0 token, VC 2.0'
export const BOTH_MODELS = [PROOF, '3.0 proof, VC 1.1'] as const

export const ED25519: Party = createParty('Ed25519')
export const RSA: Party = createParty('RSA')
/** Somebody with a key of their own, who has to do with no badge here. */
export const ATTACKER: Party = createParty('Ed25519', 'did:key')

/**
 * A credential that a case bends before it is served.
 *
 * @property controller what stands at the issuer's identifier
 * @property secure makes a proof or token of the document when it has its last form
 * @property late what a case does to the web once the credential stands there
 */
export type CredentialDraft = {
  document: Bendable
  party: Party
  controller: Bendable
  model: Model
  secure: (document: Bendable, party: Party) => Promise<Bendable | string>
  late: (web: FakeWeb) => unknown
}

/** One row of a table: what is wrong, how that must end, and how to make it so. */
export type CredentialRow = readonly [what: string, ending: Ending, bend: Bend<CredentialDraft>]

/** Makes a case of each fault against one clause, on each kind of credential. */
export const multiplyCredentials = (
  on: readonly CredentialKind[],
  clause: string,
  rows: readonly CredentialRow[],
): Case[] =>
  rows.flatMap(([what, ending, bend]) =>
    on.map((kind) => ({
      title: `${kind}, ${what}`,
      clause,
      ending,
      judge: () => {
        const draft = createDraft(kind)
        bend(draft)
        return judge(draft)
      },
    })),
  )

/** Secures by a proof with these options, and changes the credential when it has its proof. */
export const proveWith =
  (options: ProofOptions, change: (proven: Bendable) => unknown = () => undefined): Bend<CredentialDraft> =>
  (draft) => {
    draft.secure = async (document, party) => {
      const proven = await prove(document, party, options)
      change(proven)
      return proven
    }
  }

/** Secures as a token with these members of its header and claims. */
export const tokenWith =
  (options: Parameters<typeof makeToken>[2]): Bend<CredentialDraft> =>
  (draft) => {
    draft.secure = (document, party) => makeToken(document, party, options)
  }

/** The key of a proof is called by another name, or is another's. */
export const signAs =
  (party: Partial<Party>): Bend<CredentialDraft> =>
  (draft) => {
    const { secure } = draft
    draft.secure = (document, own) => secure(document, { ...own, ...party })
  }

function createDraft(kind: CredentialKind): CredentialDraft {
  const party = kind.includes('token') ? RSA : ED25519
  const model: Model = kind.endsWith('VC 1.1') ? 'VC 1.1' : 'VC 2.0'
  return {
    document: createCredential(party.issuer, model),
    party,
    controller: createController(party),
    model,
    // Over JSON, since what is bent here cannot always be made canonical as RDF.
    secure: kind.includes('token')
      ? makeToken
      : (document, own) => prove(document, own, { cryptosuite: 'eddsa-jcs-2022' }),
    late: () => undefined,
  }
}

async function judge({ document, party, controller, secure, late }: CredentialDraft): Promise<Judged> {
  const web = createFakeWeb()
  const url = getControllerUrl(party)
  if (url !== null) web.put(url, { body: controller })
  web.put(`${HOST}/image.png`, { body: createPng() })
  const secured = await secure(document, party)
  web.put(CREDENTIAL_URL, { body: typeof secured === 'string' ? secured : JSON.stringify(secured) })
  late(web)
  const shared = { fetchSafely: web.fetchSafely, now: NOON, addresses: [EARNER] }
  const report = await verify(CREDENTIAL_URL, { ...shared, ownHost: null })
  const checked = await checkAssertion(CREDENTIAL_URL, {
    ...shared,
    ownHost: 'backpack.example',
    findHeld: async () => null,
  })
  return { report, checked }
}

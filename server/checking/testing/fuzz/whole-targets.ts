import type { JsonObject } from '../../../openbadges/assertion.ts'
import { type Result, reject } from '../../../openbadges/rejections.ts'
import { createFakeWeb } from '../../../testing/fake-web.ts'
import {
  createPng,
  createSample,
  createSigner,
  HOST,
  makeSigned,
  type SampleVersion,
  serve,
  verifyForEarner,
} from '../sample-badges.ts'
import {
  CREDENTIAL_URL,
  createController,
  createCredential,
  createParty,
  createStatusList,
  LIST_URL,
  prove,
} from '../sample-credentials.ts'
import { mutateJson } from './mutate-json.ts'
import type { Random } from './random.ts'
import type { Target } from './target.ts'

/** Whole badges, of which one document or another was changed: nothing between the parsers may fail either. */

const SIGNER = await createSigner()
const PARTY = createParty('Ed25519')
const STATUS = {
  id: 'urn:x',
  type: 'BitstringStatusListEntry',
  statusPurpose: 'revocation',
  statusListIndex: '7',
  statusListCredential: LIST_URL,
}
const CREDENTIAL = await prove({ ...createCredential(PARTY.issuer), credentialStatus: STATUS }, PARTY, {
  cryptosuite: 'eddsa-jcs-2022',
})
const LIST = await prove(createStatusList(PARTY.issuer, [1]), PARTY, { cryptosuite: 'eddsa-jcs-2022' })

type Web = ReturnType<typeof createFakeWeb>

async function judge(web: Web, entry: string): Promise<Result<unknown>[]> {
  const report = await verifyForEarner(web, entry)
  const hasFailed = report.checks.some(({ outcome }) => outcome === 'failed')
  if (hasFailed !== (report.verdict === 'invalid')) throw new TypeError('the report says two things')
  return report.code === null ? [{ ok: true, value: report }] : [reject(report.code, report.detail ?? '')]
}

/** One of the documents is changed; the others stay good, so that what reads it is reached. */
function bendOne<T extends Record<string, unknown>>(
  whole: T,
  names: readonly (keyof T)[],
  random: Random,
): T {
  const name = names[random.below(names.length)]
  if (name === undefined) return whole
  const document = whole[name] as JsonObject
  return { ...whole, [name]: mutateJson(document, document, random) }
}

const createBadgeTarget = (version: SampleVersion, form: 'hosted' | 'signed'): Target => ({
  name: `whole ${form} badges of ${version}`,
  share: 0.02,
  prepare: (random) => {
    const good = form === 'signed' ? makeSigned(createSample(version), SIGNER.pem) : createSample(version)
    const names =
      version === '0.5' ? (['assertion'] as const) : (['assertion', 'badgeClass', 'issuer'] as const)
    const bent = bendOne(good, names, random)
    const web = createFakeWeb()
    serve(web, bent)
    return {
      run: async () => judge(web, form === 'signed' ? await SIGNER.sign(bent.assertion) : bent.entry),
      show: () => JSON.stringify([bent.assertion, bent.badgeClass, bent.issuer]),
    }
  },
})

const credentialTarget: Target = {
  name: 'whole badges of 3.0',
  share: 0.02,
  prepare: (random) => {
    const documents = { controller: createController(PARTY), list: LIST, credential: CREDENTIAL }
    const bent = bendOne(documents, ['controller', 'list', 'credential'], random)
    const web = createFakeWeb()
    web.put(CREDENTIAL_URL, { body: bent.credential })
    web.put(PARTY.issuer, { body: bent.controller })
    web.put(LIST_URL, { body: bent.list })
    web.put(`${HOST}/image.png`, { body: createPng() })
    return { run: () => judge(web, CREDENTIAL_URL), show: () => JSON.stringify(bent) }
  },
}

export const WHOLE_TARGETS: readonly Target[] = [
  ...(['0.5', '1.0', '1.1', '2.0'] as const).map((version) => createBadgeTarget(version, 'hosted')),
  ...(['1.0', '1.1', '2.0'] as const).map((version) => createBadgeTarget(version, 'signed')),
  credentialTarget,
]

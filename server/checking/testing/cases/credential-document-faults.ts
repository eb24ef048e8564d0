import { HOST, NOON } from '../sample-badges.ts'
import { type Bend, drop, set } from './bend.ts'
import { type Case, ends, VALID } from './case.ts'
import {
  CREDENTIAL_KINDS as ALL,
  type CredentialDraft,
  multiplyCredentials as group,
} from './credential-kinds.ts'

/** Faults that the issuer signed: whatever secures it, they are faults. */

const MISSING = ends('structure', 'MALFORMED missing-field')
const WRONG = ends('structure', 'MALFORMED wrong-type')
const UNKNOWN = ends('context', 'INVALID context-unknown')
const BADGE_WRONG = ends('badge-class', 'MALFORMED badge-class-malformed')
const NOT_ME = ends('recipient', 'INVALID recipient-mismatch')
const OTHER_TYPE = ends('recipient', 'INVALID recipient-type')

const at = (time: number) => new Date(time).toISOString()
const context =
  (change: (contexts: unknown[]) => unknown): Bend<CredentialDraft> =>
  ({ document }) =>
    change(document['@context'])

/** The start and the end are called otherwise in each model. */
const start =
  (value: unknown): Bend<CredentialDraft> =>
  ({ document, model }) => {
    document[model === 'VC 1.1' ? 'issuanceDate' : 'validFrom'] = value
  }
const end =
  (value: unknown): Bend<CredentialDraft> =>
  ({ document, model }) => {
    document[model === 'VC 1.1' ? 'expirationDate' : 'validUntil'] = value
  }

const SUBJECT = 'document.credentialSubject'
const IDENTIFIER = `${SUBJECT}.identifier.0`
const ACHIEVEMENT = `${SUBJECT}.achievement`
const CREDENTIAL = 'OB 3.0 "AchievementCredential"'

export const CREDENTIAL_DOCUMENT_CASES: readonly Case[] = [
  ...group(ALL, CREDENTIAL, [['nothing wrong', VALID, () => undefined]]),
  ...group(ALL, `${CREDENTIAL}, property @context`, [
    [
      'no context of Open Badges',
      ends('context', 'MALFORMED wrong-type'),
      context((contexts) => contexts.splice(1, 1)),
    ],
    ['the context of credentials is not first', WRONG, context((contexts) => contexts.reverse())],
    ['no context', ends('version', 'MALFORMED unknown-version'), drop('document.@context')],
  ]),
  ...group(ALL, 'VC Data Model 2.0 "Contexts"', [
    [
      'a context that nobody here has read',
      UNKNOWN,
      context((contexts) => contexts.push('https://x.example/v1')),
    ],
    [
      'a dictionary of its own',
      UNKNOWN,
      context((contexts) => contexts.push({ badge: 'https://x.example/#badge' })),
    ],
  ]),
  ...group(ALL, CREDENTIAL, [
    ['no id', MISSING, drop('document.id')],
    ['no issuer', MISSING, drop('document.issuer')],
    ['an issuer without an id', WRONG, drop('document.issuer.id')],
    ['no subject', MISSING, drop(SUBJECT)],
    [
      'two subjects',
      WRONG,
      ({ document: each }) => {
        each.credentialSubject = Array(2).fill(each.credentialSubject)
      },
    ],
    ['no start', MISSING, start(undefined)],
    ['a start that is no date', WRONG, start('today')],
    ['an end that is no date', WRONG, end('some day')],
    ['it says that it is revoked', ends('not-withdrawn', 'INVALID revoked'), set('document.revoked', true)],
  ]),
  ...group(ALL, 'VC Data Model 2.0 "Types"', [
    ['no type of credential', WRONG, ({ document }) => document.type.shift()],
    ['another type of credential', WRONG, set('document.type.1', 'EndorsementCredential')],
    ['the other name of its type', VALID, set('document.type.1', 'AchievementCredential')],
    ['another type of subject', WRONG, set(`${SUBJECT}.type`, ['Person'])],
  ]),
  ...group(ALL, 'OB 3.0 "AchievementSubject"', [
    ['no achievement', ends('badge-class', 'MALFORMED missing-field'), drop(ACHIEVEMENT)],
    ['an achievement that is an address', WRONG, set(ACHIEVEMENT, `${HOST}/achievement`)],
    ['neither id nor identifier', MISSING, drop(`${SUBJECT}.identifier`)],
    [
      'a DID alone',
      OTHER_TYPE,
      ({ document }) => {
        delete document.credentialSubject.identifier
        document.credentialSubject.id = 'did:example:me'
      },
    ],
    [
      'the address as its id',
      VALID,
      ({ document }) => {
        delete document.credentialSubject.identifier
        document.credentialSubject.id = 'mailto:earner@home.example'
      },
    ],
    [
      "another's address as its id",
      NOT_ME,
      ({ document }) => {
        delete document.credentialSubject.identifier
        document.credentialSubject.id = 'mailto:other@home.example'
      },
    ],
  ]),
  ...group(ALL, 'OB 3.0 "Achievement"', [
    ['an achievement without an id', BADGE_WRONG, drop(`${ACHIEVEMENT}.id`)],
    ['an achievement without a name', BADGE_WRONG, drop(`${ACHIEVEMENT}.name`)],
    ['an achievement without a description', BADGE_WRONG, drop(`${ACHIEVEMENT}.description`)],
    ['an achievement without criteria', BADGE_WRONG, drop(`${ACHIEVEMENT}.criteria`)],
    ['an achievement of another type', BADGE_WRONG, set(`${ACHIEVEMENT}.type`, 'Course')],
    ['a picture that is none', BADGE_WRONG, set(`${ACHIEVEMENT}.image.id`, 'picture')],
    ['no picture', VALID, drop(`${ACHIEVEMENT}.image`)],
    [
      'a picture that is not there',
      ends('image', 'INACCESSIBLE image-inaccessible'),
      set(`${ACHIEVEMENT}.image.id`, `${HOST}/gone.png`),
    ],
  ]),
  ...group(ALL, 'OB 3.0 "Profile"', [
    [
      'an issuer of another type',
      ends('issuer', 'MALFORMED issuer-malformed'),
      set('document.issuer.type', 'Person'),
    ],
    [
      'an issuer that is only an id',
      VALID,
      ({ document }) => {
        document.issuer = document.issuer.id
      },
    ],
  ]),
  ...group(ALL, 'OB 3.0 "Verify the Recipient Using an Identifier"', [
    ['another recipient', NOT_ME, set(`${IDENTIFIER}.identityHash`, 'other@home.example')],
    ['a recipient by a user name', OTHER_TYPE, set(`${IDENTIFIER}.identityType`, 'userName')],
    ['an identifier that is a text', WRONG, set(IDENTIFIER, 'earner@home.example')],
    [
      'a user name beside the address',
      VALID,
      ({ document }) =>
        document.credentialSubject.identifier.unshift({
          type: 'IdentityObject',
          hashed: false,
          identityHash: 'ada',
          identityType: 'userName',
        }),
    ],
  ]),
  ...group(ALL, 'OB 3.0 "IdentityObject"', [
    [
      'an address that is said to be a hash',
      ends('structure', 'MALFORMED recipient-malformed'),
      set(`${IDENTIFIER}.hashed`, true),
    ],
    ['no type of identity', MISSING, drop(`${IDENTIFIER}.identityType`)],
    ['no identity', MISSING, drop(`${IDENTIFIER}.identityHash`)],
  ]),
  ...group(ALL, 'OB 3.0 "OpenBadgeCredential Verification", step 4', [
    ['it ends at this very moment', ends('expiry', 'INVALID expired'), end(at(NOON))],
    ['it ends in a second', VALID, end(at(NOON + 1000))],
    ['not yet valid', ends('issue-date', 'INVALID issued-in-future'), start('2027-01-01T00:00:00Z')],
  ]),
  ...group(ALL, 'Bitstring Status List 1.0 "BitstringStatusListEntry"', [
    [
      'a status of two bits',
      ends('revocation', 'INVALID status-unsupported'),
      set('document.credentialStatus', {
        id: 'urn:x',
        type: 'BitstringStatusListEntry',
        statusPurpose: 'revocation',
        statusSize: 2,
        statusListIndex: '1',
        statusListCredential: `${HOST}/status.json`,
      }),
    ],
  ]),
]

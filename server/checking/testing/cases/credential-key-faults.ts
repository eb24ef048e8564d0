import { HOST, NOON } from '../sample-badges.ts'
import { createCredential, createParty } from '../sample-credentials.ts'
import { type Bend, both, drop, set } from './bend.ts'
import { type Case, ends, VALID } from './case.ts'
import {
  ATTACKER,
  BOTH_MODELS as BOTH,
  type CredentialDraft,
  ED25519,
  multiplyCredentials as group,
  signAs,
} from './credential-kinds.ts'

/** Who holds which key is what all else rests on. */

const NOT_LINKED = ends('key', 'INVALID key-not-linked')
const UNUSABLE = ends('key', 'INVALID key-unusable')
const KEY_URL = `${HOST}/keys/1`
const KEY = 'controller.verificationMethod.0'
const P256 = createParty('P-256')
const VICTIM = createParty('Ed25519', 'did:key')

const issuedBy =
  (issuer: string): Bend<CredentialDraft> =>
  (draft) => {
    draft.document = createCredential(issuer, draft.model)
  }

/** A key with a document of its own, which says who controls it; the issuer lists it, or does not. */
const keyDocument =
  (members: { controller: string; multibase: string; isListed: boolean }): Bend<CredentialDraft> =>
  (draft) => {
    const { controller, multibase, isListed } = members
    if (isListed) draft.controller.assertionMethod.push(KEY_URL)
    draft.late = (web) =>
      web.put(KEY_URL, { id: KEY_URL, type: 'Multikey', controller, publicKeyMultibase: multibase })
  }

const { issuer: OWN, multibase } = ED25519

export const CREDENTIAL_KEY_CASES: readonly Case[] = [
  ...group(BOTH, 'Controlled Identifiers 1.0 "Retrieve Verification Method"', [
    [
      'a key behind the # of an issuer who does not list it',
      NOT_LINKED,
      signAs({ ...ATTACKER, method: `${OWN}#${ATTACKER.multibase}` }),
    ],
    ["an attacker's did:key under another's name", NOT_LINKED, signAs({ ...ATTACKER, issuer: OWN })],
    [
      'a key document that names the issuer, who does not list it',
      NOT_LINKED,
      both(
        keyDocument({ controller: OWN, multibase: ATTACKER.multibase, isListed: false }),
        signAs({ ...ATTACKER, method: KEY_URL }),
      ),
    ],
    [
      'a key document that the issuer lists and that names another',
      NOT_LINKED,
      both(
        keyDocument({ controller: 'did:example:other', multibase, isListed: true }),
        signAs({ method: KEY_URL }),
      ),
    ],
    [
      'a key document that the issuer lists and that names the issuer',
      VALID,
      both(keyDocument({ controller: OWN, multibase, isListed: true }), signAs({ method: KEY_URL })),
    ],
    [
      'a key document that the issuer lists and that is not there',
      ends('key', 'INACCESSIBLE key-inaccessible'),
      both(({ controller }) => controller.assertionMethod.push(KEY_URL), signAs({ method: KEY_URL })),
    ],
  ]),
  ...group(BOTH, 'did:key "The did:key Format"', [
    [
      'a did:key whose fragment is another key',
      NOT_LINKED,
      both(
        issuedBy(VICTIM.issuer),
        signAs({ ...ATTACKER, method: `${VICTIM.issuer}#${ATTACKER.multibase}` }),
      ),
    ],
    [
      'a did:key that is no key',
      UNUSABLE,
      both(issuedBy('did:key:zABC'), signAs({ method: 'did:key:zABC#zABC' })),
    ],
  ]),
  ...group(BOTH, 'Controlled Identifiers 1.0 "Controlled Identifier Documents"', [
    ['an issuer that nothing ties a key to', NOT_LINKED, both(issuedBy('urn:uuid:1'), signAs(ATTACKER))],
    ["the issuer's document is another's", NOT_LINKED, set('controller.id', `${HOST}/other.json`)],
    ["the issuer's document has no id", NOT_LINKED, drop('controller.id')],
  ]),
  ...group(BOTH, 'Controlled Identifiers 1.0 "Assertion"', [
    [
      'the key is not for assertions',
      NOT_LINKED,
      ({ controller: each }) => {
        each.authentication = each.assertionMethod
        delete each.assertionMethod
      },
    ],
    [
      'the key was taken out since',
      NOT_LINKED,
      both(set('controller.verificationMethod', []), set('controller.assertionMethod', [])),
    ],
  ]),
  ...group(BOTH, 'Controlled Identifiers 1.0 "Verification Methods"', [
    ['the key says that another controls it', NOT_LINKED, set(`${KEY}.controller`, 'did:example:other')],
    [
      'the key was withdrawn at this very moment',
      NOT_LINKED,
      set(`${KEY}.revoked`, new Date(NOON).toISOString()),
    ],
    ['the key has run out', NOT_LINKED, set(`${KEY}.expires`, '2026-01-01T00:00:00Z')],
    ['the key runs out at no date', NOT_LINKED, set(`${KEY}.expires`, 'some day')],
    ['the key runs out later', VALID, set(`${KEY}.expires`, '2030-01-01T00:00:00Z')],
    [
      'the key was changed since',
      ends('signature', 'INVALID signature'),
      set(`${KEY}.publicKeyMultibase`, ATTACKER.multibase),
    ],
  ]),
  ...group(BOTH, 'Controlled Identifiers 1.0 "Multikey"', [
    ['a key that is none', NOT_LINKED, set(`${KEY}.publicKeyMultibase`, 'zABC')],
    ['a key in another base', NOT_LINKED, set(`${KEY}.publicKeyMultibase`, 'uABC')],
  ]),
  ...group(BOTH, 'Data Integrity EdDSA 1.0 "Verification Methods"', [
    ['a key of another kind', UNUSABLE, set(`${KEY}.publicKeyMultibase`, P256.multibase)],
  ]),
  ...group(BOTH, 'OB 3.0 "Dereferencing the Public Key"', [
    [
      "the issuer's document is gone",
      ends('key', 'INACCESSIBLE key-inaccessible'),
      (draft) => {
        draft.late = (web) => web.remove(OWN)
      },
    ],
    [
      "the issuer's document hangs",
      ends('key', 'INACCESSIBLE key-inaccessible'),
      (draft) => {
        draft.late = (web) => web.fail(OWN, 'timeout')
      },
    ],
    [
      "the issuer's document is a page",
      UNUSABLE,
      (draft) => {
        draft.late = (web) => web.put(OWN, { body: '<p>Hello' })
      },
    ],
  ]),
]

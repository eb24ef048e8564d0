import { type Case, VALID } from './case.ts'
import { CREDENTIAL_DOCUMENT_CASES } from './credential-document-faults.ts'
import { CREDENTIAL_KEY_CASES } from './credential-key-faults.ts'
import { CREDENTIAL_PROOF_CASES } from './credential-proof-faults.ts'
import { CREDENTIAL_TOKEN_CASES } from './credential-token-faults.ts'
import { DATE_FAULTS } from './date-faults.ts'
import { ALL, group, multiply } from './faults.ts'
import { IMAGE_FAULTS } from './image-faults.ts'
import { PLACE_FAULTS } from './place-faults.ts'
import { RECIPIENT_FAULTS } from './recipient-faults.ts'
import { RETRIEVAL_FAULTS } from './retrieval-faults.ts'
import { REVOCATION_FAULTS } from './revocation-faults.ts'
import { SIGNATURE_FAULTS } from './signature-faults.ts'
import { STRUCTURE_FAULTS } from './structure-faults.ts'

/** Each fault on each version from 0.5 to 2.1, hosted and signed, that can have it. */
export const listBadgeCases = (): Case[] =>
  multiply([
    ...group(ALL, 'assertion', [['nothing wrong', VALID, () => undefined]]),
    ...RETRIEVAL_FAULTS,
    ...STRUCTURE_FAULTS,
    ...RECIPIENT_FAULTS,
    ...DATE_FAULTS,
    ...PLACE_FAULTS,
    ...IMAGE_FAULTS,
    ...SIGNATURE_FAULTS,
    ...REVOCATION_FAULTS,
  ])

/** Each fault on each form of a 3.0 badge that can have it. */
export const listCredentialCases = (): Case[] => [
  ...CREDENTIAL_DOCUMENT_CASES,
  ...CREDENTIAL_PROOF_CASES,
  ...CREDENTIAL_KEY_CASES,
  ...CREDENTIAL_TOKEN_CASES,
]

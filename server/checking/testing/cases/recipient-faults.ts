import { createHash } from 'node:crypto'
import { EARNER } from '../sample-badges.ts'
import { type Bend, drop, set } from './bend.ts'
import { ends, VALID } from './case.ts'
import { type Fault, group, LINKED, V0, V2 } from './faults.ts'
import type { Draft } from './kinds.ts'

const PLAIN = V0.filter((kind) => kind === '0.5 hosted')
const HASHED = V0.filter((kind) => kind === '0.5.1 hosted')
const STRANGER = 'other@home.example'

const hash = (text: string, algorithm = 'sha256') =>
  `${algorithm}$${createHash(algorithm).update(text).digest('hex')}`

/** A hashed recipient; members given go before the right ones. */
const hashed = (identity: string, members: object = {}): Bend<Draft> =>
  set('assertion.recipient', { type: 'email', hashed: true, identity, ...members })
const plain = (members: object): Bend<Draft> =>
  set('assertion.recipient', { type: 'email', hashed: false, identity: EARNER, ...members })

const MISMATCH = ends('recipient', 'INVALID recipient-mismatch')
const OTHER_TYPE = ends('recipient', 'INVALID recipient-type')
const MALFORMED = ends('structure', 'MALFORMED recipient-malformed')
const WRONG = ends('structure', 'MALFORMED wrong-type')

export const RECIPIENT_FAULTS: readonly Fault[] = [
  ...group(PLAIN, 'recipient', [
    ['another address', MISMATCH, set('assertion.recipient', STRANGER)],
    ['the address in capitals', VALID, set('assertion.recipient', EARNER.toUpperCase())],
    ['no address', MALFORMED, set('assertion.recipient', 'Ada')],
  ]),
  ...group(HASHED, 'recipient', [
    ["another's hash", MISMATCH, set('assertion.recipient', hash(`${STRANGER}sel`))],
    ['another salt', MISMATCH, set('assertion.salt', 'sucre')],
    ['no salt', MISMATCH, drop('assertion.salt')],
    ['the salt before the address', MISMATCH, set('assertion.recipient', hash(`sel${EARNER}`))],
    ['a hash that nobody knows', MALFORMED, set('assertion.recipient', 'crc32$00')],
    ['a salt that is no text', WRONG, set('assertion.salt', 7)],
    ['md5', VALID, set('assertion.recipient', hash(`${EARNER}sel`, 'md5'))],
    ['sha1', VALID, set('assertion.recipient', hash(`${EARNER}sel`, 'sha1'))],
  ]),
  ...group(LINKED, 'recipient identity', [
    ['another address', MISMATCH, plain({ identity: STRANGER })],
    ['the address with dots', MISMATCH, plain({ identity: 'ear.ner@home.example' })],
    ['the address in capitals', VALID, plain({ identity: EARNER.toUpperCase() })],
    ['white space around the address', VALID, plain({ identity: ` ${EARNER} ` })],
    ["another's hash", MISMATCH, hashed(hash(STRANGER))],
    ['a hash with a salt that is not said', MISMATCH, hashed(hash(`${EARNER}sel`))],
  ]),
  ...group(LINKED, 'recipient salt', [
    ['a hash with another salt', MISMATCH, hashed(hash(`${EARNER}sel`), { salt: 'sucre' })],
    ['the salt before the address', MISMATCH, hashed(hash(`sel${EARNER}`), { salt: 'sel' })],
    ['a hash and its salt', VALID, hashed(hash(`${EARNER}sel`), { salt: 'sel' })],
    ['white space in the salt', VALID, hashed(hash(`${EARNER} sel `), { salt: ' sel ' })],
    ['an empty salt', VALID, hashed(hash(EARNER), { salt: '' })],
    ['a salt that is a number', WRONG, hashed(hash(EARNER), { salt: 7 })],
  ]),
  ...group(LINKED, 'recipient identity', [
    ['a hash cut to the length of another', MISMATCH, hashed(hash(EARNER).slice(0, 47))],
    ['a hash in capitals', VALID, hashed(hash(EARNER).toUpperCase())],
    ['md5', VALID, hashed(hash(EARNER, 'md5'))],
    ['sha1', VALID, hashed(hash(EARNER, 'sha1'))],
    ['sha512', VALID, hashed(hash(EARNER, 'sha512'))],
    ['the hash of the address with a capital letter', VALID, hashed(hash('Earner@home.example'))],
    ['a hash that nobody knows', MALFORMED, hashed('crc32$00')],
    ['a hash named like a built-in', MALFORMED, hashed('constructor$00')],
  ]),
  ...group(LINKED, 'recipient hashed', [
    ['an address that is said to be a hash', MALFORMED, hashed(EARNER)],
    ['a hash that is said to be none', MALFORMED, plain({ identity: hash(EARNER) })],
    ['not said, beside a hash', VALID, set('assertion.recipient', { type: 'email', identity: hash(EARNER) })],
    ['said as a text', VALID, hashed(hash(EARNER), { hashed: 'true' })],
    ['said as a text with a capital letter', VALID, hashed(hash(EARNER), { hashed: 'True' })],
    ['said as something else', WRONG, hashed(hash(EARNER), { hashed: 'maybe' })],
  ]),
  ...group(LINKED, 'recipient type', [
    ['an address as a url', OTHER_TYPE, plain({ type: 'url' })],
    ['a telephone', OTHER_TYPE, plain({ type: 'telephone', identity: '+16175551212' })],
  ]),
  ...group(V2, 'OB 2.0 "Open Badges in Linked Data"', [
    [
      'the recipient in a list of one',
      VALID,
      set('assertion.recipient', [{ type: 'email', identity: EARNER }]),
    ],
    ['two recipients', WRONG, set('assertion.recipient', Array(2).fill({ type: 'email', identity: EARNER }))],
  ]),
  ...group(V2, 'recipient type', [['by its IRI', VALID, plain({ type: 'http://schema.org/email' })]]),
]

import { NOON } from '../sample-badges.ts'
import { set } from './bend.ts'
import { ends, VALID } from './case.ts'
import { ALL, type Fault, group, LINKED, type Row, V0 } from './faults.ts'

const SECOND_MS = 1000
const MINUTE_MS = 60 * SECOND_MS
const at = (time: number) => new Date(time).toISOString()

const EXPIRED = ends('expiry', 'INVALID expired')
const FUTURE = ends('issue-date', 'INVALID issued-in-future')
const WRONG = ends('structure', 'MALFORMED wrong-type')

const issued = (member: 'issuedOn' | 'issued_on'): Row[] => {
  const on = (value: unknown) => set(`assertion.${member}`, value)
  return [
    ['issued in six minutes', FUTURE, on(at(NOON + 6 * MINUTE_MS))],
    ['issued in four minutes', VALID, on(at(NOON + 4 * MINUTE_MS))],
    ['issued at a moment in Unix seconds', VALID, on('1777777777')],
    ['issued on a day', VALID, on('2026-05-01')],
    ['issued on no day', WRONG, on('soon')],
    ['issued in milliseconds', WRONG, on(1777777777777)],
  ]
}

const expires = (value: unknown) => set('assertion.expires', value)

export const DATE_FAULTS: readonly Fault[] = [
  ...group(ALL, 'assertion expires', [
    ['it ends at this very moment', EXPIRED, expires(at(NOON))],
    ['it ends in a second', VALID, expires(at(NOON + SECOND_MS))],
    ['it ended yesterday', EXPIRED, expires('2026-05-04')],
    ['it ends today', VALID, expires('2026-05-05')],
    ['it ended in Unix seconds', EXPIRED, expires(1_700_000_000)],
    ['it ended in another zone', EXPIRED, expires('2026-05-05T13:59:59+02:00')],
    ['null for never', VALID, expires(null)],
    ['it ends soon', WRONG, expires('soon')],
    ['it ends on 30 February', WRONG, expires('2026-02-30')],
    ['it ends in milliseconds', WRONG, expires(1777777777777)],
    ['it ends at true', WRONG, expires(true)],
  ]),
  ...group(LINKED, 'assertion issuedOn', issued('issuedOn')),
  ...group(V0, 'assertion issued_on', issued('issued_on')),
]

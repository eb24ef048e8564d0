import type { HostText } from '../../server/backpack/wire.ts'
import type { FaultView } from '../../server/issuer/wire.ts'
import type { MessageKey } from '../messages/translate.ts'
import { hostString } from '../ui/HostName.tsx'
import { explainFault, type FaultAct } from './faults.ts'
import type { Row } from './rows.ts'

/**
 * Badges of a long list that cannot be added for one and the same reason.
 *
 * @property host that all of them are from; null where they are from several, or from none that is known
 * @property address that all of them were issued to, masked
 * @property rest of hosts that asked to be left alone: the longest
 * @property acts what may be pressed for all of them
 */
export type FaultGroup = {
  sentence: MessageKey
  host: HostText | null
  address: string | null
  rest: FaultView['rest']
  acts: readonly FaultAct[]
  rows: Row[]
}

/** The faults of a list by their reasons, the one that most have first. */
export function groupFaults(rows: readonly Row[]): FaultGroup[] {
  const groups = new Map<string, FaultGroup>()
  for (const row of rows) {
    if (row.item.state !== 'fault') continue
    const { fault } = row.item
    const { sentence, acts } = explainOfMany(fault)
    const { rest } = fault
    const key = rest === undefined ? `${sentence} ${fault.recipient ?? ''}` : 'rest'
    const group = groups.get(key)
    if (group === undefined) {
      groups.set(key, { sentence, host: fault.host, address: fault.recipient, rest, acts, rows: [row] })
      continue
    }
    group.rows.push(row)
    if (!isSame(group.host, fault.host)) group.host = null
    if ((rest?.until ?? 0) > (group.rest?.until ?? 0)) group.rest = rest
    group.acts = group.acts.filter((act) => acts.includes(act))
  }
  return [...groups.values()].sort((a, b) => b.rows.length - a.rows.length)
}

/** Each has a date of its own: of many it is only said that they ran out. */
function explainOfMany(fault: FaultView) {
  return explainFault(fault.code === 'expired' ? { ...fault, at: null } : fault)
}

const isSame = (one: HostText | null, other: HostText | null): boolean =>
  one !== null && other !== null && hostString(one) === hostString(other)

import type { Translate } from '../messages/translate.ts'
import { HostName, hostString } from '../ui/HostName.tsx'
import { Sentence } from '../ui/Sentence.tsx'
import { ActButton } from './controls.tsx'
import { PageForm } from './PageSheet.tsx'
import { hostOf, type Row } from './rows.ts'

/** As many issuers are asked about at most: whoever meets more unwanted ones finds them in the account. */
const MAX_HOSTS = 5

/**
 * Below a list: the issuers of badges that were not wanted, each with a button that blocks it, and those that are blocked,
 * with one that takes it back. Only on pages of ours: it holds beyond the list, so no other site's page may frame it.
 *
 * @param blocked hosts that this account has blocked
 */
export function BlockButtons({
  t,
  action,
  token,
  rows,
  blocked,
}: {
  t: Translate
  action: string
  token: string
  rows: readonly Row[]
  blocked: readonly string[]
}) {
  const unwanted = new Map(
    rows.flatMap(({ at, item }) => {
      const isAway = item.state === 'fault' && item.fault.code === 'declined'
      const host = isAway || item.state === 'declined' ? hostOf(item) : null
      return host === null ? [] : [[hostString(host), { at, host, isAway }] as const]
    }),
  )
  if (unwanted.size === 0) return null
  return (
    <PageForm action={action} token={token}>
      {[...unwanted.entries()].slice(0, MAX_HOSTS).map(([name, { at, host, isAway }]) => {
        const isBlocked = isAway || blocked.includes(name)
        const of = isBlocked ? 'blocking.is-blocked' : 'blocking.offer'
        return (
          <div key={name} class="block-issuer">
            <p class="small muted" id={`block-${at}`}>
              <Sentence t={t} of={of} parts={{ host: <HostName host={host} /> }} />
            </p>
            <ActButton
              controls={{ kind: 'form' }}
              act={isBlocked ? `unblock:${at}` : `block:${at}`}
              describedBy={`block-${at}`}
            >
              {t(isBlocked ? 'blocking.unblock' : 'blocking.block')}
            </ActButton>
          </div>
        )
      })}
    </PageForm>
  )
}

import type { ComponentChildren } from 'preact'
import type { HostText } from '../../server/backpack/wire.ts'
import { HostName } from '../ui/HostName.tsx'

/** A row that tells something instead of offering it. */
export function Told({
  picture,
  title,
  titleId,
  host,
  children,
}: {
  picture: 'held' | 'fault' | 'skipped'
  title: ComponentChildren
  titleId?: string
  host: HostText | null
  children: ComponentChildren
}) {
  return (
    <div class="offer-main offer-told">
      <span class={`picture picture-${picture}`} aria-hidden="true" />
      <div class="offer-words">
        <span class="offer-name" {...(titleId === undefined ? {} : { id: titleId })}>
          {title}
        </span>
        {host === null ? null : (
          <span class="offer-about">
            <HostName host={host} />
          </span>
        )}
        {children}
      </div>
    </div>
  )
}

import type { HostText } from '../../server/backpack/wire.ts'

/**
 * A host with its registrable domain in bold, so that `university.edu.evil.example` cannot pass for another.
 *
 * It breaks across lines and is never cut. Which part is bold, and punycode for mixed scripts, is the server's work.
 */
export function HostName({ host }: { host: HostText }) {
  return (
    <bdi class="host-name">
      {host.before}
      <b>{host.registrable}</b>
      {host.after}
    </bdi>
  )
}

export const hostString = (host: HostText): string => `${host.before}${host.registrable}${host.after}`

import type { Deps } from '../deps.ts'
import { hostText } from './host-text.ts'
import type { WebLink } from './wire.ts'

/**
 * A stranger's address as a link. Null for what is no web address (`javascript:`, `data:`, credentials, nonsense), and
 * for an address of ours: followed from our own page it would come with the trust that only our own links have.
 */
export function readWebLink(
  { config }: { config: Pick<Deps['config'], 'publicUrl'> },
  address: string | undefined,
): WebLink | null {
  if (address === undefined || !URL.canParse(address)) return null
  const url = new URL(address)
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:'
  const isOurs = url.hostname.replace(/\.$/, '') === config.publicUrl.hostname
  return isWeb && !isOurs && url.username === '' && url.password === ''
    ? { href: url.href, host: hostText(url.host) }
    : null
}

import type { HostText } from '../../server/backpack/wire.ts'
import type { Translate } from '../messages/translate.ts'
import { HostName } from '../ui/HostName.tsx'
import { Sentence } from '../ui/Sentence.tsx'

/**
 * Who asks.
 *
 * @param asker only a host that the browser vouches for; a link's sender is never named
 */
export function AskerLine({
  t,
  asker,
  isFromLink,
}: {
  t: Translate
  asker: HostText | null
  isFromLink: boolean
}) {
  if (isFromLink) return <p class="asker">{t('consent.from-link')}</p>
  if (asker === null) return <p class="asker">{t('consent.asked-by-nobody')}</p>
  return (
    <p class="asker">
      <Sentence t={t} of="consent.asked-by" parts={{ host: <HostName host={asker} /> }} />
    </p>
  )
}

/** What the page will be told, in small print above the button. */
export function ToldLine({
  t,
  asker,
  isFromLink,
}: {
  t: Translate
  asker: HostText | null
  isFromLink: boolean
}) {
  if (isFromLink) return <p class="told">{t('consent.told.nobody')}</p>
  if (asker === null) return <p class="told">{t('consent.told.unnamed')}</p>
  return (
    <p class="told">
      <Sentence t={t} of="consent.told" parts={{ host: <HostName host={asker} /> }} />
    </p>
  )
}

import { isArchiveHref } from '../../server/backpack/library/list-address.ts'
import type { Translate } from '../messages/translate.ts'

/** The way back from a badge to where its owner came from: the list, or the archive. */
export function BackToList({ t, href }: { t: Translate; href: string }) {
  return (
    <p class="small">
      <a href={href}>{t(isArchiveHref(href) ? 'archive.heading' : 'backpack.badge.back')}</a>
    </p>
  )
}

import type { BackView } from '../../server/backpack/wire.ts'
import type { Translate } from '../messages/translate.ts'

/** The way back from a badge to where its owner came from: the list, or the archive. */
export function BackToList({ t, back }: { t: Translate; back: BackView }) {
  return (
    <p class="small">
      <a href={back.href}>{t(back.isArchive ? 'archive.heading' : 'backpack.badge.back')}</a>
    </p>
  )
}

import type { LibraryView } from '../../server/backpack/wire.ts'
import type { Translate } from '../messages/translate.ts'
import { PageLinks } from './PageLinks.tsx'

/** No badge fits what is asked for, and the way back to all of them. */
export function NothingFound({ t, view }: { t: Translate; view: Pick<LibraryView, 'clearHref'> }) {
  return (
    <section class="card badge-empty">
      <p>{t('library.nothing')}</p>
      {view.clearHref === null ? null : (
        <a class="button" href={view.clearHref}>
          {t('library.clear')}
        </a>
      )}
    </section>
  )
}

/** The ways to other pages of what was found. */
export function LibraryPages({
  t,
  view,
}: {
  t: Translate
  view: Pick<LibraryView, 'firstHref' | 'nextHref' | 'query'>
}) {
  const { firstHref, nextHref, query } = view
  const isNewestFirst = query.sort === 'added'
  return (
    <PageLinks
      t={t}
      back={{ href: firstHref, words: t(isNewestFirst ? 'backpack.list.newest' : 'library.first') }}
      next={{ href: nextHref, words: t(isNewestFirst ? 'backpack.list.older' : 'library.next') }}
    />
  )
}

import type { LibraryView } from '../../server/backpack/wire.ts'
import type { Translate } from '../messages/translate.ts'
import { PageLinks } from './PageLinks.tsx'

/** No badge fits what is asked for, and the ways to all of them, or to those that do in the other one of list and archive. */
export function NothingFound({
  t,
  view,
}: {
  t: Translate
  view: Pick<LibraryView, 'clearHref' | 'elsewhereHref' | 'isArchived'>
}) {
  const { isArchived, elsewhereHref } = view
  return (
    <section class="card badge-empty">
      <p>{t('library.nothing')}</p>
      {view.clearHref === null ? null : (
        <a class="button" href={view.clearHref}>
          {clearWords(t, view)}
        </a>
      )}
      {elsewhereHref === null ? null : (
        <>
          <p class="badge-elsewhere">{t(isArchived ? 'archive.found-list' : 'archive.found')}</p>
          <a class="button" href={elsewhereHref}>
            {t(isArchived ? 'archive.look-list' : 'archive.look')}
          </a>
        </>
      )}
    </section>
  )
}

/** What the way back to all of them is called. */
export const clearWords = (t: Translate, { isArchived }: Pick<LibraryView, 'isArchived'>): string =>
  t(isArchived ? 'archive.clear' : 'library.clear')

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

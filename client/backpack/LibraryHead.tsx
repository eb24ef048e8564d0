import type { LibraryView } from '../../server/backpack/wire.ts'
import type { Translate } from '../messages/translate.ts'

type Ways = Pick<LibraryView, 'isArchived' | 'archived' | 'otherHref'>

/**
 * What is shown, the list or the archive, and the way to the other one.
 *
 * @param addHref where badges are added; null where that cannot be done
 */
export function LibraryHead({ t, view, addHref }: { t: Translate; view: Ways; addHref: string | null }) {
  if (view.isArchived)
    return (
      <>
        <p class="small">
          <a href={view.otherHref}>{t('backpack.badge.back')}</a>
        </p>
        <div class="library-head">
          <h1>{t('archive.heading')}</h1>
        </div>
        <p class="muted archive-what">{t('archive.what')}</p>
      </>
    )
  return (
    <div class="library-head">
      <h1>{t('backpack.list.heading')}</h1>
      <div class="library-ways">
        <ArchiveLink t={t} view={view} />
        {addHref === null ? null : (
          <a class="button button-primary" href={addHref}>
            {t('adding.heading')}
          </a>
        )}
      </div>
    </div>
  )
}

/** The way to the archive, where there is something in it. */
function ArchiveLink({ t, view: { archived, otherHref } }: { t: Translate; view: Ways }) {
  if (archived === null || archived.count === 0) return null
  const { count, isMore } = archived
  return (
    <a class="button button-quiet" href={otherHref}>
      {t(isMore ? 'archive.link-more' : 'archive.link', { count })}
    </a>
  )
}

/** There is nothing in the archive, or nothing but what is in it. */
export function NothingHere({ t, view }: { t: Translate; view: Ways }) {
  return (
    <section class="card badge-empty">
      <p>{t(view.isArchived ? 'archive.empty' : 'archive.all')}</p>
      <a class="button" href={view.otherHref}>
        {t(view.isArchived ? 'backpack.badge.back' : 'archive.look')}
      </a>
    </section>
  )
}

import type { LibraryView } from '../../server/backpack/wire.ts'
import type { Translate } from '../messages/translate.ts'
import { clearWords } from './LibraryPages.tsx'
import { LookSwitch } from './LookSwitch.tsx'

/**
 * How many were found, and how they are looked at. A script replaces all of it but the number, which stays the element
 * that it is and gets other words: only then screen readers say them.
 */
export function LibraryBar({ t, view }: { t: Translate; view: LibraryView }) {
  const { cards, selection, clearHref } = view
  return (
    <div class="library-bar" data-bar="">
      <p class="muted" role="status">
        {countWords(t, view)}
      </p>
      {cards.length === 0 ? null : (
        <>
          {clearHref === null ? null : (
            <a class="button button-quiet" href={clearHref}>
              {clearWords(t, view)}
            </a>
          )}
          <a
            class="button button-quiet"
            href={selection.isAll ? selection.here : selection.allHref}
            data-select-all={t('library.select.all')}
            data-select-none={t('library.select.none')}
          >
            {t(selection.isAll ? 'library.select.none' : 'library.select.all')}
          </a>
          <LookSwitch t={t} look={view.look} />
        </>
      )}
    </div>
  )
}

/** How many were found, in words. */
export function countWords(
  t: Translate,
  { count, isMore, isNarrowed }: Pick<LibraryView, 'count' | 'isMore' | 'isNarrowed'>,
): string {
  if (isMore) return t('library.count-more', { count })
  return t(isNarrowed ? 'library.count-found' : 'backpack.list.count', { count })
}

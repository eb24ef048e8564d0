import { BadgeTile } from '../backpack/BadgeTile.tsx'
import { countWords } from '../backpack/LibraryBar.tsx'
import { LibraryForm } from '../backpack/LibraryForm.tsx'
import { LibraryHead, NothingHere } from '../backpack/LibraryHead.tsx'
import { clearWords, LibraryPages, NothingFound } from '../backpack/LibraryPages.tsx'
import { LookSwitch } from '../backpack/LookSwitch.tsx'
import type { Translate } from '../messages/translate.ts'
import type { KeptListView } from './view-kept.ts'

type Props = { t: Translate; lang: string; view: KeptListView }

/** The list from the copy, without what was found: that is drawn anew while somebody types (`KeptResults`). */
export function KeptListPage({ t, view, basePath }: Omit<Props, 'lang'> & { basePath: string }) {
  return (
    <main class="page library">
      <LibraryHead t={t} view={view} addHref={null} />
      {view.isEmpty ? (
        <Empty t={t} view={view} />
      ) : (
        <>
          <LibraryForm t={t} view={view} action={basePath} />
          <div class="library-bar">
            <p class="muted" role="status" data-kept-count="">
              {countWords(t, view)}
            </p>
            <div class="kept-ways" data-kept-ways="" />
          </div>
          <div data-kept-results="" />
        </>
      )}
    </main>
  )
}

function Empty({ t, view }: Omit<Props, 'lang'>) {
  return view.isArchived || view.archived?.count !== 0 ? (
    <NothingHere t={t} view={view} />
  ) : (
    <p class="card">{t('backpack.empty.heading')}</p>
  )
}

/** How what was found is looked at, and the way back to all. Beside the number, which stays the element that it is. */
export function KeptWays({ t, view }: Omit<Props, 'lang'>) {
  const { cards, look, clearHref } = view
  if (cards.length === 0) return null
  return (
    <>
      {clearHref === null ? null : (
        <a class="button button-quiet" href={clearHref}>
          {clearWords(t, view)}
        </a>
      )}
      <LookSwitch t={t} look={look} />
    </>
  )
}

/** What was found. */
export function KeptResults({ t, lang, view }: Props) {
  const { cards, look } = view
  if (cards.length === 0) return <NothingFound t={t} view={view} />
  return (
    <>
      <div class="library-badges">
        <ul class={`library-${look.shown}`}>
          {cards.map((badge) => (
            <BadgeTile key={badge.id} badge={badge} t={t} lang={lang} isTicked={null} isFirst={false} />
          ))}
        </ul>
      </div>
      <LibraryPages t={t} view={view} />
    </>
  )
}

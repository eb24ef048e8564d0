import type { BadgeCard, LibraryView } from '../../server/backpack/wire.ts'
import type { Translate } from '../messages/translate.ts'
import { DateText } from '../ui/DateText.tsx'
import { HostName } from '../ui/HostName.tsx'
import { Sentence } from '../ui/Sentence.tsx'
import { BadgeName } from './BadgeName.tsx'
import { Status } from './BadgeNotices.tsx'
import { LibraryForm } from './LibraryForm.tsx'

type Props = { t: Translate; lang: string; basePath: string; view: LibraryView }

/** Somebody's badges, a page at a time: what they look for, in the order that they want. */
export function BadgeListPage(props: Props) {
  const { t, basePath, view } = props
  return (
    <main class="page library">
      <div class="library-head">
        <h1>{t('backpack.list.heading')}</h1>
        <a class="button button-primary" href={`${basePath}add`}>
          {t('adding.heading')}
        </a>
      </div>
      {view.isEmpty ? (
        <EmptyBackpack t={t} basePath={basePath} />
      ) : (
        <>
          <LibraryForm t={t} view={view} action={basePath} />
          <div data-results="">
            <Results {...props} />
          </div>
        </>
      )}
    </main>
  )
}

function Results({ t, lang, view }: Props) {
  const { cards } = view
  return (
    <>
      <p class="muted" role="status">
        {countWords(t, view)}
      </p>
      {cards.length === 0 ? (
        <p>{t('library.nothing')}</p>
      ) : (
        <ul class="badge-list">
          {cards.map((badge) => (
            <BadgeItem key={badge.href} badge={badge} t={t} lang={lang} />
          ))}
        </ul>
      )}
      <Pages t={t} view={view} />
    </>
  )
}

function Pages({ t, view }: { t: Translate; view: LibraryView }) {
  const { firstHref, nextHref, query } = view
  if (firstHref === null && nextHref === null) return null
  const isNewestFirst = query.sort === 'added'
  return (
    <nav class="buttons badge-pages" aria-label={t('backpack.list.pages')}>
      {firstHref === null ? null : (
        <a class="button" href={firstHref}>
          {t(isNewestFirst ? 'backpack.list.newest' : 'library.first')}
        </a>
      )}
      {nextHref === null ? null : (
        <a class="button" href={nextHref} rel="next">
          {t(isNewestFirst ? 'backpack.list.older' : 'library.next')}
        </a>
      )}
    </nav>
  )
}

function countWords(t: Translate, { count, isMore, isNarrowed }: LibraryView): string {
  if (isMore) return t('library.count-more', { count })
  return t(isNarrowed ? 'library.count-found' : 'backpack.list.count', { count })
}

function BadgeItem({ badge, t, lang }: { badge: BadgeCard; t: Translate; lang: string }) {
  return (
    <li class="card badge-card">
      <img class="badge-picture" src={badge.picture} alt="" width="64" height="64" loading="lazy" />
      <div class="badge-words">
        <a class="badge-name" href={badge.href}>
          <BadgeName name={badge.name} t={t} />
        </a>
        <div class="small">
          <HostName host={badge.host} />
        </div>
        <Status t={t} standing={badge.standing} />
        <div class="small muted">
          <Sentence
            t={t}
            of="backpack.list.added"
            parts={{ day: <DateText lang={lang} at={badge.addedAt} /> }}
          />
        </div>
      </div>
    </li>
  )
}

function EmptyBackpack({ t, basePath }: { t: Translate; basePath: string }) {
  return (
    <section class="card badge-empty">
      <img src={`${basePath}placeholder.svg`} alt="" width="96" height="96" />
      <h2>{t('backpack.empty.heading')}</h2>
      <p>{t('backpack.empty.what')}</p>
      <p>{t('adding.bring')}</p>
      <p class="muted">{t('backpack.empty.address')}</p>
    </section>
  )
}

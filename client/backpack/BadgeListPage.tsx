import type { BadgeCard } from '../../server/backpack/wire.ts'
import type { Translate } from '../messages/translate.ts'
import { DateText } from '../ui/DateText.tsx'
import { HostName } from '../ui/HostName.tsx'
import { Sentence } from '../ui/Sentence.tsx'
import { BadgeName } from './BadgeName.tsx'
import { Status } from './BadgeNotices.tsx'

type Props = {
  t: Translate
  lang: string
  basePath: string
  badges: BadgeCard[]
  count: number
  olderHref: string | null
  isFirstPage: boolean
}

/** All badges of one person, newest first, a page at a time. */
export function BadgeListPage({ t, lang, basePath, badges, count, olderHref, isFirstPage }: Props) {
  return (
    <main class="page">
      <h1>{t('backpack.list.heading')}</h1>
      <p>
        <a class="button" href={`${basePath}add`}>
          {t('adding.heading')}
        </a>
      </p>
      {count === 0 ? (
        <EmptyBackpack t={t} basePath={basePath} />
      ) : (
        <p class="muted">{t('backpack.list.count', { count })}</p>
      )}
      {badges.length === 0 ? null : (
        <ul class="badge-list">
          {badges.map((badge) => (
            <BadgeItem key={badge.href} badge={badge} t={t} lang={lang} />
          ))}
        </ul>
      )}
      {olderHref === null && isFirstPage ? null : (
        <nav class="buttons badge-pages" aria-label={t('backpack.list.pages')}>
          {isFirstPage ? null : (
            <a class="button" href={basePath}>
              {t('backpack.list.newest')}
            </a>
          )}
          {olderHref === null ? null : (
            <a class="button" href={olderHref} rel="next">
              {t('backpack.list.older')}
            </a>
          )}
        </nav>
      )}
    </main>
  )
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

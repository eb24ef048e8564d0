import type { CollectionsView, SharedBadge } from '../../../server/backpack/collections/wire.ts'
import { formatDate } from '../../messages/create-translate.ts'
import type { Translate } from '../../messages/translate.ts'
import { HostName } from '../../ui/HostName.tsx'
import { BadgeName, badgeNameOf } from '../BadgeName.tsx'
import { PageLinks } from '../PageLinks.tsx'
import { StopSharing } from './StopSharing.tsx'

type Tools = { t: Translate; lang: string; token: string }

/** The badges that somebody shares by themselves: what each is shared by is no collection to its owner. */
export function SharedBadges({ t, lang, token, view }: Tools & { view: CollectionsView['sharedBadges'] }) {
  return (
    <section class="shared-badges" id="shared-badges">
      <h2>{t('sharing.badges')}</h2>
      <p class="muted">{t('sharing.badges-what')}</p>
      <ul class="collection-cards">
        {view.badges.map((badge) => (
          <Row key={badge.href} t={t} lang={lang} token={token} badge={badge} />
        ))}
      </ul>
      <PageLinks
        t={t}
        back={{ href: view.previousHref, words: t('collections.previous'), rel: 'prev' }}
        next={{ href: view.nextHref, words: t('library.next') }}
      />
    </section>
  )
}

function Row({ t, lang, token, badge }: Tools & { badge: SharedBadge }) {
  return (
    <li class="card collection-card">
      <img class="badge-picture" src={badge.picture} alt="" width="64" height="64" loading="lazy" />
      <div class="badge-words">
        <a class="badge-name" href={`${badge.href}/share`}>
          <BadgeName name={badge.name} t={t} />
        </a>
        <div class="small">
          <HostName host={badge.host} />
        </div>
        {badge.until === null ? null : (
          <div class="small muted">{t('sharing.until-day', { day: formatDate(lang, badge.until - 1) })}</div>
        )}
        <StopSharing t={t} href={badge.href} name={badgeNameOf(badge.name, t)} token={token} />
      </div>
    </li>
  )
}

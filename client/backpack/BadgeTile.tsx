import type { LibraryCard } from '../../server/backpack/wire.ts'
import type { Translate } from '../messages/translate.ts'
import { DateText } from '../ui/DateText.tsx'
import { HostName } from '../ui/HostName.tsx'
import { Sentence } from '../ui/Sentence.tsx'
import { BadgeName, badgeNameOf } from './BadgeName.tsx'
import { Status } from './BadgeNotices.tsx'

type Props = { badge: LibraryCard; t: Translate; lang: string; isTicked: boolean | null; isFirst: boolean }

/**
 * One badge of the list, in either look: all of it leads to the badge, but for the tick.
 *
 * @param isTicked null where nothing can be ticked
 * @param isFirst it is seen at once, on most screens
 */
export function BadgeTile({ badge, t, lang, isTicked, isFirst }: Props) {
  return (
    <li class="library-tile">
      {isTicked === null ? null : (
        <label class="library-tick">
          <input
            type="checkbox"
            name="badge"
            value={badge.id}
            checked={isTicked}
            aria-label={t('library.select', { name: badgeNameOf(badge.name, t) })}
          />
        </label>
      )}
      <img
        class="badge-picture"
        src={badge.picture}
        alt=""
        width="96"
        height="96"
        {...(isFirst ? {} : { loading: 'lazy' as const })}
      />
      <div class="badge-words">
        <a class="badge-name" href={badge.href}>
          <BadgeName name={badge.name} t={t} />
        </a>
        <div class="small">
          <HostName host={badge.host} />
        </div>
      </div>
      <div class="library-more small muted">
        <Status t={t} standing={badge.standing} />
        {badge.isChanged ? <b class="badge-status">{t('backpack.status.changed')}</b> : null}
        <span>
          <Sentence
            t={t}
            of={badge.awardedAt === null ? 'backpack.list.added' : 'backpack.history.awarded'}
            parts={{ day: <DateText lang={lang} at={badge.awardedAt ?? badge.addedAt} /> }}
          />
        </span>
      </div>
    </li>
  )
}

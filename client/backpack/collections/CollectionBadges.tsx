import type { CollectionItem, CollectionView } from '../../../server/backpack/collections/wire.ts'
import type { Translate } from '../../messages/translate.ts'
import { HostName } from '../../ui/HostName.tsx'
import { BadgeName, badgeNameOf } from '../BadgeName.tsx'
import { Status } from '../BadgeNotices.tsx'
import { PageLinks } from '../PageLinks.tsx'
import { Act, ArrangeButtons } from './ArrangeButtons.tsx'

type Props = { t: Translate; token: string; view: CollectionView }

/**
 * The badges of a collection in their order, each with buttons that move it. One form, whole without a script; a script
 * adds dragging, and stays on the page.
 */
export function CollectionBadges({ t, token, view }: Props) {
  return (
    <section>
      <p class="muted">{t('backpack.list.count', { count: view.count })}</p>
      <p class="small muted" data-drag-hint="" hidden>
        {t('collections.drag-hint')}
      </p>
      {/* What the script of the page may say stands in it; it carries no catalogue of its own. */}
      <form
        method="post"
        action={`${view.href}/arrange`}
        data-arrange=""
        data-moved={t('collections.moved')}
        data-drag={t('collections.drag')}
      >
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="version" value={view.version} />
        <input type="hidden" name="page" value={view.page} />
        <ol class="collection-badges" start={view.items[0]?.place ?? 1}>
          {view.items.map((item) => (
            <Item key={item.id} t={t} item={item} count={view.count} />
          ))}
        </ol>
      </form>
      <PageLinks
        t={t}
        back={{ href: view.previousHref, words: t('collections.previous'), rel: 'prev' }}
        next={{ href: view.nextHref, words: t('library.next') }}
      />
    </section>
  )
}

function Item({ t, item, count }: { t: Translate; item: CollectionItem; count: number }) {
  const { card, place } = item
  const name = badgeNameOf(card.name, t)
  const act = { t, name, id: item.id }
  return (
    <li id={`badge-${item.id}`} class="card collection-badge" data-item={item.id} data-name={name}>
      <img class="badge-picture" src={card.picture} alt="" width="64" height="64" loading="lazy" />
      <div class="badge-words">
        <a class="collection-badge-name" href={card.href}>
          <BadgeName name={card.name} t={t} />
        </a>
        <div class="small">
          <HostName host={card.host} />
        </div>
        <Status t={t} standing={card.standing} />
        {item.isArchived ? <span class="collection-cover small">{t('archive.mark')}</span> : null}
        {item.isCover ? <span class="collection-cover small">{t('collections.is-cover')}</span> : null}
      </div>
      <ArrangeButtons {...act} place={place} count={count}>
        {item.isCover ? null : <Act {...act} act="cover" />}
        <Act {...act} act="remove" />
      </ArrangeButtons>
    </li>
  )
}

import type { ComponentChildren } from 'preact'
import type { CollectionItem, CollectionView } from '../../../server/backpack/collections/wire.ts'
import type { MessageKey, Translate } from '../../messages/translate.ts'
import { HostName } from '../../ui/HostName.tsx'
import { BadgeName, badgeNameOf } from '../BadgeName.tsx'
import { Status } from '../BadgeNotices.tsx'
import { PageLinks } from '../PageLinks.tsx'

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
  const [isFirst, isLast] = [place === 1, place === count]
  const act = { t, name, id: item.id }
  return (
    <li id={`badge-${item.id}`} class="card collection-badge" data-badge={item.id} data-name={name}>
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
      <div class="buttons">
        {isFirst ? null : (
          <Act {...act} act="up">
            <Arrow path="M12 19V5M5 12l7-7 7 7" />
          </Act>
        )}
        {isLast ? null : (
          <Act {...act} act="down">
            <Arrow path="M12 5v14M5 12l7 7 7-7" />
          </Act>
        )}
        <details class="collection-more" data-menu="">
          <summary class="button" aria-label={t('collections.more', { name })}>
            {t('collections.more-short')}
          </summary>
          <div class="buttons">
            {isFirst ? null : <Act {...act} act="first" />}
            {isLast ? null : <Act {...act} act="last" />}
            {item.isCover ? null : <Act {...act} act="cover" />}
            <Act {...act} act="remove" />
          </div>
        </details>
      </div>
    </li>
  )
}

type ActName = 'up' | 'down' | 'first' | 'last' | 'cover' | 'remove'

/** A button whose name in the form says what to do, and its value with which badge. */
function Act({
  t,
  name,
  id,
  act,
  children,
}: {
  t: Translate
  name: string
  id: string
  act: ActName
  children?: ComponentChildren
}) {
  return (
    <button
      class={act === 'remove' ? 'button button-danger' : 'button'}
      type="submit"
      name={act}
      value={id}
      aria-label={t(`collections.act.${act}`, { name })}
    >
      {children ?? t(`collections.act-short.${act}` as MessageKey)}
    </button>
  )
}

function Arrow({ path }: { path: string }) {
  return (
    <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
      <path
        d={path}
        fill="none"
        stroke="currentColor"
        stroke-width="2"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  )
}

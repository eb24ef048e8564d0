import type { AddedItemView } from '../../server/backpack/wire.ts'
import type { Translate } from '../messages/translate.ts'
import { HostName } from '../ui/HostName.tsx'
import { BadgeName, badgeNameOf } from './BadgeName.tsx'

/**
 * @property items of this page
 * @property count of all that was added, of which `removedCount` are removed and can be taken back
 * @property firstHref null on the first page; nextHref null on the last
 */
type Props = {
  t: Translate
  items: AddedItemView[]
  count: number
  removedCount: number
  action: string
  firstHref: string | null
  nextHref: string | null
  token: string
  basePath: string
}

/** The page behind the link in the mail: it asks, and changes nothing until a button is pressed. */
export function AddedPage(props: Props) {
  const { t, items, count, removedCount, action, firstHref, nextHref, token, basePath } = props
  const kept = count - removedCount
  const all =
    kept > 1 || removedCount > 1 ? (
      <p class="buttons">
        {kept > 1 ? (
          <button class="button button-danger" type="submit" name="remove" value="*">
            {t('backpack.added.remove-all')}
          </button>
        ) : null}
        {removedCount > 1 ? (
          <button class="button" type="submit" name="undo" value="*">
            {t('backpack.added.undo-all')}
          </button>
        ) : null}
      </p>
    ) : null
  return (
    <main class="page">
      <h1>{t('backpack.added.heading')}</h1>
      {items.length === 0 ? (
        <>
          <p>{t('backpack.added.nothing')}</p>
          <p>
            <a href={basePath}>{t('common.error.home')}</a>
          </p>
        </>
      ) : (
        <>
          <p>{t('backpack.added.what', { count })}</p>
          {count > items.length ? <p>{t('backpack.list.count', { count })}</p> : null}
          <form method="post" action={action}>
            <input type="hidden" name="token" value={token} />
            {count > items.length ? all : null}
            <ul class="badge-list">
              {items.map((item) => (
                <AddedItem key={item.id} t={t} item={item} />
              ))}
            </ul>
            {count > items.length ? null : all}
          </form>
          {firstHref === null && nextHref === null ? null : (
            <p class="buttons">
              {firstHref === null ? null : (
                <a class="button" href={firstHref}>
                  {t('library.first')}
                </a>
              )}
              {nextHref === null ? null : (
                <a class="button" href={nextHref}>
                  {t('library.next')}
                </a>
              )}
            </p>
          )}
          {kept > 0 ? <p class="muted">{t('backpack.added.keep')}</p> : null}
        </>
      )}
    </main>
  )
}

function AddedItem({ t, item }: { t: Translate; item: AddedItemView }) {
  const name = badgeNameOf(item.name, t)
  return (
    <li class="card badge-card">
      <img class="badge-picture" src={item.picture} alt="" width="64" height="64" />
      <div class="badge-words">
        <b>
          <BadgeName name={item.name} t={t} />
        </b>
        <div class="small">
          <HostName host={item.host} />
        </div>
        {item.isRemoved ? <div class="small">{t('backpack.added.removed')}</div> : null}
      </div>
      {item.isRemoved ? (
        <button
          class="button"
          type="submit"
          name="undo"
          value={item.id}
          aria-label={t('backpack.added.undo-one', { name })}
        >
          {t('backpack.removed.undo')}
        </button>
      ) : (
        <button
          class="button button-danger"
          type="submit"
          name="remove"
          value={item.id}
          aria-label={t('backpack.added.remove-one', { name })}
        >
          {t('backpack.badge.remove')}
        </button>
      )}
    </li>
  )
}

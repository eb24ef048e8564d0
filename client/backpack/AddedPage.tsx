import type { AddedItemView } from '../../server/backpack/wire.ts'
import type { Translate } from '../messages/translate.ts'
import { HostName } from '../ui/HostName.tsx'
import { BadgeName, badgeNameOf } from './BadgeName.tsx'

type Props = { t: Translate; items: AddedItemView[]; action: string; token: string; basePath: string }

/** The page behind the link in the mail: it asks, and changes nothing until a button is pressed. */
export function AddedPage({ t, items, action, token, basePath }: Props) {
  const kept = items.filter((item) => !item.isRemoved).length
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
          <p>{t('backpack.added.what', { count: items.length })}</p>
          <form method="post" action={action}>
            <input type="hidden" name="token" value={token} />
            <ul class="badge-list">
              {items.map((item) => (
                <AddedItem key={item.id} t={t} item={item} />
              ))}
            </ul>
            {kept > 1 ? (
              <p>
                <button class="button button-danger" type="submit" name="remove" value="*">
                  {t('backpack.added.remove-all')}
                </button>
              </p>
            ) : null}
          </form>
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

import type { CollectionOrderView, OrderedCollection } from '../../../server/backpack/collections/wire.ts'
import type { Translate } from '../../messages/translate.ts'
import { TextLine } from '../../ui/Text.tsx'
import { ArrangeButtons } from './ArrangeButtons.tsx'
import { CollectionPictures } from './CollectionPictures.tsx'

type Props = { t: Translate; view: CollectionOrderView; token: string }

/** Somebody's collections as one list, in their order; one form, as that of a collection's badges. */
export function OrderCollectionsPage({ t, view, token }: Props) {
  return (
    <main class="page">
      <p class="small">
        <a href={view.backHref}>{t('collections.back')}</a>
      </p>
      <h1>{t('collections.order.heading')}</h1>
      <p class="small muted" data-drag-hint="" hidden>
        {t('collections.order.drag-hint')}
      </p>
      <form
        method="post"
        action={view.action}
        data-arrange=""
        data-moved={t('collections.moved')}
        data-drag={t('collections.drag')}
      >
        <input type="hidden" name="token" value={token} />
        <ol class="collection-badges">
          {view.collections.map((collection, at) => (
            <Item key={collection.id} t={t} of={collection} place={at + 1} count={view.collections.length} />
          ))}
        </ol>
      </form>
      <p class="collection-new">
        <a class="button button-primary" href={view.backHref}>
          {t('collections.order.done')}
        </a>
      </p>
    </main>
  )
}

function Item({
  t,
  of,
  place,
  count,
}: {
  t: Translate
  of: OrderedCollection
  place: number
  count: number
}) {
  return (
    <li id={of.id} class="card collection-badge" data-item={of.id} data-name={of.title}>
      <CollectionPictures pictures={of.pictures} />
      <div class="badge-words">
        <a class="collection-badge-name" href={of.href}>
          <TextLine text={of.title} />
        </a>
        <div class="small muted">{t('backpack.list.count', { count: of.count })}</div>
      </div>
      <ArrangeButtons t={t} name={of.title} id={of.id} place={place} count={count} />
    </li>
  )
}

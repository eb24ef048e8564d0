import type { CollectionCard, CollectionsView } from '../../../server/backpack/collections/wire.ts'
import type { Translate } from '../../messages/translate.ts'
import { TextLine } from '../../ui/Text.tsx'
import { CollectionPictures } from './CollectionPictures.tsx'
import { SharedBadges } from './SharedBadges.tsx'
import { StopSharing } from './StopSharing.tsx'
import { TextsFields } from './TextsFields.tsx'

type Props = { t: Translate; lang: string; view: CollectionsView; token: string; basePath: string }

/** Somebody's collections, a form for another one, and all else that they show to others. */
export function CollectionsPage({ t, lang, view, token, basePath }: Props) {
  return (
    <main class="page">
      <p class="small">
        <a href={basePath}>{t('backpack.badge.back')}</a>
      </p>
      <div class="library-head">
        <h1>{t('collections.heading')}</h1>
        {view.orderHref === null ? null : (
          <a class="button" href={view.orderHref}>
            {t('collections.order.link')}
          </a>
        )}
      </div>
      {view.cards.length === 0 ? (
        <section class="card badge-empty">
          <img src={`${basePath}placeholder.svg`} alt="" width="96" height="96" />
          <h2>{t('collections.empty.heading')}</h2>
          <p>{t('collections.empty.what')}</p>
          <p class="muted">{t('collections.empty.private')}</p>
        </section>
      ) : (
        <CollectionCards t={t} cards={view.cards} token={token} />
      )}
      {view.sharedBadges.count === 0 ? null : (
        <SharedBadges t={t} lang={lang} view={view.sharedBadges} token={token} />
      )}
      <section class="collection-new">
        <h2>{t('collections.new')}</h2>
        {view.isFull ? (
          <p>{t('collections.full')}</p>
        ) : (
          <form method="post" action={view.form.action} class="card">
            <input type="hidden" name="token" value={token} />
            <TextsFields t={t} form={view.form} />
            <button class="button button-primary" type="submit">
              {t('collections.create')}
            </button>
          </form>
        )}
      </section>
    </main>
  )
}

type CardsProps = { t: Translate; cards: CollectionCard[]; token?: string }

/** Collections as cards, each of which leads to one. @param token where those that are shared can be ended, too */
export function CollectionCards({ t, cards, token }: CardsProps) {
  return (
    <ul class="collection-cards">
      {cards.map((card) => (
        <Card key={card.href} t={t} card={card} {...(token === undefined ? {} : { token })} />
      ))}
    </ul>
  )
}

function Card({ t, card, token }: { t: Translate; card: CollectionCard; token?: string }) {
  return (
    <li class="card collection-card">
      <CollectionPictures pictures={card.pictures} />
      <div class="badge-words">
        <a class="badge-name" href={card.href}>
          <TextLine text={card.title} />
        </a>
        <div class="small muted">{t('backpack.list.count', { count: card.count })}</div>
        {card.isShared ? <div class="small">{t('collections.is-shared-short')}</div> : null}
        {card.isShared && token !== undefined ? (
          <StopSharing t={t} href={card.href} name={card.title} token={token} />
        ) : null}
      </div>
    </li>
  )
}

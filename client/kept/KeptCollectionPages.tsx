import type { CollectionCard } from '../../server/backpack/collections/wire.ts'
import type { BadgeCard } from '../../server/backpack/wire.ts'
import type { KeptCollection } from '../../server/offline/wire.ts'
import { BadgeName } from '../backpack/BadgeName.tsx'
import { Status } from '../backpack/BadgeNotices.tsx'
import { CollectionCards } from '../backpack/collections/CollectionsPage.tsx'
import type { Translate } from '../messages/translate.ts'
import { HostName } from '../ui/HostName.tsx'
import { Text, TextLine } from '../ui/Text.tsx'

type Tools = { t: Translate; basePath: string }

/** The collections of the copy. */
export function KeptCollectionsPage({ t, basePath, cards }: Tools & { cards: CollectionCard[] }) {
  return (
    <main class="page">
      <p class="small">
        <a href={basePath}>{t('backpack.badge.back')}</a>
      </p>
      <h1>{t('collections.heading')}</h1>
      {cards.length === 0 ? (
        <p class="card">{t('collections.empty.heading')}</p>
      ) : (
        <CollectionCards t={t} cards={cards} />
      )}
    </main>
  )
}

/** One collection of the copy, with its badges in their order. */
export function KeptCollectionPage({
  t,
  basePath,
  collection,
  cards,
}: Tools & { collection: KeptCollection; cards: Omit<BadgeCard, 'id'>[] }) {
  return (
    <main class="page">
      <p class="small">
        <a href={`${basePath}collections`}>{t('collections.back')}</a>
      </p>
      <h1>
        <TextLine text={collection.title} />
      </h1>
      {collection.description === '' ? null : (
        <div class="collection-description">
          <Text text={collection.description} t={t} />
        </div>
      )}
      <p class="muted">{t('backpack.list.count', { count: cards.length })}</p>
      <ol class="collection-badges">
        {cards.map((card) => (
          <li key={card.href} class="card collection-badge">
            <img class="badge-picture" src={card.picture} alt="" width="64" height="64" loading="lazy" />
            <div class="badge-words">
              <a class="collection-badge-name" href={card.href}>
                <BadgeName name={card.name} t={t} />
              </a>
              <div class="small">
                <HostName host={card.host} />
              </div>
              <Status t={t} standing={card.standing} />
            </div>
          </li>
        ))}
      </ol>
    </main>
  )
}

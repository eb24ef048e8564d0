import type { CollectionView } from '../../../server/backpack/collections/wire.ts'
import type { Translate } from '../../messages/translate.ts'
import { Text, TextLine } from '../../ui/Text.tsx'
import { CollectionBadges } from './CollectionBadges.tsx'
import { CollectionNotes } from './CollectionNotes.tsx'

type Props = { t: Translate; lang: string; basePath: string; token: string; view: CollectionView }

/** One collection, as its owner puts it together. */
export function CollectionPage({ t, basePath, token, view }: Props) {
  const { href } = view
  return (
    <main class="page">
      <p class="small">
        <a href={`${basePath}collections`}>{t('collections.back')}</a>
      </p>
      <CollectionNotes t={t} token={token} view={view} />
      <h1>
        <TextLine text={view.title} />
      </h1>
      {view.description === '' ? null : (
        <div class="collection-description">
          <Text text={view.description} t={t} />
        </div>
      )}
      <p class="small muted">{t(view.isShared ? 'collections.is-shared' : 'collections.is-private')}</p>
      <div class="buttons collection-acts">
        <a class="button button-primary" href={`${href}/add`}>
          {t('collections.add-badges')}
        </a>
        <a class="button" href={`${href}/share`}>
          {t('collections.share')}
        </a>
        <a class="button" href={`${href}/edit`}>
          {t('collections.edit')}
        </a>
        <form method="post" action={`${href}/delete`}>
          <input type="hidden" name="token" value={token} />
          <button class="button button-danger" type="submit">
            {t('collections.delete')}
          </button>
        </form>
      </div>
      {view.count === 0 ? (
        <section class="card badge-empty">
          <h2>{t('collections.no-badges.heading')}</h2>
          <p>{t('collections.no-badges.what')}</p>
        </section>
      ) : (
        <CollectionBadges t={t} token={token} view={view} />
      )}
    </main>
  )
}

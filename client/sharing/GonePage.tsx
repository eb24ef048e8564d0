import type { Translate } from '../messages/translate.ts'

/** Where a link leads that leads nowhere (any more). @param collectionHref where only one badge of it is gone */
export function GonePage({
  t,
  basePath,
  collectionHref,
}: {
  t: Translate
  basePath: string
  collectionHref: string | null
}) {
  return (
    <main class="page">
      <h1>{t('sharing.gone.heading')}</h1>
      <p>{t(collectionHref === null ? 'sharing.gone.what' : 'sharing.gone.badge')}</p>
      <p>
        {collectionHref === null ? (
          <a href={basePath}>{t('sharing.gone.home')}</a>
        ) : (
          <a href={collectionHref}>{t('sharing.gone.collection')}</a>
        )}
      </p>
    </main>
  )
}

import type { RemovedCollectionView } from '../../../server/backpack/collections/wire.ts'
import type { Translate } from '../../messages/translate.ts'

type Props = { t: Translate; basePath: string; removed: RemovedCollectionView; token: string }

/** What a collection's page says for some minutes after it was deleted. */
export function RemovedCollectionPage({ t, basePath, removed, token }: Props) {
  const count = Math.ceil(removed.undoMs / 60_000)
  return (
    <main class="page">
      <h1>{t('collections.removed.heading', { title: removed.title })}</h1>
      <p role="status">{t('collections.removed.until', { count })}</p>
      <form method="post" action={removed.undoAction} class="buttons">
        <input type="hidden" name="token" value={token} />
        <button class="button button-primary" type="submit">
          {t('backpack.removed.undo')}
        </button>
        <a class="button button-quiet" href={`${basePath}collections`}>
          {t('collections.back')}
        </a>
      </form>
    </main>
  )
}

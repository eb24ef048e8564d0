import type { Translate } from '../messages/translate.ts'

/** The last page: that nothing is kept. */
export function DeletedPage({ t, basePath }: { t: Translate; basePath: string }) {
  return (
    <main class="page">
      <div class="card">
        <h1>{t('leaving.deleted.heading')}</h1>
        <p>{t('leaving.deleted.what')}</p>
        <p>
          <a href={basePath}>{t('common.error.home')}</a>
        </p>
      </div>
    </main>
  )
}

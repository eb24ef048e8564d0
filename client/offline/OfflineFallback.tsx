import type { Translate } from '../messages/translate.ts'

/** What stands in the place of a page that is not kept, while there is no internet. */
export function OfflineFallback({ t, basePath }: { t: Translate; basePath: string }) {
  return (
    <main class="page">
      <div class="card">
        <h1>{t('offline.heading')}</h1>
        <p>{t('offline.what')}</p>
        <p>
          <a class="button button-primary" href={basePath}>
            {t('offline.home')}
          </a>
        </p>
      </div>
    </main>
  )
}

import { dirOf } from '../messages/languages.ts'
import { formatDate, type Translate } from '../messages/translate.ts'
import { OFFLINE_STYLE } from './offline-style.ts'

/**
 * The page of an export, which works offline from the folder that it is unpacked into, without a script.
 *
 * @param host of the backpack @param rows where the badges go @param policy what the page may load
 */
export function OfflinePage({
  t,
  lang,
  count,
  host,
  now,
  policy,
  rows,
}: {
  t: Translate
  lang: string
  count: number
  host: string
  now: number
  policy: string
  rows: string
}) {
  return (
    <html lang={lang} dir={dirOf(lang)}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <meta name="referrer" content="no-referrer" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content="light dark" />
        <title>{t('backpack.list.heading')}</title>
        <style>{OFFLINE_STYLE}</style>
      </head>
      <body>
        <main>
          <h1>{t('backpack.list.heading')}</h1>
          <p>{t('leaving.offline.when', { count, host, day: formatDate(lang, now) })}</p>
          <p class="muted">{t('leaving.offline.what')}</p>
          <ul class="badges">{rows}</ul>
        </main>
      </body>
    </html>
  )
}
